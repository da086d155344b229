using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People.Tagging;

/// <summary>
/// What a token is, in one of some hundred kinds: the tagger looks at kinds and not at words, so that it knows what to make of a
/// name nobody has met. The order of the classes decides what a word of several classes is first.
/// </summary>
internal static class WordKind
{
    public const int Count = 256;

    /// <summary>Outside the sentence.</summary>
    public const byte Edge = 0;

    private const byte Punctuation = 1;
    private const byte Latin = 15;
    private const byte Listed = 17;
    private const byte Unlisted = 48;
    private const byte WithAnd = 64;
    private const byte WithPreposition = 128;

    private static readonly WordClass[] Order =
    [
        WordClass.Complementizer, WordClass.Relative, WordClass.Called, WordClass.NamePart, WordClass.Honorific, WordClass.Office, WordClass.Profession,
        WordClass.Nationality, WordClass.Former, WordClass.Kin, WordClass.Month, WordClass.OrganizationHead, WordClass.Organization, WordClass.NamedAfter,
        WordClass.SpeechVerb, WordClass.Preposition, WordClass.ClauseOpener, WordClass.OnBehalf, WordClass.Ordinal, WordClass.Years, WordClass.Group,
        WordClass.Stopword, WordClass.NameAndWord, WordClass.Place, WordClass.Common, WordClass.GivenName, WordClass.FamilyName,
    ];

    /// <summary>The kind of a token; an unlisted word's depends on how much its spelling is a name's.</summary>
    public static byte Of(Token token, int likeness)
    {
        if (!token.IsWord)
        {
            return (byte)(Punctuation + token.Kind);
        }

        if (token.IsLatin)
        {
            return (byte)(Latin + (token.IsCapitalised ? 1 : 0));
        }

        var clitic = token.HasPreposition ? WithPreposition : token.Clitics.Length > 0 ? WithAnd : 0;
        if (token.Class != WordClass.None)
        {
            for (var i = 0; i < Order.Length; i++)
            {
                if (token.Is(Order[i]))
                {
                    return (byte)(clitic + Listed + i);
                }
            }

            return (byte)(clitic + Listed + Order.Length);
        }

        var isDefinite = token.Key.Length > 3 && token.Key.StartsWith("ال", StringComparison.Ordinal);
        return (byte)(clitic + Unlisted + (isDefinite ? 8 : 0) + (token.IsAdverbial ? 0 : likeness / 2));
    }

    public static bool IsUnlisted(byte kind) => (kind & 63) >= Unlisted;
}
