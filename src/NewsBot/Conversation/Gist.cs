using NewsBot.Analysis;
using NewsBot.Archive.Query;

namespace NewsBot.Conversation;

/// <summary>
/// What a question is about that no phrase covers: the people it names, at most four, and the words besides them and besides those that
/// only ask. Without people, it may mean whoever was spoken of last, of the gender its words tell.
/// </summary>
internal sealed record Gist(IReadOnlyList<PersonRef> People, AskedWords Words, Gender? RefersTo)
{
    /// <summary>Names that stand in a row with those of people, and nobody bears.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Whether one of the words tells of doing something ("fired", "عاد"), and so is no part of a name.</summary>
    public bool IsAboutDoing { get; init; }

    /// <summary>The one person it names, when there is nothing else in it: "what about Musk".</summary>
    public PersonRef? Sole => Words.Groups.Count == 0 && People is [var only] ? only : null;
}
