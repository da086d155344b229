using System.Net;
using NewsBot.Discord.Wire;
using Library = global::Discord;

namespace NewsBot.Discord.Packages;

/// <summary>
/// Discord over Discord.Net. What the library does not offer is answered as such: no nonces, no commands of single servers, no lists of
/// channels or rights; files are not sent. Arguments are named, since their order differs between its versions.
/// </summary>
internal sealed class PackagesDiscordClient : IDiscordClient
{
    private readonly Library.WebSocket.DiscordSocketClient client;
    private readonly string token;

    public PackagesDiscordClient(Uri apiBase, string token)
    {
        this.token = token;
        client = new Library.WebSocket.DiscordSocketClient(config: new Library.WebSocket.DiscordSocketConfig
        {
            GatewayIntents = Library.GatewayIntents.None,
            MessageCacheSize = 0,
            // The library would measure three seconds by the host's clock against Discord's.
            UseInteractionSnowflakeDate = false,
            DefaultRetryMode = Library.RetryMode.AlwaysRetry,
            RestClientProvider = _ => Library.Net.Rest.DefaultRestClientProvider.Instance($"{apiBase.AbsoluteUri.TrimEnd('/')}/"),
        });
    }

    public async Task RunAsync(Action ready, Action<Interaction> received, CancellationToken cancellationToken)
    {
        // The library itself goes on for ever with a refused token, and uses up the day's sessions.
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Ready += () =>
        {
            ready();
            return Task.CompletedTask;
        };
        client.InteractionCreated += told =>
        {
            if (LibraryInteraction.Of(told) is { } interaction)
            {
                received(interaction);
            }

            return Task.CompletedTask;
        };
        client.Disconnected += exception =>
        {
            if (Reason(exception) is { } reason)
            {
                refused.TrySetException(new DiscordException($"Discord: {reason}"));
            }

            return Task.CompletedTask;
        };
        await DoAsync(() => client.LoginAsync(tokenType: Library.TokenType.Bot, token: token));
        await DoAsync(client.StartAsync);
        try
        {
            await refused.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            await client.StopAsync();
        }
    }

    public Task RegisterAsync(IReadOnlyList<SlashCommand> commands, string? guildId, CancellationToken cancellationToken) => guildId is null
        ? DoAsync(() => client.BulkOverwriteGlobalApplicationCommandsAsync(
            properties: [.. commands.Select(LibraryShapes.Command)], options: Options(cancellationToken)))
        : throw new DiscordException("Commands of single servers are not offered by this build");

    public Task RespondAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken) =>
        DoAsync(() => Told(interaction).RespondAsync(
            embeds: LibraryShapes.Embeds(message), ephemeral: message.IsEphemeral, allowedMentions: Library.AllowedMentions.None,
            components: LibraryShapes.Components(message), options: Options(cancellationToken)));

    public Task UpdateAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken) =>
        DoAsync(() => ((Library.IComponentInteraction)Told(interaction)).UpdateAsync(
            func: changed => LibraryShapes.Fill(changed, message), options: Options(cancellationToken)));

    public Task DeferAsync(Interaction interaction, bool inPlace, bool isEphemeral, CancellationToken cancellationToken)
    {
        // Of a button the library promises a change only; a message of its own then comes as a further one.
        ((LibraryInteraction)interaction).IsFollowedUp = interaction.Kind == InteractionKind.Component && !inPlace;

        return DoAsync(() => Told(interaction).DeferAsync(ephemeral: isEphemeral, options: Options(cancellationToken)));
    }

    public Task CompleteAsync(Interaction interaction, IReadOnlyList<DiscordChoice> choices, CancellationToken cancellationToken) =>
        DoAsync(() => ((Library.IAutocompleteInteraction)Told(interaction)).RespondAsync(
            result: choices.Select(choice => new Library.AutocompleteResult(name: choice.Name, value: choice.Value)), options: Options(cancellationToken)));

    public Task EditAnswerAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken) =>
        interaction is LibraryInteraction { IsFollowedUp: true }
            ? FollowUpAsync(interaction, message, cancellationToken)
            : DoAsync(() => Told(interaction).ModifyOriginalResponseAsync(
                func: changed => LibraryShapes.Fill(changed, message), options: Options(cancellationToken)));

    public Task FollowUpAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken) =>
        DoAsync(() => Told(interaction).FollowupAsync(
            embeds: LibraryShapes.Embeds(message), ephemeral: message.IsEphemeral, allowedMentions: Library.AllowedMentions.None,
            components: LibraryShapes.Components(message), options: Options(cancellationToken)));

    public Task SendAsync(string channelId, DiscordMessage message, string nonce, CancellationToken cancellationToken) => DoAsync(async () =>
    {
        if (await client.GetChannelAsync(id: LibraryShapes.Id(channelId), options: Options(cancellationToken)) is not Library.IMessageChannel channel)
        {
            throw new DiscordException($"POST channels/{{channel}}/messages: there is no such channel") { Status = HttpStatusCode.NotFound };
        }

        await channel.SendMessageAsync(
            embeds: LibraryShapes.Embeds(message), allowedMentions: Library.AllowedMentions.None, components: LibraryShapes.Components(message),
            options: Options(cancellationToken));
    });

    public async Task<DiscordChannel?> ChannelAsync(string channelId, CancellationToken cancellationToken)
    {
        Library.IChannel? channel = null;
        try
        {
            await DoAsync(async () => channel = await client.GetChannelAsync(id: LibraryShapes.Id(channelId), options: Options(cancellationToken)));
        }
        catch (DiscordException exception) when (exception.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
        {
            return null;
        }

        return channel is null ? null : new DiscordChannel(channelId, channel.Name, GuildId: null);
    }

    public Task<IReadOnlyList<DiscordChannel>> ChannelsAsync(string guildId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DiscordChannel>>([]);

    public Task<ulong?> PermissionsAsync(string guildId, string userId, CancellationToken cancellationToken) => Task.FromResult<ulong?>(null);

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private static Library.IDiscordInteraction Told(Interaction interaction) => ((LibraryInteraction)interaction).Told;

    // The library's own time-outs bound nearly nothing; a token does.
    private static Library.RequestOptions Options(CancellationToken cancellationToken) => new() { CancelToken = cancellationToken };

    private static async Task DoAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Library.Net.HttpException exception)
        {
            throw new DiscordException($"Discord answered {(int)exception.HttpCode} ({exception.Reason})")
            {
                Status = exception.HttpCode,
                Code = exception.DiscordCode is { } code ? (int)code : 0,
                IsTransient = (int)exception.HttpCode is 429 or >= 500,
            };
        }
        catch (Exception exception) when (exception is TimeoutException or HttpRequestException)
        {
            throw new DiscordException("Discord cannot be reached") { IsTransient = true };
        }
    }

    private static string? Reason(Exception? exception) => exception switch
    {
        Library.Net.HttpException { HttpCode: HttpStatusCode.Unauthorized } => "the token was refused (401): set a valid Discord__Token",
        Library.Net.WebSocketClosedException closed when GatewayEnd.OfCode(closed.CloseCode) is { Next: Next.Stop } end => end.Reason,
        { InnerException: { } inner } => Reason(inner),
        _ => null,
    };
}
