namespace NewsBot.Analysis.Text;

/// <summary>Which lists a vocabulary is made of, and what a row of each says.</summary>
internal static class VocabularyLists
{
    public static IEnumerable<(string List, Func<string[], WordClass> Read)> For(string language) =>
    [
        ("stopwords", _ => WordClass.Stopword),
        ("common-words", _ => WordClass.Common),
        ("given-names", row => WordClass.GivenName | GenderOf(row, 1) | NameAndWord(row, 2)),
        ("family-names", row => WordClass.FamilyName | NameAndWord(row, 1)),
        ("titles", row => TitleOf(row[2]) | GenderOf(row, 1)),
        ("nationalities", _ => WordClass.Nationality | WordClass.Masculine),
        ("places", _ => WordClass.Place),
        ("organization-heads", row => WordClass.OrganizationHead | GenderOf(row, 1)),
        ("organizations", row => row[^1] == "common" ? WordClass.None : WordClass.Organization | GenderOf(row, 1)),
        ("groups", row => WordClass.Group | (row[^1] == "p" ? WordClass.Plural : WordClass.None)),
        ("named-after", _ => WordClass.NamedAfter),
        .. language == "ar" ? ArabicOnly : [],
    ];

    private static (string List, Func<string[], WordClass> Read)[] ArabicOnly =>
    [
        ("months", _ => WordClass.Month),
        ("seen-words", _ => WordClass.Common),
        ("seen-surnames", _ => WordClass.FamilyName),
        ("particles", row => ParticleOf(row[1])),
        ("reported-nouns", _ => WordClass.ReportedNoun),
        ("quoted-things", _ => WordClass.QuotedThing),
    ];

    private static WordClass TitleOf(string kind) => kind switch
    {
        "honorific" => WordClass.Honorific,
        "office" => WordClass.Office,
        _ => WordClass.Profession,
    };

    private static WordClass GenderOf(string[] row, int column) => row.Length > column
        ? row[column] switch { "m" => WordClass.Masculine, "f" => WordClass.Feminine, _ => WordClass.None }
        : WordClass.None;

    private static WordClass NameAndWord(string[] row, int column) =>
        row.Length > column && row[column] == "common" ? WordClass.NameAndWord : WordClass.None;

    private static WordClass ParticleOf(string kind) => kind switch
    {
        "preposition" => WordClass.Preposition,
        "complementizer" => WordClass.Complementizer,
        "relative" => WordClass.Relative,
        "clause-opener" => WordClass.ClauseOpener,
        "name-part" => WordClass.NamePart,
        "blocks-clause" => WordClass.BlocksClause,
        "generic" => WordClass.Generic,
        "masdar-too" => WordClass.MasdarToo,
        "impersonal" => WordClass.Impersonal,
        "statement" => WordClass.Statement,
        "aside" => WordClass.Aside,
        "honoured" => WordClass.Honoured,
        "one-name" => WordClass.OneName,
        "relative-of" => WordClass.RelativeOf,
        "new-subject" => WordClass.NewSubject,
        "according" => WordClass.According,
        "interview" => WordClass.Interview,
        "same" => WordClass.Same,
        "ordinal" => WordClass.Ordinal,
        "exception" => WordClass.Exception,
        "called" => WordClass.Called,
        "years" => WordClass.Years,
        "writes" => WordClass.Writes,
        "former" => WordClass.Former,
        "kin" => WordClass.Kin,
        "first-person" => WordClass.FirstPerson,
        "asked" => WordClass.Asked,
        "presence" => WordClass.Presence,
        "told" => WordClass.Told,
        "secrecy" => WordClass.Secrecy,
        "age" => WordClass.Age,
        "anaphor" => WordClass.Generic | WordClass.Anaphor,
        _ => WordClass.OnBehalf,
    };
}
