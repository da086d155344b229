using System.Text;
using NewsBot.Analysis;
using NewsBot.Archive.Store;
using NewsBot.Discord.Markup;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;
using NewsBot.Terminal;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Delivery;

/// <summary>A digest and an alert as their readers see them, in both languages, on each platform and in the terminal.</summary>
public sealed class DeliveryRenderingTests
{
    private const string Folder = "tests/NewsBot.Tests/Delivery/Approved";

    private static readonly Voices Voices = new(new ReaderOptions());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_digest_looks_as_approved(string language)
    {
        await using var archive = await TestArchive.CreateAsync();
        var (altman, _, quiet) = await PeopleAsync(archive);
        var office = new PostOffice(archive);
        await NewsAsync(archive);
        await office.WantsAsync(PostOffice.Wish() with { Language = language, People = [altman, await archive.PersonAsync("Elon Musk"), quiet] });
        await office.UntilAsync(Some.Noon.AddDays(1), TimeSpan.FromHours(1));

        await CheckAsync($"digest.{language}", Assert.Single(office.Platform.Posts).Reply);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task An_alert_looks_as_approved(string language)
    {
        await using var archive = await TestArchive.CreateAsync();
        var (altman, musk, _) = await PeopleAsync(archive);
        var office = new PostOffice(archive);
        await office.Follows.AddAsync("telegram:1", "", altman, language, Stop);
        await office.Follows.AddAsync("telegram:1", "", musk, language, Stop);
        await office.WorkAsync();
        await NewsAsync(archive);
        await office.UntilAsync(Some.Noon.AddHours(1), TimeSpan.FromMinutes(5));

        await CheckAsync($"alert.{language}", Assert.Single(office.Platform.Posts).Reply);
    }

    private static Task CheckAsync(string name, Reply reply) => ApprovedText.CheckAsync(Folder, name, _ => Task.FromResult(Rendered(reply)));

    private static string Rendered(Reply reply)
    {
        var text = new StringBuilder();
        text.Append("== terminal\n").Append(TerminalMarkup.Render(reply)).Append('\n');
        var telegram = TelegramMarkup.Render(reply);
        foreach (var message in telegram.Messages)
        {
            text.Append("== telegram\n").Append(Seen(message.ToHtml())).Append('\n');
        }

        foreach (var row in telegram.Keyboard)
        {
            text.Append("[ ").AppendJoin(" | ", row.Select(button => Seen(button.Label))).Append(" ]\n");
        }

        foreach (var message in DiscordMarkup.Render(reply, ReplyRows.Of(reply, Voices.In(reply.Language), first: null)))
        {
            text.Append("== discord\n");
            foreach (var embed in message.Embeds)
            {
                text.Append(Seen($"{embed.Title}\n{embed.Description}\n"));
            }

            foreach (var row in message.Rows)
            {
                text.Append("[ ").AppendJoin(" | ", row.Buttons.Select(button => Seen(button.Label))).Append(" ]\n");
            }
        }

        return text.ToString();
    }

    /// <summary>With the marks of direction made visible, as code points in angle brackets.</summary>
    private static string Seen(string text) => string.Concat(text.Select(c =>
        c is '\u200E' or '\u200F' or '\u061C' or (>= '\u2066' and <= '\u2069') ? FormattableString.Invariant($"‹{(int)c:X4}›") : $"{c}"));

    private static async Task<(long Altman, long Musk, long Quiet)> PeopleAsync(TestArchive archive)
    {
        await ListAsync(archive);
        foreach (var (name, days) in new[] { ("سام ألتمان", 11), ("إيلون ماسك", 12), ("ميرا موراتي", 9) })
        {
            await archive.QuotedAsync(name, $"كلام سابق من {name}", at: Some.Noon.AddDays(-days));
        }

        return (await archive.PersonAsync("Sam Altman"), await archive.PersonAsync("Elon Musk"), await archive.PersonAsync("Mira Murati"));
    }

    private static async Task NewsAsync(TestArchive archive)
    {
        var body = $"{Some.Words("خبر")}\nقال سام ألتمان: «سنطلق GPT-5 هذا الصيف، ولن نتأخر».\nوأكد إيلون ماسك أن الشركة <لن> تبيع حصتها.";
        foreach (var (source, url) in new[] { ("الغد", "https://alghad.example/1"), ("Daily News", "https://daily.example/2") })
        {
            await archive.AddAsync(new Story(Some.Article("موعد GPT-5 يقترب", body, url, source, Some.Noon))
                .Naming("سام ألتمان", "sam-altman").Naming("إيلون ماسك", "elon-musk")
                .Quoting("سنطلق GPT-5 هذا الصيف، ولن نتأخر", "سام ألتمان")
                .Quoting("أن الشركة <لن> تبيع حصتها", "إيلون ماسك", kind: QuoteKind.Indirect));
        }

        await archive.AddAsync(new Story(Some.Article(
                "Altman meets investors", "Sam Altman met investors in Riyadh on Monday to talk about new chips.", "https://daily.example/3", "Daily News", Some.Noon.AddMinutes(5)))
            .Naming("Sam Altman", "sam-altman"));
    }

    private static async Task ListAsync(TestArchive archive)
    {
        var file = Path.Combine(archive.Folder, "people.tsv");
        await File.WriteAllLinesAsync(
            file,
            [
                "sam-altman\tm\tسام ألتمان\tSam Altman\tألتمان\tAltman\tرئيس شركة\texecutive",
                "elon-musk\tm\tإيلون ماسك\tElon Musk\tماسك\tMusk\tرجل أعمال\tbusinessman",
                "mira-murati\tf\tميرا موراتي\tMira Murati\tموراتي\tMurati\tمهندسة\tengineer",
            ],
            Stop);
        await new KnownPeople(archive.Database).SeedAsync(file, Stop);
    }
}
