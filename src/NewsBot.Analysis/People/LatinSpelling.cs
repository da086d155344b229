using System.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Reads Latin letters as sounds: sh is S, ch C, kh X, gh G, th T, dh D, zh Z, ph f, soft c s, x ks, ou u.
/// One spelling has many readings in the languages of the news; this takes the one Arabic newspapers mostly follow.
/// </summary>
internal static class LatinSpelling
{
    public static string Sounds(string text)
    {
        var sounds = new StringBuilder(text.Length + 2);
        var at = 0;
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            var (sound, length) = Cluster(rest, at == 0);
            sounds.Append(sound);
            at += length;
        }

        return sounds.ToString();
    }

    private static (string Sound, int Length) Cluster(ReadOnlySpan<char> rest, bool isFirst) => rest switch
    {
        ['t', 's', 'c', 'h', ..] => ("C", 4),
        ['s', 'c', 'h', ..] => ("S", 3),
        ['t', 'c', 'h', ..] => ("C", 3),
        ['e', 'a', 'u', 'x'] => ("o", 4),
        ['e', 'a', 'u', ..] => ("o", 3),
        ['c', 'h', 'r', ..] when isFirst => ("kr", 3),
        ['g', 'h', 't', ..] => ("t", 3),
        ['w', 'r', ..] when isFirst => ("r", 2),
        ['v', 'i', 'c'] => ("viC", 3),
        ['a', 'u', 'x'] => ("o", 3),
        ['s', 'h', ..] => ("S", 2),
        ['c', 'h', ..] => ("C", 2),
        ['c', 'z', ..] => ("C", 2),
        ['k', 'h', ..] => ("X", 2),
        ['g', 'h', ..] => ("G", 2),
        ['t', 'h', ..] => ("T", 2),
        ['d', 'h', ..] => ("D", 2),
        ['z', 'h', ..] => ("Z", 2),
        ['p', 'h', ..] => ("f", 2),
        ['c', 'k', ..] => ("k", 2),
        ['t', 'z', ..] => ("ts", 2),
        ['d', 'j', ..] => ("j", 2),
        ['s', 'c', 'e' or 'i' or 'y', ..] => ("s", 2),
        ['o', 'u' or 'o', ..] => ("u", 2),
        ['e', 'e', ..] => ("i", 2),
        ['c', 'e' or 'i' or 'y', ..] => ("s", 1),
        ['c', ..] => ("k", 1),
        ['x', ..] => (isFirst ? "S" : "ks", 1),
        ['e'] when !isFirst => ("", 1),
        ['a' or 'e' or 'i' or 'o' or 'u', 'h'] when !isFirst => (rest[0].ToString(), 2),
        _ => (rest[0].ToString(), 1),
    };
}
