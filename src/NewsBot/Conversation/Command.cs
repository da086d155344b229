using NewsBot.Analysis;

namespace NewsBot.Conversation;

internal enum CommandName
{
    Person,
    Summary,
    Quotes,
    About,
    Articles,
    Search,

    /// <summary>A question that is none of these: "when did he return".</summary>
    Question,
    Latest,

    /// <summary>Whose words these are: "who said that …".</summary>
    WhoSaid,

    /// <summary>What was said by one that is no person: a company, an office, a group.</summary>
    Body,

    /// <summary>The next page of what was shown last.</summary>
    More,
    People,
    Why,
    Follow,
    Unfollow,
    Following,
    Digest,
    Quiet,
    Admin,
    Language,
    ForgetMe,
    Help,
    Start,
    Thanks,

    /// <summary>A slash command nobody has taught the bot.</summary>
    Unknown,

    /// <summary>More text than a question needs; nothing of it was read.</summary>
    TooLong,
}

/// <summary>
/// A name or topic out of a question: as it is shown, and the ways it may be read, likeliest first ("الملك سلمان", "سلمان").
/// </summary>
internal sealed record Asked(string Text, IReadOnlyList<string> Readings)
{
    /// <summary>The person, when the asker picked one from a list instead of typing a name.</summary>
    public long? Id { get; init; }

    /// <summary>Whether it may be what somebody is rather than a name: "the prime minister".</summary>
    public bool IsOffice { get; init; }
}

/// <summary>What a message asks for.</summary>
internal sealed record Command(CommandName Name)
{
    /// <summary>The person asked about; null when none was named.</summary>
    public Asked? Person { get; init; }

    /// <summary>The question means whoever the asker was told of last: "what did she say"; null when it names somebody, or nobody.</summary>
    public Gender? RefersTo { get; init; }

    /// <summary>The topic, or the other person, that what was said must be about.</summary>
    public Asked? About { get; init; }

    public Since? Since { get; init; }

    /// <summary>The same question when the year or month that stands bare in it is a time: "Musk quotes 2025"; null when there is none.</summary>
    public Command? Dated { get; init; }

    /// <summary>How many are asked for: "three quotes by …".</summary>
    public int? Most { get; init; }

    /// <summary>Whether their number is asked for: "how many times did … speak of …".</summary>
    public bool IsCount { get; init; }

    /// <summary>What the words asked for do: "what did … deny"; null for all of them.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether it may go on from the question before: "and about safety?".</summary>
    public bool IsThen { get; init; }

    /// <summary>Whether only the very words are wanted: "direct quotes".</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether the oldest are wanted first: "the first quote by …".</summary>
    public bool IsOldest { get; init; }

    /// <summary>The channel that is meant instead of this chat: "@news".</summary>
    public string? Channel { get; init; }

    /// <summary>The digest to set; null when one is asked about.</summary>
    public DigestRequest? Digest { get; init; }

    public QuietRequest? Quiet { get; init; }

    /// <summary>The words to search for, the language to speak, what about the digests (list, next, test, off), or the unknown command.</summary>
    public string? Words { get; init; }

    /// <summary>The language the question was asked in; null when its words do not tell.</summary>
    public Language? Language { get; init; }

    /// <summary>Nothing but a name, or something that is no question we know: a person if anybody is called so, else words to search for.</summary>
    public bool IsBare { get; init; }
}
