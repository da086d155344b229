using System.Text;
using NewsBot.Archive.Sources;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Sources;

public sealed class FileSourceTests
{
    [Theory]
    [InlineData("خبر من الرملة\n\nقال العمدة كلاماً.\nثم مضى.", "خبر من الرملة", "قال العمدة كلاماً.\nثم مضى.")]
    [InlineData("\r\n  News from Ramla \r\n\r\nThe mayor spoke.\r\n", "News from Ramla", "The mayor spoke.")]
    public async Task The_first_line_of_a_txt_is_its_title(string text, string title, string body)
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("ramla.txt", text);

        Assert.Equal((title, body), (article.Title, article.Body));
    }

    [Fact]
    public async Task A_first_line_as_long_as_a_paragraph_is_no_title()
    {
        using var folder = new ArticleFolder();
        var paragraph = string.Concat(Enumerable.Repeat("وقال شاهد إن الماء بلغ الأبواب. ", 12)).Trim();

        var article = await folder.OneAsync("flood.txt", paragraph + "\nانتهى النص هنا.");

        Assert.Empty(article.Title);
        Assert.StartsWith(paragraph, article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_read_to_its_depth_in_the_order_of_names()
    {
        using var folder = new ArticleFolder();
        foreach (var name in new[] { "c.txt", "b/2.md", "b/1.txt", "b/a/0.html", "a.TXT", ".hidden.txt", "picture.jpg", "b/notes.docx" })
        {
            folder.Write(name, $"<p>{name} is a long enough line of text.");
        }

        var items = await folder.ReadAsync();

        Assert.Equal(["a.TXT", "b/1.txt", "b/2.md", "b/a/0.html", "c.txt"], items.Select(item => Path.GetRelativePath(folder.Root, item.Origin)));
        Assert.All(items, item => Assert.IsType<ReadItem>(item));
    }

    [Fact]
    public async Task Folders_that_link_to_each_other_are_read_once()
    {
        using var folder = new ArticleFolder();
        folder.Write("one/a.txt", "A title\nA body.");
        folder.Write("two/b.txt", "Another title\nAnother body.");
        Directory.CreateSymbolicLink(folder.PathOf("one/loop"), folder.Root);
        Directory.CreateSymbolicLink(folder.PathOf("one/two"), "../two");
        Directory.CreateSymbolicLink(folder.PathOf("two/one"), folder.PathOf("one/loop/one"));

        var items = await folder.ReadAsync();

        Assert.Equal(["a.txt", "b.txt"], items.Select(item => Path.GetFileName(item.Origin)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_link_is_read_where_it_leads_and_refused_when_it_leads_nowhere()
    {
        using var folder = new ArticleFolder();
        folder.Write("store/a.dat", "A title\nA body.");
        File.CreateSymbolicLink(folder.PathOf("1.txt"), "store/a.dat");
        File.CreateSymbolicLink(folder.PathOf("2.txt"), "nowhere.txt");
        File.CreateSymbolicLink(folder.PathOf("3.txt"), "3.txt");

        var items = await folder.ReadAsync();

        Assert.Equal("A title", Assert.IsType<ReadItem>(items[0]).Article.Title);
        Assert.Equal([RejectionReason.Unreadable, RejectionReason.Unreadable], items.OfType<RejectedItem>().Select(item => item.Reason));
    }

    [Fact]
    public async Task What_the_article_says_of_itself_comes_before_what_the_operator_says()
    {
        using var folder = new ArticleFolder();
        folder.Write("a.md", "---\nsource: صحيفة الرملة\ndate: 2024-05-28\n---\n# عنوان\n\nنص.");
        folder.Write("b.txt", "عنوان آخر\nنص آخر.");
        var given = new DateTimeOffset(2025, 1, 2, 0, 0, 0, TimeSpan.Zero);

        var articles = (await ArticleFolder.ReadAsync(new FileSource([folder.Root], "وكالة", given, ArticleFolder.Today)))
            .Cast<ReadItem>().Select(item => item.Article).ToList();

        Assert.Equal(["صحيفة الرملة", "وكالة"], articles.Select(article => article.Source));
        Assert.Equal([new DateTimeOffset(2024, 5, 28, 0, 0, 0, TimeSpan.Zero), given], articles.Select(article => article.PublishedAt));
        Assert.All(articles, article => Assert.False(article.SourceIsFileName));
    }

    [Fact]
    public async Task Without_a_publisher_the_source_is_the_name_of_the_file()
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("خبر.txt", "عنوان\nنص.");

        Assert.Equal("خبر.txt", article.Source);
        Assert.True(article.SourceIsFileName);
        Assert.Null(article.PublishedAt);
    }

    [Fact]
    public async Task A_named_file_that_is_missing_unknown_or_empty_is_refused()
    {
        using var folder = new ArticleFolder();
        folder.Write("a.docx", "words");
        folder.Write("empty.txt", "");
        folder.Write("empty.jsonl", "\n\n");
        folder.Write("blank.txt", " \n\t\n");

        var items = await folder.ReadAsync("nowhere.txt", "a.docx", "empty.txt", "empty.jsonl", "blank.txt");

        Assert.Equal(
            [RejectionReason.Missing, RejectionReason.UnknownFormat, RejectionReason.Empty, RejectionReason.Empty, RejectionReason.Empty],
            items.Cast<RejectedItem>().Select(item => item.Reason));
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    [InlineData("a.jsonl")]
    public async Task Bytes_that_are_no_text_are_refused(string name)
    {
        using var folder = new ArticleFolder();
        folder.Write(name, [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0xFF, 0xFE, 0, 1, 2, 3, 0x80]);

        Assert.Equal(RejectionReason.NotText, (await folder.RefusalAsync(name)).Reason);
    }

    [Fact]
    public async Task A_file_of_two_hundred_megabytes_is_refused_unread()
    {
        using var folder = new ArticleFolder();
        using (var file = File.Create(folder.PathOf("huge.txt")))
        {
            file.SetLength(200 << 20);
        }

        var refusal = await folder.RefusalAsync("huge.txt");

        Assert.Equal((RejectionReason.TooLarge, "200 MiB; the limit is 32 MiB."), (refusal.Reason, refusal.Detail));
    }

    [Fact]
    public async Task A_text_past_two_million_characters_is_refused()
    {
        using var folder = new ArticleFolder();
        folder.Write("long.txt", "A title\n" + new string('a', FileSource.LongestText));

        Assert.Equal(RejectionReason.TooLarge, (await folder.RefusalAsync("long.txt")).Reason);
    }

    [Fact]
    public async Task Progress_ends_where_the_bytes_end()
    {
        using var folder = new ArticleFolder();
        folder.Write("a.txt", "A title\nA body.");
        folder.Write("b.jsonl", "{\"title\":\"t\",\"body\":\"b\"}\n{bad\n");
        folder.Write("c.md", [0, 1, 2]);
        var source = new FileSource([folder.Root], time: ArticleFolder.Today);

        await ArticleFolder.ReadAsync(source);

        Assert.Equal(15 + 30 + 3, source.TotalBytes);
        Assert.Equal(source.TotalBytes, source.BytesRead);
    }

    [Fact]
    public async Task Any_bytes_give_items_and_never_an_exception()
    {
        var dice = new Dice(20240528);
        string[] pieces = ["---\n", "title: ", "{\"title\":", "\"", "\\ud83d", "}\n", "<p>", "<article><div>", "</", "<!--", "&#x0;", "&", "# ", "عنوان\n", "\u202B", "[", "*a", "&a ", "\0", "!!binary "];
        string[] extensions = [".txt", ".md", ".html", ".jsonl"];
        using var folder = new ArticleFolder();

        for (var i = 0; i < 400; i++)
        {
            var bytes = new List<byte>();
            for (var left = dice.Roll(40); left >= 0; left--)
            {
                bytes.AddRange(dice.Roll(3) > 0 ? Encoding.UTF8.GetBytes(dice.Pick(pieces)) : dice.Bytes(dice.Roll(6)));
            }

            folder.Write("a" + extensions[i % 4], [.. bytes]);
            Assert.All(await folder.ReadAsync(), item => Assert.True(item is ReadItem or RejectedItem));
        }
    }
}
