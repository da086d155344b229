using NewsBot.Archive.Store;

namespace NewsBot.Tests.Archive.Store;

public sealed class WriterQueueTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_most_urgent_lane_goes_first()
    {
        var queue = new WriterQueue();
        var order = new List<string>();
        await queue.EnterAsync(WriteLane.Ingest, Stop);
        var waiting = new[]
        {
            EnterAsync(queue, WriteLane.Ingest, "import", order),
            EnterAsync(queue, WriteLane.Chats, "first chat", order),
            EnterAsync(queue, WriteLane.Chats, "second chat", order),
            EnterAsync(queue, WriteLane.Delivery, "digest", order),
        };

        queue.Leave();
        await Task.WhenAll(waiting);

        Assert.Equal(["digest", "first chat", "second chat", "import"], order);
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_nobody_up()
    {
        var queue = new WriterQueue();
        using var impatience = new CancellationTokenSource();
        await queue.EnterAsync(WriteLane.Chats, Stop);
        var impatient = queue.EnterAsync(WriteLane.Delivery, impatience.Token);
        var patient = queue.EnterAsync(WriteLane.Ingest, Stop);

        await impatience.CancelAsync();
        queue.Leave();
        await patient;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
    }

    private static async Task EnterAsync(WriterQueue queue, WriteLane lane, string name, List<string> order)
    {
        await queue.EnterAsync(lane, Stop);
        order.Add(name);
        queue.Leave();
    }
}
