using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>A sentence of the body as the summaries weigh it.</summary>
internal sealed record Sentence(int Number, int First, int Last, TextSpan Span, string[] Keys, int Words)
{
    /// <summary>The body's sentences: the title, embedded posts, datelines and fragments of under four words are none.</summary>
    public static List<Sentence> Of(Reading reading, int bodyStart)
    {
        var sentences = new List<Sentence>();
        foreach (var (first, last) in reading.Sentences)
        {
            if (reading[first].Start < bodyStart || reading.Posts.Any(post => post.First <= last && first <= post.NameLast + 6))
            {
                continue;
            }

            var words = 0;
            var keys = new HashSet<string>();
            for (var i = first; i <= last; i++)
            {
                if (reading[i].IsWord)
                {
                    words++;
                    if (!reading[i].Is(WordClass.Stopword | WordClass.Preposition))
                    {
                        keys.Add(SearchText.Word(reading[i].Stem));
                    }
                }
            }

            if (words >= 4)
            {
                sentences.Add(new Sentence(sentences.Count, first, last, reading.Span(first, last), [.. keys], words));
            }
        }

        return sentences;
    }
}
