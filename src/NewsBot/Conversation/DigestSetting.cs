using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Delivery.Schedules;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>Sets a digest for a chat or a channel, as somebody asked for it in words.</summary>
internal sealed class DigestSetting(Digests digests, DigestWords words, WhoIsMeant who, Targets targets, TimeProvider time, ChatStandings standings, ChangeLog changes)
{
    public const int ItemsUnlessTold = 8;

    private const int MostDigests = 10;
    private const int MostAbout = 20;

    /// <summary>How late a digest may go out after the bot was off.</summary>
    private static readonly TimeSpan CatchUp = TimeSpan.FromHours(3);

    public async Task<Reply> SetAsync(
        Question question, DigestRequest asked, string readerZone, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        if (Read(asked.Schedule) is not { } schedule)
        {
            return question.Line(voice.Say("digest.unreadable", ("typed", Excerpt.Echo(asked.Schedule)), ("example", question.Example("digest.example"))));
        }

        var target = await targets.ToChangeAsync(question, asked.Channel, mayChange, cancellationToken);
        if (target.Refusal is not null)
        {
            return target.Refusal;
        }

        var (people, topics, unclear) = await AboutAsync(question, asked, cancellationToken);
        if (unclear is not null)
        {
            return unclear;
        }

        var others = await digests.OfChatAsync(target.Address.Key, cancellationToken);
        var wish = new DigestWish
        {
            Chat = target.Address.Key,
            Thread = target.Address.Thread ?? "",
            Schedule = schedule.Text,
            Zone = asked.Zone ?? (others.Count > 0 ? others[^1].Wish.Zone : readerZone),
            People = people,
            Topics = topics,
            Language = question.LanguageCode,
            Items = ItemsUnlessTold,
            CatchUp = CatchUp,
        };
        var same = others.FirstOrDefault(other => other.Name is null && other.Wish.Thread == wish.Thread && other.Wish.Schedule == wish.Schedule);
        if (same is null && others.Count >= MostDigests)
        {
            return question.Line(voice.Say("digest.many", ("limit", voice.Number(MostDigests))));
        }

        if (same is not null)
        {
            await digests.RemoveAsync(same.Id, cancellationToken);
        }

        var now = time.GetUtcNow();
        var id = await digests.SetAsync(name: null, wish, Planner.Next(wish.Schedule, wish.Zone, now), now - DigestWish.FirstWindow, cancellationToken);
        // Whoever sets it anew has mended why nothing could be written there; if not, the next refusal says so again.
        await standings.IsBackAsync(wish.Chat, cancellationToken);
        var digest = (await digests.FindAsync(id, cancellationToken))!;
        changes.Note(
            question,
            target.Address,
            FormattableString.Invariant($"digest {id} set: {wish.Schedule} ({wish.Zone}), {people.Count} people, {topics.Count} topics"));

        return question.Reply() with
        {
            Heading = target.Title is null ? voice["digest.set"] : voice.Say("digest.set.channel", ("channel", target.Title)),
            Items = [.. (await words.LinesAsync(voice, digest, withChat: false, cancellationToken)).Select(line => new ReplyItem { Kind = ItemKind.Line, Text = line })],
            Notes = FollowAnswers.HereOnly(question),
        };
    }

    private static Schedule? Read(string typed)
    {
        try
        {
            return Schedule.Parse(typed);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Who and what it is about: a name that fits one person is that person, one that fits nobody a topic.</summary>
    private async Task<(IReadOnlyList<long> People, IReadOnlyList<string> Topics, Reply? Unclear)> AboutAsync(
        Question question, DigestRequest asked, CancellationToken cancellationToken)
    {
        var people = new List<long>();
        var topics = new List<string>();
        foreach (var about in asked.About.Take(MostAbout))
        {
            var match = await who.MatchAsync(about, cancellationToken);
            if (match.Decision == MatchDecision.Several)
            {
                var names = question.Voice.List(match.People.Select(person => question.Voice.NameOf(person.Person)).Distinct());
                return ([], [], question.Line(question.Voice.Say("digest.several", ("name", Excerpt.Echo(about.Text)), ("names", names))));
            }

            if (match.Decision == MatchDecision.One)
            {
                people.Add(match.People[0].Person.Id);
            }
            else if (await ListedAsync(about.Text, cancellationToken) is { Count: > 0 } listed)
            {
                people.AddRange(listed);
            }
            else
            {
                topics.Add(about.Text);
            }
        }

        return (people, topics, null);
    }

    // "ألتمان وماسك": the و of a list stands at the next name.
    private async Task<IReadOnlyList<long>> ListedAsync(string text, CancellationToken cancellationToken)
    {
        var names = text.Replace(" و", "\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var people = new List<long>();
        foreach (var name in names.Length > 1 ? names : [])
        {
            if (await who.OneAsync(new Asked(name, [name]), cancellationToken) is not { } person)
            {
                return [];
            }

            people.Add(person.Id);
        }

        return people;
    }
}
