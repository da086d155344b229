using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Delivery;

/// <summary>
/// Gathers the items of one message: every story once, of one article one quote a person, and at most ninety words, each with its receipt.
/// </summary>
internal sealed class NewsItems(Voice voice, int limit)
{
    private readonly WordBudget budget = new();
    private readonly HashSet<long> stories = [];
    private readonly HashSet<long> articles = [];
    private readonly HashSet<(long Article, long? Speaker)> said = [];
    private readonly List<ReplyItem> items = [];

    public IReadOnlyList<ReplyItem> Items => items;

    public int Limit => limit;

    public bool IsFull => items.Count >= limit;

    /// <summary>False: full, shown already, or the article's words are used up.</summary>
    public bool Add(ReplyItem quote)
    {
        var article = quote.Receipt!.Article.Id;
        if (IsFull || said.Contains((article, quote.Person?.Id)) || budget.Take(article, quote.Text) < quote.Text.Length)
        {
            return false;
        }

        said.Add((article, quote.Person?.Id));
        articles.Add(article);
        items.Add(quote);

        return true;
    }

    /// <inheritdoc cref="Add(ReplyItem)"/>
    public bool Add(StoryHit story, PersonRef? person)
    {
        var article = story.Article.Article;
        if (IsFull || articles.Contains(article.Id) || story.Article.AlsoIn.Any(other => articles.Contains(other.Id)) || !stories.Add(story.StoryId))
        {
            return false;
        }

        // Whoever is named in the title only: it stands above already.
        var snippet = story.Article.SnippetText == article.Title ? "" : story.Article.SnippetText;
        var length = budget.Take(article.Id, snippet);
        articles.Add(article.Id);
        items.Add(new ReplyItem
        {
            Kind = ItemKind.Article,
            Text = snippet[..length],
            IsCut = length < snippet.Length,
            Start = story.Article.Snippet.Start,
            Person = person,
            Receipt = Receipts.Of(voice, article, story.Article.AlsoIn),
        });

        return true;
    }
}
