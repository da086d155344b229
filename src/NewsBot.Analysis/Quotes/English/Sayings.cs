using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>The quotes found so far: each stretch of the text is taken once, and who says it is noted.</summary>
internal sealed class Sayings(EnglishWords words, EnglishContent contents, EnglishDiscourse discourse, InnerSpeech inner)
{
    private const int FewestInClause = 3;

    private readonly bool[] taken = new bool[words.Count];

    public List<QuoteDraft> Drafts { get; } = [];

    public bool IsTaken(int i) => i >= 0 && taken[i];

    /// <summary>Takes the words between marks; says which token they end with.</summary>
    public int Mark(int m, CueWord? cue, Attribution who)
    {
        var mark = words.Reading.Marks[m];
        var end = mark.IsClosed ? mark.Close : mark.Last;
        if (taken[mark.Open])
        {
            return end;
        }

        Drafts.Add(new QuoteDraft(QuoteKind.Direct, mark.First, mark.Last, cue, who) { Mark = m });
        Array.Fill(taken, true, mark.Open, end - mark.Open + 1);
        var opens = mark.Open == 0 || words.ParagraphOrdinal[mark.Open - 1] != words.ParagraphOrdinal[mark.Open];
        if (who.Speaker.Kind == SpeakerKind.Unknown)
        {
            discourse.NoteUnknown(mark.Open);
        }

        discourse.Note(who, cue?.Token ?? mark.Open, opens ? FocusKind.OpensWithQuote : FocusKind.Quotes);
        return end;
    }

    public void AfterColon(int first, int last, CueWord? cue, Attribution who)
    {
        if (last - first >= FewestInClause - 1 && !taken[first])
        {
            Drafts.Add(new QuoteDraft(QuoteKind.Direct, first, last, cue, who));
            Array.Fill(taken, true, first, last - first + 1);
            discourse.Note(who, cue?.Token ?? first, FocusKind.Reports);
        }
    }

    /// <summary>Takes a reported clause of at least so many words, and as direct words what stands in marks inside it.</summary>
    public void Clause(int first, int last, CueWord cue, Attribution who, int fewest)
    {
        var (all, outside) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            var isWord = words.IsWord(i) || words[i].Kind == TokenKind.Number;
            all += isWord ? 1 : 0;
            outside += isWord && !words.Reading.IsQuoted(i) ? 1 : 0;
            if (words.OpenedAt(i) is var m and >= 0 && !taken[i] && words.Reading.Marks[m].Last <= last && (contents.WordsIn(m) >= FewestInClause || IsPredicate(m, last)) && !IsTitle(m))
            {
                var (innerCue, speaker) = inner.Of(m, first) ?? (cue, who);
                Mark(m, innerCue, cue.Stance == Stance.Denied && (innerCue != cue || words.Speaks(first)) ? Attribution.None : speaker);
            }
        }

        if (all >= fewest && outside >= 1 && !taken[first])
        {
            Drafts.Add(new QuoteDraft(QuoteKind.Indirect, first, last, cue, who));
            Array.Fill(taken, true, first, last - first + 1);
            if (who.Speaker.Kind == SpeakerKind.Unknown)
            {
                discourse.NoteUnknown(cue.Token);
            }

            discourse.Note(who, cue.Token, FocusKind.Reports);
        }
    }

    /// <summary>said Farnham had "acted alone", said the vote was "a sham": two words that end the clause, and no name for a thing (the "grey zone").</summary>
    private bool IsPredicate(int m, int last)
    {
        var mark = words.Reading.Marks[m];
        return contents.WordsIn(m) == FewestInClause - 1 && mark.IsClosed && last - mark.Close <= 1 && words.IsWord(mark.Open - 1)
            && !words.Is(mark.Open - 1, Grammar.Determiner | Grammar.Possessive | Grammar.Preposition | Grammar.That) && !words.IsPossessive(mark.Open - 1);
    }

    /// <summary>The Salt Ledger, a note titled "…": marks around words with capitals, or after a word that says so, hold a title.</summary>
    public bool IsTitle(int m)
    {
        var mark = words.Reading.Marks[m];
        if (words.Is(mark.Open - 1, Grammar.Entitles))
        {
            return true;
        }

        var (capital, small) = (0, 0);
        for (var i = mark.First; i <= mark.Last; i++)
        {
            if (words.IsWord(i) && words[i].Length > 3)
            {
                capital += words[i].IsCapitalised ? 1 : 0;
                small += words[i].IsCapitalised ? 0 : 1;
            }
        }

        return capital > 0 && small == 0 && words[mark.Last].Kind is not (TokenKind.Comma or TokenKind.Stop);
    }
}
