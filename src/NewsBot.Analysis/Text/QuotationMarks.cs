namespace NewsBot.Analysis.Text;

/// <summary>A stretch between quotation marks, by token numbers. <see cref="Close"/> is -1 when the closing mark is lost.</summary>
internal sealed record MarkedSpan(int Open, int Close, int Depth, int LastToken)
{
    public bool IsClosed => Close >= 0;

    public int First => Open + 1;

    /// <summary>The last token between the marks.</summary>
    public int Last => IsClosed ? Close - 1 : LastToken;
}

/// <summary>
/// Pairs quotation marks, never across paragraphs. The rules, in order:
/// 1. « “ open and » ” close, and a straight mark does whichever its neighbours suggest;
/// 2. a closing mark with nothing open and a letter right after it opens (”كلمة”, typed right to left);
/// 3. an opening mark where one of its kind is open, at the end of a word, closes;
/// 4. a straight mark that surely opens inside another pair opens one of its own when two that surely close come next;
/// 5. a straight mark whose twin is lost does not upset the pairs after it;
/// 6. a mark left open at the paragraph's end is reported as unclosed: only a speech verb right before it can use it.
/// </summary>
internal static class QuotationMarks
{
    public static List<MarkedSpan> In(string text, List<Token> tokens)
    {
        var spans = new List<MarkedSpan>();
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && tokens[i].Paragraph != tokens[i - 1].Paragraph)
            {
                GiveUp(open, spans, i - 1);
            }

            if (tokens[i].Kind is TokenKind.OpenMark or TokenKind.CloseMark or TokenKind.StraightMark)
            {
                Take(text, tokens, i, open, spans);
            }
        }

        GiveUp(open, spans, tokens.Count - 1);
        spans.Sort((one, other) => one.Open.CompareTo(other.Open));
        return spans;
    }

    private static void Take(string text, List<Token> tokens, int i, Stack<int> open, List<MarkedSpan> spans)
    {
        var isNested = tokens[i].Kind == TokenKind.StraightMark && IsNested(text, tokens, i, open);
        if (!isNested && tokens[i].Kind == TokenKind.StraightMark && IsTwinLost(text, tokens, i, open, spans))
        {
            return;
        }

        if (isNested || Opens(text, tokens, i, open))
        {
            open.Push(i);
        }
        else if (open.TryPop(out var start) && i > start + 1)
        {
            spans.Add(new MarkedSpan(start, i, open.Count, i - 1));
        }
    }

    /// <summary>
    /// A straight mark that surely opens while one that surely opened is open gives that one up; one that surely closes
    /// nothing is dropped. Without this one lost mark would turn every later pair of the paragraph inside out.
    /// </summary>
    private static bool IsTwinLost(string text, List<Token> tokens, int i, Stack<int> open, List<MarkedSpan> spans)
    {
        if (open.Count == 0)
        {
            return !SpaceBefore(text, tokens[i]) && SpaceAfter(text, tokens[i]);
        }

        var earlier = tokens[open.Peek()];
        var bothOpen = earlier.Kind == TokenKind.StraightMark && SurelyOpens(text, tokens[i]) && SurelyOpens(text, earlier);
        if (bothOpen)
        {
            spans.Add(new MarkedSpan(open.Pop(), -1, open.Count, i - 1));
            open.Push(i);
        }

        return bothOpen;
    }

    /// <summary>أكد أن "مراجعي "عيادة السكري" زادوا كثيرا".</summary>
    private static bool IsNested(string text, List<Token> tokens, int i, Stack<int> open)
    {
        if (open.Count == 0 || tokens[open.Peek()].Kind != TokenKind.StraightMark || !SurelyOpens(text, tokens[i]) || !SurelyOpens(text, tokens[open.Peek()]))
        {
            return false;
        }

        var closing = 0;
        for (var k = i + 1; k < tokens.Count && closing < 2 && tokens[k].Paragraph == tokens[i].Paragraph; k++)
        {
            if (tokens[k].Kind != TokenKind.StraightMark)
            {
                continue;
            }

            if (SpaceBefore(text, tokens[k]) || !SpaceAfter(text, tokens[k]))
            {
                return false;
            }

            closing++;
        }

        return closing == 2;
    }

    private static bool SurelyOpens(string text, Token mark) => SpaceBefore(text, mark) && !SpaceAfter(text, mark);

    private static bool SpaceBefore(string text, Token mark) => mark.Start == 0 || char.IsWhiteSpace(text[mark.Start - 1]) || text[mark.Start - 1] is ':' or '(';

    private static bool SpaceAfter(string text, Token mark) => mark.End >= text.Length || char.IsWhiteSpace(text[mark.End]) || char.IsPunctuation(text[mark.End]);

    private static bool Opens(string text, List<Token> tokens, int i, Stack<int> open)
    {
        var mark = tokens[i];
        var spaceAfter = mark.End >= text.Length || char.IsWhiteSpace(text[mark.End]);
        var spaceBefore = mark.Start == 0 || char.IsWhiteSpace(text[mark.Start - 1]);
        var wordAfter = !spaceAfter && char.IsLetterOrDigit(text[mark.End]);
        var nothingOpen = open.Count == 0;
        return mark.Kind switch
        {
            TokenKind.CloseMark => nothingOpen && wordAfter,
            TokenKind.OpenMark => nothingOpen || !(tokens[open.Peek()].Key == mark.Key && spaceAfter && !spaceBefore),
            _ => nothingOpen || (tokens[open.Peek()].Kind != TokenKind.StraightMark && wordAfter),
        };
    }

    private static void GiveUp(Stack<int> open, List<MarkedSpan> spans, int last)
    {
        while (open.TryPop(out var start))
        {
            if (last > start)
            {
                spans.Add(new MarkedSpan(start, -1, open.Count, last));
            }
        }
    }
}
