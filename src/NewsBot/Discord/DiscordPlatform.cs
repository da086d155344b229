using System.Net;
using NewsBot.Delivery;
using NewsBot.Discord.Markup;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Discord;

/// <summary>Discord for messages nobody asked for this minute: digests, alerts. A channel's id is its address; threads have ids of their own.</summary>
internal sealed class DiscordPlatform(IDiscordClient client, Voices voices, DiscordOptions options) : IChatPlatform
{
    public const string PlatformName = "discord";

    private const int UnknownChannel = 10003;
    private const int MissingAccess = 50001;
    private const int MissingPermissions = 50013;
    private const int CannotMessageUser = 50007;
    private const int LongestNonce = 25;

    public string Name => PlatformName;

    public async Task<SendOutcome> SendAsync(ChatAddress to, Reply reply, PartsSent parts, CancellationToken cancellationToken)
    {
        try
        {
            var messages = DiscordMarkup.Render(reply, ReplyRows.Of(reply, voices.In(reply.Language), first: null));
            for (var part = parts.Count; part < messages.Count; part++)
            {
                await client.SendAsync(to.Thread ?? to.Chat, messages[part], NonceOf(parts.Nonce, part), cancellationToken);
                await parts.NoteAsync(part + 1);
            }

            return new SendOutcome.Sent();
        }
        catch (DiscordException exception)
        {
            return OutcomeOf(exception);
        }
    }

    public async Task<bool?> MayAdministerAsync(ChatAddress chat, string userId, CancellationToken cancellationToken)
    {
        if (options.AdminIds.Contains(userId))
        {
            return true;
        }

        try
        {
            return await client.ChannelAsync(chat.Chat, cancellationToken) switch
            {
                null => null,
                { GuildId: null } => true,
                { GuildId: { } guild } => await client.PermissionsAsync(guild, userId, cancellationToken) is { } rights && Interaction.MayManageWith(rights),
            };
        }
        catch (DiscordException)
        {
            return null;
        }
    }

    public async Task<NamedChat?> FindAsync(string typed, ChatAddress askedIn, CancellationToken cancellationToken)
    {
        try
        {
            var channel = ChannelReference.IdIn(typed) is { } id
                ? await client.ChannelAsync(id, cancellationToken)
                : await NamedAsync(typed, askedIn, cancellationToken);

            return channel is null ? null : new NamedChat(new ChatAddress(PlatformName, channel.Id), channel.Name);
        }
        catch (DiscordException)
        {
            return null;
        }
    }

    private async Task<DiscordChannel?> NamedAsync(string typed, ChatAddress askedIn, CancellationToken cancellationToken)
    {
        var name = ChannelReference.NameIn(typed);
        if (name.Length == 0 || await client.ChannelAsync(askedIn.Chat, cancellationToken) is not { GuildId: { } guild })
        {
            return null;
        }

        var channels = await client.ChannelsAsync(guild, cancellationToken);

        return channels.FirstOrDefault(channel => string.Equals(channel.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    // Each message of one reply needs a nonce of its own, the same whenever the reply is tried again.
    private static string NonceOf(string nonce, int part) =>
        part == 0 ? nonce[..int.Min(nonce.Length, LongestNonce)] : FormattableString.Invariant($"{nonce[..int.Min(nonce.Length, LongestNonce - 3)]}-{part}");

    private static SendOutcome OutcomeOf(DiscordException exception) => exception switch
    {
        { IsTransient: true } => new SendOutcome.Later(exception.RetryAfter, exception.Message),
        { Code: UnknownChannel or MissingAccess or MissingPermissions or CannotMessageUser } => new SendOutcome.Gone(exception.Message),
        { Status: HttpStatusCode.NotFound or HttpStatusCode.Forbidden } => new SendOutcome.Gone(exception.Message),
        { Status: HttpStatusCode.Unauthorized } => new SendOutcome.Later(null, exception.Message),
        _ => new SendOutcome.Refused(exception.Message),
    };
}
