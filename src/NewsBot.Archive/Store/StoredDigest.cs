namespace NewsBot.Archive.Store;

/// <summary>A digest as its chat or the settings ask for it.</summary>
public sealed record DigestWish
{
    /// <summary>What the first one tells of.</summary>
    public static readonly TimeSpan FirstWindow = TimeSpan.FromDays(1);

    /// <summary>The platform with its chat id.</summary>
    public required string Chat { get; init; }

    /// <summary>The topic or thread inside the chat; empty for the chat itself.</summary>
    public string Thread { get; init; } = "";

    public required string Schedule { get; init; }

    public required string Zone { get; init; }

    /// <summary>Whom it is about; everybody when empty and there are no topics.</summary>
    public IReadOnlyList<long> People { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>"ar" or "en".</summary>
    public required string Language { get; init; }

    public required int Items { get; init; }

    /// <summary>Whether it says that nothing is new, instead of staying away.</summary>
    public bool SaysWhenEmpty { get; init; }

    public required TimeSpan CatchUp { get; init; }
}

/// <summary>A digest of the store.</summary>
public sealed record StoredDigest
{
    public required long Id { get; init; }

    /// <summary>Its name in the settings; null when it was made in a chat.</summary>
    public required string? Name { get; init; }

    public required DigestWish Wish { get; init; }

    /// <summary>When it is due next (unix ms), and what the clock on the wall will show: null when it never is.</summary>
    public required long? NextAt { get; init; }

    public required string? NextWall { get; init; }

    /// <summary>Why it does not go out at present; null when it does.</summary>
    public required string? Paused { get; init; }

    public required long SeenArticle { get; init; }

    public required long? LastAt { get; init; }

    /// <summary>Why the last one did not go out; null when it did.</summary>
    public required string? Note { get; init; }

    public required long MadeAt { get; init; }
}

/// <summary>A due time: the instant (unix ms), and the time on the wall that names it.</summary>
public sealed record DueAt(long At, string Wall);
