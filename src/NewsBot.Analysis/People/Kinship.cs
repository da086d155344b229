using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Tells whose name stands behind "mother of the martyr": hers or the martyr's.</summary>
internal static class Kinship
{
    /// <summary>
    /// والدة الشهيد إيلي سمعان, والد الطفلة وئام: the first token of the titles that are the named one's own. A mother bears no man's name, and where
    /// the name could be either's, words that stand before names as titles do (الشهيد، الطفل) have it.
    /// </summary>
    public static int OwnTitle(Reading reading, int titleFirst, int first, Gender gender)
    {
        if (titleFirst == first || first - titleFirst != reading.PhraseLength(titleFirst) || !IsOfSomebody(reading[titleFirst]))
        {
            return titleFirst;
        }

        var kin = reading[titleFirst].Key[^1] == 'ة' ? Gender.Feminine : Gender.Masculine;
        var word = Vocabulary.Arabic[reading[first - 1].Stem];
        var bearsTitle = (word & WordClass.Title) != WordClass.None;

        // الضحية is whoever it was.
        var other = bearsTitle && (word & (WordClass.Masculine | WordClass.Feminine)) == WordClass.None ? Gender.Unknown : reading[first - 1].Key[^1] == 'ة' ? Gender.Feminine : Gender.Masculine;
        var isKins = gender == kin && (other != kin || !bearsTitle);
        return isKins || (gender == Gender.Unknown && !bearsTitle) ? titleFirst : first - 1;
    }

    /// <summary>Whether the words right before a name and its own title tell whose mother or brother somebody is.</summary>
    public static bool IsOfKin(Reading reading, int titleFirst) => IsOfSomebody(reading, titleFirst, 1) || IsOfSomebody(reading, titleFirst, 2);

    /// <summary>وكيل أعمال سواريش, مديرة أعمال المغنية: whose affairs somebody looks after.</summary>
    public static bool IsOfAgent(Reading reading, Mention mention) => mention.First > 1 && reading.Adjoin(mention.First - 2, mention.First - 1) && reading.Adjoin(mention.First - 1, mention.First)
        && reading[mention.First - 1].Key == "اعمال" && reading[mention.First - 2].Is(WordClass.OnBehalf | WordClass.Office);

    private static bool IsOfSomebody(Reading reading, int titleFirst, int words) => titleFirst >= words && reading.Adjoin(titleFirst - 1, titleFirst) && reading.PhraseLength(titleFirst - words) == words + 1 && IsOfSomebody(reading[titleFirst - words]);

    private static bool IsOfSomebody(Token token) => token.Is(WordClass.RelativeOf) && token.Is(WordClass.Title);
}
