using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads headlines of the form "فلان: كلام": a person, or an office that somebody of the article holds, then a colon. Places
/// and topics before a colon (تونس: وفاة عامل) are no speakers. What follows is often a paraphrase, so the confidence is lower.
/// </summary>
internal sealed class Headlines(Reading reading, Cast people, UnnamedSubjects unnamed)
{
    private const int LongestSpeaker = 9;

    public QuoteDraft? In(int sentence)
    {
        var (first, last) = reading.Sentences[sentence];
        if (reading[first].Paragraph != 0)
        {
            return null;
        }

        var colon = Colon(first, last);
        if (colon < 0 || colon + 2 > last || Who(first, colon) is not { } who)
        {
            return null;
        }

        foreach (var mark in reading.Marks)
        {
            if (mark.Open == colon + 1 && mark.IsClosed && mark.Close >= last - 1)
            {
                return new QuoteDraft(QuoteKind.Direct, mark.First, mark.Last, null, who);
            }
        }

        var end = reading[last].Kind == TokenKind.Stop ? last - 1 : last;
        return new QuoteDraft(QuoteKind.Direct, colon + 1, end, null, who);
    }

    /// <summary>فلان لـ«الصحيفة»: whom it was said to.</summary>
    private bool IsAddressee(int i, int end) => i < end && reading[i].Key is "ل" or "لل" && reading[i + 1].Kind is TokenKind.OpenMark or TokenKind.StraightMark
        && reading[end].Kind is TokenKind.CloseMark or TokenKind.StraightMark;

    private int Colon(int first, int last)
    {
        for (var i = first; i <= last && i - first <= LongestSpeaker; i++)
        {
            if (reading[i].Kind == TokenKind.Colon)
            {
                return i;
            }
        }

        return -1;
    }

    private Attribution? Who(int first, int colon)
    {
        for (var i = first; i < colon; i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                var end = reading[colon - 1].IsWord ? colon - 1 : colon - 2;
                var isWhole = mention.TitleFirst <= first + 1 && (mention.Last == end || IsAddressee(mention.Last + 1, colon - 1)) && !mention.IsOblique;
                return isWhole ? new Attribution(Speaker.Of(reading, mention), "headline", 0.8) : null;
            }

            if (Vocabulary.Arabic[reading[i].Stem] is var what && (what & WordClass.SpeechVerb) != WordClass.None && (what & WordClass.Title) == WordClass.None)
            {
                return null;
            }
        }

        return reading[first].Is(WordClass.Title) && !reading[colon - 1].HasPreposition && unnamed.ByRole(first) is { } holder ? new Attribution(holder, "headline", 0.72) : null;
    }
}
