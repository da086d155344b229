using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>
/// Where a long sentence may end early, never soon after its start: at a comma or semicolon outside of quotation marks and brackets, or
/// with marks that close behind a full stop.
/// </summary>
internal static class ClauseEnds
{
    private const int FewestWords = 10;

    /// <summary>The sentence up to each end of a clause but its own.</summary>
    public static IEnumerable<Sentence> Beginnings(Reading reading, Sentence sentence)
    {
        var (words, depth) = (0, 0);
        for (var i = sentence.First; i < sentence.Last; i++)
        {
            var kind = reading[i].Kind;
            words += reading[i].IsWord ? 1 : 0;
            depth += kind == TokenKind.OpenBracket ? 1 : kind == TokenKind.CloseBracket ? -1 : 0;
            var end = kind is TokenKind.Comma or TokenKind.Semicolon && depth <= 0 && !reading.IsQuoted(i) ? i - 1 : ClosesSaying(reading, i) ? i : -1;
            if (end > sentence.First && words >= FewestWords)
            {
                yield return sentence with { Last = end, Span = reading.Span(sentence.First, end), Words = words };
            }
        }
    }

    private static bool ClosesSaying(Reading reading, int i) =>
        i > 0 && reading[i - 1].Kind == TokenKind.Stop && reading.InMark[i - 1] is >= 0 and var mark && reading.Marks[mark].Close == i;
}
