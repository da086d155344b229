using Microsoft.Extensions.Logging;
using NewsBot.Archive.Query;

namespace NewsBot.Discord.Completion;

/// <summary>
/// Completes names while they are typed: known people from memory, and whoever else the news names from the archive's index as
/// long as that has time. Learns of changed people by itself.
/// </summary>
internal sealed partial class NameCompletion(KnownNames known, PersonFinder finder, TimeProvider time, ILogger<NameCompletion> logger) : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(40);

    // Reading the archive keeps a thread busy; when many type at once, known people must do.
    private readonly SemaphoreSlim readers = new(2, 2);
    private volatile NameList names = NameList.Empty;
    private string? stamp;

    /// <summary>Keeps the list in step with the archive until told to stop; once it is there, it is rehearsed.</summary>
    public async Task RunAsync(Func<CancellationToken, Task> rehearse, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var isFirst = stamp is null;
                await LoadAsync(cancellationToken);
                if (isFirst)
                {
                    await rehearse(cancellationToken);
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // The list of half a minute ago will do.
                LogNotRead(exception);
            }

            await Task.Delay(Refresh, time, cancellationToken);
        }
    }

    /// <summary>Reads the list anew when somebody changed.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = await known.StampAsync(cancellationToken);
        if (now != stamp)
        {
            names = new NameList(await known.AllAsync(cancellationToken));
            stamp = now;
        }
    }

    /// <summary>At most so many people; in a crowd only those who are known.</summary>
    public async ValueTask<IReadOnlyList<PersonRef>> CompleteAsync(string typed, int limit, bool isCrowd, CancellationToken cancellationToken)
    {
        var found = names.Complete(typed, limit);
        if (isCrowd || found.Count >= limit || string.IsNullOrWhiteSpace(typed) || !await readers.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return found;
        }

        var others = Task.Run(() => OthersAsync(typed, limit, cancellationToken), cancellationToken);
        if (await Task.WhenAny(others, Task.Delay(Patience, time, cancellationToken)) != others || !others.IsCompletedSuccessfully)
        {
            return found;
        }

        return [.. found.Concat(others.Result).DistinctBy(person => person.Id).Take(limit)];
    }

    public void Dispose() => readers.Dispose();

    private async Task<IReadOnlyList<PersonRef>> OthersAsync(string typed, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return await finder.CompleteAsync(typed, limit, cancellationToken);
        }
        finally
        {
            readers.Release();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The names to complete could not be read")]
    private partial void LogNotRead(Exception exception);
}
