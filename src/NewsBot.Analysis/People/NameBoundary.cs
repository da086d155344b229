using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>What ends a name: marks, prepositions, verbs, titles, words that are no names.</summary>
internal static class NameBoundary
{
    public const WordClass Stops = WordClass.Stopword | WordClass.Common | WordClass.SpeechVerb | WordClass.Preposition
        | WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener | WordClass.Title | WordClass.Organization
        | WordClass.OrganizationHead | WordClass.Group | WordClass.Place | WordClass.NamedAfter | WordClass.OnBehalf | WordClass.Month;

    /// <summary>Whether a comma, a mark, a full stop or أن stands here: what ends there was one phrase.</summary>
    public static bool Closes(Reading reading, int i) => i >= reading.Count
        || reading[i].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.OpenMark or TokenKind.StraightMark or TokenKind.Stop
            or TokenKind.CloseMark or TokenKind.CloseBracket or TokenKind.OpenBracket or TokenKind.Dash
        || reading[i].Is(WordClass.Complementizer);

    /// <summary>Whether what stands here can be no name: a mark, a preposition, a verb, a title, a word with a clitic.</summary>
    public static bool EndsName(Reading reading, int i) => Closes(reading, i) || !reading.Adjoin(i - 1, i) || !reading[i].IsWord
        || reading[i].Clitics.Length > 0 || reading[i].IsAdverbial
        || (reading[i].Is(Stops | WordClass.ReportedNoun) && !reading[i].Is(WordClass.Name) && !NameChain.IsPart(reading[i]))
        || (reading[i].Class == WordClass.None && reading[i].Key.Length > 3 && reading[i].Key[0] is 'ي' or 'ت');

    /// <summary>توفي فلان فجر اليوم; يقول فلان ضاحكا; إن فلانا سيصل.</summary>
    public static bool IsTimeOrManner(Reading reading, int i) => (reading[i].Is(WordClass.Aside) && reading[i].Key.Length > 2 && reading.Adjoin(i, i + 1)) || Unlisted.IsRatherManner(reading[i])
        || Unlisted.IsFuture(reading[i]);

    /// <summary>رئيس, وزير: an office without ال that begins an apposition.</summary>
    public static bool IsOffice(Reading reading, int i) => i < reading.Count && reading[i].Is(WordClass.Office) && reading[i].Clitics.Length == 0
        && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal);

    public static bool IsBeforeThat(Reading reading, int i) => i < reading.Count && reading[i].Is(WordClass.Complementizer);

    public static bool IsComma(Reading reading, int i) => i < reading.Count && reading[i].Kind == TokenKind.Comma;

    /// <summary>الحبيب الصيد لزهر العكرمي: a given name between two surnames begins another name.</summary>
    public static bool BeginsAnother(Reading reading, int last, int next) => reading[next].Is(WordClass.GivenName) && !reading[next].Is(WordClass.FamilyName)
        && !reading[next].Key.StartsWith("ال", StringComparison.Ordinal) && reading[last].Key.StartsWith("ال", StringComparison.Ordinal)
        && reading[last].Is(WordClass.FamilyName) && !reading[last].Is(WordClass.GivenName) && reading.Adjoin(next, next + 1) && reading[next + 1].Key.StartsWith("ال", StringComparison.Ordinal)
        && reading[next + 1].Is(WordClass.Name);

    /// <summary>الفارس عبدالله: a word with ال that is a surname too, before a given name beyond doubt.</summary>
    public static bool IsWordBeforeName(Reading reading, int i) => reading[i].Is(WordClass.FamilyName) && reading[i].Is(WordClass.NameAndWord) && !reading[i].Is(WordClass.GivenName)
        && reading[i].Key.StartsWith("ال", StringComparison.Ordinal) && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.GivenName) && !reading[i + 1].Is(WordClass.NameAndWord);

    /// <summary>نور الدين البحيري لأمين محفوظ: ل and a given name with another name behind it, to whom it was said.</summary>
    public static bool IsAddressee(Reading reading, int i) => (reading[i].Is(WordClass.Name) || reading[i].Class == WordClass.None) && reading[i].Key[0] == 'ل' && reading.Adjoin(i, i + 1)
        && (reading[i + 1].Is(WordClass.Name) || reading[i + 1].Class == WordClass.None) && (Vocabulary.Arabic[reading[i].Key.AsSpan(1)] & WordClass.GivenName) != WordClass.None;
}
