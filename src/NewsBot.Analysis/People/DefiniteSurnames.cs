using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Tells where an adjective of place, a title of a family or a word with ال that no list knows goes on a name as its surname.</summary>
internal static class DefiniteSurnames
{
    /// <summary>
    /// محمد المصري, خليفة بن هويدن السويدي, مازن الخطيب الحوراني, but not جون كيري الأمريكي: a nisba is a surname where none was read yet, behind بن,
    /// or behind a surname with ال.
    /// </summary>
    public static bool IsOrigin(Reading reading, int first, int last, int next, bool seenSurname)
    {
        var token = reading[next];
        var isDefinite = IsDefinite(token);
        var isSecond = last > first && isDefinite && token.Key[^1] is 'ي' or 'ى'
            && (NameChain.IsPart(reading[last - 1]) || (reading[last].Key.StartsWith("ال", StringComparison.Ordinal) && reading[first].Is(WordClass.GivenName) && NameBoundary.EndsName(reading, next + 1)));

        // فياض بغداد: a town without ال is one only in the place of a surname.
        var isTown = token.Is(WordClass.Place) && !token.Is(WordClass.Nationality) && !isDefinite && token.Key[^1] is not ('ي' or 'ى');

        // صنيتان بن صالح مغربي أن: behind a father too, where the name ends and what was said begins.
        var isBehindFather = !isDefinite && !token.Is(WordClass.Place) && (IsBehindSon(reading, last, next) || (NameBoundary.Closes(reading, next + 1) && (Introduction.FollowsSpeech(reading, first) || Introduction.IsIntroduced(reading, first))));
        return (isSecond || (!seenSurname && (last - first < 2 || isBehindFather) && reading[last].Is(WordClass.GivenName)))
            && (!isTown || (next + 1 < reading.Count && NameChain.IsPart(reading[next + 1])) || (NameBoundary.Closes(reading, next + 1) && (Introduction.FollowsSpeech(reading, first) || Introduction.IsIntroduced(reading, first)))
                || (NameBoundary.EndsName(reading, next + 1) && Introduction.FollowsNationality(reading, first)))
            && !token.Is(WordClass.Title | WordClass.Organization) && !Shapes.IsPluralOrAdjective(token.Key);
    }

    /// <summary>
    /// المنجي الطرابلسي القصاب: a second surname, when the name ends there; عبدالرحمن بن عبدالله الوزين: then one that looks like a plural too; جواد البوخمسين.
    /// No surname is the noun of a verb: التزم فلان الفلاني التكتم.
    /// </summary>
    public static bool IsUnlisted(Reading reading, int first, int last, int next, bool seenSurname)
    {
        var token = reading[next];
        if (Shapes.IsVerbalNoun(token.Key))
        {
            return false;
        }

        return (last == first && token.Key.Length > 6 && token.Key.StartsWith("البو", StringComparison.Ordinal) && reading[first].Is(WordClass.GivenName))
            || ((!seenSurname || Shapes.IsNisba(token.Key) || (last - first < 4 && NameBoundary.EndsName(reading, next + 1))) && !Shapes.IsPluralOrAdjective(token.Key))
            || (last > first && !seenSurname && token.Key.EndsWith("ين", StringComparison.Ordinal) && NameBoundary.EndsName(reading, next + 1) && !IsOfMany(token.Key))
            || (last == first && token.Class == WordClass.None && token.Key[^1] == 'ة' && !token.Key.EndsWith("ية", StringComparison.Ordinal) && (Introduction.HasHonorific(reading, first) || IsClan(reading, first, next)));
    }

    /// <summary>
    /// حمد بن عبدالله القاضي، بدر بن محمد الطالب: the surname of a chain that has none yet, and not the office, before a comma or a verb. What families
    /// are seldom called by is a surname only behind بن.
    /// </summary>
    public static bool IsTitleOfFamily(Reading reading, int first, int last, int next, bool seenSurname)
    {
        if (seenSurname || last == first || !IsDefinite(reading[next]) || IsDefinite(reading[last]) || !reading[first].Is(WordClass.GivenName) || !reading[last].Is(WordClass.GivenName) || reading.PhraseLength(next) > 1)
        {
            return false;
        }

        var isSon = NameChain.IsPart(reading[last - 1]);
        return reading[next].Is(WordClass.FamilyName)
            ? NameBoundary.Closes(reading, next + 1) || NameBoundary.IsOffice(reading, next + 1) || (isSon && NameBoundary.EndsName(reading, next + 1) && !reading[next + 1].Is(WordClass.Former))
            : isSon && NameBoundary.Closes(reading, next + 1) && !reading[next].Is(WordClass.Honorific);
    }

    /// <summary>أم عبدالمجيد المطلق عن: a surname with ال behind a kunya, and then what is no name.</summary>
    public static bool IsOfKunya(Reading reading, int first, int last, int next) => last == first + 1 && reading[first].Stem is "ام" or "ابو" && reading[next].Is(WordClass.FamilyName)
        && reading[next].Key.StartsWith("ال", StringComparison.Ordinal) && !reading[next].Is(WordClass.Title) && NameBoundary.EndsName(reading, next + 1);

    /// <summary>أمل بنت حسن كردي فتح: no adjective without ال stands behind a daughter's or son's name, but in سعودي الجنسية.</summary>
    private static bool IsBehindSon(Reading reading, int last, int next) => last > 0 && NameChain.IsPart(reading[last - 1]) && reading.Adjoin(next, next + 1) && reading[next + 1].Clitics.Length == 0 && !reading[next + 1].Key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>النائب السابق مصلح الشرايرة: the form in which clans of Jordan are called, of somebody who is introduced.</summary>
    private static bool IsClan(Reading reading, int first, int next) => reading[next].Key.Length == 8 && reading[next].Key[4] is 'ا' or 'و' && reading[next].Key[2] != 'م'
        && reading[first].Is(WordClass.GivenName) && (Introduction.IsIntroduced(reading, first) || Introduction.FollowsSpeech(reading, first)) && NameBoundary.EndsName(reading, next + 1);

    /// <summary>الفائزين: more than one of whom the vocabulary knows.</summary>
    public static bool IsOfMany(string key) => key.Length > 6 && key.StartsWith("ال", StringComparison.Ordinal) && key.EndsWith("ين", StringComparison.Ordinal)
        && ((Vocabulary.Arabic[key.AsSpan(0, key.Length - 2)] & ~WordClass.Name) != WordClass.None || (Vocabulary.Arabic[key.AsSpan(2, key.Length - 4)] & (WordClass.Title | WordClass.Group | WordClass.Nationality)) != WordClass.None);

    private static bool IsDefinite(Token token) => token.Key.Length > 4 && token.Key.StartsWith("ال", StringComparison.Ordinal);
}
