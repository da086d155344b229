using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Delivery;

/// <summary>
/// Writes what is new about the people a chat follows, in one message however much it is: quotes by them first, then stories
/// that name them, person after person; exact words before reported ones. What has no room is counted.
/// </summary>
internal sealed class AlertWriter(Database database, Voices voices, DeliveryButtons buttons, int limit)
{
    private const int MostOfAPerson = 20;

    private readonly NewsQueries news = new(database);
    private readonly PeopleQueries people = new(database);
    private readonly ChatMemory memory = new(database);

    /// <summary>Null when nothing new is said by or told of anybody: a second paper printing the same is no news.</summary>
    public async Task<Reply?> WriteAsync(IReadOnlyList<Follow> follows, string chat, long upto, CancellationToken cancellationToken)
    {
        var language = await memory.LanguageAsync(chat, cancellationToken) ?? (follows.Count > 0 ? follows[0].Language : "ar");
        var voice = voices.In(language == "en" ? Language.English : Language.Arabic);
        var found = new List<(PersonRef Person, IReadOnlyList<ReplyItem> Said, IReadOnlyList<StoryHit> Told)>();
        foreach (var follow in follows)
        {
            var window = new NewsWindow(follow.SeenArticle, upto);
            if (await people.PersonRefsAsync([follow.PersonId], cancellationToken) is not [var person])
            {
                continue;
            }

            var said = QuoteItems.Of(voice, await news.QuotesAsync(window, person.Id, MostOfAPerson, cancellationToken));
            var told = await news.StoriesAsync(window, person.Id, MostOfAPerson, cancellationToken);
            if (said.Count + told.Count > 0)
            {
                found.Add((person, said, told));
            }
        }

        return found.Count == 0 ? null : Written(voice, found);
    }

    private Reply Written(Voice voice, List<(PersonRef Person, IReadOnlyList<ReplyItem> Said, IReadOnlyList<StoryHit> Told)> found)
    {
        var items = new NewsItems(voice, limit);
        var share = int.Max(1, limit / found.Count);
        foreach (var (person, said, told) in found)
        {
            var room = items.Items.Count + share;
            foreach (var quote in said.OrderByDescending(quote => quote.IsVerbatim).TakeWhile(_ => items.Items.Count < room))
            {
                items.Add(quote);
            }

            foreach (var story in told.TakeWhile(_ => items.Items.Count < room))
            {
                items.Add(story, person);
            }
        }

        var articles = found.SelectMany(of => of.Said.Select(quote => quote.Receipt!.Article.Id).Concat(of.Told.Select(story => story.Article.Article.Id))).Distinct().Count();
        var more = articles - items.Items.Select(item => item.Receipt!.Article.Id).Distinct().Count();

        return new Reply
        {
            Language = voice.Language,
            Question = new Understood("alert"),
            Person = found.Count == 1 ? found[0].Person : null,
            Heading = voice.Say("alert.heading", ("names", voice.List(found.Select(of => voice.NameOf(of.Person))))),
            Items = items.Items,
            Notes = more > 0 ? [voice.Say("alert.more", ("articles", voice.Count("articles", more)))] : [],
            Buttons = buttons.Under(voice, items.Items),
        };
    }
}
