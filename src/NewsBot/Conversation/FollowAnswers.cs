using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>Follows people for a chat, and stops: who is told when somebody speaks or is in a new story.</summary>
internal sealed class FollowAnswers(Follows follows, PeopleQueries people, Targets targets, Buttons buttons, ChatStandings standings, ChangeLog changes)
{
    private const int MostFollowed = 50;

    public async Task<Reply> FollowAsync(
        Question question, Meant meant, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var voice = question.Voice;
        var target = await targets.ToChangeAsync(question, question.Command.Channel, mayChange, cancellationToken);
        if (target.Refusal is not null)
        {
            return target.Refusal;
        }

        var (chat, thread) = (target.Address.Key, target.Address.Thread ?? "");
        if ((await follows.OfChatAsync(chat, thread, cancellationToken)).Count >= MostFollowed)
        {
            return question.Line(voice.Say("follow.many", ("limit", voice.Number(MostFollowed))));
        }

        var isNew = await follows.AddAsync(chat, thread, person.Id, question.LanguageCode, cancellationToken);
        if (isNew)
        {
            changes.Note(question, target.Address, FormattableString.Invariant($"follows person {person.Id}"));
        }

        await standings.IsBackAsync(chat, cancellationToken);
        var stop = await buttons.MakeAsync(voice["button.unfollow"], question.Button(CommandName.Unfollow, person.Id), cancellationToken);

        return question.Reply() with
        {
            Person = person,
            Notes = [voice.Say(isNew ? "follow.done" : "follow.already", ("name", voice.NameOf(person))), .. HereOnly(question)],
            Buttons = target.Title is null ? [stop] : [],
        };
    }

    public async Task<Reply> UnfollowAsync(
        Question question, Meant meant, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var target = await targets.ToChangeAsync(question, question.Command.Channel, mayChange, cancellationToken);
        if (target.Refusal is not null)
        {
            return target.Refusal;
        }

        var did = await follows.RemoveAsync(target.Address.Key, target.Address.Thread ?? "", person.Id, cancellationToken);
        if (did)
        {
            changes.Note(question, target.Address, FormattableString.Invariant($"follows person {person.Id} no more"));
        }

        return question.Line(question.Voice.Say(did ? "unfollow.done" : "unfollow.not", ("name", question.Voice.NameOf(person)))) with { Person = person };
    }

    public async Task<Reply> ListAsync(Question question, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var followed = await follows.OfChatAsync(question.Chat, question.Address.Thread ?? "", cancellationToken);
        if (followed.Count == 0)
        {
            return question.Line(voice.Say("following.none", ("example", question.Example("help.example.follow"))));
        }

        var persons = await people.PersonRefsAsync([.. followed.Select(follow => follow.PersonId)], cancellationToken);
        var stops = new List<ReplyButton>();
        foreach (var person in persons)
        {
            var label = voice.Say("button.unfollow.name", ("name", voice.NameOf(person)));
            stops.Add(await buttons.MakeAsync(label, question.Button(CommandName.Unfollow, person.Id), cancellationToken));
        }

        return question.Reply() with
        {
            Heading = voice["following.heading"],
            Items =
            [
                .. persons.Select(person => new ReplyItem
                {
                    Kind = ItemKind.Person,
                    Lead = voice.NameOf(person),
                    Text = person.RoleIn(voice.Language) ?? "",
                    Person = person,
                }),
            ],
            Notes = await QuietAsync(question, cancellationToken),
            Buttons = stops,
        };
    }

    /// <summary>Sets hours in which the chat is not told, or ends them.</summary>
    public async Task<Reply> QuietAsync(
        Question question, string readerZone, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        if (question.Command is { Quiet: null, Words: not "off" })
        {
            return question.Reply() with
            {
                Notes = [.. await QuietAsync(question, cancellationToken), voice.Say("quiet.missing", ("example", question.Example("quiet.example")))],
            };
        }

        if (!await mayChange(cancellationToken))
        {
            return question.Line(voice["administrators-only"]);
        }

        var asked = question.Command.Quiet;
        var quiet = asked is null
            ? null
            : new QuietHours { Zone = asked.Zone ?? readerZone, QuietFrom = Minutes(asked.From), QuietTo = Minutes(asked.To) };
        await follows.SetQuietAsync(question.Chat, quiet, cancellationToken);
        changes.Note(question, question.Chat, asked is null ? "no quiet hours" : FormattableString.Invariant($"quiet from {asked.From:HH:mm} to {asked.To:HH:mm} ({quiet!.Zone})"));

        return quiet is null ? question.Line(voice["quiet.off"]) : question.Reply() with { Notes = await QuietAsync(question, cancellationToken) };
    }

    /// <summary>In a terminal nothing arrives by itself.</summary>
    public static IReadOnlyList<string> HereOnly(Question question) =>
        question.IsTerminal ? [question.Voice["terminal.nothing-arrives"]] : [];

    private async Task<IReadOnlyList<string>> QuietAsync(Question question, CancellationToken cancellationToken) =>
        await follows.QuietAsync(question.Chat, cancellationToken) is { } quiet
            ? [question.Voice.Say("quiet.set", ("from", Written(question, quiet.QuietFrom)), ("to", Written(question, quiet.QuietTo)), ("zone", ZoneNames.Of(question.Voice, quiet.Zone)))]
            : [];

    private static string Written(Question question, long minutes) =>
        question.Voice.Time(new NodaTime.LocalTime((int)(minutes / 60), (int)(minutes % 60)));

    private static long Minutes(NodaTime.LocalTime time) => (time.Hour * 60) + time.Minute;
}
