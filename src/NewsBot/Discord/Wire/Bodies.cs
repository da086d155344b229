using System.Text.Json.Serialization;

namespace NewsBot.Discord.Wire;

// What is sent, named as Discord names it.
internal sealed record MessageBody
{
    public required IReadOnlyList<EmbedBody> Embeds { get; init; }

    public required IReadOnlyList<ComponentBody> Components { get; init; }

    public MentionsBody AllowedMentions { get; init; } = new([]);

    public int? Flags { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }
}

internal sealed record EmbedBody(string? Title, string? Description);

/// <summary>Who is pinged: nobody, whatever the text holds.</summary>
internal sealed record MentionsBody(IReadOnlyList<string> Parse);

internal sealed record AttachmentBody(int Id, string Filename, string? Description);

internal sealed record ComponentBody(int Type)
{
    public IReadOnlyList<ComponentBody>? Components { get; init; }

    public int? Style { get; init; }

    public string? Label { get; init; }

    public string? CustomId { get; init; }

    public string? Placeholder { get; init; }

    public IReadOnlyList<EntryBody>? Options { get; init; }
}

internal sealed record EntryBody(string Label, string Value, string? Description);

internal sealed record CallbackBody(int Type, CallbackData? Data);

internal sealed record CallbackData
{
    public IReadOnlyList<EmbedBody>? Embeds { get; init; }

    public IReadOnlyList<ComponentBody>? Components { get; init; }

    public MentionsBody? AllowedMentions { get; init; }

    public int? Flags { get; init; }

    public IReadOnlyList<AttachmentBody>? Attachments { get; init; }

    public IReadOnlyList<DiscordChoice>? Choices { get; init; }
}

internal sealed record CommandBody(string Name, string Description, int Type, IReadOnlyList<OptionBody> Options)
{
    /// <summary>Installed for a server, and for a user.</summary>
    public IReadOnlyList<int> IntegrationTypes { get; init; } = [0, 1];

    /// <summary>In servers, in private with the bot, and in private among people.</summary>
    public IReadOnlyList<int> Contexts { get; init; } = [0, 1, 2];

    /// <summary>The rights it takes to see it in a server; 0: only administrators do.</summary>
    public long? DefaultMemberPermissions { get; init; }
}

internal sealed record OptionBody(int Type, string Name, string Description)
{
    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public IReadOnlyList<DiscordChoice>? Choices { get; init; }

    public int? MinValue { get; init; }

    public int? MaxValue { get; init; }
}

internal sealed record IdentifyBody(int Op, IdentifyData D);

internal sealed record IdentifyData(string Token, int Intents, IdentifyProperties Properties, IReadOnlyList<int> Shard);

internal sealed record IdentifyProperties(string Os, string Browser, string Device);

internal sealed record ResumeBody(int Op, ResumeData D);

internal sealed record ResumeData(string Token, string SessionId, long Seq);

/// <summary>The sequence is written even when it is null: that is how a first heartbeat looks.</summary>
internal sealed record HeartbeatBody(int Op, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? D);
