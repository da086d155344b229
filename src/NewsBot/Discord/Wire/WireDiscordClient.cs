using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace NewsBot.Discord.Wire;

/// <summary>Discord over its own protocol: the gateway on web sockets, everything else on HTTP.</summary>
internal sealed class WireDiscordClient(Uri apiBase, string token, WirePace pace, TimeProvider time, ILogger logger) : IDiscordClient
{
    /// <summary>The form Discord asks for; without one it closes the door.</summary>
    public const string UserAgent = "DiscordBot (self-hosted NewsBot, 1.0)";

    // An answer that comes later than three seconds after the question is refused anyway.
    private static readonly TimeSpan FirstAnswerPatience = TimeSpan.FromSeconds(2);

    private readonly DiscordRest rest = new(apiBase, token, pace, time);
    private volatile string? applicationId;

    public async Task RunAsync(Action ready, Action<Interaction> received, CancellationToken cancellationToken)
    {
        using var door = new GatewayDoor(rest, pace, time);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var events = new GatewayEvents(
            application =>
            {
                applicationId = application ?? applicationId;
                ready();
            },
            received);
        var shards = await ShardsAsync(door, cancellationToken);
        var running = Enumerable.Range(0, shards)
            .Select(number => new GatewayShard(new GatewayHello(token, number, shards), number, door, events, pace, time, logger).RunAsync(stopping.Token))
            .ToList();

        // The first that ends, ends all: what is wrong with one is wrong with the bot.
        var first = await Task.WhenAny(running);
        await stopping.CancelAsync();
        await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await first;
    }

    public Task RegisterAsync(IReadOnlyList<SlashCommand> commands, string? guildId, CancellationToken cancellationToken)
    {
        var application = applicationId ?? throw new DiscordException("Commands are registered after the first session has begun") { IsTransient = true };
        var call = guildId is null
            ? new RestCall(HttpMethod.Put, $"applications/{application}/commands", "applications/{app}/commands")
            : new RestCall(HttpMethod.Put, $"applications/{application}/guilds/{guildId}/commands", "applications/{app}/guilds/{guild}/commands") { Major = guildId };

        return rest.SendAsync(call with { Json = BodyWriter.Commands(commands) }, cancellationToken);
    }

    public Task RespondAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken) =>
        AnswerAsync(interaction, BodyWriter.Answer(CallbackType.Message, message), message.Files, cancellationToken);

    public Task UpdateAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken) =>
        AnswerAsync(interaction, BodyWriter.Answer(CallbackType.Update, message), message.Files, cancellationToken);

    public Task DeferAsync(Interaction interaction, bool inPlace, bool isEphemeral, CancellationToken cancellationToken) =>
        AnswerAsync(interaction, BodyWriter.Promise(inPlace, isEphemeral), [], cancellationToken);

    public Task CompleteAsync(Interaction interaction, IReadOnlyList<DiscordChoice> choices, CancellationToken cancellationToken) =>
        AnswerAsync(interaction, BodyWriter.Completion(choices), [], cancellationToken);

    public Task EditAnswerAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken) => rest.SendAsync(
        new RestCall(HttpMethod.Patch, $"webhooks/{interaction.ApplicationId}/{interaction.Token}/messages/@original", "webhooks/{app}/{token}/messages/@original")
        {
            Json = BodyWriter.Message(message with { IsEphemeral = false }),
            Files = message.Files,
            IsInteraction = true,
        },
        cancellationToken);

    public Task FollowUpAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken) => rest.SendAsync(
        new RestCall(HttpMethod.Post, $"webhooks/{interaction.ApplicationId}/{interaction.Token}", "webhooks/{app}/{token}")
        {
            Json = BodyWriter.Message(message),
            Files = message.Files,
            IsInteraction = true,
            MayRepeat = false,
        },
        cancellationToken);

    public Task SendAsync(string channelId, DiscordMessage message, string nonce, CancellationToken cancellationToken) => rest.SendAsync(
        new RestCall(HttpMethod.Post, $"channels/{channelId}/messages", "channels/{channel}/messages")
        {
            Json = BodyWriter.Message(message, nonce),
            Files = message.Files,
            Major = channelId,
        },
        cancellationToken);

    public async Task<DiscordChannel?> ChannelAsync(string channelId, CancellationToken cancellationToken)
    {
        using var channel = await FindAsync(new RestCall(HttpMethod.Get, $"channels/{channelId}", "channels/{channel}") { Major = channelId }, cancellationToken);

        return channel is null ? null : ChannelLists.Of(channel.RootElement);
    }

    public async Task<IReadOnlyList<DiscordChannel>> ChannelsAsync(string guildId, CancellationToken cancellationToken)
    {
        using var channels = await FindAsync(
            new RestCall(HttpMethod.Get, $"guilds/{guildId}/channels", "guilds/{guild}/channels") { Major = guildId }, cancellationToken);

        return channels is null ? [] : ChannelLists.TextChannels(channels.RootElement);
    }

    public async Task<ulong?> PermissionsAsync(string guildId, string userId, CancellationToken cancellationToken)
    {
        using var guild = await FindAsync(new RestCall(HttpMethod.Get, $"guilds/{guildId}", "guilds/{guild}") { Major = guildId }, cancellationToken);
        using var member = guild is null ? null : await FindAsync(
            new RestCall(HttpMethod.Get, $"guilds/{guildId}/members/{userId}", "guilds/{guild}/members/{user}") { Major = guildId }, cancellationToken);

        return guild is null || member is null ? null : MemberRights.Of(guild.RootElement, member.RootElement, userId);
    }

    public ValueTask DisposeAsync()
    {
        rest.Dispose();

        return ValueTask.CompletedTask;
    }

    private async Task<int> ShardsAsync(GatewayDoor door, CancellationToken cancellationToken)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                return (await door.AdviceAsync(cancellationToken)).Shards;
            }
            catch (DiscordException exception) when (exception.IsTransient)
            {
                await Task.Delay(exception.RetryAfter ?? Jitter.BackOff(pace.FirstPause, pace.LongestPause, failures), time, cancellationToken);
            }
        }
    }

    /// <summary>The first answer to an interaction. That it was there already means an earlier attempt got through.</summary>
    private Task<byte[]> AnswerAsync(Interaction interaction, byte[] body, IReadOnlyList<DiscordFile> files, CancellationToken cancellationToken) => rest.SendAsync(
        new RestCall(HttpMethod.Post, $"interactions/{interaction.Id}/{interaction.Token}/callback", "interactions/{id}/{token}/callback")
        {
            Json = body,
            Files = files,
            IsInteraction = true,
            Patience = FirstAnswerPatience,
            MeansDone = DiscordException.AlreadyAcknowledged,
        },
        cancellationToken);

    private async Task<JsonDocument?> FindAsync(RestCall call, CancellationToken cancellationToken)
    {
        try
        {
            return JsonDocument.Parse(await rest.SendAsync(call, cancellationToken));
        }
        catch (DiscordException exception) when (exception.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return null;
        }
        catch (JsonException exception)
        {
            throw new DiscordException($"{call}: the answer is not JSON", exception) { IsTransient = true };
        }
    }
}
