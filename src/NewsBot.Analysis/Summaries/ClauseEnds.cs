using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>Where a long sentence may end early: at a comma or semicolon outside of quotation marks and brackets, never soon after its start.</summary>
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
            if (kind is TokenKind.Comma or TokenKind.Semicolon && depth <= 0 && words >= FewestWords && !reading.IsQuoted(i) && i > sentence.First)
            {
                yield return sentence with { Last = i - 1, Span = reading.Span(sentence.First, i - 1), Words = words };
            }
        }
    }
}
