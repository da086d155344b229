using NewsBot.Delivery;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>
/// Says in the reader's language why a digest does not go out. The store keeps reasons in English, our own and those of the platforms;
/// what is none we know stays as the platform said it.
/// </summary>
internal static class Reasons
{
    public const string PausedByOperator = "paused by an administrator";

    // As Telegram and Discord tell of it.
    private static readonly string[] Statuses = ["kicked", "left", "restricted"];
    private static readonly string[] Refusals = ["Forbidden", "chat not found", "not enough rights", "no rights to send", "Missing Access", "Missing Permissions", "Unknown Channel"];

    public static string Worded(Voice voice, string reason) => reason switch
    {
        PausedByOperator => voice["reason.paused"],
        Archive.Store.Outbox.NotInTime => voice["reason.late"],
        _ when MissedTimes.Read(reason) is { } missed =>
            voice.Say("reason.missed", ("times", voice.Count("times", missed.Count)), ("moment", DigestWords.Moment(voice, missed.Latest))),
        _ when Statuses.Contains(reason) || Refusals.Any(words => reason.Contains(words, StringComparison.OrdinalIgnoreCase)) => voice["reason.gone"],
        _ => voice.Say("reason.said", ("said", reason)),
    };
}
