using NewsBot.Analysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Training;

/// <summary>A folded word, and whether it is a name.</summary>
internal sealed record SpelledWord(string Text, bool IsName);

/// <summary>
/// Words that are names and words that are none, each once: from the project's lists, a list of transliterations, and the unlisted words
/// of the texts.
/// </summary>
internal static class SpellingWords
{
    public static List<SpelledWord> Of(string data, Passage[] passages)
    {
        var names = new HashSet<string>();
        var others = new HashSet<string>();
        foreach (var list in new[] { "given-names", "family-names" })
        {
            names.UnionWith(Lexicon.Rows($"ar/{list}.txt").Where(row => row[^1] != "common").SelectMany(row => ArabicFolding.Fold(row[0]).Split(' ')));
        }

        foreach (var line in File.ReadLines(Path.Combine(data, "names", "google-ar2en-train.txt")))
        {
            names.Add(ArabicFolding.Fold(line.Split('\t')[0]));
        }

        foreach (var list in new[] { "common-words", "seen-words", "stopwords" })
        {
            others.UnionWith(Lexicon.Rows($"ar/{list}.txt").Select(row => ArabicFolding.Fold(row[0])).Where(word => !word.Contains(' ', StringComparison.Ordinal)));
        }

        foreach (var passage in passages)
        {
            var reading = Reading.Of(passage.Text, Language.Arabic);
            var tags = Sample.TagsOf(passage, reading);
            for (var i = 0; i < tags.Length; i++)
            {
                if (reading[i].IsWord && !reading[i].IsLatin && reading[i].Class == WordClass.None)
                {
                    (tags[i] > 0 ? names : others).Add(reading[i].Key);
                }
            }
        }

        return [.. Only(names, others).Select(word => new SpelledWord(word, true)), .. Only(others, names).Select(word => new SpelledWord(word, false))];
    }

    private static IEnumerable<string> Only(HashSet<string> words, HashSet<string> except) =>
        words.Where(word => word.Length > 1 && !except.Contains(word)).Order(StringComparer.Ordinal);
}
