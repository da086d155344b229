using System.Net;

namespace NewsBot.Discord;

/// <summary>What Discord, or the way to it, refused. It never holds a token.</summary>
internal sealed class DiscordException : Exception
{
    /// <summary>The error of an interaction that was answered too late, or is not ours.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The error of an interaction that has its first answer already.</summary>
    public const int AlreadyAcknowledged = 40060;

    public DiscordException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Whether waiting may mend it.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long to wait, when Discord said so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public HttpStatusCode? Status { get; init; }

    /// <summary>Discord's own number of the error; 0 when it gave none.</summary>
    public int Code { get; init; }
}
