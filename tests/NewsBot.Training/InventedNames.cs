using System.Text;
using NewsBot.Analysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Training;

/// <summary>
/// Puts invented names in the place of some of the marked ones: two or three transliterated words, or Arab names of several words. Papers
/// of one year name few people; this shows the tagger that anybody may stand where they stand.
/// </summary>
internal sealed class InventedNames(string data)
{
    private static readonly string[] Parts = ["فون", "دي", "فان", "دو", "دا"];

    private static readonly string[] Ends = ["خان", "بور", "زاده", "شاه", "سينغ", "لي", "بك"];

    private readonly string[] foreign = [.. File.ReadLines(Path.Combine(data, "names", "google-ar2en-train.txt")).Select(line => line.Split('\t')[0]).Where(word => word.Length > 2)];
    private readonly string[] given = [.. Single("given-names")];
    private readonly string[] family = [.. Single("family-names")];

    /// <summary>The passage with every other of its full names replaced, or so.</summary>
    public Passage In(Passage passage, Chance chance)
    {
        var text = new StringBuilder();
        var names = new List<TextSpan>();
        var at = 0;
        foreach (var name in passage.Names)
        {
            text.Append(passage.Text, at, name.Start - at);
            var old = passage.Text.Substring(name.Start, name.Length);
            var words = old.Contains(' ', StringComparison.Ordinal) && chance.Below(100) < 60 ? Name(chance) : old;
            names.Add(new TextSpan(text.Length, words.Length));
            text.Append(words);
            at = name.Start + name.Length;
        }

        return new Passage(text.Append(passage.Text, at, passage.Text.Length - at).ToString(), names);
    }

    private string Name(Chance chance) => chance.Below(13) switch
    {
        0 or 1 or 2 or 3 => $"{chance.Of(foreign)} {chance.Of(foreign)}",
        4 => $"{chance.Of(foreign)} {chance.Of(foreign)} {chance.Of(foreign)}",
        5 => $"{chance.Of(foreign)} {chance.Of(foreign)}-{chance.Of(foreign)}",
        6 => $"{chance.Of(foreign)} {chance.Of(Parts)} {chance.Of(foreign)}",
        7 => $"{chance.Of(given)} {chance.Of(foreign)}",
        8 => $"{chance.Of(given)} {chance.Of(given)} {chance.Of(family)}",
        9 => $"{chance.Of(given)} بن {chance.Of(given)} {chance.Of(family)}",
        10 => $"{chance.Of(given)} {chance.Of(given)} {chance.Of(given)} {chance.Of(family)}",
        11 => $"{chance.Of(foreign)} {chance.Of(foreign)} {chance.Of(Ends)}",
        _ => $"{chance.Of(given)} {chance.Of(family)}",
    };

    private static IEnumerable<string> Single(string list) => Lexicon.Rows($"ar/{list}.txt").Where(row => row[^1] != "common" && !row[0].Contains(' ', StringComparison.Ordinal)).Select(row => row[0]);
}
