using System.Text.Json;
using NewsBot.Accuracy;
using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Archive.Sources;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.Summaries;

/// <summary>
/// Summaries against what five readers kept of each text of the EASC corpus. The first words of a text, cut to the readers' own
/// length, are the yardstick: on this corpus they do better than two readers do by each other.
/// </summary>
public sealed class LeadComparisonTests
{
    private static readonly string Folder = Repository.PathOf("..", "shared", "gold", "summaries");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Summaries_keep_what_readers_keep_as_well_as_the_lead(int run)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The shared folder is not beside the repository.");
        var analyzer = new ArticleAnalyzer(new PeopleDirectory([]));
        var (ours, leads, lengths) = (new List<double>(), new List<double>(), new List<double>());
        await foreach (var item in new FileSource([Folder]).ReadAsync(TestContext.Current.CancellationToken))
        {
            if (item is ReadItem { Origin: var path, Article: var article } && path.EndsWith(".txt", StringComparison.Ordinal))
            {
                var readers = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".json"), TestContext.Current.CancellationToken))!
                    .Select(kept => PlainText.Of(kept).Words).ToList();
                var length = readers.Sum(kept => kept.Count) / readers.Count;
                var findings = analyzer.Analyze(new ArticleText(article.Title, article.Body), summaryRatio: 0.33);
                var summary = PlainText.Of(string.Join(' ', findings.Summary.Select(span => span.In(findings.Text)))).Words;
                var lead = PlainText.Of(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Words.Take(length).ToList();
                ours.Add(readers.Average(kept => Shared(summary, kept, run)));
                leads.Add(readers.Average(kept => Shared(lead, kept, run)));
                lengths.Add((double)summary.Count / length);
            }
        }

        Assert.InRange(ours.Average(), leads.Average() - 0.01, 1);
        Assert.InRange(lengths.Average(), 0.85, 1.15);
    }

    /// <summary>ROUGE-N (Lin 2004), the balanced mean: twice the common runs of words over the runs of both.</summary>
    private static double Shared(IReadOnlyList<string> words, IReadOnlyList<string> others, int run)
    {
        var (mine, theirs) = (Runs(words, run), Runs(others, run));
        var common = mine.Sum(pair => int.Min(pair.Value, theirs.GetValueOrDefault(pair.Key)));

        return 2.0 * common / int.Max(1, mine.Values.Sum() + theirs.Values.Sum());
    }

    private static Dictionary<string, int> Runs(IReadOnlyList<string> words, int run) =>
        Enumerable.Range(0, int.Max(0, words.Count - run + 1)).CountBy(start => string.Join(' ', words.Skip(start).Take(run))).ToDictionary();
}
