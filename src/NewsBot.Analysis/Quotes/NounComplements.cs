using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds reported noun phrases: أكد أهمية الحوار, دعا إلى وقف النار, طالب بإنهاء الحصار.</summary>
internal sealed class NounComplements(Reading reading, Cast people)
{
    /// <summary>أكد أهمية الحوار, دعا إلى الحوار: a noun phrase right after the verb or its subject.</summary>
    public Content? After(Cue cue)
    {
        var verb = cue.Form.Verb;
        if (verb.NounPrepositions.Count == 0 || cue.Form.Tense == SpeechTense.Masdar)
        {
            return null;
        }

        var (_, sentenceEnd) = reading.Sentences[reading[cue.Token].Sentence];
        var afterSubject = false;
        for (var i = cue.Token + 1; i <= int.Min(sentenceEnd, cue.Token + 22); i++)
        {
            var token = reading[i];
            if (people.ByToken[i] is { } mention)
            {
                i = mention.Last;
                afterSubject = true;
                continue;
            }

            if (!token.IsWord && token.Kind is not TokenKind.Comma)
            {
                return null;
            }

            if (StartsNoun(verb, i) is var first and >= 0 && (i == cue.Token + 1 || afterSubject || IsNounPhraseBefore(cue.Token, i)))
            {
                return new Content(ContentKind.Noun, first, -1);
            }

            if (token.Is(WordClass.Relative | WordClass.ClauseOpener))
            {
                return null;
            }
        }

        return null;
    }

    private int StartsNoun(SpeechVerb verb, int i)
    {
        var token = reading[i];
        foreach (var preposition in verb.NounPrepositions)
        {
            if (preposition == "-" && verb.Stance == Stance.Denied && token.Key == "ما" && i + 1 < reading.Count && reading[i + 1].Is(WordClass.SpeechVerb | WordClass.Told))
            {
                // نفى ما تداولته المنتديات, ما جاء في الرسالة
                return i;
            }

            if (preposition == "-")
            {
                if (IsReported(token) && token.Clitics.Length == 0 && !reading[i - 1].Is(WordClass.Preposition) && !IsPossessed(i) && !IsOfTitle(i))
                {
                    return i;
                }
            }
            else if (token.Key == preposition && token.Is(WordClass.Preposition) && reading.Adjoin(i, i + 1) && people.ByToken[i + 1] is null
                && !reading[i + 1].Is(WordClass.Preposition | WordClass.Complementizer) && reading[i + 1].Key is not "ذلك" and not "هذا" and not "هذه"
                && (TakesAny(verb) || IsReported(reading[i + 1]) || (preposition == "عن" && IsMasdar(reading[i + 1].Stem))))
            {
                return i + 1;
            }
            else if (preposition.Length == 1 && token.IsWord && token.Key[0] == preposition[0] && people.ByToken[i] is null && (IsReportedAfter(token) || (TakesAny(verb) && preposition == "ب" && token.Clitics == "ب" && (IsMasdar(token.Stem) || (verb.Stance != Stance.Criticised && IsDeed(token))))))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>على هامش مشاركته: the noun belongs to the one before, which a preposition governs.</summary>
    private bool IsPossessed(int i) => reading.Adjoin(i - 2, i - 1) && reading.Adjoin(i - 1, i) && people.ByToken[i - 1] is null
        && (reading[i - 2].Is(WordClass.Preposition) || reading[i - 1].HasPreposition) && !reading[i - 1].Is(WordClass.Aside | WordClass.Statement)
        && !reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>قائد التعاون فلان: the noun is part of an office.</summary>
    private bool IsOfTitle(int i) => reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Title) && !reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal)
        && reading[i].Key.StartsWith("ال", StringComparison.Ordinal) && reading.Adjoin(i, i + 1) && people.ByToken[i + 1] is not null;

    /// <summary>دعا إلى, حذر من, طالب ب call for or warn of whatever follows; أشار إلى and أكد على report only what a deed or a state is.</summary>
    private static bool TakesAny(SpeechVerb verb) => verb.Stance is Stance.CalledFor or Stance.Warned or Stance.Promised or Stance.Denied or Stance.Criticised;

    /// <summary>تطبيق, استئناف, معالجة: the shape of a deed's noun.</summary>
    private static bool IsMasdar(string word) => (word.Length == 5 && word[0] == 'ت' && word[3] == 'ي')
        || (word.Length is > 4 and < 8 && word[0] == 'ا' && word[1] != 'ل' && word[^2] == 'ا') || (word.Length == 6 && word[0] == 'م' && word[2] == 'ا' && word[^1] == 'ة')
        || (word.Length is 5 or 6 && word[0] == 'ا' && word[2] == 'ا' && word[^1] == 'ة');

    /// <summary>بالضغط, بالتراجع: a common noun with ال, and no place or people.</summary>
    private static bool IsDeed(Token token) => token.Stem.StartsWith("ال", StringComparison.Ordinal) && token.Stem.Length > 4 && (token.Class & ~(WordClass.Common | WordClass.ReportedNoun)) == WordClass.None;

    /// <summary>بتعويض: a reported noun behind its preposition, which frequent words keep.</summary>
    private static bool IsReportedAfter(Token token) => (token.Clitics.Length > 0 && token.Is(WordClass.ReportedNoun))
        || (token.Key.Length > 4 && (Vocabulary.Arabic[token.Key.AsSpan(1)] & WordClass.ReportedNoun) != WordClass.None);

    /// <summary>A reported noun, with a pronoun too: عودة, عودته.</summary>
    private static bool IsReported(Token token)
    {
        if (token.Is(WordClass.ReportedNoun))
        {
            return true;
        }

        var key = token.Stem;
        var pronoun = key.EndsWith("هم", StringComparison.Ordinal) || key.EndsWith("ها", StringComparison.Ordinal) ? 2 : key.EndsWith('ه') ? 1 : 0;
        if (pronoun == 0 || key.Length - pronoun < 3)
        {
            return false;
        }

        var bare = key[..^pronoun];
        return (Vocabulary.Arabic[bare] & WordClass.ReportedNoun) != WordClass.None
            || (bare[^1] == 'ت' && (Vocabulary.Arabic[$"{bare.AsSpan(0, bare.Length - 1)}ة"] & WordClass.ReportedNoun) != WordClass.None);
    }

    /// <summary>Whether the words between are one subject phrase: titles, organisations, adjectives.</summary>
    private bool IsNounPhraseBefore(int verb, int i)
    {
        for (var k = verb + 1; k < i; k++)
        {
            var isComma = reading[k].Kind == TokenKind.Comma;
            if (!isComma && (!reading[k].IsWord || reading[k].Is(WordClass.SpeechVerb | WordClass.Relative)))
            {
                return false;
            }
        }

        return i - verb <= 12;
    }
}
