using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>Answers who somebody is, and who is in the news.</summary>
internal sealed class PersonAnswers(PeopleQueries people, Follows follows, Buttons buttons, TimeWords times)
{
    private const int MostAliases = 5;
    private const int MostRoles = 2;
    private const int MostRelated = 3;

    public async Task<Reply> CardAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        if (await people.CardAsync(meant.Person!.Id, cancellationToken) is not { } card)
        {
            return question.Line(question.Voice["person.gone"]);
        }

        var voice = question.Voice;
        var lines = Lines(voice, card).ToList();
        var items = new List<ReplyItem>
        {
            new() { Kind = ItemKind.Person, Text = lines[0], Person = card.Person, Details = lines[1..] },
        };
        if (card.Latest is { } latest)
        {
            items.Add(new ReplyItem { Kind = ItemKind.Article, Text = "", Receipt = Receipts.Of(voice, latest, []) });
        }

        return question.Reply() with
        {
            Person = card.Person,
            Heading = voice.NameOf(card.Person),
            Items = items,
            Notes = meant.NotesIn(voice),
            Buttons = [.. await FurtherAsync(question, card, cancellationToken), .. meant.OtherButtons],
        };
    }

    public async Task<Reply> InTheNewsAsync(Question question, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var page = await people.InTheNewsAsync(question.Page, cancellationToken);
        var lists = new Lists(question, times, buttons);
        var again = question.Button(CommandName.People);
        if (page.Items.Count == 0)
        {
            return await lists.EmptyAsync(voice[question.Period is null ? "people.none" : "people.none.time"], again, cancellationToken);
        }

        var items = new List<ReplyItem>();
        var choices = new List<ReplyButton>();
        foreach (var (person, stories) in page.Items)
        {
            items.Add(new ReplyItem
            {
                Kind = ItemKind.Person,
                Lead = voice.NameOf(person),
                Text = person.RoleIn(voice.Language) ?? "",
                Person = person,
                Details = [voice.Count("stories", stories)],
            });
            choices.Add(await buttons.MakeAsync(voice.NameOf(person), question.Button(CommandName.Person, person.Id), cancellationToken));
        }

        return question.Reply() with
        {
            Heading = lists.Timed(voice["people.heading"]),
            Items = items,
            Buttons = [.. choices, .. await lists.MoreAsync(page.Next, again, cancellationToken)],
        };
    }

    private static IEnumerable<string> Lines(Voice voice, PersonCard card)
    {
        if (card.Person.RoleIn(voice.Language) is { Length: > 0 } knownFor)
        {
            yield return knownFor;
        }

        if (!card.Person.IsKnown)
        {
            yield return voice["person.candidate"];
        }

        if (card.Articles == 0)
        {
            yield return voice["person.unseen"];
        }
        else
        {
            yield return voice.Say(
                "person.counts", ("articles", voice.Count("articles", card.Articles)), ("quotes", voice.Count("quotes", card.Quotes)));
        }

        if (card is { FirstAt: { } first, LatestAt: { } latest })
        {
            yield return voice.Date(first) == voice.Date(latest)
                ? voice.Say("person.day", ("day", voice.Date(first)))
                : voice.Say("person.period", ("first", voice.Date(first)), ("latest", voice.Date(latest)));
        }

        foreach (var role in RolesSeen(voice.Language, card).Take(MostRoles))
        {
            yield return voice.Say(Gendered("person.role-seen", card), ("role", role));
        }

        if (card.Aliases.Where(alias => alias != voice.NameOf(card.Person)).Take(MostAliases).ToList() is { Count: > 0 } aliases)
        {
            yield return voice.Say("person.aliases", ("names", voice.List(aliases)));
        }

        if (card.Related.Count > 0)
        {
            yield return voice.Say(Gendered("person.related", card), ("names", voice.List(card.Related.Take(MostAliases).Select(voice.NameOf))));
        }
    }

    // Each once, however it is spelt, not with ب or و of its sentence before it, and not what stands above it. How Arabic papers introduce somebody tells an English reader nothing.
    private static IEnumerable<string> RolesSeen(Language language, PersonCard card) =>
        card.RolesSeen.Select(role => role.Trim().TrimEnd('،', ',', '؛', ';', '.', ':'))
            .Where(role => role.Any(ArabicFolding.IsArabicLetter) == (language == Language.Arabic))
            .DistinctBy(role => ArabicFolding.Name(role))
            .Where(role => ArabicFolding.Name(role) != ArabicFolding.Name(card.Person.RoleIn(language)))
            .Where(role => !card.RolesSeen.Any(other => other.Length == role.Length - 1 && role.EndsWith(other, StringComparison.Ordinal)));

    private static string Gendered(string key, PersonCard card) => card.Person.Gender == Gender.Feminine ? $"{key}.feminine" : key;

    private async Task<IReadOnlyList<ReplyButton>> FurtherAsync(Question question, PersonCard card, CancellationToken cancellationToken)
    {
        var further = new List<ReplyButton>();
        foreach (var command in new[] { CommandName.Quotes, CommandName.Summary, CommandName.About, CommandName.Articles })
        {
            var label = question.Voice[$"button.{command.ToString().ToLowerInvariant()}"];
            further.Add(await buttons.MakeAsync(label, question.Button(command, card.Person.Id), cancellationToken));
        }

        var followed = await follows.OfChatAsync(question.Chat, question.Address.Thread ?? "", cancellationToken);
        var follow = followed.Any(one => one.PersonId == card.Person.Id) ? CommandName.Unfollow : CommandName.Follow;
        further.Add(await buttons.MakeAsync(
            question.Voice[$"button.{follow.ToString().ToLowerInvariant()}"], question.Button(follow, card.Person.Id), cancellationToken));
        foreach (var related in card.Related.Take(MostRelated))
        {
            further.Add(await buttons.MakeAsync(question.Voice.NameOf(related), question.Button(CommandName.Person, related.Id), cancellationToken));
        }

        return further;
    }
}
