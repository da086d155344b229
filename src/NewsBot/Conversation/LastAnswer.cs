using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>
/// What each asker in a chat was told last: which quotes, for "why?", and about whom, for "and what did she say about …", within the hour.
/// Kept like the data of a "why?" button whose cursor holds the person and the minute: <c>v1|why|1f.2g|k3.hb1qo|a</c>.
/// </summary>
internal sealed class LastAnswer(ChatMemory memory, PeopleQueries people, TimeProvider time)
{
    private const int SecondsOfMinute = 60;
    private const int MinutesRemembered = 60;

    private long Minute => time.GetUtcNow().ToUnixTimeSeconds() / SecondsOfMinute;

    /// <summary>Notes whom an answer was about. One without quotes leaves those shown before it to be asked about.</summary>
    public async Task RememberAsync(Question question, PersonRef person, Reply reply, CancellationToken cancellationToken)
    {
        if (question.IsInPassing)
        {
            return;
        }

        var quotes = reply.Items.Select(item => item.Quote).OfType<QuoteHit>().ToList();
        var told = quotes.Count > 0 || (question.Command.Name == CommandName.Summary && reply.Items.Count > 0)
            ? MessageButtons.Why(question.Voice, quotes)
            : Told(question) ?? new ButtonData(question.Command.Name, question.Voice.Language);
        told = told with { Cursor = $"{Base36.Of(person.Id)}.{Base36.Of(Minute)}" };
        await memory.RememberAnswerAsync(question.Chat, question.Asker, told.ToString(), cancellationToken);
    }

    /// <summary>The button that asks why; null when nothing was told yet that has a reason.</summary>
    public static ButtonData? Why(Question question) => Told(question) is { Command: CommandName.Why } told ? told : null;

    /// <summary>Whom the last answer was about; null when that is too long ago, or cannot be meant by "he" or "she".</summary>
    public async Task<PersonRef?> PersonAsync(Question question, Gender gender, CancellationToken cancellationToken)
    {
        if (Told(question)?.Cursor?.Split('.') is not [var id, var minute]
            || Base36.Parse(id) is not { } person || Base36.Parse(minute) is not { } at || Minute - at > MinutesRemembered)
        {
            return null;
        }

        return await people.PersonRefsAsync([person], cancellationToken) is [var told]
            && (gender == Gender.Unknown || told.Gender == Gender.Unknown || told.Gender == gender)
            ? told
            : null;
    }

    private static ButtonData? Told(Question question) => question.Told is { } told ? ButtonData.Parse(told) : null;
}
