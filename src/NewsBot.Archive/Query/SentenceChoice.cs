namespace NewsBot.Archive.Query;

/// <summary>
/// Chooses the sentences of a summary, by weight: first one of each story, then more, never two that say the same, never more
/// than ninety words of one article. They are given newest first, as they stand in their article.
/// </summary>
internal static class SentenceChoice
{
    /// <summary>With more of the shorter one's words in common, two sentences say the same.</summary>
    private const double AlikeShare = 0.6;

    /// <summary>The best come first; a higher limit adds to their end.</summary>
    public static IReadOnlyList<ToldSentence> Of(IReadOnlyList<ToldSentence> sentences, int limit)
    {
        var chosen = new List<ToldSentence>();
        var byWeight = sentences.OrderByDescending(sentence => sentence.Weight).ToList();
        foreach (var isFirstRound in new[] { true, false })
        {
            foreach (var sentence in byWeight.TakeWhile(_ => chosen.Count < limit))
            {
                var hasStory = chosen.Exists(other => other.Row.StoryId == sentence.Row.StoryId);
                if (hasStory != isFirstRound && !chosen.Exists(other => IsAlike(sentence, other)) && Fits(sentence, chosen))
                {
                    chosen.Add(sentence);
                }
            }
        }

        return chosen;
    }

    /// <summary>Newest first, and as they stand in their article.</summary>
    public static IReadOnlyList<ToldSentence> InReadingOrder(IEnumerable<ToldSentence> chosen) =>
    [
        .. chosen.OrderByDescending(sentence => sentence.Row.Ref.SortAt)
            .ThenBy(sentence => sentence.Row.Ref.Id).ThenBy(sentence => sentence.Span.Start),
    ];

    private static bool IsAlike(ToldSentence one, ToldSentence other) =>
        one.OwnWords.Count(other.OwnWords.Contains) > AlikeShare * int.Min(one.OwnWords.Count, other.OwnWords.Count);

    private static bool Fits(ToldSentence sentence, List<ToldSentence> chosen) =>
        chosen.Append(sentence).Where(other => other.Row.Ref.Id == sentence.Row.Ref.Id)
            .Sum(one => Excerpt.Words(one.Span.In(one.Row.Text))) <= Excerpt.MostWords;
}
