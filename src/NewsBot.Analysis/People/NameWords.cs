using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>The words two mentions are compared by: keys without بن and آل, عبد and أبو joined to what follows.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Joined = ["عبد", "ابو", "ابي", "ابا", "ام"];

    public static string[] Of(Reading reading, int first, int last, string firstKey)
    {
        var words = new List<string>(last - first + 1);
        var prefix = "";
        for (var i = first; i <= last; i++)
        {
            var key = NameKeys.Of(i == first ? firstKey : reading[i].Key);
            if (Joined.Contains(key) && i < last)
            {
                prefix += key is "ابي" or "ابا" ? "ابو" : key;
            }
            else if (!NameChain.IsPart(reading[i]) || i == last)
            {
                words.Add(prefix + key);
                prefix = "";
            }
        }

        return [.. words];
    }

    /// <summary>Whether two full names of one article are one person: first and last word agree, or one name begins with the other.</summary>
    public static bool SamePerson(string[] one, string[] other)
    {
        if (one.Length < 2 || other.Length < 2)
        {
            return one.AsSpan().SequenceEqual(other);
        }

        if (one[0] != other[0])
        {
            return false;
        }

        var shorter = int.Min(one.Length, other.Length);
        return one[^1] == other[^1] || one.AsSpan(0, shorter).SequenceEqual(other.AsSpan(0, shorter));
    }
}
