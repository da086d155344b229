using NewsBot.Analysis;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>So many words are looked for, and how many of them a sentence holds.</summary>
internal sealed record Wanted(int Count, Func<IReadOnlySet<string>, int> HeldBy);

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
    public static TextSpan Holding(IReadOnlyList<ReadSentence> sentences, string title, Wanted wanted)
    {
        var body = sentences.Where(sentence => sentence.Span.Start > title.Length && sentence.Span.Length > 0);
        var best = body.FirstOrDefault() ?? (sentences.Count > 0 ? sentences[0] : null);
        if (best is null)
        {
            return default;
        }

        var most = wanted.HeldBy(best.Words);
        foreach (var sentence in sentences.Where(sentence => sentence.Span.Start > best.Span.Start))
        {
            if (most == wanted.Count)
            {
                break;
            }

            var held = wanted.HeldBy(sentence.Words);
            if (held > most)
            {
                (best, most) = (sentence, held);
            }
        }

        return best.Span;
    }
}
