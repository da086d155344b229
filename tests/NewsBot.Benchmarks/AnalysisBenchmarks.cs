using BenchmarkDotNet.Attributes;
using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Archive.Sources;
using NewsBot.Commands;

namespace NewsBot.Benchmarks;

/// <summary>The whole analysis of the starter library, against splitting its words at the blanks: the least any reader must do.</summary>
[InProcess]
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private readonly List<ArticleText> articles = [];
    private ArticleAnalyzer analyzer = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        analyzer = new ArticleAnalyzer(new PeopleDirectory(PeopleFile.Read(ShippedFiles.People).Select(listed => listed.Person)));
        await foreach (var item in new FileSource([ShippedFiles.Articles]).ReadAsync())
        {
            if (item is ReadItem { Article: var article })
            {
                articles.Add(new ArticleText(article.Title, article.Body));
            }
        }
    }

    [Benchmark(Baseline = true)]
    public int SplitWords() => articles.Sum(article => article.Body.Split(' ').Length);

    [Benchmark]
    public int Analyze() => articles.Sum(article => analyzer.Analyze(article).Quotes.Count);
}
