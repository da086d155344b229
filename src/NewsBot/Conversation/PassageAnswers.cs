using NewsBot.Archive.Query;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>
/// Shows the passages that touch a question that has no answer of its own ("when did he return"), and says that they
/// are no answer. Whom the question is about decides whose articles are looked through.
/// </summary>
internal sealed class PassageAnswers(
    PassageQueries passages, SearchQueries search, LastAnswer last, Buttons buttons, TimeWords times)
{
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

    private Task<ButtonData> AgainAsync(
        Question question, IReadOnlyList<PersonRef> people, string typed, string? next, CancellationToken cancellationToken) =>
        AgainAsync(question, people, typed, next, buttons, cancellationToken);

    /// <summary>A button for the same question; it keeps the words only where they are needed again.</summary>
    public static async Task<ButtonData> AgainAsync(
        Question question, IReadOnlyList<PersonRef> people, string typed, string? next, Buttons buttons, CancellationToken cancellationToken)
    {
        var again = question.Button(CommandName.Question, [.. people.Select(person => person.Id)]);

        return typed.Length == 0 || (next is null && question.Period is null)
            ? again
            : again with { Token = await buttons.KeepAsync(typed, cancellationToken) };
    }
}
