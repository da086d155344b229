using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;
using NewsBot.Discord.Slash;

namespace NewsBot.Discord;

/// <summary>
/// Tells Discord which commands there are, once for every change of them: Discord counts. What was told last is remembered as a
/// hash, for each server that has commands of its own.
/// </summary>
internal sealed partial class CommandIntroduction(
    IDiscordClient client, SlashTable table, DiscordRegistrations told, DiscordOptions options, TimeProvider time, ILogger<CommandIntroduction> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private int isRunning;

    /// <summary>Begins to tell, if nobody is telling, and returns at once.</summary>
    public void Begin(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref isRunning, 1) == 0)
        {
            _ = Task.Run(() => RunAsync(cancellationToken), CancellationToken.None);
        }
    }

    /// <summary>Tells what Discord does not know yet.</summary>
    public async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        var commands = table.Commands;
        var hash = Hash(JsonSerializer.SerializeToUtf8Bytes(commands, CommandJson.Default.IReadOnlyListSlashCommand));
        var account = Hash(System.Text.Encoding.UTF8.GetBytes(options.Token ?? ""))[..16];
        foreach (var guild in options.GuildIds.Count == 0 ? [null] : options.GuildIds.Cast<string?>())
        {
            var place = $"{account}/{guild ?? "everywhere"}";
            if (await told.HashAsync(place, cancellationToken) != hash)
            {
                await client.RegisterAsync(commands, guild, cancellationToken);
                await told.RememberAsync(place, hash, cancellationToken);
                LogTold(commands.Count, guild ?? "everywhere");
            }
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!await TryAsync(cancellationToken))
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends; the next start tells.
        }
        finally
        {
            Interlocked.Exchange(ref isRunning, 0);
        }
    }

    /// <summary>False when it is worth another try.</summary>
    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await IntroduceAsync(cancellationToken);

            return true;
        }
        catch (Exception exception) when (exception is DiscordException or StoreException && !cancellationToken.IsCancellationRequested)
        {
            LogNotTold(exception.Message);

            return exception is DiscordException { IsTransient: false };
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [LoggerMessage(LogLevel.Information, "Discord: told of {Count} commands ({Place})")]
    private partial void LogTold(int count, string place);

    [LoggerMessage(LogLevel.Warning, "Discord was not told of the commands: {Reason}")]
    private partial void LogNotTold(string reason);
}
