using NewsBot.Delivery;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>
/// Says in the reader's language why a digest does not go out. The store keeps reasons in English, our own and those of the platforms;
/// what a platform said stays as it said it.
/// </summary>
internal static class Reasons
{
    public const string PausedByOperator = "paused by an administrator";

    public static string Worded(Voice voice, string reason) => reason switch
    {
        PausedByOperator => voice["reason.paused"],
        Archive.Store.Outbox.NotInTime => voice["reason.late"],
        _ when MissedTimes.Read(reason) is { } missed =>
            voice.Say("reason.missed", ("times", voice.Count("times", missed.Count)), ("moment", DigestWords.Moment(voice, missed.Latest))),
        _ => voice.Say("reason.said", ("said", reason)),
    };
}
