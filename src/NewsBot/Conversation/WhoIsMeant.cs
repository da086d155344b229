using System.Security.Cryptography;
using System.Text;
using NewsBot.Analysis.People;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>
/// Finds whom a question means: one person, or several to choose from by buttons, or the nearest names, or nobody. A choice is
/// remembered for its chat and asker.
/// </summary>
internal sealed class WhoIsMeant(
    PersonFinder finder, PeopleQueries people, ChatMemory memory, LastAnswer last, Buttons buttons, WordFamilies families, TimeProvider time)
{
    private const int MostChoices = 8;
    private const int MostNear = 5;

    private readonly Namesakes namesakes = new(finder, people, families);

    public async Task<Meant> InAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Pressed is { Ids: [var id, ..] } pressed)
        {
            return await PressedAsync(question, pressed, id, cancellationToken);
        }

        if (question.Command.RefersTo is { } gender && await last.PersonAsync(question, gender, cancellationToken) is { } told)
        {
            return new Meant(told, null);
        }

        if (question.Command.Person is not { } asked)
        {
            var example = question.Example($"help.example.{question.Command.Name.ToString().ToLowerInvariant()}");
            return new Meant(null, question.Line(question.Voice.Say("person.missing", ("example", example))));
        }

        if (asked.Id is { } chosen)
        {
            return await people.PersonRefsAsync([chosen], cancellationToken) is [var picked]
                ? new Meant(picked, null)
                : new Meant(null, question.Line(question.Voice["person.gone"]));
        }

        var match = await namesakes.WithAsync(asked, await MatchAsync(asked, cancellationToken), cancellationToken);
        return match.Decision switch
        {
            MatchDecision.One => new Meant(match.People[0].Person, null),
            MatchDecision.Several => await ChosenAsync(question, asked, match.People, "person.several", cancellationToken),
            _ when asked.IsOffice && await namesakes.DescribedAsync(asked, cancellationToken) is { Count: > 0 } described =>
                await ChosenAsync(question, asked, described, "person.office", cancellationToken),
            _ => new Meant(null, await NearAsync(question, asked, match.People, cancellationToken)) { IsNobody = true },
        };
    }

    /// <summary>The one person a topic names; null when it is no name, or one of several.</summary>
    public async Task<PersonRef?> OneAsync(Asked topic, CancellationToken cancellationToken)
    {
        if (topic.Id is { } chosen)
        {
            return await people.PersonRefsAsync([chosen], cancellationToken) is [var picked] ? picked : null;
        }

        // "About the return" (العودة) is about nobody called so whom no article names.
        return await MatchAsync(topic, cancellationToken) is { Decision: MatchDecision.One, People: [var only, ..] }
            && (only.Latest is not null || !Namesakes.IsThing(topic.Text))
            ? only.Person
            : null;
    }

    /// <summary>Whether somebody, or several, are called so.</summary>
    public async Task<bool> IsSomebodyAsync(Asked asked, CancellationToken cancellationToken) =>
        (await MatchAsync(asked, cancellationToken)).Decision is MatchDecision.One or MatchDecision.Several;

    public Task<bool> IsSomebodyAsync(string name, CancellationToken cancellationToken) => IsSomebodyAsync(new Asked(name, [name]), cancellationToken);

    private async Task<Meant> PressedAsync(Question question, ButtonData pressed, long id, CancellationToken cancellationToken)
    {
        if (await people.PersonRefsAsync([id], cancellationToken) is not [var person])
        {
            return new Meant(null, question.Line(question.Voice["person.gone"]));
        }

        if (pressed.ChosenFor is { } name)
        {
            await memory.RememberChoiceAsync(question.Chat, question.Asker, name, person.Id, time.GetUtcNow(), cancellationToken);
        }

        return new Meant(person, null);
    }

    /// <summary>Whom a name fits. The readings stand likeliest first; a later one is only tried when an earlier one means nobody.</summary>
    public async Task<PersonMatch> MatchAsync(Asked asked, CancellationToken cancellationToken)
    {
        var best = new PersonMatch(MatchDecision.None, []);
        foreach (var reading in asked.Readings)
        {
            var match = namesakes.WithoutThings(asked, await finder.FindAsync(reading, cancellationToken));
            if (match.Decision is MatchDecision.One or MatchDecision.Several)
            {
                return match;
            }

            best = best.Decision == MatchDecision.None ? match : best;
        }

        return best;
    }

    private async Task<Meant> ChosenAsync(
        Question question, Asked asked, IReadOnlyList<ScoredPerson> found, string heading, CancellationToken cancellationToken)
    {
        var name = HashOf(asked);
        var choices = new List<ReplyButton>();
        foreach (var choice in found.Take(MostChoices))
        {
            var data = await FollowUpAsync(question, choice.Person, cancellationToken);
            choices.Add(await buttons.MakeAsync(Label(question, choice.Person), data with { ChosenFor = name }, cancellationToken) with { Kind = ButtonKind.Choice });
        }

        var remembered = await memory.ChoiceAsync(question.Chat, question.Asker, name, cancellationToken);
        var at = found.ToList().FindIndex(choice => choice.Person.Id == remembered);
        if (at >= 0)
        {
            return new Meant(found[at].Person, null)
            {
                OtherButtons = [.. choices.Where((_, index) => index != at)],
            };
        }

        return new Meant(null, question.Reply() with
        {
            Heading = question.Voice.Say(heading, ("name", Echo(asked))),
            Items = [.. found.Take(MostChoices).Select(choice => Card(question, choice))],
            Buttons = choices,
            Choices = found,
        });
    }

    private async Task<Reply> NearAsync(
        Question question, Asked asked, IReadOnlyList<ScoredPerson> found, CancellationToken cancellationToken)
    {
        var near = found.Where(person => Namesakes.AreAlike(asked, person.Person)).ToList();
        if (near.Count == 0)
        {
            return question.Line(question.Voice.Say("person.none", ("name", Echo(asked))));
        }

        var choices = new List<ReplyButton>();
        foreach (var choice in near.Take(MostNear))
        {
            var data = await FollowUpAsync(question, choice.Person, cancellationToken);
            choices.Add(await buttons.MakeAsync(Label(question, choice.Person), data, cancellationToken) with { Kind = ButtonKind.Choice });
        }

        return question.Line(question.Voice.Say("person.near", ("name", Echo(asked)))) with { Buttons = choices, Choices = near };
    }

    /// <summary>The same question, asked about that person.</summary>
    private async Task<ButtonData> FollowUpAsync(Question question, PersonRef person, CancellationToken cancellationToken)
    {
        if (question.Command.About is not { } about)
        {
            return question.Button(question.Command.Name, person.Id);
        }

        var topic = await OneAsync(about, cancellationToken);
        return topic is not null
            ? question.Button(question.Command.Name, person.Id, topic.Id)
            : question.Button(question.Command.Name, person.Id) with { Token = await buttons.KeepAsync(about.Text, cancellationToken) };
    }

    private static ReplyItem Card(Question question, ScoredPerson choice)
    {
        var voice = question.Voice;
        return new ReplyItem
        {
            Kind = ItemKind.Person,
            Lead = voice.NameOf(choice.Person),
            Text = choice.Person.RoleIn(voice.Language) ?? "",
            Person = choice.Person,
            Details = choice.Latest is { } latest
                ? [string.Join(voice["fact.separator"], [latest.Title, .. Receipts.Of(voice, latest, []).Facts])]
                : [],
        };
    }

    private static string Label(Question question, PersonRef person) =>
        person.RoleIn(question.Voice.Language) is { Length: > 0 } role
            ? question.Voice.Say("choice.label", ("name", question.Voice.NameOf(person)), ("facts", role))
            : question.Voice.NameOf(person);

    private static string Echo(Asked asked) => Excerpt.Echo(asked.IsOffice ? asked.Readings[0] : asked.Text);

    private static string HashOf(Asked asked) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NameForm.Of(asked.Text).Key)).AsSpan(0, 4));
}
