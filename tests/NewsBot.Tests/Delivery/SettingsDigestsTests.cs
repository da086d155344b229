using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Delivery;

public sealed class SettingsDigestsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_of_the_settings_ends_with_them_but_not_by_being_looked_at()
    {
        await using var archive = await TestArchive.CreateAsync();
        var digest = new DigestOptions { Platform = "telegram", Chat = "-100", Schedule = "daily 09:00" };
        await SyncAsync(archive, new DigestsOptions { ["morning"] = digest }, isHost: true);

        await SyncAsync(archive, [], isHost: false);
        var afterLook = (await new Digests(archive.Database, archive.Clock).AllAsync(Stop)).Count;
        await SyncAsync(archive, [], isHost: true);

        Assert.Equal(1, afterLook);
        Assert.Empty(await new Digests(archive.Database, archive.Clock).AllAsync(Stop));
    }

    private static Task SyncAsync(TestArchive archive, DigestsOptions options, bool isHost) =>
        new SettingsDigests(archive.Database, options, new ReaderOptions(), archive.Clock, NullLogger<SettingsDigests>.Instance).SyncAsync(isHost, Stop);
}
