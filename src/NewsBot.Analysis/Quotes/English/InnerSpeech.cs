using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Tells whose the quoted words inside a reported clause are when somebody speaks in it again: Perez said Ashdown had told
/// her "…" gives them to Ashdown. They are nobody's when he had never said them, or when only his act is told (promised to "…").
/// </summary>
internal sealed class InnerSpeech(EnglishWords words, Cast people, EnglishSubjects subjects, EnglishContent contents, EnglishClauses clauses)
{
    private const int Farthest = 60;

    /// <summary>The verb of speech between the clause's first token and the marks, and who spoke; null when nobody else did.</summary>
    public (CueWord? Cue, Attribution Who)? Of(int m, int first)
    {
        var open = words.Reading.Marks[m].Open;

        // One of them said Holt had promised discipline: "He told us …"
        if (words.Is(open + 1, Grammar.He | Grammar.She) && words.Speaks(open + 2))
        {
            return null;
        }

        for (var i = open - 1; i > first && open - i < Farthest && !words.IsKind(i, TokenKind.Semicolon); i--)
        {
            if (words.Reading.IsQuoted(i) || !words.IsWord(i) || !words[i].Is(WordClass.SpeechVerb) || people.ByToken[i] is not null
                || EnglishVerbs.Of(words[i].Key) is not { Tense: not EnglishTense.Participle } form || contents.After(i, form, open) is not { } content || !Reaches(content, m))
            {
                continue;
            }

            if (EnglishCue.At(words, i, people) is not { } cue)
            {
                if (IsDenied(i))
                {
                    return (null, Attribution.None);
                }
            }
            else if (subjects.Before(i, first) is { } subject && subject.First >= first)
            {
                var who = content.Kind == ContentKind.Noun ? Attribution.None : subject.Who;
                return (cue, who with { Rule = "inner-" + who.Rule, Confidence = double.Min(who.Confidence, 0.9) });
            }
        }

        return null;
    }

    private bool Reaches(Content content, int m)
    {
        var open = words.Reading.Marks[m].Open;
        return content.Kind == ContentKind.Marked ? content.Mark == m : content.First <= open && clauses.End(content.First, open) >= open;
    }

    /// <summary>had never said, did not say</summary>
    private bool IsDenied(int verb)
    {
        var before = verb - 1;
        while (words.Is(before, Grammar.Adverb) && !words.Is(before, Grammar.Not))
        {
            before--;
        }

        return words.Is(before, Grammar.Not);
    }
}
