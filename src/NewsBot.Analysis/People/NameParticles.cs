using System.Collections.Frozen;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>What the small words of a name do, and how articles and "servant of" are cut from the words they are written onto.</summary>
internal static class NameParticles
{
    public const int ArticleLength = 2;

    private const int ShortestBare = 3;

    private static readonly string[] Heads = ["عبد", "abd", "ابو", "abu"];

    private static readonly FrozenDictionary<string, string> Kinds = Lexicon.Rows("names/particles.txt")
        .GroupBy(row => ArabicFolding.Name(row[0]))
        .ToFrozenDictionary(rows => rows.Key, rows => rows.First()[1]);

    // Those that end in the article: it is cut where the name is written onto it (Abdelaziz).
    private static readonly string[] LatinServants =
        [.. Kinds.Where(kind => kind.Value == "servant" && kind.Key[^1] == 'l').Select(kind => kind.Key)];

    public static bool IsSon(NameWord word) => Is(word, "son");

    public static bool IsArticle(NameWord word, NameWord next) =>
        Is(word, "article")
        || (Is(word, "sun-article") && next.AfterHyphen && next.Text.StartsWith(word.Text[1..], StringComparison.Ordinal));

    public static bool IsServant(NameWord word) => Is(word, "servant");

    // آبي أحمد is Abiy Ahmed, not the father of Ahmed.
    public static bool IsKunya(NameWord word) => Is(word, "kunya") && !word.HasMadda;

    public static bool IsTail(NameWord word) => Is(word, "tail");

    public static bool IsAfterTitle(NameWord word) => Is(word, "after-title");

    public static bool OpensPlace(NameToken token) => Kinds.TryGetValue(token.Text, out var found) && found == "place";

    /// <summary>How a word that joins the next one begins the token: عبد and abd for servants, ابو and abu for fathers.</summary>
    public static string Head(NameWord word) => Heads[(IsServant(word) ? 0 : 2) + (word.IsArabic ? 0 : 1)];

    /// <summary>How many letters, and sounds, of the token are such a head, which many names share.</summary>
    public static int HeadLength(string text) =>
        text.Length > 4 && Array.Exists(Heads, head => text.StartsWith(head, StringComparison.Ordinal)) ? 3 : 0;

    /// <summary>The word without the article or the servant's article written onto it.</summary>
    public static string Bare(NameWord word) => word.IsArabic ? BareArabic(word) : BareLatin(word.Text);

    /// <summary>Whether the word begins as with an article, which may yet be its own letters (التمان).</summary>
    public static bool HasArticle(NameWord word) =>
        word.IsArabic && word.Text.Length >= ArticleLength + ShortestBare && word.Text.StartsWith("ال", StringComparison.Ordinal);

    private static string BareArabic(NameWord word)
    {
        var bare = HasArticle(word) ? word.Text[ArticleLength..] : word.Text;
        if (bare.StartsWith("عبدال", StringComparison.Ordinal) && bare.Length > 6)
        {
            return "عبد" + bare[5..];
        }

        return bare.EndsWith("الدين", StringComparison.Ordinal) && bare.Length > 6 ? bare[..^5] + "دين" : bare;
    }

    private static string BareLatin(string text)
    {
        foreach (var servant in LatinServants)
        {
            if (text.Length >= servant.Length + 2 && text.StartsWith(servant, StringComparison.Ordinal))
            {
                return "abd" + text[servant.Length..];
            }
        }

        // Abderrahman, Abdessalam, Abdennour: the article has taken the next consonant's sound.
        return text.Length > 7 && text.StartsWith("abd", StringComparison.Ordinal) && text[3] is 'e' or 'u' or 'a' or 'i'
            && text[4] == text[5] && text[4] is not ('a' or 'e' or 'i' or 'o' or 'u')
            ? "abd" + text[5..]
            : text;
    }

    private static bool Is(NameWord word, string kind) => Kinds.TryGetValue(word.Text, out var found) && found == kind;
}
