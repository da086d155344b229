using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.Quotes;

/// <summary>One rule a line: a short article, and who says what in it. See the head of Specimens/arabic.tsv.</summary>
public sealed class ArabicSpecimenTests
{
    private const string Headline = "خبر من المدينة";

    public static TheoryData<string, string, string> Specimens { get; } = QuoteSpecimens.In("arabic.tsv");

    [Theory, MemberData(nameof(Specimens))]
    public void Each_specimen_yields_what_it_lists(string shows, string article, string expected)
    {
        var lines = article.Split('/');
        var (title, body) = lines.Length == 1 ? (Headline, article) : (lines[0], string.Join('\n', lines[1..]));

        var found = QuoteSpecimens.FoundIn(title, body);

        Assert.True(expected == found, $"{shows}: {found}");
    }
}
