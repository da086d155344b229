using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Whether a word that no list holds can belong to a name that has begun.</summary>
internal static class Unlisted
{
    /// <summary>Whether an unlisted word can go on a name: looser than what may begin one (بلجون, يي).</summary>
    public static bool CouldGoOn(Token token) =>
        token.IsWord && !token.IsLatin && !token.IsAdverbial && token.Class == WordClass.None && token.Key.Length is > 1 and <= 12 && !Shapes.IsSurelyInflected(token.Key);

    /// <summary>فادي زياد ارزيقات، محمد العلي بوخمسين: plural by their endings, and yet the last of a name that a mark or أن ends.</summary>
    public static bool CouldEnd(Token token) => token.IsWord && !token.IsLatin && !token.IsAdverbial && token.Class == WordClass.None
        && token.Key.Length is > 3 and <= 12 && (token.Key.EndsWith("ات", StringComparison.Ordinal) || token.Key.EndsWith("ين", StringComparison.Ordinal) || token.Key.EndsWith("ون", StringComparison.Ordinal));

    /// <summary>ستاموس, سيمونز: begins as future verbs do, but stands between a given name and what tells of somebody.</summary>
    public static bool IsForeign(Token token) => token.IsWord && !token.IsLatin && token.Class == WordClass.None && token.Key.Length is > 4 and <= 9
        && token.Key[0] == 'س' && token.Key[^1] is 'س' or 'ز' or 'ر' or 'ن' or 'ي' or 'ش';
}
