using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;

namespace NewsBot.Conversation;

/// <summary>What the words asked for must be about: people or words, one or several; how it is shown, and how the queries take it.</summary>
internal sealed record Topic(string Shown, IReadOnlyList<AboutOne> Parts)
{
    private const int MostTerms = 8;

    /// <summary>The words that somebody was found for whose name many bear: they may be words after all.</summary>
    public string? Guessed { get; init; }

    /// <summary>The topic when it is one thing; null when it is several.</summary>
    public AboutFilter? Sole => Parts is not [var only] ? null
        : only.PersonId is { } id ? AboutFilter.Person(id)
        : AboutFilter.Words(SearchText.Terms(only.Words, MostTerms));

    /// <summary>The topic as words alone.</summary>
    public static Topic OfWords(string words) => new(words, [new AboutOne(null, words)]);
}

/// <summary>One of the things a topic names: a person, or words.</summary>
internal sealed record AboutOne(long? PersonId, string Words);

/// <summary>
/// Reads the topic of a question:
/// 1. a person when exactly one is called so;
/// 2. several things when they are joined ("ماسك وترامب"): what touches any of them is found;
/// 3. a name many bear ("سام") means whoever is met in the articles of the person asked about;
/// 4. else words.
/// </summary>
internal sealed class Topics(WhoIsMeant who, PeopleQueries people, Buttons buttons, WordFamilies families)
{
    private const int MostMet = 3;
    private const int ShortestName = 2;

    private readonly Joints joints = new(who, families);

    /// <summary>Null when the question has no topic, or one of stop words only.</summary>
    public async Task<Topic?> OfAsync(Question question, PersonRef speaker, CancellationToken cancellationToken)
    {
        if (question.Pressed is { } pressed)
        {
            return await PressedAsync(question, speaker, pressed, cancellationToken);
        }

        if (question.Command.About is not { } about)
        {
            return null;
        }

        return await who.OneAsync(about, cancellationToken) is { } person
            ? Of(question, person)
            : await InAsync(question, speaker, about.Text, cancellationToken);
    }

    /// <summary>A button with the same topic.</summary>
    public async Task<ButtonData> OnAsync(ButtonData button, Topic? topic, CancellationToken cancellationToken) => topic switch
    {
        null => button,
        { Sole.PersonId: { } id } => button with { Ids = [.. button.Ids, id] },
        _ => button with { Token = await buttons.KeepAsync(topic.Shown, cancellationToken) },
    };

    private async Task<Topic?> PressedAsync(Question question, PersonRef speaker, ButtonData pressed, CancellationToken cancellationToken)
    {
        if (pressed.Ids is [_, var id, ..])
        {
            return await people.PersonRefsAsync([id], cancellationToken) is [var person] ? Of(question, person) : null;
        }

        return pressed.Token is { } token && await buttons.KeptAsync(token, cancellationToken) is { } words
            ? await InAsync(question, speaker, words, cancellationToken)
            : null;
    }

    private async Task<Topic?> InAsync(Question question, PersonRef speaker, string text, CancellationToken cancellationToken)
    {
        var names = new List<PersonRef>();
        var found = new List<AboutOne>();
        var isGuessed = false;
        var parts = await joints.CutAsync(text, cancellationToken);
        foreach (var part in parts)
        {
            var sole = parts.Count > 1 ? await who.OneAsync(new Asked(part, [part]), cancellationToken) : null;
            var met = sole is not null ? [sole] : await MetAsync(speaker, part, cancellationToken);
            isGuessed |= sole is null && met.Count > 0;
            names.AddRange(met);
            found.AddRange(met.Select(person => new AboutOne(person.Id, "")));
            if (met.Count == 0 && SearchText.Terms(part, 1).Count > 0)
            {
                found.Add(new AboutOne(null, part));
            }
        }

        return found.Count == 0 ? null
            : new Topic(parts.Count == 1 && names is [var one] ? question.Voice.NameOf(one) : text, [.. found.Distinct()]) { Guessed = isGuessed ? text : null };
    }

    /// <summary>Those of the people met with the speaker who bear the name, when it is a single word that says nothing else.</summary>
    private async Task<IReadOnlyList<PersonRef>> MetAsync(PersonRef speaker, string name, CancellationToken cancellationToken)
    {
        var key = NameForm.Of(name).Key;
        if (key.Length < ShortestName || key.Contains(' ', StringComparison.Ordinal) || Namesakes.IsThing(name)
            || QuestionWords.In(name) is not [var word] || families.Knows(word))
        {
            return [];
        }

        return await people.MetAsync(speaker.Id, key, MostMet, cancellationToken);
    }

    private static Topic Of(Question question, PersonRef person) => new(question.Voice.NameOf(person), [new AboutOne(person.Id, "")]);
}
