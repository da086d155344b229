using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Takes the words that belong to an attribution: those after the verb, the marks or the clause before it.</summary>
internal sealed class WordsTaken(EnglishWords words, Cast people, EnglishContent contents, EnglishClauses clauses, Sayings sayings)
{
    private const int FewestBefore = 3;
    private const double LeastSure = 0.9;
    private const int LongestFragment = 6;

    /// <summary>Takes what the verb leads to; gives the last token of it.</summary>
    public int After(Content content, CueWord cue, Attribution who)
    {
        switch (content.Kind)
        {
            case ContentKind.Marked:
                return sayings.Mark(content.Mark, cue, who);
            case ContentKind.AfterColon:
                var (_, end) = words.Reading.Sentences[words[content.First].Sentence];
                sayings.AfterColon(content.First, clauses.Trim(content.First, end), cue, who);
                return end;
            default:
                LearnGender(content.First, cue.Token, who);
                var last = clauses.End(content.First);
                last = words[cue.Token - 1].Key == "who" && words.IsKind(cue.Token - 2, TokenKind.Comma) ? EndOfRelative(content.First, last) : last;
                last = content.Kind == ContentKind.Noun ? clauses.EndOfNoun(content.First, last) : last;
                sayings.Clause(content.First, last, cue, who, fewest: content.Kind == ContentKind.Noun ? 2 : 3);
                return last;
        }
    }

    /// <summary>Nic Gabhann said that she had asked: she is the speaker, when nobody else she could be is named before.</summary>
    private void LearnGender(int first, int verb, Attribution who)
    {
        var pronoun = words.Is(first, Grammar.That) ? first + 1 : first;
        pronoun += words[pronoun].Key is "when" or "if" or "after" or "while" ? 1 : 0;
        if (who is not { Confidence: >= LeastSure, Speaker.Person: { Gender: Gender.Unknown } person } || !words.Is(pronoun, Grammar.He | Grammar.She))
        {
            return;
        }

        var gender = words.Is(pronoun, Grammar.She) ? Gender.Feminine : Gender.Masculine;
        for (var i = verb; i >= 0 && words.ParagraphOrdinal[verb] - words.ParagraphOrdinal[i] <= 1; i--)
        {
            if (people.ByToken[i] is { } mention && mention.Person != person && (mention.Person.Gender == gender || mention.Person.Gender == Gender.Unknown))
            {
                return;
            }
        }

        person.Gender = gender;
    }

    /// <summary>Bostrom, who says he lost 40 calves, stood behind him: the comma before the verb of the sentence ends what he says.</summary>
    private int EndOfRelative(int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            var mayBeVerb = words.IsKind(i, TokenKind.Comma) && !words.Reading.IsQuoted(i) && words.IsWord(i + 1) && !words[i + 1].IsCapitalised
                && !words.Is(i + 1, Grammar.Conjunction | Grammar.Determiner | Grammar.Possessive | Grammar.Preposition | Grammar.Relative | Grammar.Pronoun | Grammar.OtherPronoun | Grammar.Adverb);
            if (mayBeVerb)
            {
                return i - 1;
            }
        }

        return last;
    }

    /// <summary>Takes the marks that close right before the attribution.</summary>
    public bool MarksBefore(EnglishCue cue, Attribution who, int phraseFirst, int first)
    {
        var i = phraseFirst - 1;
        while (i > first && words.ClosedAt(i) < 0 && (words.IsKind(i, TokenKind.Comma) || words.IsKind(i, TokenKind.Dash) || (words.Is(i, Grammar.Adverb) && words.IsWord(i))))
        {
            i--;
        }

        if (i < first || words.ClosedAt(i) is not (var m and >= 0) || !cue.Form.May(Takes.Quote) || sayings.IsTaken(i) || (sayings.IsTitle(m) && words.Reading.Marks[m].Open > first))
        {
            return false;
        }

        for (var k = words.Reading.Marks[m].Open - 1; k > first; k--)
        {
            first = words.IsKind(k, TokenKind.Semicolon) && !words.Reading.IsQuoted(k) ? k + 1 : first;
        }

        // The new line would "give people back their mornings", she said: the clause before the marks is reported.
        if (OpenWords(first, words.Reading.Marks[m].Open) >= FewestBefore && words.Reading.Marks[m].Depth == 0 && !sayings.IsTaken(words.Reading.Marks[m].Open - 1))
        {
            sayings.Clause(first, i, cue, who, fewest: FewestBefore);
        }

        sayings.Mark(m, cue, who);
        return true;
    }

    private int OpenWords(int first, int mark)
    {
        var count = 0;
        for (var i = first; i < mark; i++)
        {
            count += words.IsWord(i) && !words.Reading.IsQuoted(i) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The bridge will reopen in May, the mayor said · Rescue teams, he added, would search through the night.</summary>
    public int ClauseBefore(CueWord cue, Attribution who, int phraseFirst, int phraseLast, int first, int last)
    {
        var comma = phraseFirst - 1;
        if (!words.IsKind(comma, TokenKind.Comma) || sayings.IsTaken(comma - 1))
        {
            return cue.Token;
        }

        // the child of a smith who, she insists, never told a lie
        if (words.Is(comma - 1, Grammar.Relative) || contents.IsEmpty(cue.Token + 1) || words.Is(first, Grammar.Concedes))
        {
            return cue.Token;
        }

        var start = comma;
        while (start > first && !words.IsKind(start - 1, TokenKind.Semicolon) && !words.IsKind(start - 1, TokenKind.Colon) && !sayings.IsTaken(start - 1))
        {
            start--;
        }

        // "…," he wrote to staff, according to a copy: who wrote is no clause.
        if (start > first && words.ClosedAt(start - 1) >= 0 && sayings.IsTaken(start - 1))
        {
            return cue.Token;
        }

        var goesOn = words.IsKind(phraseLast + 1, TokenKind.Comma) && phraseLast + 2 <= last && words.IsWord(phraseLast + 2);
        if (goesOn && comma - start <= LongestFragment && (!contents.HasFinite(start, comma - 1) || words.Is(phraseLast + 2, Grammar.Auxiliary))
            && !words.Is(phraseLast + 2, Grammar.Conjunction | Grammar.Relative | Grammar.Preposition | Grammar.Determiner))
        {
            var end = clauses.End(phraseLast + 2);
            sayings.Clause(start, end, cue, who, fewest: 4);
            return end;
        }

        if (!words.Is(start, Grammar.Preposition) || contents.HasFinite(start, comma - 1))
        {
            sayings.Clause(start, clauses.Trim(start, comma - 1), cue, who, fewest: 4);
        }

        return phraseLast;
    }

    /// <summary>The comma, mark or stop where an attribution ends.</summary>
    public int PhraseEnd(int i, int last)
    {
        while (i <= last && !words.IsKind(i, TokenKind.Comma) && words.OpenedAt(i) < 0 && words[i].Kind != TokenKind.Stop)
        {
            i++;
        }

        return i;
    }
}
