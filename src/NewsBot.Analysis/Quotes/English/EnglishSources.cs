using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Reads "according to": its speaker is what follows, its words are the rest of the sentence or the clause before it.</summary>
internal sealed class EnglishSources(EnglishWords words, Cast people, EnglishContent contents, EnglishSubjects subjects, EnglishDiscourse discourse, WordsTaken taken, Sayings sayings)
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
            var comma = OverApposition(taken.PhraseEnd(subject.Last + 1, last), last);
            if (words.IsKind(comma, TokenKind.Comma) && comma < last)
            {
                if (IsQuoting(comma + 1, last))
                {
                    return comma;
                }

                var mark = words.OpenedAt(comma + 1);
                var end = mark >= 0 ? sayings.Mark(mark, cue, who) : taken.After(new Content(ContentKind.Clause, comma + 1, -1), cue, who);
                NoteSubject(comma + 1, last);
                return end;
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

    /// <summary>According to Ann Roe, a glaciologist who led the study, the ice …: the comma after what she is.</summary>
    private int OverApposition(int comma, int last)
    {
        var i = comma + 1;
        var isOffice = false;
        while (i < last && !words.IsKind(i, TokenKind.Comma) && words.OpenedAt(i) < 0 && (isOffice || !words.Is(i, Grammar.Auxiliary)))
        {
            isOffice |= people.ByToken[i] is null && (words[i].Is(WordClass.Office | WordClass.Profession) || EnglishCompany.LooksLikeProfession(words[i].Key));
            i++;
        }

        return isOffice && words.Is(comma + 1, Grammar.Determiner) && words.IsKind(i, TokenKind.Comma) && people.NameWithTitleAt(i + 1) is null ? i : comma;
    }

    /// <summary>According to his lawyer, Amrani knew nothing. He …: who is told about goes on, not the source.</summary>
    private void NoteSubject(int first, int last)
    {
        if (subjects.Main(first, last + 1) is { Who: { Speaker.Kind: SpeakerKind.Person, Rule: not "clause-subject" } } subject)
        {
            discourse.Note(subject.Who, subject.First, FocusKind.Subject);
        }
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
