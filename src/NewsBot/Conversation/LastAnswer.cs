using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>
/// What each asker in a chat was told last: which quotes, for "why?", and about whom, for "and what did she say about …", within the hour.
/// Kept like the data of a "why?" button whose cursor holds the person and the minute: <c>v1|why|1f.2g|k3.hb1qo|a</c>. The data of the
/// button for the next page, if there is one, stands on a line of its own behind it, for "more".
/// </summary>
internal sealed class LastAnswer(ChatMemory memory, PeopleQueries people, Buttons buttons, TimeProvider time)
{
    private const char Line = '\n';
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
        await KeepAsync(question, told, More(question, reply), cancellationToken);
    }

    /// <summary>Notes the next page of an answer that is about nobody, if there is one or was one before.</summary>
    public async Task RememberMoreAsync(Question question, Reply reply, CancellationToken cancellationToken)
    {
        var more = More(question, reply);
        if (!question.IsInPassing && more != MoreIn(question.Told))
        {
            await KeepAsync(question, Told(question) ?? new ButtonData(question.Command.Name, question.Voice.Language), more, cancellationToken);
        }
    }

    /// <summary>The button for the next page of what was told last; null when there was none.</summary>
    public async Task<ButtonData?> MoreAsync(string? told, CancellationToken cancellationToken) =>
        MoreIn(told) is { } more ? await buttons.ReadAsync(more, cancellationToken) : null;

    /// <summary>The button that asks why; null when nothing was told yet that has a reason.</summary>
    public static ButtonData? Why(Question question) => Told(question) is { Command: CommandName.Why } told ? told : null;

    /// <summary>Whose quotes were told last; null when something else was, or it is too long ago.</summary>
    public async Task<PersonRef?> SpeakerAsync(Question question, CancellationToken cancellationToken) =>
        Told(question) is { Command: CommandName.Why, Ids.Count: > 0 } ? await PersonAsync(question, Gender.Unknown, cancellationToken) : null;

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

    private static ButtonData? Told(Question question) => question.Told is { } told ? ButtonData.Parse(told.Split(Line)[0]) : null;

    private static string? MoreIn(string? told) => told?.Split(Line) is [_, var more] ? more : null;

    private static string? More(Question question, Reply reply) =>
        reply.Buttons.FirstOrDefault(button => button.Kind == ButtonKind.Continuing && button.Label == question.Voice["button.more"])?.Data;

    private Task KeepAsync(Question question, ButtonData told, string? more, CancellationToken cancellationToken) =>
        memory.RememberAnswerAsync(question.Chat, question.Asker, more is null ? told.ToString() : $"{told}{Line}{more}", cancellationToken);
}
