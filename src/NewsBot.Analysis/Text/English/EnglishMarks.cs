namespace NewsBot.Analysis.Text.English;

/// <summary>
/// Pairs the quotation marks of an English text, never across paragraphs. The rules, in order:
/// 1. “ opens and ” closes; a straight mark does whichever the spaces around it suggest, else it closes what is open;
/// 2. ‘ opens; ’ and ' close a single mark that is open, unless they are an apostrophe (don't, the workers' union);
/// 3. an opening mark where one of its kind is open gives up the earlier one: its twin is lost;
/// 4. a paragraph that is left open is quoted to its end when a colon leads to the mark, or when the next paragraph opens
///    with a mark too: a speech that goes on. Any other lost mark opens nothing.
/// </summary>
internal static class EnglishMarks
{
    private enum Side
    {
        None,
        Opens,
        Closes,
    }

    public static List<MarkedSpan> In(string text, List<Token> tokens)
    {
        var spans = new List<MarkedSpan>();
        for (var first = 0; first < tokens.Count;)
        {
            var last = first;
            while (last + 1 < tokens.Count && tokens[last + 1].Paragraph == tokens[first].Paragraph)
            {
                last++;
            }

            new Line(text, tokens, first, last, spans).Pair();
            first = last + 1;
        }

        spans.Sort((one, other) => one.Open.CompareTo(other.Open));
        return spans;
    }

    public static bool IsSingle(char c) => c is '‘' or '’' or '\'' or '‛';

    private static bool IsDouble(Token token) => token.Kind is TokenKind.OpenMark or TokenKind.CloseMark or TokenKind.StraightMark;

    private sealed class Line(string text, List<Token> tokens, int first, int last, List<MarkedSpan> spans)
    {
        private readonly List<(int Token, bool IsSingle)> open = [];

        public void Pair()
        {
            for (var i = first; i <= last; i++)
            {
                var isSingle = tokens[i].Kind == TokenKind.Other && tokens[i].Length == 1 && IsSingle(text[tokens[i].Start]);
                if (!isSingle && !IsDouble(tokens[i]))
                {
                    continue;
                }

                switch (isSingle ? SideOfSingle(i) : SideOfDouble(i))
                {
                    case Side.Opens:
                        GiveUp(isSingle);
                        open.Add((i, isSingle));
                        break;
                    case Side.Closes:
                        Close(i, isSingle);
                        break;
                    default:
                        break;
                }
            }

            if (open.Count > 0 && !open[0].IsSingle == IsDouble(tokens[open[0].Token]) && GoesOn(open[0].Token))
            {
                spans.Add(new MarkedSpan(open[0].Token, -1, 0, last));
            }
        }

        private Side SideOfDouble(int i)
        {
            var isOpen = open.Exists(mark => !mark.IsSingle);
            return tokens[i].Kind switch
            {
                TokenKind.OpenMark => Side.Opens,
                TokenKind.CloseMark => isOpen || !SpaceBefore(i) || !LetterAfter(i) ? Side.Closes : Side.Opens,
                _ when SpaceBefore(i) != SpaceAfter(i) => SpaceBefore(i) ? Side.Opens : Side.Closes,
                _ => isOpen ? Side.Closes : Side.Opens,
            };
        }

        private Side SideOfSingle(int i)
        {
            var c = text[tokens[i].Start];
            if (c is '‘' or '‛' || (c == '\'' && SpaceBefore(i)))
            {
                return LetterAfter(i) && SpaceBefore(i) ? Side.Opens : Side.None;
            }

            return open.Count > 0 && open[^1].IsSingle && !char.IsLetterOrDigit(After(i)) && !IsPluralPossessive(i) ? Side.Closes : Side.None;
        }

        /// <summary>the workers' union: an s before it, a word after it, and a better closing mark further on.</summary>
        private bool IsPluralPossessive(int i)
        {
            var start = tokens[i].Start;
            if (start == 0 || text[start - 1] != 's' || i == last || !tokens[i + 1].IsWord)
            {
                return false;
            }

            for (var k = i + 1; k <= last; k++)
            {
                var isSingle = tokens[k].Kind == TokenKind.Other && IsSingle(text[tokens[k].Start]);
                if (isSingle && SpaceBefore(k))
                {
                    return false;
                }

                if (isSingle && !LetterAfter(k))
                {
                    return true;
                }
            }

            return false;
        }

        private void Close(int i, bool isSingle)
        {
            var at = open.FindLastIndex(mark => mark.IsSingle == isSingle);
            if (at < 0)
            {
                return;
            }

            var start = open[at].Token;
            open.RemoveRange(at, open.Count - at);
            if (i > start + 1)
            {
                spans.Add(new MarkedSpan(start, i, open.Count, i - 1));
            }
        }

        private void GiveUp(bool isSingle)
        {
            var at = open.FindLastIndex(mark => mark.IsSingle == isSingle);
            if (at >= 0)
            {
                open.RemoveRange(at, open.Count - at);
            }
        }

        private bool GoesOn(int mark)
        {
            if (mark + 1 > last)
            {
                return false;
            }

            var next = last + 1;
            var nextOpens = next < tokens.Count && tokens[next].Key == tokens[mark].Key;
            return nextOpens || (mark > first && tokens[mark - 1].Kind == TokenKind.Colon);
        }

        private bool SpaceBefore(int i) => tokens[i].Start == 0 || text[tokens[i].Start - 1] is var c && (char.IsWhiteSpace(c) || c is '(' or '[' or '—' or '–' or '“' or '‘' or '"' && !char.IsWhiteSpace(After(i)));

        private bool SpaceAfter(int i) => char.IsWhiteSpace(After(i)) || After(i) is ',' or '.' or ';' or ':' or '?' or '!' or ')' or ']' or '—' or '–' or '”' or '’';

        private bool LetterAfter(int i) => char.IsLetterOrDigit(After(i)) || After(i) is '[' or '“' or '"' or '…' or '$' or '£' or '€';

        private char After(int i) => tokens[i].End < text.Length ? text[tokens[i].End] : ' ';
    }
}
