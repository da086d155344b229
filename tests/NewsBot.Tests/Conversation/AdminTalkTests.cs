using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Replies;
using NewsBot.Tests.Delivery;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Conversation;

public sealed class AdminTalkTests
{
    private const string Leila = "ليلى حداد";

    private readonly CollectedLog log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_runs_the_bot_mends_people_from_a_chat_and_each_change_is_logged()
    {
        await using var archive = await TestArchive.CreateAsync();
        var leila = await archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var laila = await archive.QuotedAsync("سامر قاسم", "كلام آخر تماماً");

        var alias = await SayAsync(archive, $"/admin alias {Leila} = Leila Haddad");
        var merged = await SayAsync(archive, $"/admin merge سامر قاسم = {Leila}");
        var nobody = await SayAsync(archive, "/admin confirm زيد بن عمرو");

        Assert.Equal([["Done."], ["Done."], ["I know no one person called زيد بن عمرو."]], new[] { alias, merged, nobody }.Select(reply => reply.Notes));
        Assert.Equal(leila, await archive.PersonAsync("Leila Haddad"));
        Assert.Equal(leila, await archive.NumberAsync(FormattableString.Invariant($"SELECT merged_into FROM person WHERE id = {laila}")));
        Assert.Equal(
            [
                FormattableString.Invariant($"Changed by test:1 for test:1: one more name of person {leila}"),
                FormattableString.Invariant($"Changed by test:1 for test:1: person {laila} is now person {leila}"),
            ],
            log.Lines);
    }

    [Fact]
    public async Task A_digest_is_paused_and_goes_on_without_making_up()
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        var id = await office.WantsAsync(PostOffice.Wish(says: true));

        await SayAsync(archive, FormattableString.Invariant($"/admin pause {id}"));
        var health = await SayAsync(archive, "/admin health");
        await office.UntilAsync(Some.Noon.AddDays(2), TimeSpan.FromHours(6));
        var whilePaused = office.Platform.Posts.Count;
        await SayAsync(archive, FormattableString.Invariant($"/admin resume {id}"));
        await office.UntilAsync(Some.Noon.AddDays(3), TimeSpan.FromHours(1));

        Assert.Equal("1 digests; 0 messages wait, 0 were sent, 0 could not be.", health.Heading);
        Assert.EndsWith("those who run the bot have paused it", Assert.Single(health.Items).Text, StringComparison.Ordinal);
        Assert.Equal(0, whilePaused);
        Assert.Equal(["2024-05-23 09:00"], office.Platform.Posts.Select(post => PostOffice.Local(post, "Asia/Riyadh")));
    }

    [Theory]
    [InlineData("/admin resume 1")]
    [InlineData("/digest daily 09:00 Asia/Riyadh")]
    public async Task A_chat_that_could_not_be_written_to_is_tried_again_once_somebody_asks(string text)
    {
        await using var archive = await TestArchive.CreateAsync();
        var office = new PostOffice(archive);
        await office.WantsAsync(PostOffice.Wish(chat: "test:1"));
        await new ChatStandings(archive.Database, archive.Clock).LeftAsync("test:1", "Missing Permissions", Stop);

        var before = await SayAsync(archive, "/digest list");
        await SayAsync(archive, text);
        var after = await SayAsync(archive, "/digest list");

        Assert.Contains("may not write", Assert.Single(before.Items).Text, StringComparison.Ordinal);
        Assert.Contains("next: ", Assert.Single(after.Items).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_refused()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");

        var reply = await SayAsync(archive, $"/admin reject {Leila}", isOperator: false);

        Assert.Equal(["This is for those who run the bot."], reply.Notes);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task A_person_is_added_with_a_name_in_either_script_and_only_once()
    {
        await using var archive = await TestArchive.CreateAsync();

        var added = await SayAsync(archive, "/admin add نادية صالح = Nadia Saleh");
        var again = await SayAsync(archive, "/إدارة أضف نادية صالح");
        var muddled = await SayAsync(archive, "/admin add نادية صالح الكبيرة = نادية");

        var nadia = await archive.PersonAsync("Nadia Saleh");
        Assert.Equal(["Done."], added.Notes);
        Assert.Equal(["I know Nadia Saleh already."], again.Notes);
        Assert.StartsWith("/admin health", Assert.Single(muddled.Notes), StringComparison.Ordinal);
        Assert.Equal([FormattableString.Invariant($"Changed by test:1 for test:1: added person {nadia}")], log.Lines);
    }

    [Fact]
    public async Task What_is_no_person_is_shown_no_more()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");

        await SayAsync(archive, $"/admin not-a-person {Leila}");

        Assert.Equal(0, await archive.NumberAsync("SELECT COUNT(*) FROM person WHERE status <> 2"));
    }

    private async Task<Reply> SayAsync(TestArchive archive, string text, bool isOperator = true)
    {
        var responder = new Responder(archive.Database, new ReaderOptions(), archive.Clock, log: log);

        return (await responder.AnswerAsync(
            new Incoming { Platform = "test", ChatId = "1", UserId = "1", Text = text, IsOperator = isOperator, AnswerIn = NewsBot.Analysis.Language.English }, Stop))!;
    }
}
