using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>
/// Shows what there is about several people at once ("compare X and Y", "X, Y and Z"): what each said, or what there is with all of them.
/// Of whom there is nothing, and of a name nobody bears, it is said.
/// </summary>
internal sealed class TogetherAnswers(
    PassageQueries passages, QuoteQueries quotes, QuoteAnswers quoteAnswers, Buttons buttons, TimeWords times)
{
    private const int MostQuotesOfEach = 2;
    private const int FewestArticles = 2;

    /// <summary>What each said, of the topic if there is one; null when none of them said anything.</summary>
    public async Task<Reply?> SaidByEachAsync(Question question, Gist gist, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var each = int.Max(1, question.Limit / gist.People.Count);
        var said = new List<QuoteAnswers.Said>();
        foreach (var person in gist.People)
        {
            said.Add(await quoteAnswers.SaidAsync(question with { Limit = each }, new Meant(person, null), cancellationToken));
        }

        if (said.TrueForAll(one => one.Reply.Items.Count == 0))
        {
            return null;
        }

        // Whose words do not what was asked for has none to show beside those whose do.
        var isFulfilled = said.Exists(one => one.Wish == question.Wish);
        var shown = said.Where(one => one.Wish == question.Wish || !isFulfilled).Select(one => one.Reply).ToList();
        var without = gist.People.Where((_, at) => said[at].Wish != question.Wish && said[at].Reply.Items.Count > 0).Select(person => QuoteAnswers.NoneBy(question, person));
        var nothing = said.Where(one => one.Reply.Items.Count == 0).SelectMany(one => one.Reply.Notes);

        var names = voice.All([.. gist.People.Select(voice.NameOf)]);
        var heading = question.Command.About is { } about
            ? voice.Say("quotes.heading.about", ("name", names), ("about", Excerpt.Echo(about.Text)))
            : voice.Say("quotes.heading", ("name", names));
        var further = new List<ReplyButton>();
        foreach (var person in gist.People)
        {
            further.Add(await buttons.MakeAsync(voice.NameOf(person), question.Button(CommandName.Quotes, person.Id), cancellationToken));
        }

        return question.Reply() with
        {
            Heading = new Lists(question, times, buttons).Timed(QuoteAnswers.Marked(voice, heading, isFulfilled ? question.Wish : question.Wish.Unchoosy)),
            Items = [.. shown.SelectMany(reply => reply.Items)],
            Notes = [.. shown.SelectMany(reply => reply.Notes).Concat(nothing).Distinct(), .. without, .. Nobody(question, gist)],
            Buttons = further,
        };
    }

    /// <summary>What each said of another, then the articles with all of them: those that hold the words, else the newest.</summary>
    public async Task<Reply> AboutAsync(Question question, Gist gist, string typed, CancellationToken cancellationToken)
    {
        var people = gist.People;
        List<long> ids = [.. people.Select(person => person.Id)];
        var said = question.Page.Cursor is null ? await SaidOfEachOtherAsync(question, people, cancellationToken) : [];
        var wanted = question.Page with { Limit = int.Max(FewestArticles, question.Limit - said.Count) };
        var page = await passages.AboutAsync(ids, gist.Words, wanted, cancellationToken);
        if (page.Items.Count == 0 && gist.Words.Groups.Count > 0)
        {
            (page, typed) = (await passages.AboutAsync(ids, AskedWords.None, wanted, cancellationToken), "");
        }

        var again = await PassageAnswers.AgainAsync(question, people, typed, page.Next, buttons, cancellationToken);
        var lists = new Lists(question, times, buttons);
        var reply = page.Items.Count + said.Count == 0
            ? await EachAsync(question, gist, again, lists, cancellationToken)
            : question.Reply() with
            {
                Heading = lists.Timed(Say(question, people, "question.together")),
                Items = [.. QuoteItems.Of(question.Voice, said), .. ArticleAnswers.Items(question, page.Items)],
                Notes = page.Items.Count == 0 && people.Count > 2 ? [Say(question, people, "question.never-together")] : [],
                Buttons = await lists.MoreAsync(page.Next, again, cancellationToken),
            };
        var cards = new List<ReplyButton>();
        foreach (var person in people)
        {
            cards.Add(await buttons.MakeAsync(question.Voice.NameOf(person), question.Button(CommandName.Person, person.Id), cancellationToken));
        }

        return reply with { Notes = [.. reply.Notes, .. Nobody(question, gist)], Buttons = [.. reply.Buttons, .. cards] };
    }

    /// <summary>Of three and more the newest about each, since no article names them all; of two, that none names both.</summary>
    private async Task<Reply> EachAsync(Question question, Gist gist, ButtonData again, Lists lists, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var never = Say(question, gist.People, "question.never-together");
        if (gist.People.Count <= 2)
        {
            return await lists.EmptyAsync(never, again, cancellationToken);
        }

        var newest = new List<ArticleHit>();
        var notes = new List<string> { never };
        foreach (var person in gist.People)
        {
            var page = await passages.AboutAsync([person.Id], AskedWords.None, question.Page with { Limit = 1 }, cancellationToken);
            newest.AddRange(page.Items);
            notes.AddRange(page.Items.Count == 0 ? [voice.Say("articles.none", ("name", voice.NameOf(person)))] : []);
        }

        return newest.Count == 0 ? await lists.EmptyAsync(never, again, cancellationToken) : question.Reply() with
        {
            Heading = lists.Timed(voice.Say("question.each", ("names", voice.All([.. gist.People.Select(voice.NameOf)])))),
            Items = ArticleAnswers.Items(question, [.. newest.DistinctBy(hit => hit.Article.Id)]),
            Notes = notes,
        };
    }

    private async Task<List<QuoteHit>> SaidOfEachOtherAsync(Question question, IReadOnlyList<PersonRef> people, CancellationToken cancellationToken)
    {
        var most = people.Count > 2 ? 1 : MostQuotesOfEach;
        var said = new List<QuoteHit>();
        foreach (var speaker in people)
        {
            foreach (var about in people.Where(person => person.Id != speaker.Id))
            {
                var page = await quotes.ByPersonAsync(
                    speaker.Id, AboutFilter.Person(about.Id), question.Page with { Limit = most }, cancellationToken);
                said.AddRange(page.Items.Where(quote => !said.Exists(other => other.Id == quote.Id)));
            }
        }

        return said;
    }

    private static string Say(Question question, IReadOnlyList<PersonRef> people, string key)
    {
        var names = people.Select(question.Voice.NameOf).ToList();

        return names is [var one, var other]
            ? question.Voice.Say(key, ("one", one), ("other", other))
            : question.Voice.Say($"{key}.all", ("names", question.Voice.All(names)));
    }

    private static IEnumerable<string> Nobody(Question question, Gist gist) =>
        gist.Unknown.Select(name => question.Voice.Say("person.none", ("name", Excerpt.Echo(name))));
}
