using System.Collections.Concurrent;

namespace NewsBot.Fakes.Telegram;

/// <summary>Counts what is sent and says how long a bot that is too fast must wait.</summary>
internal sealed class SendLimits(RateLimits limits)
{
    // What left the bot a second apart may arrive closer together, on a busy machine too; and Telegram itself forgives short bursts.
    private static readonly TimeSpan Jitter = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<long, List<DateTimeOffset>> byChat = [];
    private readonly List<DateTimeOffset> all = [];
    private readonly ConcurrentDictionary<long, DateTimeOffset> waits = new();

    /// <summary>Seconds to wait, with the limit that was broken; null when the message may pass, which is then counted.</summary>
    public (int Seconds, string Limit)? Refuse(long chat, bool isGroup, DateTimeOffset now)
    {
        var own = byChat.TryGetValue(chat, out var sent) ? sent : byChat[chat] = [];
        var refusal = Wait(all, limits.PerSecond, TimeSpan.FromSeconds(1), now, "messages a second")
            ?? Wait(own, limits.PerChatAndSecond, TimeSpan.FromSeconds(1), now, "messages a second to one chat")
            ?? (isGroup ? Wait(own, limits.PerGroupAndMinute, TimeSpan.FromMinutes(1), now, "messages a minute to one group") : null);
        if (refusal is null)
        {
            own.RemoveAll(time => now - time > TimeSpan.FromMinutes(1));
            own.Add(now);
            all.Add(now);
            all.RemoveAll(time => now - time > TimeSpan.FromMinutes(1));
        }

        return refusal;
    }

    /// <summary>A 429 has told the chat to wait.</summary>
    public void ToldToWait(long chat, DateTimeOffset until) => waits[chat] = until;

    /// <summary>Whether a message comes before the time a 429 had told to wait.</summary>
    public bool IsTooSoon(long chat, DateTimeOffset now) => waits.TryGetValue(chat, out var until) && now < until - Rounding;

    private static (int Seconds, string Limit)? Wait(List<DateTimeOffset> sent, int most, TimeSpan window, DateTimeOffset now, string what)
    {
        var recent = sent.FindAll(time => now - time < window - Jitter);

        return recent.Count < most
            ? null
            : ((int)Math.Ceiling((recent[^most] + window - now).TotalSeconds), FormattableString.Invariant($"more than {most} {what}"));
    }
}
