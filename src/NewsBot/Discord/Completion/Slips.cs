using NewsBot.Analysis.Text;

namespace NewsBot.Discord.Completion;

/// <summary>
/// Lists what somebody may have meant to type, one slip of the finger away: two letters swapped, one too many, one wrong, one
/// missing. The first letter is believed, and so is a last one that is only not the last yet.
/// </summary>
internal static class Slips
{
    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئ ";
    private const string Latin = "abcdefghijklmnopqrstuvwxyz ";

    public static IEnumerable<string> Of(string typed)
    {
        for (var at = 1; at < typed.Length; at++)
        {
            var (before, after) = (typed[..at], typed[(at + 1)..]);
            if (after.Length > 0)
            {
                yield return $"{before}{after[0]}{typed[at]}{after[1..]}";
            }

            yield return before + after;
        }

        var letters = ArabicFolding.IsArabicLetter(typed[0]) ? Arabic : Latin;
        for (var at = 1; at < typed.Length; at++)
        {
            foreach (var letter in letters)
            {
                if (letter != typed[at])
                {
                    yield return $"{typed[..at]}{letter}{typed[(at + 1)..]}";
                    yield return $"{typed[..at]}{letter}{typed[at..]}";
                }
            }
        }
    }
}
