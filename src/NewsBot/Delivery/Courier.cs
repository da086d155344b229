using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;
using NewsBot.Replies;

namespace NewsBot.Delivery;

/// <summary>Sends what is owed, message by message, and writes down what became of each. One bad message holds up its own chat only.</summary>
internal sealed partial class Courier(
    Database database, MessageWriter writer, DeliveryOptions options, string holder, TimeProvider time, ILogger<Courier> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <summary>A message that we fail to write so often is our fault, and stays so.</summary>
    private const int MostFailures = 8;

    private readonly Outbox outbox = new(database, time);
    private readonly ChatStandings standings = new(database, time);

    /// <summary>Sends the next message that is due on these platforms; false when none is.</summary>
    public async Task<bool> SendOneAsync(IReadOnlyList<IChatPlatform> platforms, CancellationToken cancellationToken)
    {
        if (await outbox.ClaimAsync([.. platforms.Select(platform => platform.Name)], holder, options.Claim, cancellationToken) is not { } message)
        {
            return false;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var keeping = KeepAsync(message, done.Token);
        try
        {
            await SendAsync(message, platforms.First(platform => message.Chat.StartsWith($"{platform.Name}:", StringComparison.Ordinal)), cancellationToken);
        }
        finally
        {
            await done.CancelAsync();
            await keeping;
        }

        return true;
    }

    /// <summary>The same for the same message, however often it is tried and by whom.</summary>
    public static string NonceOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 10));

    private async Task SendAsync(OutboxMessage message, IChatPlatform platform, CancellationToken cancellationToken)
    {
        Reply? reply;
        try
        {
            reply = await writer.WriteAsync(message, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, message.Key);
            await (message.Attempts >= MostFailures
                ? outbox.GiveUpAsync(message, $"it could not be written: {exception.Message}", CancellationToken.None)
                : LaterAsync(message, after: null, $"it could not be written: {exception.Message}"));
            return;
        }

        if (reply is null)
        {
            await outbox.NothingAsync(message, CancellationToken.None);
            return;
        }

        await NoteAsync(message, await OutcomeAsync(message, platform, reply, cancellationToken));
    }

    private async Task<SendOutcome> OutcomeAsync(OutboxMessage message, IChatPlatform platform, Reply reply, CancellationToken cancellationToken)
    {
        var address = new ChatAddress(platform.Name, message.Chat[(platform.Name.Length + 1)..], message.Thread.Length > 0 ? message.Thread : null);
        try
        {
            // What the platform has is written down even while the process ends.
            var parts = new PartsSent(NonceOf(message.Key), (int)message.PartsSent, count => outbox.PartSentAsync(message.Id, count, CancellationToken.None));

            return await platform.SendAsync(address, reply, parts, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, message.Key);
            return new SendOutcome.Later(After: null, exception.Message);
        }
    }

    // What became of a message is written down even while the process ends: the platform has it already.
    private async Task NoteAsync(OutboxMessage message, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Sent:
                await outbox.SentAsync(message, CancellationToken.None);
                break;
            case SendOutcome.Later later:
                await LaterAsync(message, later.After, later.Reason);
                break;
            case SendOutcome.Refused refused:
                LogGivenUp(message.Key, refused.Reason);
                await outbox.GiveUpAsync(message, refused.Reason, CancellationToken.None);
                break;
            case SendOutcome.Gone gone:
                LogGivenUp(message.Key, gone.Reason);
                await standings.LeftAsync(message.Chat, gone.Reason, CancellationToken.None);
                await outbox.GiveUpChatAsync(message.Chat, gone.Reason, CancellationToken.None);
                break;
            case SendOutcome.Moved moved:
                await standings.MovedAsync(message.Chat, moved.To.Key, CancellationToken.None);
                break;
        }
    }

    private Task LaterAsync(OutboxMessage message, TimeSpan? after, string reason)
    {
        var pause = after ?? TimeSpan.FromTicks(long.Min(LongestPause.Ticks, FirstPause.Ticks << (int)long.Min(message.Attempts - 1, 10)));
        LogLater(message.Key, reason, pause);

        return outbox.LaterAsync(message.Id, time.GetUtcNow() + pause, reason, CancellationToken.None);
    }

    /// <summary>Renews the claim for as long as sending takes: a platform may make us wait longer than a dead process may.</summary>
    private async Task KeepAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(options.Claim / 3, time, cancellationToken);
                await outbox.RenewAsync(message.Id, holder, options.Claim, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It has been sent, or will be by another process.
        }
        catch (Exception exception)
        {
            LogFailed(exception, message.Key);
        }
    }

    [LoggerMessage(LogLevel.Error, "Message {Key} failed")]
    private partial void LogFailed(Exception exception, string key);

    [LoggerMessage(LogLevel.Information, "Message {Key} waits {Pause}: {Reason}")]
    private partial void LogLater(string key, string reason, TimeSpan pause);

    [LoggerMessage(LogLevel.Warning, "Message {Key} was given up: {Reason}")]
    private partial void LogGivenUp(string key, string reason);
}
