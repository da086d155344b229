using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Tells whose name stands behind "mother of the martyr": hers or the martyr's.</summary>
internal static class Kinship
{
    private const WordClass NoOwned = WordClass.Place | WordClass.Organization | WordClass.Name | WordClass.Preposition | WordClass.SpeechVerb | WordClass.Stopword | WordClass.Aside | WordClass.Former | WordClass.Nationality | WordClass.Complementizer | WordClass.Relative;

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

        // الضحية is whoever it was: who is named behind it nobody can tell.
        var other = bearsTitle && (word & (WordClass.Masculine | WordClass.Feminine)) == WordClass.None ? Gender.Unknown : reading[first - 1].Key[^1] == 'ة' ? Gender.Feminine : Gender.Masculine;
        var isKins = gender == kin && other != Gender.Unknown && (other != kin || !bearsTitle);
        return isKins || (gender == Gender.Unknown && !bearsTitle) ? titleFirst : first - 1;
    }

    /// <summary>Whether the words right before a name and its own title tell whose mother or brother somebody is.</summary>
    public static bool IsOfKin(Reading reading, int titleFirst) => IsOfSomebody(reading, titleFirst, 1) || IsOfSomebody(reading, titleFirst, 2);

    /// <summary>وكيل أعمال سواريش, مديرة أعمال المغنية: whose affairs somebody looks after.</summary>
    public static bool IsOfAgent(Reading reading, Mention mention) => mention.First > 1 && reading.Adjoin(mention.First - 2, mention.First - 1) && reading.Adjoin(mention.First - 1, mention.First)
        && reading[mention.First - 1].Key == "اعمال" && reading[mention.First - 2].Is(WordClass.OnBehalf | WordClass.Office);

    /// <summary>
    /// طبيب اللاعب فلان, مسؤول في حكومة الرئيس فلان, أحد مساعدي الوزير فلان: behind a noun without ال stands its owner, with what he is; but نائب الرئيس and
    /// مدير شرطة جدة are offices.
    /// </summary>
    public static bool IsOfMaster(Reading reading, Mention mention)
    {
        var i = mention.First - 2;
        return i > 0 && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Preposition | WordClass.Title | WordClass.Group | WordClass.SpeechVerb | WordClass.OrganizationHead) && reading.Adjoin(i, i + 1) && reading.Adjoin(i + 1, mention.First) && reading[i] is var noun && reading[i + 1] is var master
            && Vocabulary.Arabic[noun.Stem] is var own && (own & (WordClass.Common | WordClass.OrganizationHead | WordClass.Group | WordClass.Kin | WordClass.Profession)) != WordClass.None && (own & (WordClass.Office | WordClass.Honorific | NoOwned)) == WordClass.None && noun.Key[^1] != 'ا' && noun.Key.Length > 2
            && !noun.IsAdverbial && !noun.Stem.StartsWith("ال", StringComparison.Ordinal) && !noun.Key.StartsWith("لل", StringComparison.Ordinal) && !Shapes.IsPossessed(noun.Key) && reading.PhraseLength(i) <= 1
            && master.Is(WordClass.Office | WordClass.Profession) && !master.Is(WordClass.Honorific) && master.Stem.StartsWith("ال", StringComparison.Ordinal) && !master.Key.EndsWith("ين", StringComparison.Ordinal) && !master.Key.EndsWith("ون", StringComparison.Ordinal) && !master.Key.EndsWith("ات", StringComparison.Ordinal) && !Shapes.IsBrokenPlural(master.Key);
    }

    private static bool IsOfSomebody(Reading reading, int titleFirst, int words) => titleFirst >= words && reading.Adjoin(titleFirst - 1, titleFirst) && reading.PhraseLength(titleFirst - words) == words + 1 && IsOfSomebody(reading[titleFirst - words]);

    private static bool IsOfSomebody(Token token) => (token.Is(WordClass.RelativeOf) || token.Key == "ابن") && token.Is(WordClass.Title);
}
