namespace NewsBot.Analysis.People;

/// <summary>Counts slips of the keyboard between two words: a wrong, missing, extra or swapped letter.</summary>
internal static class Slips
{
    private const int Longest = 40;
    private const int OneSlip = 5;
    private const int OneSlipVouchedFor = 4;
    private const int TwoSlips = 9;
    private const float OfSlip = 0.55f;

    /// <summary>
    /// 1 less a share for each slip; 0 if there are more than a word of this length may have, or if they make another name:
    /// another first letter, or a closing ي or ة more (مرزوقي, أمينة).
    /// The first <paramref name="head"/> letters are left aside; a surname <paramref name="isVouchedFor"/> may be shorter.
    /// </summary>
    public static float Likeness(NameToken asked, NameToken name, int head, bool isVouchedFor = false) =>
        float.Max(
            Likeness(asked.Text[head..], name.Text[head..], isVouchedFor),
            Likeness(asked.Written[head..], name.Written[head..], isVouchedFor));

    private static float Likeness(string one, string other, bool isVouchedFor)
    {
        var length = int.Max(one.Length, other.Length);
        var allowed = length >= TwoSlips ? 2 : length >= (isVouchedFor ? OneSlipVouchedFor : OneSlip) ? 1 : 0;
        if (allowed == 0 || length > Longest || int.Abs(one.Length - other.Length) > allowed || EndsAsAnother(one, other)
            || (one[0] != other[0] && !AreSwapped(one, other)))
        {
            return 0;
        }

        var slips = Between(one, other);
        return slips > allowed ? 0 : 1 - (OfSlip * slips / length);
    }

    /// <summary>Whether two neighbouring letters have changed places and nothing else.</summary>
    public static bool AreSwapped(string one, string other)
    {
        var at = one.AsSpan().CommonPrefixLength(other);
        return one.Length == other.Length && at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at]
            && one.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    private static bool EndsAsAnother(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return longer.Length == shorter.Length + 1 && longer[^1] is 'ي' or 'ه' or 'i' or 'y' or 'a'
            && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    // Optimal string alignment: three rows are enough, because a swap looks two rows back.
    private static int Between(string one, string other)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var wrong = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = int.Min(wrong, 1 + int.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = int.Min(row[j], before[j - 2] + 1);
                }
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[other.Length];
    }
}
