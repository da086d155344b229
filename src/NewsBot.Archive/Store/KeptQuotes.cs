namespace NewsBot.Archive.Store;

/// <summary>Which quotes of a new reading are those of the old one: buttons and links of months ago still point to their ids.</summary>
internal static class KeptQuotes
{
    /// <summary>The old ids by place in the new article: the same words in the same place first, then the same words anywhere.</summary>
    public static Dictionary<int, long> Of(List<QuoteKeys> old, string oldText, PreparedArticle renewed)
    {
        var kept = new Dictionary<int, long>();
        var left = old.Where(quote => quote.Span.End <= oldText.Length).ToList();
        foreach (var needsPlace in new[] { true, false })
        {
            for (var index = 0; index < renewed.Quotes.Count; index++)
            {
                var quote = renewed.Quotes[index];
                var same = left.FindIndex(other =>
                    (!needsPlace || other.Span == quote.Finding.Span) && other.Span.In(oldText) == quote.Text);
                if (same >= 0 && kept.TryAdd(index, left[same].Id))
                {
                    left.RemoveAt(same);
                }
            }
        }

        return kept;
    }
}
