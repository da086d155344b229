using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Terminal;

namespace NewsBot.Tests.Terminal;

public sealed class TerminalMarkupTests
{
    private static readonly ArticleRef Article = new(7, "قمة المناخ", "الغد", "https://example.org/7", 0, 0, IsSample: false, "ar");

    [Fact]
    public void An_answer_is_plain_lines_with_numbers_for_buttons()
    {
        var reply = Answer() with
        {
            Heading = "أقوال ليلى حداد",
            Items =
            [
                Quote("قالت ليلى حداد", "نحتاج إلى وقت", verbatim: true),
                Quote("قالت ليلى حداد (بالمعنى)", "إن الخطة جاهزة", verbatim: false) with { IsCut = true },
            ],
            Notes = ["ملاحظة واحدة."],
            Buttons = [new ReplyButton("المزيد", "v1|quotes|1||a"), new ReplyButton("لماذا؟", "v1|why|1||a")],
        };

        Assert.Equal(
            """
            أقوال ليلى حداد

            - قالت ليلى حداد: «نحتاج إلى وقت»
              قمة المناخ
              الغد · 1 يناير 1970
              https://example.org/7

            - قالت ليلى حداد (بالمعنى): إن الخطة جاهزة …
              قمة المناخ
              الغد · 1 يناير 1970
              https://example.org/7

            ملاحظة واحدة.

            1) المزيد
            2) لماذا؟
            """,
            TerminalMarkup.Render(reply));
    }

    [Fact]
    public void English_answers_have_English_marks()
    {
        var reply = Answer() with { Language = Language.English, Items = [Quote("Leila Haddad said", "we need time", verbatim: true)] };

        Assert.StartsWith("- Leila Haddad said: “we need time”\n", TerminalMarkup.Render(reply), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_shows_its_title_first_and_no_line_for_what_is_unknown()
    {
        var item = new ReplyItem
        {
            Kind = ItemKind.Article,
            Text = "بدأت القمة أمس.",
            Receipt = new Receipt(Article with { Url = null, Source = null }, "قمة المناخ", ["تاريخ غير معروف"]),
        };

        Assert.Equal("- قمة المناخ\n  بدأت القمة أمس.\n  تاريخ غير معروف", TerminalMarkup.Render(Answer() with { Items = [item] }));
    }

    [Fact]
    public void A_sentence_that_only_means_the_person_has_the_name_before_it()
    {
        var item = Quote("[ليلى حداد]", "وأضافت أن الوقت ضيق.", verbatim: false) with { Kind = ItemKind.Sentence };

        Assert.StartsWith("- [ليلى حداد] وأضافت أن الوقت ضيق.\n", TerminalMarkup.Render(Answer() with { Items = [item] }), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_an_article_can_steer_the_terminal()
    {
        var reply = Answer() with { Notes = ["\u001b[2J\u202Eقمة\u200F \u2067المناخ\u2069\u0007\r"] };

        Assert.Equal("[2Jقمة المناخ", TerminalMarkup.Render(reply));
    }

    private static Reply Answer() => new() { Language = Language.Arabic, Question = new Understood("quotes") };

    private static ReplyItem Quote(string lead, string text, bool verbatim) => new()
    {
        Kind = ItemKind.Quote,
        Lead = lead,
        Text = text,
        IsVerbatim = verbatim,
        Receipt = new Receipt(Article, Article.Title, ["الغد", "1 يناير 1970"]),
    };
}
