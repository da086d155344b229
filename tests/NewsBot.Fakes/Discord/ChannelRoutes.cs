using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>Channels and their messages.</summary>
internal sealed class ChannelRoutes(FakeDiscordOptions options, World world, Messages messages, Violations violations)
{
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(ulong Channel, string Nonce), (FakeMessage Message, DateTimeOffset At)> nonces = [];

    public RestAnswer Answer(RestRequest request, string[] segments)
    {
        var channel = Visible(segments[1]);

        return (request.Method, segments[2..]) switch
        {
            ("GET", []) => RestAnswer.Of(GatewayJson.Channel(channel)),
            ("POST", ["typing"]) => RestAnswer.Nothing,
            ("GET", ["messages"]) => RestAnswer.Of(new JsonArray([.. Seen(channel).Reverse().Take(50).Select(message => message.Body.DeepClone())])),
            ("POST", ["messages"]) => Post(request, channel),
            ("GET", ["messages", var id]) => RestAnswer.Of(Find(channel, id).Body.DeepClone()),
            ("PATCH", ["messages", var id]) => Patch(request, Own(channel, id)),
            ("DELETE", ["messages", var id]) => Delete(Find(channel, id)),
            ("POST", ["messages", var id, "crosspost"]) when channel.Type == ChannelType.News => RestAnswer.Of(Own(channel, id).Body.DeepClone()),
            _ => throw DiscordRefusal.NotFound(),
        };
    }

    /// <summary>Forgets nonces that mean nothing any more.</summary>
    public void ForgetNonces()
    {
        var now = options.Time.GetUtcNow();
        foreach (var (nonce, _) in nonces.Where(nonce => now - nonce.Value.At >= NonceLife).ToList())
        {
            nonces.Remove(nonce);
        }
    }

    public RestAnswer OpenDirect(RestRequest request)
    {
        var user = world.Users.Find(user => GatewayJson.Text(user.Id) == (string?)request.Form["recipient_id"]) ?? throw DiscordRefusal.UnknownUser();
        return RestAnswer.Of(GatewayJson.Channel(world.DirectChannel(user)));
    }

    private RestAnswer Post(RestRequest request, FakeChannel channel)
    {
        var body = request.Form;
        var may = Permissions.Of(world.Bot.Id, channel);
        var needed = channel.Type == ChannelType.Thread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
        if (channel.IsClosed)
        {
            throw DiscordRefusal.CannotSendToUser();
        }

        if ((may & needed) == 0 || (request.Files.Count > 0 && (may & Permissions.AttachFiles) == 0))
        {
            throw DiscordRefusal.MissingPermissions();
        }

        if (channel.IsLocked)
        {
            throw DiscordRefusal.LockedThread();
        }

        messages.Check(request, body, isNew: true);
        var isEnforced = (bool?)body["enforce_nonce"] == true;
        if (isEnforced && body["nonce"] is null)
        {
            violations.Add("nonce", "enforce_nonce without a nonce.");
        }

        var nonce = (channel.Id, body["nonce"]?.ToString() ?? "");
        var now = options.Time.GetUtcNow();
        if (isEnforced && nonces.TryGetValue(nonce, out var before) && now - before.At < NonceLife)
        {
            return RestAnswer.Of(before.Message.Body.DeepClone());
        }

        var message = messages.Create(channel, request, body);
        if ((may & Permissions.EmbedLinks) == 0)
        {
            message.Body["embeds"] = new JsonArray();
        }

        if (body["nonce"] is not null)
        {
            nonces[nonce] = (message, now);
        }

        return RestAnswer.Of(message.Body.DeepClone());
    }

    private RestAnswer Patch(RestRequest request, FakeMessage message)
    {
        messages.Check(request, request.Form, isNew: false);
        messages.Change(message, request, request.Form);

        return RestAnswer.Of(message.Body.DeepClone());
    }

    private static RestAnswer Delete(FakeMessage message)
    {
        message.IsDeleted = true;
        return RestAnswer.Nothing;
    }

    private FakeChannel Visible(string id)
    {
        var channel = world.Channels.Find(channel => GatewayJson.Text(channel.Id) == id) ?? throw DiscordRefusal.UnknownChannel();
        var isSeen = channel.Guild?.HasBot != false && (Permissions.Of(world.Bot.Id, channel) & Permissions.ViewChannel) != 0;

        return isSeen ? channel : throw DiscordRefusal.MissingAccess();
    }

    private FakeMessage Own(FakeChannel channel, string id)
    {
        var message = Find(channel, id);
        return (string?)message.Body["author"]?["id"] == GatewayJson.Text(world.Bot.Id)
            ? message
            : throw new DiscordRefusal(403, 50005, "Cannot edit a message authored by another user");
    }

    // What only one person sees cannot be reached through the channel.
    private static IEnumerable<FakeMessage> Seen(FakeChannel channel) => channel.Messages.Where(message => !message.IsDeleted && !message.IsEphemeral);

    private static FakeMessage Find(FakeChannel channel, string id) =>
        Seen(channel).FirstOrDefault(message => message.Id.ToString(CultureInfo.InvariantCulture) == id) ?? throw DiscordRefusal.UnknownMessage();
}
