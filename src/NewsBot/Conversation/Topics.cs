using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;

namespace NewsBot.Conversation;

/// <summary>What the words asked for must be about: a person or words; how it is shown, and how the queries take it.</summary>
internal sealed record Topic(string Shown, AboutFilter Filter);

/// <summary>Reads the topic of a question: "about X" is a person when exactly one is called so, else words.</summary>
internal sealed class Topics(WhoIsMeant who, PeopleQueries people, Buttons buttons)
{
    private const int MostTerms = 8;

    /// <summary>Null when the question has no topic, or one of stop words only.</summary>
    public async Task<Topic?> OfAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Pressed is { } pressed)
        {
            return await PressedAsync(question, pressed, cancellationToken);
        }

        if (question.Command.About is not { } about)
        {
            return null;
        }

        return await who.OneAsync(about, cancellationToken) is { } person ? Of(question, person) : Of(about.Text);
    }

    /// <summary>A button with the same topic.</summary>
    public async Task<ButtonData> OnAsync(ButtonData button, Topic? topic, CancellationToken cancellationToken) => topic switch
    {
        null => button,
        { Filter.PersonId: { } id } => button with { Ids = [.. button.Ids, id] },
        _ => button with { Token = await buttons.KeepAsync(topic.Shown, cancellationToken) },
    };

    private async Task<Topic?> PressedAsync(Question question, ButtonData pressed, CancellationToken cancellationToken)
    {
        if (pressed.Ids is [_, var id, ..])
        {
            return await people.PersonRefsAsync([id], cancellationToken) is [var person] ? Of(question, person) : null;
        }

        return pressed.Token is { } token && await buttons.KeptAsync(token, cancellationToken) is { } words ? Of(words) : null;
    }

    private static Topic Of(Question question, PersonRef person) => new(question.Voice.NameOf(person), AboutFilter.Person(person.Id));

    private static Topic? Of(string words) =>
        SearchText.Terms(words, MostTerms) is { Count: > 0 } terms ? new Topic(words, AboutFilter.Words(terms)) : null;
}
