using System.Collections.Concurrent;

namespace NewsBot.Telegram;

/// <summary>Who may change what holds for a whole chat: everybody in private, administrators elsewhere, and those the operator named.</summary>
internal sealed class Administrators(ITelegramClient client, TelegramOptions options, TimeProvider time)
{
    private const int MostKept = 1_000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(long Chat, long User), (bool Is, DateTimeOffset Until)> kept = new();

    /// <summary>Whether the operator named the user.</summary>
    public bool AreOperators(long user) => options.AdminIds.Contains(user);

    /// <summary>Null when Telegram could not tell.</summary>
    public async Task<bool?> IncludeAsync(long chat, long user, CancellationToken cancellationToken)
    {
        if (options.AdminIds.Contains(user))
        {
            return true;
        }

        // A private chat has the id of its user.
        if (chat > 0)
        {
            return chat == user;
        }

        var now = time.GetUtcNow();
        if (kept.TryGetValue((chat, user), out var known) && known.Until > now)
        {
            return known.Is;
        }

        try
        {
            var member = await client.GetChatMemberAsync(chat, user, cancellationToken);
            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }

            kept[(chat, user)] = (member.IsAdministrator, now + KeptFor);

            return member.IsAdministrator;
        }
        catch (TelegramException)
        {
            return null;
        }
    }
}
