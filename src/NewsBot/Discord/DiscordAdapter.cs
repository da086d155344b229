using Microsoft.Extensions.Logging;
using NewsBot.Delivery;
using NewsBot.Discord.Completion;
using NewsBot.Discord.Slash;

namespace NewsBot.Discord;

/// <summary>Serves Discord: listens, has interactions answered, keeps commands and names up to date.</summary>
internal sealed class DiscordAdapter(
    IDiscordClient client,
    InteractionDesk desk,
    AnswerQueue queue,
    NameCompletion names,
    Completions completions,
    CommandIntroduction introduction,
    ServedPlatforms platforms,
    TokenLease lease,
    TimeProvider time,
    ILogger<DiscordAdapter> logger) : PlatformAdapter("Discord", platforms, lease, logger)
{
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(3);

    protected override async Task SessionAsync(TokenLease lease, CancellationToken stoppingToken)
    {
        using var answering = new CancellationTokenSource();
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var keeping = lease.KeepAsync(listening.Token);
        var answers = Task.WhenAll(queue.RunAsync(answering.Token), names.RunAsync(completions.RehearseAsync, answering.Token));
        var listens = client.RunAsync(
            () => Ready(answering.Token), interaction => desk.Take(interaction, answering.Token), listening.Token);
        try
        {
            await await Task.WhenAny(keeping, listens, answers);
        }
        finally
        {
            // First nothing new, then what is being answered gets a moment, then everything ends.
            await listening.CancelAsync();
            await desk.FinishAsync(TimeToFinish);
            await answering.CancelAsync();
            await Task.WhenAll(keeping, listens, answers).WaitAsync(TimeToFinish, time, CancellationToken.None)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    protected override string? ReasonOf(Exception exception) => (exception as DiscordException)?.Message;

    private void Ready(CancellationToken cancellationToken)
    {
        Works("answers");
        introduction.Begin(cancellationToken);
    }
}
