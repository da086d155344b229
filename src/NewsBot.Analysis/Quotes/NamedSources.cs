using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>A source that a sentence names beside what it says, as tokens: وفق ما ذكره فلان.</summary>
internal sealed record Source(int First, int Last, Attribution Who);

/// <summary>
/// Finds whom a sentence names as its source: بحسب فلان, وفقاً للوزارة, حسب ما أفاد به مصدر أمني. At the start of a sentence what
/// follows the comma, or فإن, is what the source says.
/// </summary>
internal sealed class NamedSources(Reading reading, Subjects subjects)
{
    private const int Farthest = 24;

    /// <summary>The first source between two tokens; null when there is none.</summary>
    public Source? In(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (reading[i].Is(WordClass.According) && !reading.IsQuoted(i) && At(i, last) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>تقود حسب الوزير فلان إلى «…»: the source whose name ends at most two words before a mark; null when none does.</summary>
    public Source? Before(int open, int first)
    {
        for (var i = open - 1; i >= first && open - i <= Farthest && !reading.IsQuoted(i); i--)
        {
            if (reading[i].Is(WordClass.According) && !reading.IsQuoted(i))
            {
                return At(i, open - 1) is { } source && open - source.Last <= 3 ? source : null;
            }
        }

        return null;
    }

    /// <summary>What a source at the start of the sentence says: from the comma, أن or فإن on; null when nobody is its source there.</summary>
    public (Source Source, Content Content)? Opening(int first, int last)
    {
        if (!reading[first].Is(WordClass.According) || At(first, last) is not { } source)
        {
            return null;
        }

        for (var i = source.Last + 1; i < last && i - source.Last <= 12; i++)
        {
            if (reading[i].Kind == TokenKind.Comma || reading[i].Is(WordClass.Complementizer))
            {
                var start = reading[i].Kind == TokenKind.Comma ? i + 1 : i;
                return (source, new Content(ContentKind.Clause, start, -1));
            }

            if (!reading[i].IsWord)
            {
                return null;
            }
        }

        return null;
    }

    private Source? At(int according, int last)
    {
        var head = according + 1;
        while (head <= last && (reading[head].Key is "ما" or "لما" or "عن" or "به" or "الى" || IsVerb(head)))
        {
            head++;
        }

        return head <= last && reading[head].Paragraph == reading[according].Paragraph && subjects.At(head, int.Min(last + 1, head + Farthest), null) is { } found
            && found.Who.Rule != "verb-noun"
            ? new Source(according, found.Last, found.Who with { Rule = "according-to", Confidence = double.Min(found.Who.Confidence, 0.92) })
            : null;
    }

    /// <summary>ذكره، أفادت به: how the source gave it.</summary>
    private bool IsVerb(int i) => reading[i].Is(WordClass.SpeechVerb) && !reading[i].Is(WordClass.Title | WordClass.Name)
        || (reading[i].Key.EndsWith('ه') && SpeechVerbs.Arabic.Forms.ContainsKey(reading[i].Key[..^1]));
}
