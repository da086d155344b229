namespace NewsBot.Archive.Store;

/// <summary>A digest as Dapper reads it.</summary>
internal sealed record DigestRow
{
    /// <summary>Why the chat cannot be written to counts like a pause, and ends when the chat is back.</summary>
    public const string Select =
        """
        SELECT digest.*, standing.reason AS gone,
          (SELECT group_concat(person_id, ' ') FROM digest_person WHERE digest_id = digest.id) AS people
        FROM digest LEFT JOIN chat_standing AS standing ON standing.chat = digest.chat AND standing.gone_at IS NOT NULL
        """;

    public required long Id { get; init; }

    public string? Name { get; init; }

    public required string Chat { get; init; }

    public required string Thread { get; init; }

    public required string Schedule { get; init; }

    public required string Zone { get; init; }

    public required string Topics { get; init; }

    public required string Language { get; init; }

    public required long Items { get; init; }

    public required string WhenEmpty { get; init; }

    public required long CatchUp { get; init; }

    public required long MadeAt { get; init; }

    public long? NextAt { get; init; }

    public string? NextWall { get; init; }

    public string? Paused { get; init; }

    public required long SeenArticle { get; init; }

    public long? LastAt { get; init; }

    public string? Note { get; init; }

    public string? Gone { get; init; }

    public string? People { get; init; }

    public StoredDigest Digest => new()
    {
        Id = Id,
        Name = Name,
        Wish = new DigestWish
        {
            Chat = Chat,
            Thread = Thread,
            Schedule = Schedule,
            Zone = Zone,
            People = [.. (People ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture))],
            Topics = Topics.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Language = Language,
            Items = (int)Items,
            SaysWhenEmpty = WhenEmpty == "say",
            CatchUp = TimeSpan.FromMilliseconds(CatchUp),
        },
        NextAt = NextAt,
        NextWall = NextWall,
        Paused = Paused ?? Gone,
        SeenArticle = SeenArticle,
        LastAt = LastAt,
        Note = Note,
        MadeAt = MadeAt,
    };
}
