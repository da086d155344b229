namespace NewsBot.Analysis.Stories;

/// <summary>
/// Which articles of a handful tell the same story, without an archive. The rules are those of the archive: the same words, or
/// half of the shorter one's shingles in common; an article joins the story of the one it shares most with.
/// Not for thousands: every shingle is held in memory.
/// </summary>
public sealed class StoryGroups
{
    private const double SameShare = 0.5;

    /// <summary>Fewer shingles in common prove nothing.</summary>
    private const int FewestShared = 3;

    /// <summary>A shingle in more articles than this is a set phrase, not a story.</summary>
    private const int MostArticles = 32;

    private readonly List<(int Story, int Shingles)> articles = [];
    private readonly Dictionary<string, int> byFingerprint = [];
    private readonly Dictionary<long, List<int>> byShingle = [];

    /// <summary>The number of the story the next article tells: that of the first article to tell it, counted from 0.</summary>
    public int Add(ArticleFindings article)
    {
        var own = articles.Count;
        var story = byFingerprint.TryGetValue(article.Fingerprint, out var same) ? same : Nearest(article.Shingles) ?? own;

        articles.Add((story, article.Shingles.Count));
        byFingerprint.TryAdd(article.Fingerprint, story);
        foreach (var shingle in article.Shingles)
        {
            if (!byShingle.TryGetValue(shingle, out var holders))
            {
                byShingle[shingle] = holders = [];
            }

            holders.Add(own);
        }

        return story;
    }

    private int? Nearest(IReadOnlyList<long> shingles)
    {
        var shared = shingles.Select(shingle => byShingle.GetValueOrDefault(shingle) ?? [])
            .Where(holders => holders.Count <= MostArticles)
            .SelectMany(holders => holders)
            .CountBy(article => article)
            .Where(pair => pair.Value >= FewestShared)
            .Select(pair => (articles[pair.Key].Story, Share: pair.Value / (double)int.Min(articles[pair.Key].Shingles, shingles.Count)))
            .Where(near => near.Share >= SameShare)
            .ToList();

        return shared.Count == 0 ? null : shared.MaxBy(near => near.Share).Story;
    }
}
