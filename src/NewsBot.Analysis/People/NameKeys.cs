using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Words of names as they are compared inside an article: folded, with ى/ي, ة/ه and the seats of hamza made one.</summary>
internal static class NameKeys
{
    /// <summary>The key of a word that is folded already.</summary>
    public static string Of(string folded) =>
        folded.AsSpan().IndexOfAny("ىةؤئء") < 0 ? folded : ArabicFolding.Name(folded);

    public static string[] Words(string name) =>
        [.. ArabicFolding.Name(name).Split([' ', '-', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)];
}
