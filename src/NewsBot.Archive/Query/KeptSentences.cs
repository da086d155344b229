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

    private readonly ConcurrentDictionary<string, IReadOnlyList<ReadSentence>> kept = new();

    public IReadOnlyList<ReadSentence> Of(string text)
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(text, static text =>
            [.. SentenceAround.All(text).Select(span => new ReadSentence(span, SearchText.Of(span.In(text)).Split(' ').ToHashSet()))]);
    }
}
