using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Gives quoted words that no verb leads to their speaker. The rules, in order:
/// 1. who is named right beside them (see <see cref="BesideMarks"/>);
/// 2. whole sentences in marks after what somebody said in the same paragraph are the same speaker's;
/// 3. a paragraph in marks goes on with the last speaker, surely when the one before it was left open; not in a dialogue,
///    where two take turns;
/// 4. after a sentence about somebody in the same paragraph: that one, less surely;
/// 5. long ones belong to nobody; short ones are titles, names and scare quotes.
/// </summary>
internal sealed class LooseMarks(EnglishWords words, BesideMarks beside, EnglishContent contents, EnglishDiscourse discourse, Sayings sayings, InnerSpeech inner)
{
    private const int Long = 10;
    private const int LongestQuestion = 5;

    public void Read(int first, int last, Attribution? inSentence)
    {
        for (var m = MarkFrom(first); m < words.Reading.Marks.Count && words.Reading.Marks[m].Open <= last; m++)
        {
            var mark = words.Reading.Marks[m];
            if (mark.Depth > 0 || sayings.IsTaken(mark.Open) || words.Is(mark.Open - 1, Grammar.Entitles))
            {
                continue;
            }

            var count = contents.WordsIn(m);
            if (beside.Of(mark, first, last) is { } heading && count >= 2)
            {
                sayings.Mark(m, null, heading);
            }
            else if (IsWholeSentence(mark, first, last))
            {
                Whole(m, count);
            }
            else if (inSentence is not null && count >= 5 && IsJoined(mark.Open) && !sayings.IsTitle(m))
            {
                var (cue, who) = inner.Of(m, first) ?? (null, inSentence with { Rule = "same-sentence", Confidence = double.Min(inSentence.Confidence, 0.85) });
                sayings.Mark(m, cue, who);
            }
            else if (count >= Long)
            {
                sayings.Mark(m, null, Attribution.None);
            }
        }
    }

    private int MarkFrom(int token)
    {
        var (low, high) = (0, words.Reading.Marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words.Reading.Marks[middle].Open < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether the marks hold the sentence, or all of it but a last word or two.</summary>
    private bool IsWholeSentence(MarkedSpan mark, int first, int last) => mark.Open == first && (!mark.IsClosed || mark.Close >= last - 1)
        && (!mark.IsClosed || words[mark.Last].Kind == TokenKind.Stop || words[mark.Last].Kind == TokenKind.Comma || contents.WordsIn(words.MarkAt(mark.Open)) >= 5);

    private void Whole(int m, int count)
    {
        var mark = words.Reading.Marks[m];
        var paragraph = words.ParagraphOrdinal[mark.Open];
        var isParagraphStart = mark.Open == 0 || words.ParagraphOrdinal[mark.Open - 1] != paragraph;
        if (discourse.IsUnknownNear(mark.Open) || IsReplyToAsker(mark))
        {
            sayings.Mark(m, null, Attribution.None);
        }
        else if (!isParagraphStart && Answers(mark.Open) is { } answer)
        {
            sayings.Mark(m, null, answer);
        }
        else if (discourse.LastSpeech is { } said && said.Paragraph == paragraph && !isParagraphStart)
        {
            sayings.Mark(m, null, AfterAnother(said, mark.Open) ?? new Attribution(said.Speaker, "same-paragraph", double.Min(said.Confidence, 0.95)));
        }
        else if (isParagraphStart && discourse.LastSpeech is { } earlier && paragraph - earlier.Paragraph == 1)
        {
            sayings.Mark(m, null, AfterAnother(earlier, mark.Open) ?? new Attribution(earlier.Speaker, "next-paragraph", double.Min(earlier.Confidence, GoesOnFrom(mark.Open) ? 0.95 : TakesTurns(earlier) ? 0.5 : 0.8)));
        }
        else if (discourse.LastBefore(mark.Open) is { Kind: not FocusKind.Topic } focus && paragraph - focus.Paragraph <= 1 && count >= 4)
        {
            sayings.Mark(m, null, new Attribution(focus.Speaker, "sentence-before", double.Min(focus.Confidence, focus.Paragraph == paragraph ? 0.74 : 0.62)));
        }
        else if (count >= Long)
        {
            sayings.Mark(m, null, Attribution.None);
        }
    }

    /// <summary>"Are you sure?" he asked. "Yes.": who asks does not answer.</summary>
    private bool IsReplyToAsker(MarkedSpan mark) => words.Is(mark.First, Grammar.Replies) && sayings.Drafts is [.., { Kind: QuoteKind.Direct } asked] && words[asked.Last].Key == "?";

    /// <summary>Is she bitter? "…": the woman who spoke last answers what the reporter asks about her; null for no such question.</summary>
    private Attribution? Answers(int open)
    {
        var (first, last) = words.Reading.Sentences[int.Max(words[open].Sentence - 1, 0)];
        if (words[last].Key != "?" || words.Reading.IsQuoted(last) || last != open - 1 || !words.Is(first, Grammar.Auxiliary | Grammar.Wh) || discourse.LastSpeech is not { Speaker.Person: { } person } said)
        {
            return null;
        }

        var pronoun = first + 1;
        while (pronoun < last && pronoun - first < LongestQuestion && !words.Is(pronoun, Grammar.He | Grammar.She))
        {
            pronoun++;
        }

        return words.Is(pronoun, person.Gender == Gender.Feminine ? Grammar.She : person.Gender == Gender.Masculine ? Grammar.He : Grammar.None)
            ? new Attribution(said.Speaker, "answer", double.Min(said.Confidence, 0.74)) : null;
    }

    /// <summary>Roe said no. Tuohy smiled. / "…": Tuohy's when he made ready to speak and the paragraph ends there, else nobody knows; null when nobody else was the subject since.</summary>
    private Attribution? AfterAnother(Focus said, int open) => discourse.AnotherSince(said, open) is not { } since ? null
        : words.Speaks(open - 2) && words.IsKind(open - 1, TokenKind.Stop) && words.ParagraphOrdinal[open] > since.Paragraph ? new Attribution(since.Speaker, "sentence-before", double.Min(since.Confidence, 0.74))
        : new Attribution(said.Speaker, "same-paragraph", double.Min(said.Confidence, 0.5));

    /// <summary>Whether the paragraph before was left open, so that the same speech goes on.</summary>
    private bool GoesOnFrom(int open)
    {
        for (var m = MarkFrom(open) - 1; m >= 0 && words.ParagraphOrdinal[words.Reading.Marks[m].Open] == words.ParagraphOrdinal[open] - 1; m--)
        {
            if (!words.Reading.Marks[m].IsClosed)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two speakers whose words open two paragraphs running: the third may be either's.</summary>
    private bool TakesTurns(Focus last) => last.Kind == FocusKind.OpensWithQuote && discourse.SpeechBefore is { Kind: FocusKind.OpensWithQuote } before && last.Paragraph - before.Paragraph == 1;

    private bool IsJoined(int open) => open > 0 && (words[open - 1].Kind is TokenKind.Comma or TokenKind.Semicolon || words[open - 1].Key is "and" or "but" or "that");
}
