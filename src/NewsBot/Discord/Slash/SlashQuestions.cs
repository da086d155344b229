using System.Globalization;
using NewsBot.Analysis;
using NewsBot.Conversation;
using NewsBot.Discord.Markup;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Discord.Slash;

/// <summary>What an interaction asks the conversation, or what to say instead when an option cannot be read.</summary>
internal sealed record SlashQuestion(Incoming? Incoming, Reply? Instead)
{
    public const int UsualCount = 5;

    /// <summary>Whether only the asker sees the answer.</summary>
    public bool IsPrivate { get; init; }

    public Press? Press { get; init; }

    /// <summary>How many items were asked for, when it is not the usual number.</summary>
    public int? Count => Incoming is { Limit: not UsualCount and var count } ? count : null;
}

/// <summary>Turns commands and presses into questions. An option's text is read as in a typed question; a picked person is sure.</summary>
internal sealed class SlashQuestions(SlashTable table, CommandParser parser, Voices voices, DiscordOptions options)
{
    private static readonly string[] Private = ["why", "language", "help", "forgetme"];

    private readonly IReadOnlyList<string> admins = options.AdminIds;

    /// <summary>Null for an interaction that is not ours.</summary>
    public SlashQuestion? Of(Interaction interaction)
    {
        if (interaction.Kind == InteractionKind.Component)
        {
            return Press.Of(interaction) is { } press
                ? new SlashQuestion(From(interaction, press.Count) with { Button = press.Data }, null) { IsPrivate = press.IsPrivate, Press = press }
                : null;
        }

        return table.Find(interaction.Name) is { } meaning ? Command(interaction, meaning) : null;
    }

    private SlashQuestion Command(Interaction interaction, SlashMeaning meaning)
    {
        var asked = From(interaction, Number(meaning.Given(interaction, "count")));
        if (meaning.Asks == "ask")
        {
            return new SlashQuestion(asked with { Text = meaning.Given(interaction, "text") ?? "" }, null);
        }

        if (meaning.Asks is "digest" or "quiet")
        {
            var written = Typed(meaning, meaning.Given(interaction, "schedule") ?? meaning.Given(interaction, "hours") ?? "");

            return new SlashQuestion(asked with { Command = written }, null) { IsPrivate = written.Words == "test" };
        }

        if (meaning.Asks == "admin")
        {
            var doing = new Command(CommandName.Admin)
            {
                Words = $"{meaning.Given(interaction, "action")} {meaning.Given(interaction, "details")}",
                Language = meaning.Language,
            };

            return new SlashQuestion(asked with { Command = doing }, null) { IsPrivate = true };
        }

        var (person, about) = (Name(meaning.Given(interaction, "name")), Name(meaning.Given(interaction, "about")));
        var words = meaning.Given(interaction, "words");
        var command = new Command(Enum.Parse<CommandName>(meaning.Asks, ignoreCase: true))
        {
            Person = person?.Asked,
            About = about?.Asked is { } topic ? topic with { Text = topic.Id is null ? topic.Readings[0] : topic.Text } : null,
            Words = meaning.Given(interaction, "language") ?? words,
            Language = meaning.Language == Language.Arabic ? Language.Arabic : person?.Language ?? about?.Language ?? LanguageOf(words) ?? meaning.Language,
        };
        if (meaning.Given(interaction, "since") is { } typed)
        {
            command = command with { Since = parser.Time(typed) ?? parser.Time(Since(typed)) };
            if (command.Since is null)
            {
                return new SlashQuestion(null, Unreadable(typed, command.Language));
            }
        }

        return new SlashQuestion(asked with { Command = command }, null) { IsPrivate = Private.Contains(meaning.Asks) };
    }

    /// <summary>What stands behind these commands is read as in a message, under the command's name in its own language.</summary>
    private Command Typed(SlashMeaning meaning, string given)
    {
        var isArabic = meaning.Language == Language.Arabic;
        var verb = meaning.Asks == "digest" ? (isArabic ? "موجز" : "digest") : isArabic ? "هدوء" : "quiet";

        return parser.Parse($"/{verb} {given}") with { Language = isArabic ? Language.Arabic : LanguageOf(given) ?? Language.English };
    }

    private Incoming From(Interaction interaction, int? count) => new()
    {
        Platform = DiscordPlatform.PlatformName,
        ChatId = interaction.ChannelId,
        UserId = interaction.UserId,
        IsOperator = admins.Contains(interaction.UserId),
        Limit = int.Clamp(count ?? SlashQuestion.UsualCount, 1, SlashTable.MostItems),
        MayChangeChatAsync = _ => Task.FromResult(interaction.MayManage || admins.Contains(interaction.UserId)),
    };

    private (Asked Asked, Language? Language)? Name(string? given)
    {
        if (given is null)
        {
            return null;
        }

        if (PickedPerson.Read(given) is { } picked)
        {
            return (new Asked(given, [given]) { Id = picked.Id }, picked.Typed);
        }

        return parser.Name(given) is { } read ? (read, LanguageOf(given)) : (new Asked(given, [given]), LanguageOf(given));
    }

    /// <summary>A bare day or weekday in an option that says "since" already.</summary>
    private static string Since(string typed) => $"{(LanguageOf(typed) == Language.English ? "since" : "منذ")} {typed}";

    private Reply Unreadable(string typed, Language? language)
    {
        var voice = language is { } known ? voices.In(known) : voices.Default;

        return new Reply
        {
            Language = voice.Language,
            Question = new Understood("failed"),
            Notes = [voice.Say("time.unknown", ("time", Excerpt.Echo(typed)))],
        };
    }

    private static Language? LanguageOf(string? text) => text is null ? null : CommandParser.LanguageOf(text);

    private static int? Number(string? given) => int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
