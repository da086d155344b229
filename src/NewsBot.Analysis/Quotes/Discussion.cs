using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads a discussion printed as names and colons («د. فلان: هذه قصة تتكرر.»): two paragraphs or more begin so, and in one of them
/// "I" or "we" speaks. The paragraph is then whole the words of whom it names.
/// </summary>
internal sealed class Discussion
{
    private const int LongestName = 8;
    private const int FewestTurns = 2;
    private const int FewestTokens = 5;

    private readonly Dictionary<int, int> turns = [];

    public Discussion(Reading reading, Cast people, MarkedWords marked)
    {
        var isSpoken = false;
        for (var first = 0; first < reading.Count;)
        {
            var end = first;
            while (end + 1 < reading.Count && reading[end + 1].Paragraph == reading[first].Paragraph)
            {
                end++;
            }

            if (reading[first].Paragraph > 1 && Colon(reading, people, first) is var colon and > 0 && end - colon > FewestTokens)
            {
                turns.Add(first, end);
                isSpoken |= marked.IsFirstPerson(colon, end);
            }

            first = end + 1;
        }

        if (turns.Count < FewestTurns || !isSpoken)
        {
            turns.Clear();
        }
    }

    /// <summary>The last token of the turn that begins at a token; -1 when none does.</summary>
    public int EndOf(int first) => turns.GetValueOrDefault(first, -1);

    private static int Colon(Reading reading, Cast people, int first)
    {
        for (var i = first; i < int.Min(reading.Count - 1, first + LongestName); i++)
        {
            if (people.ByToken[i] is { IsByline: false } mention)
            {
                return mention.TitleFirst <= first + 1 && mention.Last + 1 < reading.Count && reading[mention.Last + 1].Kind == TokenKind.Colon ? mention.Last + 1 : -1;
            }
        }

        return -1;
    }
}
