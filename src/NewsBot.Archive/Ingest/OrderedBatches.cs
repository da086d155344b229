using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsBot.Archive.Ingest;

/// <summary>
/// Works on many items at once and hands the results on in their order, as many together as are ready. Only a few are ever
/// under way, so an import of any size needs the memory of those few.
/// </summary>
internal static class OrderedBatches
{
    private const int MostTogether = 64;

    private static readonly int UnderWay = 8 * Environment.ProcessorCount;

    /// <summary>What fails in <paramref name="items"/> or in <paramref name="work"/> is thrown after the batches before it.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<TResult>> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var results = Channel.CreateBounded<Task<TResult>>(UnderWay);
        var reading = ReadAsync(items, work, results.Writer, stop.Token);
        try
        {
            while (await results.Reader.WaitToReadAsync(cancellationToken))
            {
                var batch = new List<TResult>();
                while (batch.Count < MostTogether && results.Reader.TryPeek(out var next) && (batch.Count == 0 || next.IsCompleted))
                {
                    results.Reader.TryRead(out _);
                    batch.Add(await next);
                }

                yield return batch;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, ChannelWriter<Task<TResult>> results, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                await results.WriteAsync(Task.Run(() => work(item), CancellationToken.None), cancellationToken);
            }
        }
        catch (Exception exception)
        {
            // Whoever reads the results gets it, after the results before it.
            failure = exception;
        }

        results.Complete(failure);
    }
}
