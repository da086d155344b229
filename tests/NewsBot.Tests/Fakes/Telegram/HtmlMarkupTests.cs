using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Fakes.Telegram;

/// <summary>What Telegram's HTML becomes, and how it is refused.</summary>
public sealed class HtmlMarkupTests
{
    [Theory]
    [InlineData("<b>قال</b> ألتمان", "قال ألتمان", "bold 0 3")]
    [InlineData("😀 <i>two units</i>", "😀 two units", "italic 3 9")]
    [InlineData("<b>a<i>b</i></b>c", "abc", "bold 0 2, italic 1 1")]
    [InlineData("<blockquote expandable>«طويل»</blockquote>", "«طويل»", "expandable_blockquote 0 6")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\">خبر</a>", "خبر", "text_link 0 3 https://example.org/?a=1&b=2")]
    [InlineData("<a href='example'>no link</a>", "no link", "")]
    [InlineData("<span class=\"tg-spoiler\">x</span><tg-spoiler>y</tg-spoiler>", "xy", "spoiler 0 1, spoiler 1 1")]
    [InlineData("<pre><code class=\"language-c\">x</code></pre>", "x", "pre 0 1")]
    [InlineData("  <b> a </b> ", "a", "bold 0 1")]
    [InlineData("&lt;b&gt; &amp; &quot;&#39;&nbsp;", "<b> & \"'&nbsp;", "")]
    [InlineData("<b></b>empty", "empty", "")]
    [InlineData("<B>A</B>", "A", "bold 0 1")]
    public async Task Markup_becomes_text_with_entities(string html, string text, string entities)
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var chat = telegram.PrivateChat(telegram.User(7, "Amal"));

        await bot.ResultAsync("sendMessage", new { chat_id = chat.Id, text = html, parse_mode = "Html" });

        var sent = telegram.Sent.Single();
        Assert.Equal(text, sent.Text);
        Assert.Equal(entities, string.Join(", ", sent.Entities.Select(one => FormattableString.Invariant($"{one.Type} {one.Offset} {one.Length} {one.Url}").TrimEnd())));
    }

    [Theory]
    [InlineData("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("قال <x>", "Unsupported start tag \"x\" at byte offset 7")]
    [InlineData("a < b", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<b>a</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("a</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("<a href=\"x", "Unclosed start tag \"a\" at byte offset 0")]
    [InlineData("<span>a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<p>a</p>", "Unsupported start tag \"p\" at byte offset 0")]
    public async Task Broken_markup_is_refused_in_the_words_of_Telegram(string html, string refusal)
    {
        await using var telegram = await FakeTelegram.StartAsync(BareBot.Stop);
        using var bot = new BareBot(telegram);
        var chat = telegram.PrivateChat(telegram.User(7, "Amal"));

        var said = await bot.RefusalAsync("sendMessage", new { chat_id = chat.Id, text = html, parse_mode = "HTML" });

        Assert.Equal($"Bad Request: can't parse entities: {refusal}", said);
        Assert.Single(telegram.Violations.Take());
    }
}
