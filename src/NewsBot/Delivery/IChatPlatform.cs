using NewsBot.Replies;

namespace NewsBot.Delivery;

/// <summary>A platform as deliveries see it: messages nobody has asked for this minute go out through it.</summary>
internal interface IChatPlatform
{
    /// <summary>"telegram" or "discord".</summary>
    string Name { get; }

    /// <summary>
    /// Renders and sends the whole reply, in its order, behind the answers to people and within the platform's limits: it waits as
    /// long as the rate asks. A long reply goes out in parts; those <paramref name="parts"/> says are there are left out.
    /// </summary>
    Task<SendOutcome> SendAsync(ChatAddress to, Reply reply, PartsSent parts, CancellationToken cancellationToken);

    /// <summary>Whether the user may change what holds for the chat; null when the platform could not tell.</summary>
    Task<bool?> MayAdministerAsync(ChatAddress chat, string userId, CancellationToken cancellationToken);

    /// <summary>The chat somebody means by "@channel", "#news", a link or an id; null when the bot cannot see such a chat.</summary>
    Task<NamedChat?> FindAsync(string typed, ChatAddress askedIn, CancellationToken cancellationToken);
}

/// <summary>A chat with the title its people know it by.</summary>
internal sealed record NamedChat(ChatAddress Address, string Title);
