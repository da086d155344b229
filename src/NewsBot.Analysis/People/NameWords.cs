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
            if (!reading[i].IsWord)
            {
                continue;
            }

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

    /// <summary>Whether a name that begins with this word is a man's or a woman's.</summary>
    public static Gender GenderOf(Token first)
    {
        if (first.Is(WordClass.Feminine) != first.Is(WordClass.Masculine))
        {
            return first.Is(WordClass.Feminine) ? Gender.Feminine : Gender.Masculine;
        }

        return first.Stem == "ام" ? Gender.Feminine : first.Stem == "ابو" ? Gender.Masculine : Gender.Unknown;
    }

    /// <summary>
    /// Whether two names of one article are one person: first and last word agree, one name begins with the other, or it ends
    /// with it (ليلى نصر الله, نصر الله).
    /// </summary>
    public static bool SamePerson(string[] one, string[] other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        if (longer.AsSpan().EndsWith(shorter))
        {
            return true;
        }

        return shorter.Length > 1 && longer[0] == shorter[0]
            && (longer[^1] == shorter[^1] || longer.AsSpan().StartsWith(shorter));
    }
}
