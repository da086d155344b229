using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;
using NewsBot.Tests.Discord;

namespace NewsBot.Tests.Telegram;

public sealed class TelegramMarkupTests
{
    private const int MostUnits = 4_096;
    private const int MostEntities = 100;

    private const int MostRichUnits = 32_768;

    private static readonly string[] Tags = ["b", "a", "blockquote", "h3", "p", "cite"];

    [Fact]
    public void A_quote_is_a_block_with_its_receipt_as_a_link()
    {
        var message = Assert.Single(TelegramMarkup.Render(Answer([Quote("لن نتوقف", "قال سام & غيره")])).Messages);

        Assert.Equal(
            "<b>قال سام &amp; غيره:</b>\n<blockquote>«لن نتوقف»</blockquote>\n— <a href=\"https://news.example/1?a=1&amp;b=2\">خبر</a> · جريدة",
            message.ToHtml());
    }

    [Fact]
    public void A_rich_quote_has_its_receipt_as_its_credit()
    {
        var rich = TelegramMarkup.Render(Answer([Quote("لن نتوقف", "قال سام & غيره")]) with { Heading = "أقوال" }).Rich()!;

        Assert.True(rich.IsRightToLeft);
        Assert.Equal(
            "<h3>أقوال</h3><p><b>قال سام &amp; غيره:</b></p>"
            + "<blockquote>«لن نتوقف»<cite>— <a href=\"https://news.example/1?a=1&amp;b=2\">خبر</a> · جريدة</cite></blockquote>",
            rich.Html);
    }

    [Fact]
    public void A_single_line_is_no_rich_message()
    {
        Assert.Null(TelegramMarkup.Render(Answer([]) with { Notes = ["لا جديد"] }).Rich());
    }

    [Fact]
    public void A_long_quote_is_folded()
    {
        var message = Assert.Single(TelegramMarkup.Render(Answer([Quote(new string('ق', 400), "قال")])).Messages);

        Assert.Contains("<blockquote expandable>", message.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_answer_is_cut_between_two_items()
    {
        var messages = TelegramMarkup.Render(Answer([.. Enumerable.Repeat(Quote(new string('ق', 1_500), "قال"), 5)])).Messages;

        Assert.Equal(3, messages.Count);
        Assert.All(messages, message => Assert.StartsWith("<b>قال:</b>", message.ToHtml(), StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_an_answer_holds_the_markup_is_valid_and_no_limit_is_broken()
    {
        Prop.ForAll(HostileText.LongTexts, HostileText.Texts, Gen.Choose(1, 40).ToArbitrary(), (text, lead, count) =>
        {
            var item = Quote(text, lead);
            foreach (var language in new[] { Language.Arabic, Language.English })
            {
                var answer = TelegramMarkup.Render(Answer([.. Enumerable.Repeat(item, text.Length > 2_000 ? 2 : count)]) with { Language = language });
                var shown = answer.Messages.Select(message => Shown(message.ToHtml())).ToList();

                Assert.All(shown, message => Assert.InRange(message.Length, 1, MostUnits));
                Assert.All(answer.Messages, message => Assert.InRange(message.Entities, 0, MostEntities));
                Assert.Contains(Bare(text), Bare(string.Concat(shown)), StringComparison.Ordinal);
                if (answer.Rich() is { } rich)
                {
                    var words = Shown(rich.Html.Replace("<br>", "\n", StringComparison.Ordinal));
                    Assert.InRange(words.Length, 1, MostRichUnits);
                    Assert.Contains(Bare(text), Bare(words), StringComparison.Ordinal);
                }

                Assert.All(answer.Messages.SelectMany(message => message.ToPlain()), plain => Assert.InRange(plain.Length, 1, MostUnits));
            }
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>What a reader sees of the markup; fails when a tag is not closed, closed by another, or unknown.</summary>
    private static string Shown(string html)
    {
        var shown = new StringBuilder();
        var open = new Stack<string>();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<')
            {
                var end = html.IndexOf('>', at);
                var tag = html[(at + 1)..end];
                if (tag.StartsWith('/'))
                {
                    Assert.Equal(open.Pop(), tag[1..]);
                }
                else
                {
                    open.Push(tag.Split(' ')[0]);
                    Assert.Contains(open.Peek(), Tags);
                }

                at = end + 1;
            }
            else if (html[at] == '&')
            {
                var end = html.IndexOf(';', at);
                shown.Append(html[at..(end + 1)] switch { "&lt;" => '<', "&gt;" => '>', "&amp;" => '&', "&quot;" => '"', var other => throw new InvalidOperationException(other) });
                at = end + 1;
            }
            else
            {
                Assert.NotEqual('>', html[at]);
                shown.Append(html[at++]);
            }
        }

        Assert.Empty(open);

        return shown.ToString();
    }

    private static string Bare(string text) => string.Concat(Direction.Clean(text).Where(c => !Direction.IsMark(c)));

    private static Reply Answer(IReadOnlyList<ReplyItem> items) =>
        new() { Language = Language.Arabic, Question = new Understood("quotes"), Items = items };

    private static ReplyItem Quote(string text, string lead) => new()
    {
        Kind = ItemKind.Quote,
        Lead = lead,
        Text = text,
        IsVerbatim = true,
        Receipt = new Receipt(Article(), "خبر", ["جريدة"]),
    };

    private static ArticleRef Article() => new(1, "خبر", "جريدة", "https://news.example/1?a=1&b=2", null, 0, IsSample: false, "ar");
}
