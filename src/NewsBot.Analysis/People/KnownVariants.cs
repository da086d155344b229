using System.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Known people by first name and the consonants of a long surname, because papers spell foreign vowels as they hear them
/// (سوتسكفير, سوتسكيفير). Arab surnames are not looked up so: السليمان is not السلمان. Two people with one key have none.
/// </summary>
internal sealed class KnownVariants
{
    private const int ShortestSurname = 6;

    private readonly Dictionary<string, KnownPerson?> people = [];

    private KnownVariants()
    {
    }

    public static KnownVariants Of(IReadOnlyList<KnownPerson> known)
    {
        var variants = new KnownVariants();
        foreach (var person in known)
        {
            foreach (var name in PeopleDirectory.NamesOf(person))
            {
                if (Key(NameKeys.Words(name)) is { } key)
                {
                    var isTaken = variants.people.TryGetValue(key, out var other) && other?.Id != person.Id;
                    variants.people[key] = isTaken ? null : person;
                }
            }
        }

        return variants;
    }

    public KnownPerson? Find(string[] words) => Key(words) is { } key ? people.GetValueOrDefault(key) : null;

    private static string? Key(string[] words)
    {
        if (words.Length != 2 || words[1].Length < ShortestSurname || words[1].StartsWith("ال", StringComparison.Ordinal))
        {
            return null;
        }

        var key = new StringBuilder(words[0]).Append(' ');
        for (var i = 0; i < words[1].Length; i++)
        {
            var isVowel = words[1][i] is 'ا' or 'و' or 'ي' && i > 0 && i < words[1].Length - 1;
            if (!isVowel)
            {
                key.Append(words[1][i]);
            }
        }

        return key.ToString();
    }
}
