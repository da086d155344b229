using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Finds who speaks in a headline that gives words to nobody, or to somebody without a name (خبير: الأسعار ستنخفض): the one person
/// whose words in the text say the same.
/// </summary>
internal sealed class HeadlineEchoes(Reading reading)
{
    /// <summary>The share of the headline's words that the text's must hold, and how many at least.</summary>
    private const double LeastShare = 0.6;
    private const int FewestWords = 3;

    /// <summary>What a headline gives to an expert another may say in as few words.</summary>
    private const int FewestWordsOfStranger = 4;

    /// <summary>Who speaks in a headline speaks within so many quotes, or not at all.</summary>
    private const int MostDrafts = 60;

    public void Settle(List<QuoteDraft> drafts)
    {
        for (var i = 0; i < drafts.Count && reading[drafts[i].First].Paragraph <= 1; i++)
        {
            var isOpen = drafts[i].Who.Speaker is { Kind: SpeakerKind.Unknown } or { Kind: SpeakerKind.Group, IsPlural: false };
            if (isOpen && reading.Sentences[reading[drafts[i].First].Sentence].First is var first && reading[first].Paragraph == 0 && Echo(drafts, i) is { } speaker)
            {
                drafts[i] = drafts[i] with { Who = new Attribution(speaker, "headline", 0.78) };
            }
        }
    }

    private Speaker? Echo(List<QuoteDraft> drafts, int headline)
    {
        var words = WordsOf(drafts[headline]);
        Speaker? only = null;
        foreach (var draft in drafts.Skip(headline + 1).Take(MostDrafts))
        {
            if (reading[draft.First].Paragraph == 0 || draft.Who.Speaker.Kind == SpeakerKind.Unknown)
            {
                continue;
            }

            var shared = WordsOf(draft).Count(words.Contains);
            if (shared < (drafts[headline].Who.Speaker.Kind == SpeakerKind.Unknown ? FewestWords : FewestWordsOfStranger) || shared < words.Count * LeastShare)
            {
                continue;
            }

            if (draft.Who.Speaker.Kind != SpeakerKind.Person || draft.Who.Confidence < Confidence.Shown || (only is not null && only.Person != draft.Who.Speaker.Person))
            {
                return null;
            }

            only = draft.Who.Speaker;
        }

        return only;
    }

    /// <summary>The words that carry what is said, without ال and what is attached to them.</summary>
    private HashSet<string> WordsOf(QuoteDraft draft)
    {
        var words = new HashSet<string>();
        for (var i = draft.First; i <= draft.Last; i++)
        {
            if (reading[i].IsWord && !reading[i].Is(WordClass.Stopword | WordClass.Preposition | WordClass.Complementizer))
            {
                var stem = reading[i].Stem;
                words.Add(stem.StartsWith("ال", StringComparison.Ordinal) ? stem[2..] : stem);
            }
        }

        return words;
    }
}
