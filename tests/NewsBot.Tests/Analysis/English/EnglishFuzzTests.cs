using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.English;

/// <summary>Whatever is printed can be read: articles with lost, doubled and misplaced words and marks break nothing.</summary>
public sealed class EnglishFuzzTests
{
    private const int Rounds = 40;

    private static readonly string[] Strays =
        ["\"", "“", "”", "‘", "’", ",", ":", ".", "—", "(", "said", "told", "according to", "who", "and", "'s", "she", "the"];

    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Fact]
    public void Broken_articles_yield_slices_of_their_text_and_nothing_else()
    {
        var dice = new Dice(20_250_301);
        var articles = Repository.Files("tests/NewsBot.Tests/Labelled/en", ".txt").Select(file => File.ReadAllText(Repository.PathOf(file))).ToList();

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var article in articles)
            {
                var findings = Analyzer.Analyze(new ArticleText("", Broken(article, dice)));

                Assert.All(findings.Quotes, quote => Assert.True(quote.Span.Length > 0 && quote.Span.End <= findings.Text.Length));
                Assert.All(findings.People.SelectMany(person => person.Mentions), mention => Assert.True(mention.Length > 0 && mention.End <= findings.Text.Length));
            }
        }
    }

    private static string Broken(string article, Dice dice)
    {
        var words = article.Split(' ').ToList();
        for (var change = 0; change < 25; change++)
        {
            var at = dice.Roll(words.Count);
            switch (dice.Roll(5))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, dice.Pick(words));
                    break;
                case 2:
                    words.Insert(at, dice.Pick(Strays));
                    break;
                case 3:
                    words[at] = words[at].ToUpperInvariant();
                    break;
                default:
                    words[at] = words[at].Trim('"', '.', ',', '“', '”');
                    break;
            }
        }

        return string.Join(' ', words)[dice.Roll(20)..];
    }
}
