using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Delivery;

public sealed class PlatformAdapterTests
{
    // By the platform's name and the token's hash.
    private const string Lease = "breaking:3c469e9d6c5875d3";

    [Theory]
    [InlineData(true, "the token was refused")]
    [InlineData(false, "a fault nobody foresaw")]
    public async Task However_an_adapter_ends_its_lease_is_free_at_once(bool isForeseen, string reason)
    {
        await using var archive = await TestArchive.CreateAsync();
        var leases = new Leases(archive.Database, archive.Clock);
        var platforms = new ServedPlatforms();
        using var adapter = new Breaking(isForeseen, leases, platforms, new TokenLease(leases, "breaking", "token", archive.Clock));

        await adapter.StartAsync(TestContext.Current.CancellationToken);
        await adapter.ExecuteTask!;

        Assert.True(platforms.NoneLeft.IsCompleted);
        Assert.Equal(reason, Assert.Single(platforms.States).Said);
        Assert.Equal(LeaseHolder.OfThisProcess(), adapter.Holder);
        Assert.Null(await leases.HolderAsync(Lease, TestContext.Current.CancellationToken));
    }

    /// <summary>Breaks as soon as it may serve.</summary>
    private sealed class Breaking(bool isForeseen, Leases leases, ServedPlatforms platforms, TokenLease lease)
        : PlatformAdapter("Breaking", platforms, lease, NullLogger.Instance)
    {
        public string? Holder { get; private set; }

        protected override async Task SessionAsync(TokenLease lease, CancellationToken stoppingToken)
        {
            Holder = await leases.HolderAsync(Lease, stoppingToken);
            throw new InvalidOperationException("a fault nobody foresaw");
        }

        protected override string? ReasonOf(Exception exception) => isForeseen ? "the token was refused" : null;
    }
}
