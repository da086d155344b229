using System.Globalization;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;

namespace NewsBot.Telegram;

/// <summary>Telegram as deliveries see it. Telegram knows no nonce: a crash between its receipt and our mark may repeat a message.</summary>
internal sealed class TelegramPlatform(
    ITelegramClient client, TelegramSender sender, SendGovernor governor, ChatStandings standings, Administrators administrators, TelegramSession session) : IChatPlatform
{
    public const string PlatformName = "telegram";

    private static readonly TimeSpan NotServing = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(1);

    public string Name => PlatformName;

    public static ChatAddress AddressOf(long chat, long? topic) =>
        new(PlatformName, chat.ToString(CultureInfo.InvariantCulture), topic?.ToString(CultureInfo.InvariantCulture));

    public static string KeyOf(long chat) => AddressOf(chat, null).Key;

    public async Task<SendOutcome> SendAsync(ChatAddress to, Reply reply, PartsSent parts, CancellationToken cancellationToken)
    {
        if (!session.IsOpen)
        {
            return new SendOutcome.Later(NotServing, "this process does not serve Telegram at present");
        }

        if (await standings.GoneAsync(to.Key, cancellationToken) is { } reason)
        {
            return new SendOutcome.Gone(reason);
        }

        var chat = Number(to.Chat);
        if (governor.PauseOf(chat) is var pause && pause > LongPause)
        {
            return new SendOutcome.Later(pause, "Telegram asked to wait");
        }

        var destination = new Destination(chat, to.Thread is null ? null : Number(to.Thread)) { Lane = SendLane.Bulk };

        return await sender.SendAsync(destination, OwedButtons.Marked(TelegramMarkup.Render(reply)), parts, cancellationToken);
    }

    public async Task<bool?> MayAdministerAsync(ChatAddress chat, string userId, CancellationToken cancellationToken) =>
        await administrators.IncludeAsync(Number(chat.Chat), Number(userId), cancellationToken);

    public async Task<NamedChat?> FindAsync(string typed, ChatAddress askedIn, CancellationToken cancellationToken)
    {
        if (NameIn(typed) is not { } name)
        {
            return null;
        }

        try
        {
            var chat = await client.GetChatAsync(name, cancellationToken);

            return new NamedChat(AddressOf(chat.Id, null), chat.Title ?? (chat.Username is null ? name : $"@{chat.Username}"));
        }
        catch (TelegramException)
        {
            return null;
        }
    }

    /// <summary>"@news", "t.me/news" or an id; null for what is none of them.</summary>
    private static string? NameIn(string typed)
    {
        var name = typed.Trim();
        foreach (var prefix in new[] { "https://", "http://", "t.me/", "telegram.me/" })
        {
            name = name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;
        }

        if (long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return name;
        }

        var handle = name.TrimStart('@').TrimEnd('/');
        var isLink = name.Length < typed.Trim().Length || name.StartsWith('@');

        return isLink && handle.Length > 0 && handle.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"@{handle}" : null;
    }

    private static long Number(string id) => long.Parse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
