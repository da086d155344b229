using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>The person a question is about, or the answer to give instead: one of the two is there.</summary>
internal sealed record Meant(PersonRef? Person, Reply? Instead)
{
    /// <summary>Whether nobody bears the name, so that the words may be no name at all.</summary>
    public bool IsNobody { get; init; }

    /// <summary>The others who bear the name, when an earlier choice of the asker decided.</summary>
    public IReadOnlyList<ReplyButton> OtherButtons { get; init; } = [];

    /// <summary>Says that an earlier choice decided, if it did.</summary>
    public IReadOnlyList<string> NotesIn(Voice voice) =>
        Person is null || OtherButtons.Count == 0 ? [] : [voice.Say("person.remembered", ("name", voice.NameOf(Person)))];
}
