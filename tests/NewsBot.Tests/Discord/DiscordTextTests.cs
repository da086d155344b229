using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsBot.Analysis;
using NewsBot.Discord.Markup;

namespace NewsBot.Tests.Discord;

public sealed class DiscordTextTests
{
    [Fact]
    public void A_Latin_name_in_an_Arabic_line_is_isolated()
    {
        Assert.Equal("\u200Fأعلنت \u2068OpenAI GPT-4 (beta)\u2069 أمس", DiscordText.Lines("أعلنت OpenAI GPT-4 (beta) أمس", Language.Arabic));
    }

    [Fact]
    public void An_English_sentence_in_an_Arabic_answer_keeps_its_full_stop()
    {
        Assert.Equal("> \u200F\u2068«He said \"no.\"»\u2069", DiscordText.Quotation("«He said \"no.\"»", Language.Arabic));
    }

    [Theory]
    [InlineData("ارتفع 50% أمس", "\u200Fارتفع 50% أمس")]
    [InlineData("منذ 2024-05-20 وحتى الآن", "\u200Fمنذ \u20682024-05-20\u2069 وحتى الآن")]
    [InlineData("الاثنين 23 نوفمبر 2026، 09:00", "\u200Fالاثنين 23 نوفمبر 2026، \u206809\\:00\u2069")]
    [InlineData("مع OpenAI، Oracle و SoftBank", "\u200Fمع \u2068OpenAI\u2069، \u2068Oracle\u2069 و \u2068SoftBank\u2069")]
    [InlineData("كتب @sama اليوم", "\u200Fكتب \u2068\\@sama\u2069 اليوم")]
    public void Figures_and_handles_stand_as_they_are_written(string text, string shown)
    {
        Assert.Equal(shown, DiscordText.Lines(text, Language.Arabic));
    }

    [Fact]
    public void An_Arabic_name_in_an_English_line_is_isolated()
    {
        Assert.Equal("\u200ESaid \u2068سام ألتمان\u2069 today", DiscordText.Lines("Said سام ألتمان today", Language.English));
    }

    [Fact]
    public void Every_line_begins_with_its_direction()
    {
        Assert.Equal("> \u200Fأول\n> \u200F\n> \u200F\u2068GPT\u2069 ثان", DiscordText.Quotation("أول\n\nGPT ثان", Language.Arabic));
    }

    [Theory]
    [InlineData(Language.Arabic)]
    [InlineData(Language.English)]
    public void Whatever_the_text_taking_escapes_and_marks_off_gives_it_back(Language language)
    {
        Prop.ForAll(HostileText.Texts, text =>
            Unwritten(DiscordText.Lines(text, language)) == DiscordText.Clean(text)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(Language.Arabic)]
    [InlineData(Language.English)]
    public void Whatever_the_text_no_markup_of_it_is_left(Language language)
    {
        Prop.ForAll(HostileText.Texts, text =>
        {
            var written = DiscordText.Lines(text, language);
            return !HasMarkup(written) && written.Split('\n').All(line => line[0] == DiscordText.MarkOf(language)) && AreBalanced(written);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_cut_never_leaves_half_a_character()
    {
        Prop.ForAll(HostileText.LongTexts, text =>
        {
            var shown = DiscordText.Plain(text, 80);
            return shown.Length <= 80 && shown.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("https://news.example/a", "https://news.example/a")]
    [InlineData("https://news.example/خبر عاجل", "https://news.example/خبر%20عاجل")]
    [InlineData("https://news.example/a)[b](c", "https://news.example/a%29%5Bb%5D%28c")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://user:word@news.example/", null)]
    [InlineData("not an address", null)]
    [InlineData(null, null)]
    public void A_link_leads_to_a_page_or_is_none(string? url, string? target)
    {
        Assert.Equal(target, LinkTarget.Of(url));
    }

    /// <summary>What a reader sees: without escapes and without marks of direction.</summary>
    internal static string Unwritten(string written)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] is '\u200E' or '\u200F' or '\u2068' or '\u2069')
            {
                continue;
            }

            at += written[at] == '\\' ? 1 : 0;
            plain.Append(written[at]);
        }

        return plain.ToString();
    }

    private static bool HasMarkup(string written)
    {
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '\\')
            {
                at++;
            }
            else if ("*_~`|<>[]@:".Contains(written[at], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreBalanced(string written) => written.Split('\n').All(line =>
    {
        var depth = 0;
        foreach (var c in line)
        {
            depth += c == '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
            if (depth is < 0 or > 1)
            {
                return false;
            }
        }

        return depth == 0;
    });
}
