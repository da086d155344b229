using Microsoft.Extensions.Logging;

namespace NewsBot.Discord.Wire;

/// <summary>Keeps one shard connected: comes back after every end that coming back can mend, with a growing pause between failures.</summary>
internal sealed partial class GatewayShard(
    GatewayHello hello, int number, GatewayDoor door, GatewayEvents events, WirePace pace, TimeProvider time, ILogger logger)
{
    // The address for resuming may have gone for good.
    private const int MostResumes = 6;

    private readonly GatewaySession session = new();

    /// <exception cref="DiscordException">The gateway said what no waiting mends.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            var (end, wasReady) = await ConnectAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (end.Next == Next.Stop)
            {
                throw new DiscordException($"Discord: {end.Reason}");
            }

            failures = wasReady ? 0 : failures + 1;
            if (end.Next == Next.Identify || failures >= MostResumes)
            {
                session.Forget();
            }

            var pause = end.IsInvalidSession
                ? Jitter.Between(pace.LeastAfterInvalid, pace.MostAfterInvalid)
                : Jitter.BackOff(pace.FirstPause, pace.LongestPause, failures);
            LogComingBack(number, end.Reason, pause.TotalSeconds, session.CanResume ? "resumed" : "begun anew");
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<(GatewayEnd End, bool WasReady)> ConnectAsync(CancellationToken cancellationToken)
    {
        Uri address;
        try
        {
            address = session.ResumeAt is { } resume && session.CanResume ? resume : GatewayHello.Versioned(await door.PassAsync(number, cancellationToken));
        }
        catch (DiscordException exception) when (exception.IsTransient)
        {
            return (new GatewayEnd(Next.Resume, exception.Message), false);
        }

        using var connection = new GatewayConnection(session, hello, events, pace, time);
        var end = await connection.RunAsync(address, cancellationToken);

        return (end, connection.WasReady);
    }

    [LoggerMessage(LogLevel.Information, "Discord shard {Shard}: {Reason}; the session is {How} in {Seconds:F1} s")]
    private partial void LogComingBack(int shard, string reason, double seconds, string how);
}
