using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Follows a speech without marks over the full stops of its paragraph: وقال المدرب: لعبنا مباراة جيدة. كنا الأفضل. It goes on to the last
/// sentence in which "I" or "we" speaks, and never past one that tells who says something.
/// </summary>
internal sealed class LongSpeech(Reading reading, Cast people, MarkedWords marked, ContentFinder contents)
{
    private const int MostSentences = 30;

    /// <summary>A verb so near to the start of a sentence is the reporter's.</summary>
    private const int OpeningWords = 4;

    /// <summary>The colon stands at most so many tokens after the start of its sentence.</summary>
    private const int FarthestColon = 60;

    /// <summary>The last token of the last sentence that belongs to words which begin behind a colon; null when only their own does.</summary>
    public int? EndOf(int first)
    {
        if (first - reading.Sentences[reading[first].Sentence].First > FarthestColon)
        {
            return null;
        }

        int? end = null;
        var own = reading[first].Sentence;
        for (var s = own + 1; s < reading.Sentences.Count && s - own < MostSentences; s++)
        {
            var (start, last) = reading.Sentences[s];
            if (reading[start].Paragraph != reading[first].Paragraph || TellsWhoSpeaks(start, last))
            {
                break;
            }

            end = marked.IsFirstPerson(start, last) || (GoesOn(start, last) && (end ?? reading.Sentences[own].Last) == start - 1) ? last : end;
        }

        return end;
    }

    /// <summary>Whether a sentence may be more of the speech though nobody speaks of himself in it: it names nobody and tells of no deed before.</summary>
    private bool GoesOn(int first, int last)
    {
        var isSoft = reading[first - 1].Key is "؟" or "?" or "!" || (reading[first - 1].Kind == TokenKind.Stop && reading[first - 2].Kind == TokenKind.Stop);
        return isSoft || !(reading[first].Is(WordClass.Impersonal | WordClass.NewSubject | WordClass.Kin) || (BeginsWithVerb(first) && !IsNoun(reading[first].Key)) || reading[first].Is(WordClass.Preposition))
            && !Enumerable.Range(first, last - first + 1).Any(i => people.ByToken[i] is not null || (Cue.At(reading, i, people) is { Form.Tense: SpeechTense.Past or SpeechTense.Present }));
    }

    /// <summary>: ( نحن من يتحمل ) and : ... كنا: a lone mark, a bracket and dots before the first word are none of the speech.</summary>
    public int FirstWord(int first)
    {
        var (_, last) = reading.Sentences[reading[first].Sentence];
        while (first < last && !reading[first].IsWord && reading[first].Kind != TokenKind.Number)
        {
            first++;
        }

        return first;
    }

    /// <summary>The last token without the bracket or mark that closes what stands before the first word.</summary>
    public int LastWord(int first, int last)
    {
        var opens = first > 0 && !reading[first - 1].IsWord && reading[first - 1].Kind is not (TokenKind.Colon or TokenKind.Stop);
        while (opens && last > first && !reading[last].IsWord && reading[last].Kind != TokenKind.Number)
        {
            last--;
        }

        return last;
    }

    private bool BeginsWithVerb(int first) => reading[first].Clitics.StartsWith('و') || reading[first].Key[0] is 'و' or 'ث' or 'ف' or 'ب';

    /// <summary>والمصيبة, فالشاعر, ولا عذر: "and" before a noun with ال, or before what is not.</summary>
    private static bool IsNoun(string key) => key.StartsWith("وال", StringComparison.Ordinal) || key.StartsWith("فال", StringComparison.Ordinal) || key is "ولا" or "ولن" or "ولكن" or "وليس" or "فلا" or "فلن";

    /// <summary>Whether the reporter tells who says something: never amid what somebody tells of himself, unless the sentence names somebody or begins so.</summary>
    private bool TellsWhoSpeaks(int first, int last)
    {
        var marks = marked.FirstFrom(first);
        var isTold = marked.IsFirstPerson(first, last) && !(marks < reading.Marks.Count && reading.Marks[marks].Open <= last) && !Enumerable.Range(first, last - first + 1).Any(i => people.ByToken[i] is not null);
        for (var i = first; i <= last; i++)
        {
            var mayTell = !isTold || i - first <= OpeningWords;
            if ((reading[i].Kind == TokenKind.Colon && (!isTold || i - first <= OpeningWords + 4)) || (mayTell && Cue.At(reading, i, people) is { Form.Tense: not SpeechTense.Masdar } cue && contents.After(cue) is not null))
            {
                return true;
            }
        }

        return false;
    }
}
