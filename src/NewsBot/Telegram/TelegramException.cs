using System.Net;

namespace NewsBot.Telegram;

/// <summary>Telegram refused a call, or could not be reached. The message never holds the token.</summary>
internal sealed class TelegramException(string message, int code = 0) : Exception(message)
{
    /// <summary>Telegram's error code, which follows HTTP's; 0 when there was no answer at all.</summary>
    public int Code { get; } = code;

    /// <summary>How long not to try again. Law, whatever its length.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The id under which the chat lives on.</summary>
    public long? MigrateTo { get; init; }

    /// <summary>Whether the call never reached Telegram, so that repeating it cannot double anything.</summary>
    public bool NeverArrived { get; init; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient => Code is 0 or (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.RequestTimeout or >= 500;

    /// <summary>The token is wrong or was taken back. A malformed one is answered with 404.</summary>
    public bool IsTokenRefused => Code == (int)HttpStatusCode.Unauthorized;

    /// <summary>Somebody else asks for the updates of the same token, or a webhook is set.</summary>
    public bool IsConflict => Code == (int)HttpStatusCode.Conflict;

    /// <summary>Nothing can be sent to the chat: blocked, removed, deleted, or without the right to write.</summary>
    public bool IsChatGone => Code == (int)HttpStatusCode.Forbidden
        || (Code == (int)HttpStatusCode.BadRequest && (Says("chat not found") || Says("not enough rights") || Says("have no rights to send")
            || Says("CHAT_WRITE_FORBIDDEN") || Says("user is deactivated") || Says("PEER_ID_INVALID")));

    /// <summary>The markup is not what Telegram takes for valid.</summary>
    public bool IsMarkupRefused => Code == (int)HttpStatusCode.BadRequest && (Says("can't parse") || Says("entit") || Says("too long"));

    /// <summary>The message shows what was asked for already.</summary>
    public bool IsNotModified => Code == (int)HttpStatusCode.BadRequest && Says("not modified");

    /// <summary>The message cannot be edited any more.</summary>
    public bool IsMessageLost => Code == (int)HttpStatusCode.BadRequest && (Says("to edit not found") || Says("can't be edited") || Says("MESSAGE_ID_INVALID"));

    /// <summary>A button pressed, or an inline question asked, too long ago to be answered.</summary>
    public bool IsTooOld => Code == (int)HttpStatusCode.BadRequest && (Says("query is too old") || Says("query ID is invalid") || Says("QUERY_ID_INVALID"));

    private bool Says(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
