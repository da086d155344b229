using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>What all lists of one answer share: the time in the heading, the button for more, and what is said when there is nothing.</summary>
internal sealed class Lists(Question question, TimeWords times, Buttons buttons)
{
    public string Timed(string heading) =>
        times.Of(question) is { } time ? question.Voice.Say("heading.timed", ("heading", heading), ("time", time)) : heading;

    /// <summary>The button for the next page, or none.</summary>
    public async Task<IReadOnlyList<ReplyButton>> MoreAsync(string? next, ButtonData again, CancellationToken cancellationToken) =>
        next is null ? [] : [await buttons.MakeAsync(question.Voice["button.more"], again with { Cursor = next }, cancellationToken) with { Kind = ButtonKind.Continuing }];

    /// <summary>Says that there is nothing; if a time was asked for, which, with a button that asks without it.</summary>
    public async Task<Reply> EmptyAsync(string none, ButtonData again, CancellationToken cancellationToken)
    {
        if (question.Pressed?.Cursor is not null)
        {
            return question.Line(question.Voice["more.none"]);
        }

        if (times.Of(question) is not { } time)
        {
            return question.Line(none);
        }

        var allTime = await buttons.MakeAsync(question.Voice["button.all-time"], again with { Period = null, Cursor = null }, cancellationToken);

        return question.Reply() with
        {
            Notes = [none, question.Voice.Say("time.looked", ("time", time))],
            Buttons = [allTime with { Kind = ButtonKind.Continuing }],
        };
    }
}
