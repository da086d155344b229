using NewsBot.Analysis;
using NewsBot.Analysis.People.Tagging;
using NewsBot.Analysis.Text;

namespace NewsBot.Training;

/// <summary>Counts (or lists) the full names with an unlisted word that the tagger alone finds in labelled articles, at several margins.</summary>
internal static class Check
{
    public static int Run(string model, bool showsMissed, string[] folders)
    {
        var weights = new NameModel(File.ReadAllBytes(model));
        int[] margins = [0, 8, 16, 24, 32, 40, 48, 64];
        foreach (var folder in folders)
        {
            var (right, wrong, gold) = (new int[margins.Length], new int[margins.Length], 0);
            foreach (var passage in Articles.In(folder))
            {
                var reading = Reading.Of(passage.Text, Language.Arabic);
                var names = Spans(reading, [.. Sample.TagsOf(passage, reading)]).ToHashSet();
                gold += names.Count;
                var tagger = new NameTagger(reading, weights);
                foreach (var (first, last) in names.Where(_ => showsMissed))
                {
                    var (end, margin) = tagger.NameAt(first);
                    Say(end == last ? FormattableString.Invariant($"{margin}") : "missed", reading, first, last);
                }

                for (var first = 0; first < reading.Count; first++)
                {
                    var (last, margin) = tagger.NameAt(first);
                    if (!IsSearched(reading, first, last))
                    {
                        continue;
                    }

                    if (showsMissed && !names.Contains((first, last)))
                    {
                        Say(FormattableString.Invariant($"{margin} wrong"), reading, first, last);
                    }

                    for (var i = 0; i < margins.Length; i++)
                    {
                        (names.Contains((first, last)) ? right : wrong)[i] += margin >= margins[i] ? 1 : 0;
                    }
                }
            }

            for (var i = 0; i < margins.Length; i++)
            {
                Console.WriteLine(FormattableString.Invariant($"{Path.GetFileName(folder)} margin {margins[i],3}: P {right[i] / (double)(right[i] + wrong[i]):0.000} R {right[i] / (double)gold:0.000}  right {right[i]} wrong {wrong[i]} of {gold}"));
            }
        }

        return 0;
    }

    private static void Say(string what, Reading reading, int first, int last) =>
        Console.WriteLine($"{what}: {reading.Span(int.Max(0, first - 4), int.Min(reading.Count - 1, last + 2)).In(reading.Text).Replace('\n', ' ')} = {reading.Span(first, last).In(reading.Text)}");

    private static IEnumerable<(int First, int Last)> Spans(Reading reading, byte[] tags)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] != 1)
            {
                continue;
            }

            var last = i;
            while (last + 1 < tags.Length && tags[last + 1] == 2)
            {
                last++;
            }

            if (IsSearched(reading, i, last))
            {
                yield return (i, last);
            }
        }
    }

    private static bool IsSearched(Reading reading, int first, int last) => last > first
        && Enumerable.Range(first, last - first + 1).Any(i => reading[i].IsWord && !reading[i].IsLatin && reading[i].Class == WordClass.None);
}
