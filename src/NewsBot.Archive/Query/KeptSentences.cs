using System.Collections.Concurrent;
using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>A sentence with its words as the search compares them.</summary>
internal sealed record ReadSentence(TextSpan Span, IReadOnlySet<string> Words);

/// <summary>
/// The sentences of articles that were found lately, read once: to choose the sentence to show, all words of an article are folded, and the
/// same few articles are found again and again.
/// </summary>
internal sealed class KeptSentences
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<long, ReadArticle> kept = new();

    public IReadOnlyList<ReadSentence> Of(long articleId, string text)
    {
        if (kept.TryGetValue(articleId, out var read) && read.Text == text)
        {
            return read.Sentences;
        }

        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        read = new ReadArticle(
            text, [.. SentenceAround.All(text).Select(span => new ReadSentence(span, SearchText.Of(span.In(text)).Split(' ').ToHashSet()))]);
        kept[articleId] = read;

        return read.Sentences;
    }

    /// <summary>With the text that was read: an article may come anew under its id.</summary>
    private sealed record ReadArticle(string Text, IReadOnlyList<ReadSentence> Sentences);
}
