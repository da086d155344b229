using NewsBot.Archive.Sources;

namespace NewsBot.Tests.Archive.Sources;

public sealed class WebPageTests
{
    [Fact]
    public async Task A_page_gives_its_article_and_what_it_says_of_it()
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("page.html", """
            <!doctype html><html lang="ar"><head>
            <title>شيء آخر</title>
            <meta property="og:title" content="جسر الرملة يفتح أبوابه - صحيفة الرملة">
            <meta property="og:site_name" content="صحيفة الرملة">
            <meta property="article:published_time" content="2024-05-28T10:00:00+03:00">
            <meta name="author" content="ليلى حداد">
            <link rel="canonical" href="https://example.com/bridge">
            <script>document.write("<p>كلام كثير من برنامج لا يجوز أن يقرأ أبداً")</script>
            </head><body>
            <nav><ul><li><a href="/">الرئيسية</a><li><a href="/sport">رياضة</a></ul></nav>
            <article>
              <h1>جسر الرملة يفتح أبوابه</h1>
              <div class="share-buttons"><p>شارك هذا الخبر مع أصدقائك</p></div>
              <p>افتتحت العمدة <a href="/nadia">نادية عمران</a> الجسر&nbsp;صباح أمس.</p>
              <figure><img src="x.jpg"><figcaption>العمدة على الجسر</figcaption></figure>
              <p>وقالت: «هذا الجسر<br>لكم».</p>
              <ul><li>طوله مئة متر</li><li>وعرضه عشرة</li></ul>
              <aside><p>اقرأ أيضاً خبراً طويلاً عن جسر في مدينة بعيدة لا يهم أحداً هنا</p></aside>
            </article>
            <footer><p>جميع الحقوق محفوظة</p></footer></body></html>
            """);

        Assert.Equal("جسر الرملة يفتح أبوابه", article.Title);
        Assert.Equal(
            "افتتحت العمدة نادية عمران الجسر\u00A0صباح أمس.\n\nوقالت: «هذا الجسر\nلكم».\n\nطوله مئة متر\n\nوعرضه عشرة",
            article.Body);
        Assert.Equal(("صحيفة الرملة", "ليلى حداد", "https://example.com/bridge"), (article.Source, article.Author, article.Url));
        Assert.Equal(new DateTimeOffset(2024, 5, 28, 10, 0, 0, TimeSpan.FromHours(3)), article.PublishedAt);
    }

    [Fact]
    public async Task Linked_data_tells_what_the_page_does_not()
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("page.htm", """
            <script type="application/ld+json">{"broken":</script>
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"The bridge opens",
              "datePublished":"2024-05-28","author":[{"name":"Layla Haddad"}],"publisher":{"name":"Ramla Post"}}]}</script>
            <p>The mayor opened the bridge of Ramla on Tuesday.</p>
            """);

        Assert.Equal(("The bridge opens", "Ramla Post", "Layla Haddad"), (article.Title, article.Source, article.Author));
        Assert.Equal(new DateTimeOffset(2024, 5, 28, 0, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal("The mayor opened the bridge of Ramla on Tuesday.", article.Body);
    }

    [Fact]
    public async Task Without_markup_the_densest_block_is_the_article()
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("page.html", """
            <title>The bridge opens</title>
            <form id="aspnetForm"><input type="hidden">
            <div id="top"><a href="/">Home</a> <a href="/a">A menu with rather a lot of words in it</a></div>
            <div class="teasers"><div><p>A teaser about football.</p></div><div><p>A teaser about the weather.</p></div></div>
            <div id="story"><p>The mayor opened the bridge on Tuesday morning.</p><p>“It is yours,” she said to the crowd.</p><p>Work began in 2019.</p></div>
            <div>Copyright</div></form>
            """);

        Assert.Equal("The mayor opened the bridge on Tuesday morning.\n\n“It is yours,” she said to the crowd.\n\nWork began in 2019.", article.Body);
    }

    [Fact]
    public async Task An_embedded_post_keeps_its_signature_on_a_line()
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("page.html", """
            <h1>The bridge opens</h1><article><p>The mayor opened the bridge on Tuesday morning and wrote about it.</p>
            <blockquote class="twitter-tweet"><p>it is yours</p>&mdash; Nadia Omran (@nadia) <a href="https://x.example/1">January 5, 2024</a></blockquote>
            <p>Work began in 2019 and took five years in all.</p></article>
            """);

        Assert.Contains("\n\nit is yours\n— Nadia Omran (@nadia) January 5, 2024\n\n", article.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>Site</title><h1>Site</h1><main><h1>The bridge <button>Copy</button>opens</h1>", "The bridge opens")]
    [InlineData("<title>The bridge opens - Site</title><h1>Site</h1><h1>The bridge opens</h1><main>", "The bridge opens")]
    [InlineData("<title>الجسر يفتح | الموقع</title><meta property=og:site_name content=الموقع><h1>الموقع</h1><main>", "الجسر يفتح")]
    [InlineData("<h1>The bridge opens</h1><main>", "The bridge opens")]
    public async Task The_headline_is_not_the_name_of_the_site(string head, string title)
    {
        using var folder = new ArticleFolder();

        var article = await folder.OneAsync("page.html", head + "<p>The mayor opened the bridge on Tuesday morning.</p><p>Work began in 2019.</p></main>");

        Assert.Equal(title, article.Title);
        Assert.Equal("The mayor opened the bridge on Tuesday morning.\n\nWork began in 2019.", article.Body);
    }

    [Fact]
    public async Task A_long_page_takes_no_longer_than_its_length()
    {
        using var folder = new ArticleFolder();
        var paragraphs = string.Concat(Enumerable.Repeat("<p>A paragraph of some length with <a href=/x>a link</a>.</p>", 5_000));

        var article = await folder.OneAsync("page.html", string.Concat(Enumerable.Repeat("<div class=share>", 500)) + paragraphs);

        Assert.Equal(5_000, article.Body.Split("\n\n").Length);
    }

    [Fact]
    public async Task A_page_without_words_is_refused()
    {
        using var folder = new ArticleFolder();
        folder.Write("empty.html", "<html><body><script>var x = 1;</script><img src=x></body></html>");
        folder.Write("deep.html", string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + "words");

        Assert.Equal(RejectionReason.Empty, (await folder.RefusalAsync("empty.html")).Reason);
        Assert.Equal(RejectionReason.Malformed, (await folder.RefusalAsync("deep.html")).Reason);
    }
}
