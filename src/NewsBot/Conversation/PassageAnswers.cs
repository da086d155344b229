using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>
/// Shows the passages that touch a question that has no answer of its own ("when did he return", "compare X and Y"), and says that they
/// are no answer. Whom the question is about decides whose articles are looked through.
/// </summary>
internal sealed class PassageAnswers(
    PassageQueries passages, SearchQueries search, QuoteQueries quotes, LastAnswer last, Buttons buttons, TimeWords times)
{
    private const int MostQuotesOfEach = 2;
    private const int FewestArticles = 2;

    /// <summary>The person's articles that hold the words, else the newest; only the former when <paramref name="mustHold"/>.</summary>
    public async Task<Reply?> AboutOneAsync(
        Question question, PersonRef person, AskedWords asked, string typed, bool mustHold, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var page = await passages.AboutAsync([person.Id], asked, question.Page, cancellationToken);
        var isTouching = page.Items.Count > 0 && asked.Groups.Count > 0;
        if (mustHold && !isTouching)
        {
            return null;
        }

        if (page.Items.Count == 0)
        {
            page = await passages.AboutAsync([person.Id], AskedWords.None, question.Page, cancellationToken);
        }

        var again = await AgainAsync(question, [person], isTouching ? typed : "", page.Next, cancellationToken);
        var lists = new Lists(question, times, buttons);
        var name = voice.NameOf(person);
        var reply = page.Items.Count == 0
            ? await lists.EmptyAsync(voice.Say("articles.none", ("name", name)), again, cancellationToken) with { Person = person }
            : question.Reply() with
            {
                Person = person,
                Heading = lists.Timed(voice.Say(isTouching ? "question.touching" : "question.newest", ("name", name))),
                Items = ArticleAnswers.Items(question, page.Items),
                Buttons =
                [
                    .. await lists.MoreAsync(page.Next, again, cancellationToken),
                    await buttons.MakeAsync(voice["button.quotes"], question.Button(CommandName.Quotes, person.Id), cancellationToken),
                    await buttons.MakeAsync(voice["button.summary"], question.Button(CommandName.Summary, person.Id), cancellationToken),
                ],
            };
        await last.RememberAsync(question, person, reply, cancellationToken);

        return reply;
    }

    /// <summary>What each said of the other, then the articles with both: those that hold the words, else the newest.</summary>
    public async Task<Reply> AboutTwoAsync(
        Question question, PersonRef one, PersonRef other, AskedWords asked, string typed, CancellationToken cancellationToken)
    {
        var said = question.Page.Cursor is null
            ? [.. await SaidAsync(question, one, other, cancellationToken), .. await SaidAsync(question, other, one, cancellationToken)]
            : new List<QuoteHit>();
        var wanted = question.Page with { Limit = int.Max(FewestArticles, question.Limit - said.Count) };
        var page = await passages.AboutAsync([one.Id, other.Id], asked, wanted, cancellationToken);
        if (page.Items.Count == 0 && asked.Groups.Count > 0)
        {
            (page, typed) = (await passages.AboutAsync([one.Id, other.Id], AskedWords.None, wanted, cancellationToken), "");
        }

        var voice = question.Voice;
        (string, string)[] names = [("one", voice.NameOf(one)), ("other", voice.NameOf(other))];
        var again = await AgainAsync(question, [one, other], typed, page.Next, cancellationToken);
        var lists = new Lists(question, times, buttons);
        var reply = page.Items.Count + said.Count == 0
            ? await lists.EmptyAsync(voice.Say("question.never-together", names), again, cancellationToken)
            : question.Reply() with
            {
                Heading = lists.Timed(voice.Say("question.together", names)),
                Items = [.. QuoteItems.Of(voice, said), .. ArticleAnswers.Items(question, page.Items)],
                Buttons = await lists.MoreAsync(page.Next, again, cancellationToken),
            };

        return reply with { Buttons = [.. reply.Buttons, await CardAsync(question, one, cancellationToken), await CardAsync(question, other, cancellationToken)] };
    }

    /// <summary>The articles that hold the words; null when none does.</summary>
    public async Task<Reply?> WithWordsAsync(Question question, AskedWords asked, string typed, string heading, CancellationToken cancellationToken)
    {
        var page = await search.TouchingAsync(asked, question.Page, cancellationToken);
        if (page.Items.Count == 0)
        {
            return null;
        }

        var lists = new Lists(question, times, buttons);
        var again = await AgainAsync(question, [], typed, page.Next, cancellationToken) with
        {
            Command = asked.MayLackOne ? CommandName.Question : CommandName.Search,
        };

        return question.Reply() with
        {
            Heading = lists.Timed(heading),
            Items = ArticleAnswers.Items(question, page.Items),
            Buttons = await lists.MoreAsync(page.Next, again, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<QuoteHit>> SaidAsync(Question question, PersonRef speaker, PersonRef about, CancellationToken cancellationToken) =>
        (await quotes.ByPersonAsync(speaker.Id, AboutFilter.Person(about.Id), question.Page with { Limit = MostQuotesOfEach }, cancellationToken)).Items;

    private Task<ReplyButton> CardAsync(Question question, PersonRef person, CancellationToken cancellationToken) =>
        buttons.MakeAsync(question.Voice.NameOf(person), question.Button(CommandName.Person, person.Id), cancellationToken);

    private async Task<ButtonData> AgainAsync(
        Question question, IReadOnlyList<PersonRef> people, string typed, string? next, CancellationToken cancellationToken)
    {
        var again = question.Button(CommandName.Question, [.. people.Select(person => person.Id)]);

        return typed.Length == 0 || (next is null && question.Period is null)
            ? again
            : again with { Token = await buttons.KeepAsync(typed, cancellationToken) };
    }
}
