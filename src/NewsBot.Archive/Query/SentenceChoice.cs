namespace NewsBot.Archive.Query;

/// <summary>
/// Chooses the sentences of a summary, by weight: first one of each story, then more, never two that say the same, never more
/// than ninety words of one article. They are given newest first, as they stand in their article. Where fewer than three stories
/// are told because one repeats another, the other one says what else it has to say.
/// </summary>
internal static class SentenceChoice
{
    /// <summary>With more of the shorter one's words in common, two sentences say the same.</summary>
    private const double AlikeShare = 0.6;

    /// <summary>So many stories are told where there are so many.</summary>
    private const int FewestStories = 3;

    /// <summary>The best come first; a higher limit adds to their end.</summary>
    public static IReadOnlyList<ToldSentence> Of(IReadOnlyList<ToldSentence> sentences, int limit)
    {
        var chosen = new List<ToldSentence>();
        var byWeight = sentences.OrderByDescending(sentence => sentence.Weight).ToList();
        AddRound(isFirst: true);
        if (chosen.Count < FewestStories)
        {
            MakeRoom(byWeight, chosen);
        }

        AddRound(isFirst: false);
        return chosen;

        void AddRound(bool isFirst)
        {
            // A page of one sentence must not take two stories for all there are.
            foreach (var sentence in byWeight.TakeWhile(_ => chosen.Count < int.Max(limit, FewestStories)))
            {
                if (HasStory(chosen, sentence) != isFirst && IsNew(sentence, chosen) && Fits(sentence, chosen))
                {
                    chosen.Add(sentence);
                }
            }
        }
    }

    /// <summary>A story that is not told yet takes the words of the one it repeats, if that one has others.</summary>
    private static void MakeRoom(List<ToldSentence> byWeight, List<ToldSentence> chosen)
    {
        foreach (var sentence in byWeight.TakeWhile(_ => chosen.Count < FewestStories))
        {
            if (HasStory(chosen, sentence) || chosen.FindAll(other => IsAlike(sentence, other)) is not [var twin])
            {
                continue;
            }

            List<ToldSentence> rest = [.. chosen.Where(other => other != twin), sentence];
            if (byWeight.Find(other => other.Row.StoryId == twin.Row.StoryId && IsNew(other, rest) && Fits(other, rest)) is { } instead)
            {
                chosen[chosen.IndexOf(twin)] = instead;
                chosen.Add(sentence);
            }
        }
    }

    /// <summary>Newest first, and as they stand in their article.</summary>
    public static IReadOnlyList<ToldSentence> InReadingOrder(IEnumerable<ToldSentence> chosen) =>
    [
        .. chosen.OrderByDescending(sentence => sentence.Row.Ref.SortAt)
            .ThenBy(sentence => sentence.Row.Ref.Id).ThenBy(sentence => sentence.Span.Start),
    ];

    private static bool HasStory(List<ToldSentence> chosen, ToldSentence sentence) => chosen.Exists(other => other.Row.StoryId == sentence.Row.StoryId);

    private static bool IsNew(ToldSentence sentence, List<ToldSentence> chosen) => !chosen.Exists(other => IsAlike(sentence, other));

    private static bool IsAlike(ToldSentence one, ToldSentence other) =>
        one.OwnWords.Count(other.OwnWords.Contains) > AlikeShare * int.Min(one.OwnWords.Count, other.OwnWords.Count);

    private static bool Fits(ToldSentence sentence, List<ToldSentence> chosen) =>
        chosen.Append(sentence).Where(other => other.Row.Ref.Id == sentence.Row.Ref.Id)
            .Sum(one => Excerpt.Words(one.Span.In(one.Row.Text))) <= Excerpt.MostWords;
}
