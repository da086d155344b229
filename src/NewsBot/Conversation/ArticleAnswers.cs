using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>Answers with articles: about a person, the newest, or those that hold some words.</summary>
internal sealed class ArticleAnswers(ArticleQueries articles, SearchQueries search, Buttons buttons, TimeWords times)
{
    private const int MostTerms = 8;

    public async Task<Reply> AboutAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var page = await articles.ByPersonAsync(person.Id, question.Page, cancellationToken);
        var again = question.Button(CommandName.Articles, person.Id);
        var name = question.Voice.NameOf(person);
        var lists = new Lists(question, times, buttons);
        if (page.Items.Count == 0)
        {
            return await lists.EmptyAsync(question.Voice.Say("articles.none", ("name", name)), again, cancellationToken) with { Person = person };
        }

        return question.Reply() with
        {
            Person = person,
            Heading = lists.Timed(question.Voice.Say("articles.heading", ("name", name))),
            Items = Items(question, page.Items),
            Notes = meant.NotesIn(question.Voice),
            Buttons = [.. await lists.MoreAsync(page.Next, again, cancellationToken), .. meant.OtherButtons],
        };
    }

    public async Task<Reply> LatestAsync(Question question, CancellationToken cancellationToken)
    {
        var page = await articles.LatestAsync(question.Page, cancellationToken);
        var none = question.Voice[question.Period is null ? "latest.none" : "latest.none.time"];

        return await ListAsync(question, page, question.Voice["latest.heading"], none, question.Button(CommandName.Latest), cancellationToken);
    }

    /// <summary>The articles that hold these words. Words that every article holds find nothing.</summary>
    public async Task<Reply> SearchAsync(Question question, string words, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var terms = SearchText.Terms(words, MostTerms);
        var page = terms.Count == 0 ? new Page<ArticleHit>([], null) : await search.SearchAsync(terms, question.Page, cancellationToken);
        var shown = Excerpt.Echo(words);
        var again = page.Next is null && question.Period is null
            ? question.Button(CommandName.Search)
            : question.Button(CommandName.Search) with { Token = await buttons.KeepAsync(words, cancellationToken) };

        return await ListAsync(
            question, page, voice.Say("search.heading", ("words", shown)), voice.Say("search.none", ("words", shown)), again, cancellationToken);
    }

    private async Task<Reply> ListAsync(
        Question question, Page<ArticleHit> page, string heading, string none, ButtonData again, CancellationToken cancellationToken)
    {
        var lists = new Lists(question, times, buttons);

        return page.Items.Count == 0
            ? await lists.EmptyAsync(none, again, cancellationToken)
            : question.Reply() with
            {
                Heading = lists.Timed(heading),
                Items = Items(question, page.Items),
                Buttons = await lists.MoreAsync(page.Next, again, cancellationToken),
            };
    }

    public static List<ReplyItem> Items(Question question, IReadOnlyList<ArticleHit> hits)
    {
        var budget = new WordBudget();
        var items = new List<ReplyItem>();
        foreach (var hit in hits)
        {
            var length = budget.Take(hit.Article.Id, hit.SnippetText);
            items.Add(new ReplyItem
            {
                Kind = ItemKind.Article,
                Text = hit.SnippetText[..length],
                IsCut = length < hit.SnippetText.Length,
                Start = hit.Snippet.Start,
                Receipt = Receipts.Of(question.Voice, hit.Article, hit.AlsoIn),
            });
        }

        return items;
    }
}
