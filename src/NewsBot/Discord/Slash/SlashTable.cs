using NewsBot.Analysis;
using NewsBot.Wording;

namespace NewsBot.Discord.Slash;

/// <summary>What a command of Discord's asks for: its name in slash-commands.json, and the language its own name is in.</summary>
internal sealed record SlashMeaning(string Asks, Language Language, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>What was given for an option, by its name in slash-commands.json; null when nothing was.</summary>
    public string? Given(Interaction interaction, string option) =>
        Options.FirstOrDefault(named => named.Value == option).Key is { } name && interaction.TextOf(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}

/// <summary>
/// The commands Discord lists, in both languages: Discord translates no names into Arabic, so each command is there under an
/// Arabic name too.
/// </summary>
internal sealed class SlashTable
{
    public const int MostItems = 10;

    private static readonly string[] Completed = ["name", "about", "since"];

    private static readonly string[] Actions = ["health", "confirm", "reject", "add", "alias", "merge", "pause", "resume"];

    private readonly Dictionary<string, SlashMeaning> byName = [];
    private readonly Dictionary<Language, string[]> times = [];

    public SlashTable(Voices voices)
    {
        var file = SlashFile.Load();
        var commands = new List<SlashCommand>();
        foreach (var (code, words) in file.Languages)
        {
            var language = code == "ar" ? Language.Arabic : Language.English;
            times[language] = words.Times;
            foreach (var (asks, named) in words.Commands)
            {
                var options = file.Asks[asks].Select(option => Option(option.TrimEnd('!'), option.EndsWith('!'), words, voices.In(language))).ToList();
                commands.Add(new SlashCommand(named[0], named[1], options) { IsHidden = asks == "admin" });
                byName[named[0]] = new SlashMeaning(asks, language, words.Options.ToDictionary(option => option.Value[0], option => option.Key));
            }
        }

        Commands = commands;
    }

    public IReadOnlyList<SlashCommand> Commands { get; }

    /// <summary>Null for a command that is not, or no longer, ours.</summary>
    public SlashMeaning? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Times to offer in a language.</summary>
    public IReadOnlyList<string> TimesIn(Language language) => times[language];

    private static SlashOption Option(string means, bool isRequired, SlashLanguage words, Voice voice)
    {
        var (name, description) = (words.Options[means][0], words.Options[means][1]);

        return new SlashOption(name, description, means == "count" ? SlashOptionKind.Number : SlashOptionKind.Text)
        {
            IsRequired = isRequired,
            IsCompleted = Completed.Contains(means),
            Choices = means switch
            {
                "language" => [new(voice["language.arabic"], "ar"), new(voice["language.english"], "en")],
                "action" => [.. Actions.Select(action => new DiscordChoice(voice[$"admin.action.{action}"], action))],
                _ => [],
            },
            Least = 1,
            Most = MostItems,
        };
    }
}
