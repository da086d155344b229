namespace NewsBot.Replies;

/// <summary>Counts the words an answer has shown of each article, so that together they stay an excerpt.</summary>
internal sealed class WordBudget
{
    private readonly Dictionary<long, int> spent = [];

    /// <summary>How long a beginning of the text may still be shown; 0 when the article's words are used up.</summary>
    public int Take(long articleId, string text)
    {
        var left = Excerpt.MostWords - spent.GetValueOrDefault(articleId);
        if (left <= 0)
        {
            return 0;
        }

        var length = Excerpt.LengthOf(text, left);
        spent[articleId] = spent.GetValueOrDefault(articleId) + Excerpt.WordsIn(text[..length]);

        return length;
    }
}
