using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Conversation;
using NewsBot.Discord.Completion;
using NewsBot.Discord.Markup;
using NewsBot.Wording;

namespace NewsBot.Discord.Slash;

/// <summary>Offers what may be meant by an option that somebody is typing: people by their names, and times.</summary>
internal sealed class Completions(SlashTable table, CommandParser parser, NameCompletion names, Voices voices)
{
    private const int MostChoices = 25;
    private const int LongestChoice = 100;

    // After thirty calls the runtime compiles a method for good.
    private const int Rehearsals = 40;

    private static readonly string[] Rehearsed = ["a", "alta", "سا", "التمن"];

    /// <summary>What to offer; when many type at once (<paramref name="isCrowd"/>), only what takes no time to find.</summary>
    public async ValueTask<IReadOnlyList<DiscordChoice>> OfAsync(Interaction interaction, bool isCrowd, CancellationToken cancellationToken)
    {
        if (table.Find(interaction.Name) is not { } meaning || interaction.Options.FirstOrDefault(option => option.IsFocused) is not { } typing)
        {
            return [];
        }

        return meaning.Options.GetValueOrDefault(typing.Name) switch
        {
            "name" or "about" => await PeopleAsync(typing.Value, meaning.Language, isCrowd, cancellationToken),
            "since" => Times(typing.Value, CommandParser.LanguageOf(typing.Value) ?? meaning.Language),
            _ => [],
        };
    }

    /// <summary>Completes what nobody typed: code that has never run is slow, and whoever types first shall not be the one who waits.</summary>
    public async Task RehearseAsync(CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rehearsals; round++)
        {
            foreach (var typed in Rehearsed)
            {
                await PeopleAsync(typed, Language.English, isCrowd: round > 0, cancellationToken);
            }
        }
    }

    private async ValueTask<IReadOnlyList<DiscordChoice>> PeopleAsync(string typing, Language ofCommand, bool isCrowd, CancellationToken cancellationToken)
    {
        // Picked before and typed on: the number is nobody's name.
        var people = await names.CompleteAsync(PickedPerson.Read(typing) is null ? typing : "", MostChoices, isCrowd, cancellationToken);
        var typed = CommandParser.LanguageOf(typing);
        var shown = typed ?? (ofCommand == Language.Arabic ? Language.Arabic : voices.Default.Language);

        return [.. people.Select(person => new DiscordChoice(Label(person, shown), new PickedPerson(person.Id, typed).ToString()))];
    }

    private string Label(PersonRef person, Language language)
    {
        var voice = voices.In(language);
        var label = person.RoleIn(language) is { Length: > 0 } role
            ? voice.Say("choice.label", ("name", voice.NameOf(person)), ("facts", role))
            : voice.NameOf(person);

        return DiscordText.Plain(label, LongestChoice);
    }

    private IReadOnlyList<DiscordChoice> Times(string typing, Language language)
    {
        var folded = ArabicFolding.Name(typing);
        var offered = table.TimesIn(language).Where(time => ArabicFolding.Name(time).Contains(folded, StringComparison.Ordinal));
        var given = DiscordText.Plain(typing, LongestChoice);
        if (given.Length > 0 && parser.Time(given) is not null)
        {
            offered = offered.Prepend(given);
        }

        return [.. offered.Distinct().Select(time => new DiscordChoice(time, time)).DefaultIfEmpty(new DiscordChoice(table.TimesIn(language)[0], table.TimesIn(language)[0]))];
    }
}
