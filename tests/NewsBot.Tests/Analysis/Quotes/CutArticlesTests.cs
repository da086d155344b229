using System.Globalization;
using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.Quotes;

/// <summary>A feed cuts articles anywhere: every beginning and every end of an Arabic specimen, as text, as headline and as both, is read to its end.</summary>
public sealed class CutArticlesTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Fact]
    public void Every_beginning_and_every_end_of_a_specimen_is_read()
    {
        var read = 0;
        foreach (var row in QuoteSpecimens.In("arabic.tsv"))
        {
            var text = row.Data.Item2.Replace('/', '\n');
            foreach (var part in Cuts(text))
            {
                Read(part, "خبر من المدينة", part);
                Read(part, part, "وقال الوزير إن الخط جاهز.");
                Read(part, part, part);
                read++;
            }
        }

        Assert.InRange(read, 1_000, int.MaxValue);
    }

    [Theory]
    [InlineData(": «كلمات ثلاث هنا تكفي»")]
    [InlineData("قال سام ألتمان إن الماء بارد. وقال د نفسه إن الماء حار.")]
    [InlineData("«»: نعم")]
    [InlineData("و")]
    [InlineData("والد «")]
    [InlineData("لسان: على لسان")]
    [InlineData("قال: ")]
    public void A_text_that_begins_or_ends_where_none_does_is_read(string text)
    {
        Read(text, text, text);
        Read(text, "", text);
        Read(text, text, "");
    }

    /// <summary>The text up to each blank or mark, and from each on.</summary>
    private static IEnumerable<string> Cuts(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || !char.IsLetterOrDigit(text[i - 1]))
            {
                yield return text[..i];
                yield return text[i..];
            }
        }
    }

    private static void Read(string part, string title, string body)
    {
        try
        {
            Analyzer.Analyze(new ArticleText(title, body));
        }
        catch (Exception error) when (error is ArgumentException or IndexOutOfRangeException or NullReferenceException or InvalidOperationException)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{error.GetType().Name} on: {part}\n{error.StackTrace}"));
        }
    }
}
