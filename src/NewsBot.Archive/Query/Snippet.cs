using NewsBot.Analysis;
using NewsBot.Analysis.Text;
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
    public static TextSpan Holding(string text, string title, IReadOnlyList<string> terms)
    {
        var best = Opening(text, title);
        var most = Held(text, best, terms);
        foreach (var sentence in SentenceAround.All(text).Where(sentence => sentence.Start > best.Start))
        {
            if (most == terms.Count)
            {
                break;
            }

            var held = Held(text, sentence, terms);
            if (held > most)
            {
                (best, most) = (sentence, held);
            }
        }

        return best;
    }

    private static int Held(string text, TextSpan sentence, IReadOnlyList<string> terms)
    {
        var words = SearchText.Of(sentence.In(text)).Split(' ').ToHashSet();

        return terms.Count(words.Contains);
    }
}
