using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Store;

public sealed class WriterQueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_most_urgent_lane_goes_first_and_an_import_goes_alone()
    {
        var queue = new WriterQueue();
        var writes = new[] { Write(WriteLane.Ingest), Write(WriteLane.Chats), Write(WriteLane.Chats), Write(WriteLane.Delivery), Write(WriteLane.Ingest) };

        var leads = writes.Select(queue.Add).ToList();

        Assert.Equal([true, false, false, false, false], leads);
        Assert.Equal([writes[3], writes[1], writes[2]], queue.Next());
        Assert.Equal([writes[0]], queue.Next());
        Assert.Equal([writes[4]], queue.Next());
        Assert.Empty(queue.Next());
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_not_written()
    {
        var queue = new WriterQueue();
        using var impatience = new CancellationTokenSource();
        var impatient = new PendingWrite<int>(WriteLane.Delivery, _ => 1, impatience.Token);
        queue.Add(impatient);

        await impatience.CancelAsync();

        Assert.Empty(queue.Next());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient.Outcome);
    }

    [Fact]
    public async Task What_fails_takes_nothing_of_the_others_with_it()
    {
        await using var archive = await TestArchive.CreateAsync();
        using var gate = new ManualResetEventSlim();

        // While the first one holds the writer, the others come to wait together.
        var first = Task.Run(() => archive.Database.WriteAsync(WriteLane.Chats, _ => gate.Wait(TimeSpan.FromSeconds(30), Stop), Stop), Stop);
        var good = Enumerable.Range(0, 5).Select(i => archive.Database.WriteAsync(
            WriteLane.Chats, connection => Sql.Number(connection, FormattableString.Invariant($"INSERT INTO chat_language VALUES ('c{i}', 'ar') RETURNING 1")), Stop)).ToList();
        var bad = archive.Database.WriteAsync<long>(WriteLane.Chats, _ => throw new InvalidOperationException("mine"), Stop);
        gate.Set();
        await first;

        await Task.WhenAll(good);
        Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        Assert.Equal(5, await archive.NumberAsync("SELECT COUNT(*) FROM chat_language"));
    }

    private static PendingWrite<int> Write(WriteLane lane) => new(lane, _ => 0, CancellationToken.None);
}
