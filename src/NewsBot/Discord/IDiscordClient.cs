namespace NewsBot.Discord;

/// <summary>
/// Discord in its own terms, and no news. Every call throws <see cref="DiscordException"/> when Discord or the network refuses;
/// what waiting can mend was tried again before.
/// </summary>
internal interface IDiscordClient : IAsyncDisposable
{
    /// <summary>
    /// Listens until told to stop. <paramref name="ready"/> is called whenever a session begins, <paramref name="received"/> for
    /// each interaction; both must return at once. Throws when what is wrong will stay wrong: a refused token.
    /// </summary>
    Task RunAsync(Action ready, Action<Interaction> received, CancellationToken cancellationToken);

    /// <summary>Replaces all commands of the application: everywhere, or those of one server.</summary>
    Task RegisterAsync(IReadOnlyList<SlashCommand> commands, string? guildId, CancellationToken cancellationToken);

    /// <summary>Answers an interaction with a message of its own.</summary>
    Task RespondAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken);

    /// <summary>Answers a button by changing the message that holds it.</summary>
    Task UpdateAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken);

    /// <summary>Promises an answer: a message of its own, or, <paramref name="inPlace"/>, a change of the one that holds the button.</summary>
    Task DeferAsync(Interaction interaction, bool inPlace, bool isEphemeral, CancellationToken cancellationToken);

    Task CompleteAsync(Interaction interaction, IReadOnlyList<DiscordChoice> choices, CancellationToken cancellationToken);

    /// <summary>Keeps a promise: fills in or changes the message that was promised.</summary>
    Task EditAnswerAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken);

    /// <summary>A further message after the answer.</summary>
    Task FollowUpAsync(Interaction interaction, DiscordMessage message, CancellationToken cancellationToken);

    /// <summary>Posts to a channel; the same <paramref name="nonce"/> within minutes posts nothing new.</summary>
    Task SendAsync(string channelId, DiscordMessage message, string nonce, CancellationToken cancellationToken);

    /// <summary>Null when there is no such channel or the bot cannot see it.</summary>
    Task<DiscordChannel?> ChannelAsync(string channelId, CancellationToken cancellationToken);

    /// <summary>The text channels and open threads of a server that the bot can see.</summary>
    Task<IReadOnlyList<DiscordChannel>> ChannelsAsync(string guildId, CancellationToken cancellationToken);

    /// <summary>What a member may do in the whole server, as Discord's bits; null when there is no such member.</summary>
    Task<ulong?> PermissionsAsync(string guildId, string userId, CancellationToken cancellationToken);
}

/// <summary>A channel or thread; <paramref name="GuildId"/> is null in private.</summary>
internal sealed record DiscordChannel(string Id, string Name, string? GuildId);
