using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Delivery;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>A question ready to be answered: typed or pressed, in which chat, by whom, and in which language the answer goes.</summary>
internal sealed record Question
{
    public required Voice Voice { get; init; }

    /// <summary>Where the question came from, and the answer goes.</summary>
    public required ChatAddress Address { get; init; }

    public string Chat => Address.Key;

    /// <summary>The channel asked about, when it is not where the question came from.</summary>
    public ChatAddress? Elsewhere { get; init; }

    /// <summary>Whether the asker runs the bot: at its terminal, or named in the settings.</summary>
    public required bool IsOperator { get; init; }

    public required string Asker { get; init; }

    public required int Limit { get; init; }

    public bool IsInPassing { get; init; }

    public required Command Command { get; init; }

    /// <summary>The time asked for, as instants.</summary>
    public Period? Period { get; init; }

    /// <summary>The same question when the year or month that stands bare in it is a time; null when there is none.</summary>
    public Question? Dated { get; init; }

    /// <summary>The button that was pressed; null for a typed question.</summary>
    public ButtonData? Pressed { get; init; }

    /// <summary>Which quotes are asked for, and in which order.</summary>
    public QuoteWish Wish => Pressed is null
        ? new QuoteWish { Stance = Command.Stance, IsVerbatim = Command.IsVerbatim, IsOldest = Command.IsOldest }
        : new QuoteWish { Stance = Pressed.Stance, IsVerbatim = Pressed.IsVerbatim, IsOldest = Pressed.IsOldest };

    /// <summary>The data of the "why?" button under what the asker was told last in this chat; null when that was nothing.</summary>
    public string? Told { get; init; }

    /// <summary>The person or the quotes a button names.</summary>
    public IReadOnlyList<long> Ids => Pressed?.Ids ?? [];

    public PageRequest Page => new(Limit, Pressed?.Cursor, Period);

    public Understood Understood => new(
        Command.Name.ToString().ToLowerInvariant(), Command.Person?.Text, Command.About?.Text, Command.Since?.ToString(), Command.Digest?.Schedule ?? Command.Words);

    /// <summary>A private chat has the id of its user.</summary>
    public bool IsPrivate => Address.Chat == Asker;

    public bool IsTerminal => Address.Platform == "terminal";

    /// <summary>A sentence in the words of the platform it is read on, where that has its own.</summary>
    public string Worded(string key) => $"{key}.{Address.Platform}" is var own && Voice.Knows(own) ? Voice[own] : Voice[key];

    /// <summary>A question to try, as it is asked on the platform: where one cannot simply write to the bot, behind a command.</summary>
    public string Example(string key) =>
        $"{key}.{Address.Platform}" is var own && Voice.Knows(own) ? Voice[own]
        : $"example.{Address.Platform}" is var asked && Voice.Knows(asked) ? Voice.Say(asked, ("text", Voice[key]))
        : Voice[key];

    /// <summary>"ar" or "en".</summary>
    public string LanguageCode => Voice.Language == Language.Arabic ? "ar" : "en";

    /// <summary>The data of a button that goes on from here: the same language and time.</summary>
    public ButtonData Button(CommandName command, params IReadOnlyList<long> ids) =>
        new(command, Voice.Language) { Ids = ids, Period = Period };

    /// <summary>An answer with nothing in it yet.</summary>
    public Reply Reply() => new() { Language = Voice.Language, Question = Understood };

    /// <summary>An answer of one line.</summary>
    public Reply Line(string note) => Reply() with { Notes = [note] };
}
