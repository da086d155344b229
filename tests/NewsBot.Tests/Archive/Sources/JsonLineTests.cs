using System.Text;
using NewsBot.Archive.Sources;

namespace NewsBot.Tests.Archive.Sources;

public sealed class JsonLineTests
{
    [Theory]
    [InlineData("""{"title":"فيضان في الرملة","body":"قال العمدة كلاماً.","url":"https://example.com/1","source":"صحيفة الرملة","publishedAt":"26/02/2015","author":"ليلى"}""")]
    [InlineData("""{"title":"فيضان في الرملة","text":"قال العمدة كلاماً.","url":"https://example.com/1","source":"صحيفة الرملة","date":"2015-02-26","author":"ليلى","tags":[1]}""")]
    [InlineData("""{"Title":"فيضان في الرملة","content":"قال العمدة كلاماً.","url":"https://example.com/1","source":"صحيفة الرملة","publishedAt":1424908800,"author":"ليلى"}""")]
    [InlineData("""{"content":"فيضان في الرملة\nقال العمدة كلاماً.","url":"https://example.com/1","source":"صحيفة الرملة","publishedAt":1424908800000,"author":"ليلى"}""")]
    public async Task A_line_is_read_under_the_names_people_use(string line)
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("news.jsonl", line);

        Assert.Equal(("فيضان في الرملة", "قال العمدة كلاماً."), (article.Title, article.Body));
        Assert.Equal(("https://example.com/1", "صحيفة الرملة", "ليلى"), (article.Url, article.Source, article.Author));
        Assert.Equal(new DateTimeOffset(2015, 2, 26, 0, 0, 0, TimeSpan.Zero), article.PublishedAt);
    }

    [Fact]
    public async Task A_bad_line_is_one_refusal_with_its_number()
    {
        using var folder = new ArticleFolder();
        var path = folder.Write("news.jsonl", "{\"title\":\"one\",\"body\":\"b\"}\r\n\n{\"title\":\"half\n[1]\n{\"title\":\"\\ud83d\"}\n{}\n{\"title\":\"six\",\"body\":\"b\"}");

        var items = await folder.ReadAsync();

        Assert.Equal([1, 3, 4, 5, 6, 7], items.Select(item => int.Parse(item.Origin[(path.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(
            [RejectionReason.Malformed, RejectionReason.Malformed, RejectionReason.Malformed, RejectionReason.Empty],
            items.OfType<RejectedItem>().Select(item => item.Reason));
    }

    [Fact]
    public async Task A_line_over_the_limit_is_refused_and_the_next_is_read()
    {
        using var folder = new ArticleFolder();
        var longest = new string('a', LineReader.LongestLine);
        folder.Write("news.jsonl", $"{{\"title\":\"{longest}\"}}\n{{\"title\":\"next\",\"body\":\"b\"}}\n{longest}{longest}{longest}");

        var items = await folder.ReadAsync();

        Assert.Equal([RejectionReason.TooLarge, RejectionReason.TooLarge], items.OfType<RejectedItem>().Select(item => item.Reason));
        Assert.Equal("next", Assert.Single(items.OfType<ReadItem>()).Article.Title);
    }

    [Fact]
    public async Task Lines_in_old_encodings_are_read()
    {
        const string line = "{\"title\":\"فيضان في الرملة\",\"body\":\"قال العمدة كلاماً كثيراً أمس.\"}\n";
        using var folder = new ArticleFolder();
        folder.Write("1.jsonl", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(line)]);
        folder.Write("2.jsonl", CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(line));
        folder.Write("3.jsonl", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(line + line)]);

        var items = await folder.ReadAsync();

        Assert.Equal(4, items.Count);
        Assert.All(items, item => Assert.Equal("فيضان في الرملة", Assert.IsType<ReadItem>(item).Article.Title));
    }
}
