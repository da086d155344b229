using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Reads "according to": its speaker is what follows, its words are the rest of the sentence or the clause before it.</summary>
internal sealed class EnglishSources(EnglishWords words, Cast people, EnglishContent contents, EnglishSubjects subjects, WordsTaken taken, Sayings sayings)
{
    /// <summary>According to the mayor, … · …, according to the service.</summary>
    public int Read(int i, int first, int last)
    {
        var cue = new CueWord(i, Stance.Said);
        var phraseFirst = i + 2;
        if (phraseFirst > last || subjects.After(i + 1, last) is not { } subject)
        {
            return i + 1;
        }

        var who = subject.Who with { Rule = "according-to", Confidence = double.Min(subject.Who.Confidence, 0.93) };
        if (i == first || (i == first + 1 && words.Is(first, Grammar.Conjunction | Grammar.Adverb)))
        {
            var comma = taken.PhraseEnd(subject.Last + 1, last);
            if (words.IsKind(comma, TokenKind.Comma) && comma < last)
            {
                if (IsQuoting(comma + 1, last))
                {
                    return comma;
                }

                var mark = words.OpenedAt(comma + 1);
                return mark >= 0 ? sayings.Mark(mark, cue, who) : taken.After(new Content(ContentKind.Clause, comma + 1, -1), cue, who);
            }

            return subject.Last;
        }

        var before = i - 1;
        before -= words.IsKind(before, TokenKind.Comma) ? 1 : 0;
        if (words.ClosedAt(before) is var m and >= 0 && !sayings.IsTaken(before))
        {
            sayings.Mark(m, cue, who);
        }
        else
        {
            taken.ClauseBefore(cue, who, words.IsKind(i - 1, TokenKind.Comma) ? i : first, subject.Last, first, last);
        }

        return subject.Last;
    }

    /// <summary>According to court papers, Tuohy told a deputy, "…": the papers only pass on what somebody else says.</summary>
    private bool IsQuoting(int first, int last)
    {
        for (var i = first; i <= last && words.OpenedAt(i) < 0; i++)
        {
            if (EnglishCue.At(words, i, people) is { } cue && contents.After(i, cue.Form, last) is { Kind: ContentKind.Marked })
            {
                return true;
            }
        }

        return false;
    }
}
