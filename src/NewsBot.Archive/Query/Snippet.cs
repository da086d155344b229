using NewsBot.Analysis;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>The sentence of an article to show in a list.</summary>
internal static class Snippet
{
    /// <summary>The first sentence of the body, else the title.</summary>
    public static TextSpan Opening(string text, string title)
    {
        var sentences = SentenceAround.All(text).ToList();

        return sentences.Find(sentence => sentence.Start > title.Length) is { Length: > 0 } first ? first : sentences.FirstOrDefault();
    }

    /// <summary>The first sentence of the body that holds most of the words searched for.</summary>
    public static TextSpan Holding(IReadOnlyList<ReadSentence> sentences, string title, IReadOnlyList<string> terms)
    {
        var body = sentences.Where(sentence => sentence.Span.Start > title.Length && sentence.Span.Length > 0);
        var best = body.FirstOrDefault() ?? (sentences.Count > 0 ? sentences[0] : null);
        if (best is null)
        {
            return default;
        }

        var most = terms.Count(best.Words.Contains);
        foreach (var sentence in sentences.Where(sentence => sentence.Span.Start > best.Span.Start))
        {
            if (most == terms.Count)
            {
                break;
            }

            var held = terms.Count(sentence.Words.Contains);
            if (held > most)
            {
                (best, most) = (sentence, held);
            }
        }

        return best.Span;
    }
}
