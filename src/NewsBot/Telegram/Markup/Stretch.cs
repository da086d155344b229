namespace NewsBot.Telegram.Markup;

/// <summary>How a stretch of text looks.</summary>
internal enum Look
{
    Plain,
    Bold,

    /// <summary>What an answer is about, on its own line above it.</summary>
    Heading,

    /// <summary>Set off as somebody's words.</summary>
    Quote,

    /// <summary>The same, folded until the reader opens it.</summary>
    LongQuote,
}

/// <summary>Text that looks the same from end to end, and leads somewhere when it has an address.</summary>
internal sealed record Stretch(string Text, Look Look = Look.Plain, string? Url = null)
{
    /// <summary>True of words copied from an article: in another language than the reader's they run their own way from end to end.</summary>
    public bool IsCopied { get; init; }

    public int Entities => (Look == Look.Plain ? 0 : 1) + (Url is null ? 0 : 1);
}
