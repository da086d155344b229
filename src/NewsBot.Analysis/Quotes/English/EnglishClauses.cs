using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Finds where a reported clause ends. It runs to the end of its sentence, unless before that comes
/// 1. a semicolon, or a comma and quotation marks;
/// 2. a participle of speech after a comma (, adding that);
/// 3. and or but and a verb of speech with words of its own (and promised to rebuild);
/// 4. a comma or a conjunction and somebody else who speaks (and Villanueva said …), or according to.
/// Quoted words inside it never end it.
/// </summary>
internal sealed class EnglishClauses(EnglishWords words, Cast people, EnglishSubjects subjects, EnglishContent contents)
{
    private const int LongestHearing = 8;

    public int End(int first) => End(first, words.Count);

    /// <summary>The end of the clause, or at least the limit when it runs on to there.</summary>
    public int End(int first, int limit)
    {
        var (_, sentenceEnd) = words.Reading.Sentences[words[first].Sentence];
        for (var i = first + 1; i <= int.Min(sentenceEnd, limit); i++)
        {
            if (words.Reading.IsQuoted(i))
            {
                continue;
            }

            if (words.IsKind(i, TokenKind.Semicolon) || IsSource(i) || IsHearing(i, sentenceEnd) || (words.OpenedAt(i) >= 0 && words.IsKind(i - 1, TokenKind.Comma)))
            {
                return Trim(first, i - 1);
            }

            if (EnglishCue.At(words, i, people) is { } cue && EndBefore(cue, first, sentenceEnd) is { } end)
            {
                return Trim(first, end);
            }
        }

        return limit < sentenceEnd ? limit : Trim(first, sentenceEnd);
    }

    /// <summary>A noun phrase or infinitive ends before the day it was said on (called for calm on Sunday), or before what the speaker did besides (denied it and, later, left).</summary>
    public int EndOfNoun(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if ((words[i].Key == "on" && words.Is(i + 1, Grammar.Day)) || (words.Is(i, Grammar.Conjunction) && words.IsKind(i + 1, TokenKind.Comma)))
            {
                return Trim(first, i - 1);
            }
        }

        return last;
    }

    /// <summary>Drops punctuation and lone conjunctions from the end; a mark that closes one inside stays.</summary>
    public int Trim(int first, int last)
    {
        while (last > first && (words[last].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Dash or TokenKind.Colon or TokenKind.OpenBracket
            || (words[last].Key is "and" or "but" or "while" or "whereas" or "as") || IsStray(first, last)))
        {
            last--;
        }

        return last;
    }

    private bool IsStray(int first, int i) => (words[i].Kind is TokenKind.OpenMark or TokenKind.CloseMark or TokenKind.StraightMark)
        && !(words.ClosedAt(i) is var m and >= 0 && words.Reading.Marks[m].Open >= first);

    /// <summary>…, a court has heard.</summary>
    private bool IsHearing(int i, int sentenceEnd) => sentenceEnd - i is > 2 and <= LongestHearing && words.IsKind(i, TokenKind.Comma) && words.Is(i + 1, Grammar.Determiner)
        && words[sentenceEnd - 1].Key is "heard" or "told" && words[sentenceEnd].Kind == TokenKind.Stop;

    private bool IsSource(int i) => words.IsWord(i) && words[i].Key == "according" && words.IsKind(i - 1, TokenKind.Comma);

    /// <summary>The last token before the new attribution; null when the verb belongs to the clause.</summary>
    private int? EndBefore(EnglishCue cue, int first, int sentenceEnd)
    {
        var verb = cue.Token;
        if (cue.Form.Tense == EnglishTense.Participle)
        {
            return words.IsKind(verb - 1, TokenKind.Comma) ? verb - 2
                : words.IsKind(verb - 2, TokenKind.Comma) && words.Is(verb - 1, Grammar.Conjunction) ? verb - 3 : null;
        }

        if (words.Is(verb - 1, Grammar.Conjunction))
        {
            return contents.After(verb, cue.Form, sentenceEnd) is { } content && (content.Kind != ContentKind.Noun || content.First > verb + 1 || IsAct(verb, cue.Form)) ? verb - 2 : null;
        }

        if (cue.Form.May(Takes.AfterComma) && contents.After(verb, cue.Form, sentenceEnd) is null)
        {
            return null;
        }

        if (subjects.Before(verb, first) is not { } subject)
        {
            // Tavelle, which denied wrongdoing, said: what a relative clause tells ends before the verb of the sentence.
            return words.IsKind(verb - 1, TokenKind.Comma) && contents.After(verb, cue.Form, sentenceEnd) is not null ? verb - 2 : null;
        }

        if (subject.First <= first + 1)
        {
            return null;
        }

        var before = subject.First - 1;
        if (words.IsKind(before, TokenKind.Comma))
        {
            return before - 1;
        }

        var joins = words.Is(before, Grammar.Conjunction) && (words.IsKind(before - 1, TokenKind.Comma) || subject.Who.Speaker.Kind == SpeakerKind.Person);
        return joins ? before - 1 : null;
    }

    /// <summary>and pledged to rebuild</summary>
    private bool IsAct(int verb, EnglishForm form) => form.May(Takes.To) && words.IsWord(verb + 1) && words[verb + 1].Key == "to";
}
