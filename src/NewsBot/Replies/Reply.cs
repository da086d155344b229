using NewsBot.Analysis;
using NewsBot.Archive.Query;

namespace NewsBot.Replies;

/// <summary>
/// An answer before any platform has dressed it: every word is there, no markup, no direction marks. A platform shows heading,
/// items, notes and buttons in this order.
/// </summary>
internal sealed record Reply
{
    /// <summary>The language of our own words, which decides the direction. Names, titles and quotes stay as in the source.</summary>
    public required Language Language { get; init; }

    /// <summary>What the bot took the question to be.</summary>
    public required Understood Question { get; init; }

    public string? Heading { get; init; }

    public IReadOnlyList<ReplyItem> Items { get; init; } = [];

    /// <summary>Single lines after the items: what was not found, what to do.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    /// <summary>Whether nobody in the chat but the asker is to see it, where the platform can do that.</summary>
    public bool IsForAskerOnly { get; init; }

    /// <summary>The person the answer is about; null when it is about nobody, or when the asker must choose first.</summary>
    public PersonRef? Person { get; init; }

    /// <summary>Whom the name may mean, when it means several people or only comes near some.</summary>
    public IReadOnlyList<ScoredPerson> Choices { get; init; } = [];
}

/// <summary>A question as the bot understood it, in machine-readable words; the forms of <paramref name="Since"/> are those of Conversation/Since.</summary>
internal sealed record Understood(string Command, string? Person = null, string? About = null, string? Since = null, string? Words = null);

/// <summary>Something to press. The data is ASCII, at most 64 bytes, and works for days.</summary>
internal sealed record ReplyButton(string Label, string Data)
{
    public ButtonKind Kind { get; init; }
}

/// <summary>What becomes of the answer a button stands under, where a platform can do more than answer again.</summary>
internal enum ButtonKind
{
    /// <summary>Asks something else.</summary>
    Further,

    /// <summary>Asks the same for another page or time: the new answer may take the old one's place.</summary>
    Continuing,

    /// <summary>Says who is meant: the answer may take the question's place.</summary>
    Choice,

    /// <summary>Asks what only the asker needs to see.</summary>
    Private,
}
