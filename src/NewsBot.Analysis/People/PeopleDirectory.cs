using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>The people known before an article is read, found by any spelling of any of their names. Immutable.</summary>
public sealed class PeopleDirectory
{
    private readonly Dictionary<string, List<Entry>> byFirstWord = [];
    private readonly KnownVariants variants;

    public PeopleDirectory(IEnumerable<KnownPerson> people)
    {
        People = [.. people];
        foreach (var person in People)
        {
            foreach (var name in NamesOf(person))
            {
                Add(name, person);
            }
        }

        variants = KnownVariants.Of(People);
        foreach (var entries in byFirstWord.Values)
        {
            entries.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }

    public IReadOnlyList<KnownPerson> People { get; }

    /// <summary>The one known person whose foreign surname is written a little differently here: سوتسكفير, سوتسكيفير.</summary>
    internal KnownPerson? Variant(string[] words) => variants.Find(words);

    /// <summary>
    /// The longest known name that begins at a token, and how many tokens it takes; null when none does. A clitic before the
    /// first word (لماسك, وألتمان) is tried after the word as it stands.
    /// </summary>
    internal (KnownPerson Person, int Length)? At(Reading reading, int i)
    {
        if (reading[i].IsLatin)
        {
            return Latin(reading, i);
        }

        var key = NameKeys.Of(reading[i].Key);
        var found = Longest(reading, i, key);
        for (var cut = 1; found is null && cut <= 2 && key.Length >= cut + 3 && reading[i].IsWord; cut++)
        {
            if (key[cut - 1] is not ('و' or 'ف' or 'ب' or 'ل' or 'ك'))
            {
                break;
            }

            found = Longest(reading, i, key[cut - 1] == 'ل' && key[cut] == 'ل' ? "ا" + key[cut..] : key[cut..]);
        }

        return found;
    }

    private (KnownPerson Person, int Length)? Longest(Reading reading, int i, string first)
    {
        if (!byFirstWord.TryGetValue(first, out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            var length = Match(reading, i, entry.Words);
            if (length > 0)
            {
                return (entry.Person, length);
            }
        }

        return null;
    }

    private static int Match(Reading reading, int i, string[] words)
    {
        for (var k = 1; k < words.Length; k++)
        {
            if (!reading.Adjoin(i + k - 1, i + k) || NameKeys.Of(reading[i + k].Key) != words[k])
            {
                return 0;
            }
        }

        return words.Length;
    }

    /// <summary>In Latin script a word may be several words of a name: Ki-moon, J.K.; Musk's is Musk.</summary>
    private (KnownPerson Person, int Length)? Latin(Reading reading, int i)
    {
        var stem = reading[i].Stem;
        var end = stem.AsSpan(1).IndexOfAny('-', '.');
        if (!byFirstWord.TryGetValue(end < 0 ? stem : stem[..(end + 1)], out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            var length = MatchLatin(reading, i, entry.Words);
            if (length > 0)
            {
                return (entry.Person, length);
            }
        }

        return null;
    }

    private static int MatchLatin(Reading reading, int i, string[] words)
    {
        var word = 0;
        var token = i;
        for (; word < words.Length; token++)
        {
            if (token > i && !reading.Adjoin(token - 1, token))
            {
                return 0;
            }

            var rest = reading[token].Stem.AsSpan().TrimEnd('.');
            while (rest.Length > 0)
            {
                var end = rest.IndexOfAny('-', '.');
                var part = end < 0 ? rest : rest[..end];
                if (word == words.Length || !part.SequenceEqual(words[word]))
                {
                    return 0;
                }

                word++;
                rest = end < 0 ? [] : rest[(end + 1)..];
            }
        }

        return token - i;
    }

    private void Add(string name, KnownPerson person)
    {
        var words = NameKeys.Words(name);
        if (words.Length == 0 || (words.Length == 1 && words[0].Length < 3))
        {
            return;
        }

        if (!byFirstWord.TryGetValue(words[0], out var entries))
        {
            byFirstWord[words[0]] = entries = [];
        }

        if (!entries.Exists(entry => entry.Words.AsSpan().SequenceEqual(words)))
        {
            entries.Add(new Entry(words, person));
        }
    }

    /// <summary>All names of a listed person, in both scripts.</summary>
    internal static IEnumerable<string> NamesOf(KnownPerson person)
    {
        if (person.NameArabic is { } arabic)
        {
            yield return arabic;
        }

        if (person.NameLatin is { } latin)
        {
            yield return latin;
        }

        foreach (var alias in person.Aliases)
        {
            yield return alias;
        }
    }

    private sealed record Entry(string[] Words, KnownPerson Person);
}
