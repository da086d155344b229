using NewsBot.Archive.Query;

namespace NewsBot.Replies;

internal enum ItemKind
{
    /// <summary>Somebody's words: see <see cref="ReplyItem.Quote"/> for whether they are verbatim.</summary>
    Quote,

    /// <summary>A sentence of an article.</summary>
    Sentence,

    /// <summary>An article, shown by its title; the text is a slice of it, or empty.</summary>
    Article,

    /// <summary>A person; the text is what the person is known for, or empty after a lead.</summary>
    Person,

    /// <summary>A line of our own.</summary>
    Line,
}

/// <summary>One thing an answer shows.</summary>
internal sealed record ReplyItem
{
    public required ItemKind Kind { get; init; }

    /// <summary>For quote, sentence and article the exact slice of the article at <see cref="Start"/>; nothing is ever put into it.</summary>
    public required string Text { get; init; }

    /// <summary>What stands before the text: "Sam Altman said", "[Sam Altman]", or a person's name.</summary>
    public string? Lead { get; init; }

    /// <summary>Whether the text stands between quotation marks: the speaker's own words, as printed or posted.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether the slice ends before the words do: an ellipsis is shown after it.</summary>
    public bool IsCut { get; init; }

    /// <summary>Where the slice begins in the article's text, in UTF-16 units; its length is that of <see cref="Text"/>.</summary>
    public long Start { get; init; }

    /// <summary>The whole finding behind a quote.</summary>
    public QuoteHit? Quote { get; init; }

    /// <summary>The speaker of a quote as shown; null when it is unattributed.</summary>
    public string? Speaker { get; init; }

    /// <summary>The speaker of a quote when it is a person we know of, the person of a person item, or whom a sentence is about.</summary>
    public PersonRef? Person { get; init; }

    /// <summary>Lines under the text, each a thought of its own.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    public Receipt? Receipt { get; init; }
}

/// <summary>Where words come from. <see cref="Facts"/> are ready to be shown: source, date, how many others print it, sample.</summary>
internal sealed record Receipt(ArticleRef Article, string Title, IReadOnlyList<string> Facts)
{
    public string? Url => Article.Url;

    /// <summary>The one of the facts that is the date of publication; null when the date is unknown.</summary>
    public string? Day { get; init; }
}
