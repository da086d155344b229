using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.English;

/// <summary>One rule a line: a short article, and who says what in it. See the head of Specimens/english.tsv.</summary>
public sealed class EnglishSentenceTests
{
    private const string Headline = "The day in brief";

    public static TheoryData<string, string, string> Specimens { get; } = QuoteSpecimens.In("english.tsv");

    [Theory, MemberData(nameof(Specimens))]
    public void Each_specimen_yields_what_it_lists(string shows, string article, string expected)
    {
        var (headline, body) = article.Split(" // ") is [var own, var rest] ? (own, rest) : (Headline, article);
        var found = QuoteSpecimens.FoundIn(headline, string.Join('\n', body.Split(" / ")));

        Assert.True(expected == found, $"{shows}: {found}");
    }
}
