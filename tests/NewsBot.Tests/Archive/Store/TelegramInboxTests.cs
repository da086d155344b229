using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Store;

public sealed class TelegramInboxTests
{
    private const long Bot = 123;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_that_comes_again_is_not_new()
    {
        await using var archive = await TestArchive.CreateAsync();
        var inbox = new TelegramInbox(archive.Database, Bot, archive.Clock);
        await inbox.TakeAsync([new WaitingUpdate(1, "{}"), new WaitingUpdate(2, "{}")], Stop);
        await inbox.AnsweredAsync(1, Stop);

        var restarted = new TelegramInbox(archive.Database, Bot, archive.Clock);
        var again = await restarted.TakeAsync([new WaitingUpdate(1, "{}"), new WaitingUpdate(2, "{}"), new WaitingUpdate(3, "{}")], Stop);

        Assert.Equal([3L], again);
    }

    [Fact]
    public async Task What_nobody_answered_waits_for_the_next_start()
    {
        await using var archive = await TestArchive.CreateAsync();
        var inbox = new TelegramInbox(archive.Database, Bot, archive.Clock);
        await inbox.TakeAsync([new WaitingUpdate(1, "one"), new WaitingUpdate(2, "two"), new WaitingUpdate(3, "three")], Stop);
        await inbox.ConfirmAsync(4, Stop);
        await inbox.AnsweredAsync(2, Stop);

        var waiting = await new TelegramInbox(archive.Database, Bot, archive.Clock).WaitingAsync(-1, 10, Stop);

        Assert.Equal([new WaitingUpdate(1, "one"), new WaitingUpdate(3, "three")], waiting);
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_is_answered_and_cannot_come_again()
    {
        await using var archive = await TestArchive.CreateAsync();
        var inbox = new TelegramInbox(archive.Database, Bot, archive.Clock);
        await inbox.TakeAsync([new WaitingUpdate(1, "{}"), new WaitingUpdate(2, "{}")], Stop);

        await inbox.AnsweredAsync(1, Stop);
        await inbox.ConfirmAsync(3, Stop);
        await inbox.AnsweredAsync(2, Stop);

        Assert.Equal(0, await archive.NumberAsync("SELECT COUNT(*) FROM telegram_update"));
    }
}
