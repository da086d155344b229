using NewsBot.Archive.Sources;

namespace NewsBot.Tests.Archive.Sources;

public sealed class MarkdownFileTests
{
    [Theory]
    [InlineData("""
        ---
        title: "جسر جديد: خبر من الرملة"
        source: صحيفة الرملة
        date: 28 أيار 2024
        language: ar
        url: https://example.com/خبر
        author: [ليلى حداد, سامر عودة]
        sample: true
        more: {deep: [1, 2, {deeper: yes}]}
        ---

        قالت العمدة إن الجسر آمن.
        """, "جسر جديد: خبر من الرملة", "صحيفة الرملة", "ليلى حداد, سامر عودة", "قالت العمدة إن الجسر آمن.")]
    [InlineData("""
        ---
        Title: A new bridge
        source: Ramla Post
        date: 2024-05-28
        url: https://example.com/خبر
        author: Layla Haddad
        sample: yes
        ---
        # A new bridge

        The mayor called it safe.
        """, "A new bridge", "Ramla Post", "Layla Haddad", "The mayor called it safe.")]
    public async Task Front_matter_tells_about_the_article(string text, string title, string source, string author, string body)
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("bridge.md", text);

        Assert.Equal((title, source, author, body), (article.Title, article.Source, article.Author, article.Body));
        Assert.Equal(new DateTimeOffset(2024, 5, 28, 0, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal("https://example.com/خبر", article.Url);
        Assert.True(article.IsSample);
    }

    [Theory]
    [InlineData("مقدمة.\n\n## جسر الرملة\n\nقالت العمدة إنه آمن.", "جسر الرملة", "مقدمة.\n\nقالت العمدة إنه آمن.")]
    [InlineData("# The bridge of Ramla #\nThe mayor called it safe.", "The bridge of Ramla #", "The mayor called it safe.")]
    [InlineData("The bridge of Ramla\n\nThe mayor called it #safe.", "The bridge of Ramla", "The mayor called it #safe.")]
    [InlineData("---\nThe bridge of Ramla", "---", "The bridge of Ramla")]
    public async Task Without_front_matter_the_first_heading_is_the_title(string text, string title, string body)
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("bridge.md", text);

        Assert.Equal((title, body), (article.Title, article.Body));
    }

    [Theory]
    [InlineData("---\ntitle: [unclosed\n---\nBody.")]
    [InlineData("---\ntitle: a: b: c\n---\nنص.")]
    public async Task Broken_front_matter_is_refused_with_its_line(string text)
    {
        using var folder = new ArticleFolder();
        folder.Write("broken.md", text);

        var refusal = await folder.RefusalAsync("broken.md");

        Assert.Equal(RejectionReason.Malformed, refusal.Reason);
        Assert.Contains("at line", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_of_the_web_is_dropped()
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("a.md", "---\nurl: javascript:alert(1)\n---\n# A title\nA body.");

        Assert.Null(article.Url);
    }
}
