using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;
using NewsBot.Wording;
using NodaTime;
using Period = NewsBot.Archive.Query.Period;

namespace NewsBot.Delivery;

/// <summary>
/// Writes a digest: what came in since the last one went out, the people in most stories first, an item of each before a second
/// of any; what somebody said before what is told of them. Then the topics, and for a digest about everything the stories of
/// most papers. At the end who was quiet, and who is in the news more than usual.
/// </summary>
internal sealed class DigestWriter(Database database, Voices voices, DeliveryButtons buttons, TimeProvider time)
{
    private const int MostOfAPerson = 3;
    private const int MostTerms = 8;

    private static readonly TimeSpan ShortestRhythm = TimeSpan.FromHours(6);

    private readonly NewsQueries news = new(database);
    private readonly PeopleQueries people = new(database);
    private readonly RhythmNotes rhythm = new(new RhythmQueries(database));

    /// <summary>
    /// The digest due at a time, about the articles up to <paramref name="upto"/>; null when nothing is new and it is to stay away then.
    /// </summary>
    public async Task<Reply?> WriteAsync(StoredDigest digest, DateTimeOffset due, long upto, CancellationToken cancellationToken)
    {
        var reply = await WriteAsync(digest, due, new NewsWindow(digest.SeenArticle, upto), cancellationToken);

        return reply.Items.Count > 0 || digest.Wish.SaysWhenEmpty ? reply : null;
    }

    /// <summary>The digest about the articles of a window as it would be written now, whatever is in it.</summary>
    public Task<Reply> WriteAsync(StoredDigest digest, NewsWindow window, CancellationToken cancellationToken) =>
        WriteAsync(digest, time.GetUtcNow(), window, cancellationToken);

    private async Task<Reply> WriteAsync(StoredDigest digest, DateTimeOffset now, NewsWindow window, CancellationToken cancellationToken)
    {
        var wish = digest.Wish;
        var voice = voices.In(wish.Language == "en" ? Language.English : Language.Arabic);
        var zone = DateTimeZoneProviders.Tzdb[wish.Zone];
        var wanted = await people.PersonRefsAsync(wish.People, cancellationToken);
        var isEverything = wanted.Count == 0 && wish.Topics.Count == 0;
        var inTheNews = await news.PeopleAsync(window, cancellationToken);
        var covered = inTheNews.Where(person => isEverything || wanted.Any(asked => asked.Id == person.Person.Id)).ToList();
        var items = new NewsItems(voice, wish.Items);
        // Whoever wants few people wants more of each.
        var share = int.Max(MostOfAPerson, wish.Items / int.Max(1, wanted.Count + (isEverything ? wish.Items : wish.Topics.Count)));
        await AddPeopleAsync(items, voice, window, share, [.. covered.Select(person => person.Person), .. wanted.ExceptBy(covered.Select(c => c.Person.Id), p => p.Id)], cancellationToken);
        foreach (var topic in wish.Topics)
        {
            AddAll(items, await news.StoriesAsync(window, SearchText.Terms(topic, MostTerms), wish.Items, cancellationToken));
        }

        if (isEverything)
        {
            AddAll(items, await news.StoriesAsync(window, wish.Items, cancellationToken));
        }

        // The first digest tells of the day before it was set; and of a few minutes nobody can say what is usual.
        var since = long.Min(
            digest.LastAt ?? digest.MadeAt - (long)DigestWish.FirstWindow.TotalMilliseconds, (now - ShortestRhythm).ToUnixTimeMilliseconds());
        var heading = voice.Say(
            wanted.Count is > 0 and <= MostOfAPerson ? "digest.heading.people" : "digest.heading",
            ("names", voice.List(wanted.Select(voice.NameOf))),
            ("day", voice.Date(Instant.FromDateTimeOffset(now).InZone(zone).Date)));

        return new Reply
        {
            Language = voice.Language,
            Question = new Understood("digest"),
            Heading = heading,
            Items = items.Items,
            Notes =
            [
                .. items.Items.Count == 0 ? [voice["digest.empty"]] : Array.Empty<string>(),
                .. await rhythm.OfAsync(voice, wanted, covered, new Period(since, now.ToUnixTimeMilliseconds()), cancellationToken),
            ],
            Buttons = buttons.Under(voice, items.Items),
        };
    }

    private async Task AddPeopleAsync(
        NewsItems items, Voice voice, NewsWindow window, int share, IReadOnlyList<PersonRef> persons, CancellationToken cancellationToken)
    {
        var queues = new List<Queue<Func<bool>>>();
        foreach (var person in persons.Take(items.Limit * MostOfAPerson))
        {
            queues.Add(await OfPersonAsync(items, voice, window, share, person, cancellationToken));
        }

        // One of each before a second of any.
        for (var round = 0; round < share && !items.IsFull; round++)
        {
            foreach (var queue in queues)
            {
                while (queue.TryDequeue(out var add) && !add())
                {
                }
            }
        }
    }

    private async Task<Queue<Func<bool>>> OfPersonAsync(
        NewsItems items, Voice voice, NewsWindow window, int share, PersonRef person, CancellationToken cancellationToken)
    {
        var said = QuoteItems.Of(voice, await news.QuotesAsync(window, person.Id, share * 2, cancellationToken));
        var told = await news.StoriesAsync(window, person.Id, share * 2, cancellationToken);

        return new Queue<Func<bool>>(
            [.. said.OrderByDescending(quote => quote.IsVerbatim).Select(quote => (Func<bool>)(() => items.Add(quote))), .. told.Select(story => (Func<bool>)(() => items.Add(story, person)))]);
    }

    private static void AddAll(NewsItems items, IReadOnlyList<StoryHit> stories)
    {
        foreach (var story in stories)
        {
            items.Add(story, person: null);
        }
    }
}
