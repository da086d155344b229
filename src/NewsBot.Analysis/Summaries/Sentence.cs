using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>A sentence of the body as the summaries weigh it.</summary>
internal sealed record Sentence(int Number, int First, int Last, TextSpan Span, string[] Keys, int Words)
{
    private const int FewestWords = 4;

    /// <summary>A line that tells where and when has no more words than this.</summary>
    private const int DatelineWords = 9;

    /// <summary>No headline has so many words.</summary>
    private const int LongestHeadline = 24;

    /// <summary>A first line of so many words that ends with a full stop is no headline but the first sentence.</summary>
    private const int LeadWords = 12;

    /// <summary>The body's sentences: the title, embedded posts, datelines and fragments of under four words are none.</summary>
    public static List<Sentence> Of(Reading reading, int bodyStart)
    {
        var sentences = new List<Sentence>();
        var start = TitleIsLead(reading, bodyStart) ? 0 : bodyStart;
        foreach (var (first, last) in reading.Sentences)
        {
            if (reading[first].Start < start || reading.Posts.Any(post => post.First <= last && first <= post.NameLast + 6))
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

            if (words >= FewestWords && !IsDateline(reading, first, last, words))
            {
                sentences.Add(new Sentence(sentences.Count, first, last, reading.Span(first, last), [.. keys], words));
            }
        }

        return sentences;
    }

    /// <summary>"العقيق 14 رجب 1439 هـ الموافق 31 مارس 2018 م": a month, a number, few words, no full stop.</summary>
    private static bool IsDateline(Reading reading, int first, int last, int words)
    {
        var tokens = reading.Tokens.GetRange(first, last - first + 1);
        return words <= DatelineWords && tokens[^1].Kind != TokenKind.Stop
            && tokens.Exists(token => token.Kind == TokenKind.Number) && tokens.Exists(token => token.Is(WordClass.Month));
    }

    private static bool TitleIsLead(Reading reading, int bodyStart)
    {
        var title = reading.Tokens.TakeWhile(token => token.Start < bodyStart).ToList();
        var words = title.Count(token => token.IsWord);
        return words > LongestHeadline || (words >= LeadWords && title[^1].Key == "." && title[^2].Key != ".");
    }
}
