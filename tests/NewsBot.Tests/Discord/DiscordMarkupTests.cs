using FsCheck;
using FsCheck.Fluent;
using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Discord;
using NewsBot.Discord.Markup;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Tests.Discord;

public sealed class DiscordMarkupTests
{
    private static readonly Voices Voices = new(new ReaderOptions());

    [Fact]
    public void A_quote_shows_who_said_what_and_where()
    {
        var message = Assert.Single(DiscordMarkup.Render(Answer([Quote("لن نتوقف عند GPT-5.", "قال سام ألتمان")]), []));

        Assert.Equal("\u200Fأقوال سام ألتمان", message.Embeds[0].Title);
        Assert.Equal(
            """
            R**قال سام ألتمان**:
            > R«لن نتوقف عند (GPT-5).»
            R[مقابلة مع رئيس (OpenAI)](https://news.example/1)
            Rجريدة · (<t:1716206400:D>)
            """,
            Readable(message.Embeds[0].Description));
    }

    [Fact]
    public void A_day_without_a_time_stays_the_day_it_is()
    {
        var midnight = new DateTimeOffset(2024, 5, 20, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var message = DiscordMarkup.Render(Answer([Quote("نعم", "قال", midnight)]), [])[0];

        Assert.DoesNotContain("<t:", message.Embeds[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_answer_goes_on_in_another_message_between_two_items()
    {
        var messages = DiscordMarkup.Render(Answer([.. Enumerable.Repeat(Quote(new string('ق', 1_500), "قال"), 5)]), [new DiscordRow([new DiscordButton("المزيد", "x")])]);

        Assert.Equal(2, messages.Count);
        Assert.Empty(messages[0].Rows);
        Assert.Single(messages[1].Rows);
        Assert.All(messages.SelectMany(message => message.Embeds), embed =>
        {
            Assert.StartsWith("\u200F**قال**", embed.Description, StringComparison.Ordinal);
            Assert.EndsWith("D>\u2069", embed.Description, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Whatever_an_answer_holds_no_limit_is_broken()
    {
        Prop.ForAll(HostileText.LongTexts, HostileText.LongTexts, Gen.Choose(0, 12).ToArbitrary(), (one, other, count) =>
        {
            var items = Enumerable.Range(0, count).Select(number => Quote(number % 2 == 0 ? one : other, other) with
            {
                Kind = (ItemKind)(number % 5),
                Details = [one, other],
            });
            var reply = Answer([.. items]) with { Heading = one, Notes = [other, one] };

            return DiscordMarkup.Render(reply, []).All(IsWithinLimits);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void People_to_choose_from_become_a_menu_and_the_rest_buttons()
    {
        var reply = Answer([]) with
        {
            Buttons =
            [
                new ReplyButton("محمد علي", "v1|quotes|1||a!x") { Kind = ButtonKind.Choice },
                new ReplyButton("المزيد", "v1|quotes|1|k|a") { Kind = ButtonKind.Continuing },
                new ReplyButton("المزيد", "v1|quotes|1|k|a") { Kind = ButtonKind.Continuing },
                new ReplyButton("لماذا؟", "v1|why|1||a") { Kind = ButtonKind.Private },
            ],
        };

        var rows = ReplyRows.Of(reply, Voices.In(Language.Arabic), first: null);

        Assert.Equal("v1|quotes|1||a!x", rows[0].Menu!.Entries.Single().Value);
        Assert.Equal([">v1|quotes|1|k|a", "?v1|why|1||a"], rows[1].Buttons.Select(button => button.CustomId));
    }

    [Fact]
    public void A_later_page_leads_back_to_the_first()
    {
        var press = new Press("v1|quotes|1|k3.9|a", IsInPlace: true, IsPrivate: false);

        Assert.Equal(">v1|quotes|1||a", Press.DataOf(press.Back("من البداية")!, count: null));
    }

    private static bool IsWithinLimits(DiscordMessage message) =>
        message.Embeds.Count is >= 1 and <= DiscordMarkup.MostEmbeds
        && message.Embeds.All(embed => embed.Title?.Length is null or (> 0 and <= 256) && embed.Description.Length <= 4_096)
        && message.Embeds.Sum(embed => embed.Length) <= 6_000;

    private static Reply Answer(IReadOnlyList<ReplyItem> items) =>
        new() { Language = Language.Arabic, Question = new Understood("quotes"), Heading = "أقوال سام ألتمان", Items = items };

    private static ReplyItem Quote(string text, string lead, long at = 1_716_206_400_000) => new()
    {
        Kind = ItemKind.Quote,
        Text = text,
        Lead = lead,
        IsVerbatim = true,
        Receipt = new Receipt(new ArticleRef(1, "مقابلة", "جريدة", "https://news.example/1", at, at, false, "ar"), "مقابلة مع رئيس OpenAI", ["جريدة", "20 مايو 2024"])
        {
            Day = "20 مايو 2024",
        },
    };

    private static string Readable(string written) =>
        written.Replace("\u200F", "R", StringComparison.Ordinal).Replace("\u2068", "(", StringComparison.Ordinal).Replace("\u2069", ")", StringComparison.Ordinal);
}
