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
        if (first - titleFirst != 2 || reading.PhraseLength(titleFirst) != 2 || !IsKin(reading[titleFirst]))
        {
            return titleFirst;
        }

        var kin = reading[titleFirst].Key[^1] == 'ة' ? Gender.Feminine : Gender.Masculine;
        var other = reading[titleFirst + 1].Key[^1] == 'ة' ? Gender.Feminine : Gender.Masculine;
        var bearsTitle = (Vocabulary.Arabic[reading[titleFirst + 1].Stem] & WordClass.Title) != WordClass.None;
        var isKins = gender == kin && (other != kin || !bearsTitle);
        return isKins || (gender == Gender.Unknown && !bearsTitle) ? titleFirst : titleFirst + 1;
    }

    /// <summary>Whether the words right before a name and its own titles tell whose mother or brother somebody is.</summary>
    public static bool IsOfKin(Reading reading, int titleFirst) => reading.Adjoin(titleFirst - 1, titleFirst) && reading.PhraseLength(titleFirst - 1) == 2 && IsKin(reading[titleFirst - 1]);

    private static bool IsKin(Token token) => token.Is(WordClass.Kin | WordClass.OnBehalf) && token.Is(WordClass.Profession) && !token.Is(WordClass.Office) && !Shapes.IsPossessed(token.Key);
}
