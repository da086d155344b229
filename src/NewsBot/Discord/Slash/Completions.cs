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

    public async Task<IReadOnlyList<DiscordChoice>> OfAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (table.Find(interaction.Name) is not { } meaning || interaction.Options.FirstOrDefault(option => option.IsFocused) is not { } typing)
        {
            return [];
        }

        var typed = CommandParser.LanguageOf(QuestionWords.In(typing.Value));

        return meaning.Options.GetValueOrDefault(typing.Name) switch
        {
            "name" or "about" => await PeopleAsync(typing.Value, typed, meaning, cancellationToken),
            "since" => Times(typing.Value, typed ?? meaning.Language),
            _ => [],
        };
    }

    private async Task<IReadOnlyList<DiscordChoice>> PeopleAsync(
        string typing, Language? typed, SlashMeaning meaning, CancellationToken cancellationToken)
    {
        // Picked before and typed on: the number is nobody's name.
        var people = await names.CompleteAsync(PickedPerson.Read(typing) is null ? typing : "", MostChoices, cancellationToken);
        var shown = typed ?? (meaning.Language == Language.Arabic ? Language.Arabic : voices.Default.Language);

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
