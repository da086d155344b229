namespace NewsBot.Telegram;

/// <summary>What goes first when not everything can be sent at once.</summary>
internal enum SendLane
{
    /// <summary>Somebody waits for it.</summary>
    Answers,

    /// <summary>Nobody asked for it this minute: digests, alerts.</summary>
    Bulk,
}
