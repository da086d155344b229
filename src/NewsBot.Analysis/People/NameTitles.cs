using System.Collections.Frozen;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Words that stand before a name without belonging to it: الرئيس ماكرون, الرئيس الفرنسي ماكرون. A title that is also a given
/// name (أمين, عماد) is taken as a name unless it has its article.
/// </summary>
internal static class NameTitles
{
    private const int LongestTitle = 4;

    private static readonly FrozenSet<string> Titles = Rows("titles")
        .SelectMany(row => Both(Folded(row[0])))
        .Where(title => title.Length > 1 && !ListedGivenNames.Contain(title))
        .ToFrozenSet();

    private static readonly FrozenSet<string> Nationalities = Rows("nationalities")
        .SelectMany(row => row.SkipLast(1).SelectMany(word => Both(Folded(word))))
        .ToFrozenSet();

    /// <summary>How many words of titles a name of several words begins with; at least one word is left.</summary>
    public static int Before(IReadOnlyList<NameWord> words)
    {
        var count = 0;
        while (count < words.Count - 1)
        {
            var length = TitleFrom(words, count);
            if (length == 0 && (count == 0 || !MayFollow(words[count])))
            {
                break;
            }

            count += int.Max(1, length);
        }

        return count;
    }

    private static int TitleFrom(IReadOnlyList<NameWord> words, int from)
    {
        for (var length = int.Min(LongestTitle, words.Count - from - 1); length > 0; length--)
        {
            if (Titles.Contains(string.Join(' ', words.Skip(from).Take(length).Select(word => word.Text))))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool MayFollow(NameWord word) => Nationalities.Contains(word.Text) || NameParticles.IsAfterTitle(word);

    private static IEnumerable<string[]> Rows(string list) => Lexicon.Rows($"ar/{list}.txt").Concat(Lexicon.Rows($"en/{list}.txt"));

    private static string Folded(string phrase) => string.Join(' ', NameSpelling.In(phrase).Select(word => word.Text));

    private static IEnumerable<string> Both(string title) =>
        title.Length > 0 && ArabicFolding.IsArabicLetter(title[0]) ? [title, $"ال{title}"] : [title];
}
