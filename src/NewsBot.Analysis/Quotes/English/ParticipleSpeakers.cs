using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Finds who speaks when the verb of speech is a participle: the subject of the sentence (…, saying that), or the one before "as saying".</summary>
internal sealed class ParticipleSpeakers(EnglishWords words, EnglishDiscourse discourse, EnglishSubjects subjects, Sayings sayings)
{
    private const int LongestPassive = 10;
    private const int LongestQuoting = 40;

    /// <summary>quoted a former inspector, Wendell Amaro, as saying: the one before "as" speaks.</summary>
    public Attribution? SpeakerOf(int verb, int first, Attribution? inSentence)
    {
        if (words[verb - 1].Key == "as")
        {
            if (QuotedBefore(verb - 1, first) is { } passive)
            {
                return passive;
            }

            var named = words[verb - 2].Key is "him" or "her" ? discourse.ResolveGender(verb - 2, words[verb - 2].Key == "her" ? Gender.Feminine : Gender.Masculine) : subjects.Before(verb - 1, first)?.Who;
            return named is { } quoted ? quoted with { Rule = "as-saying", Confidence = double.Min(quoted.Confidence, 0.93) } : null;
        }

        var who = inSentence ?? subjects.Main(first, verb)?.Who;
        return who is null ? null : who with { Rule = "participle", Confidence = double.Min(who.Confidence, 0.93) };
    }

    /// <summary>Amaro was quoted by the newspaper as saying: the subject of the passive speaks; null for none, nobody for one that nobody can tell.</summary>
    private Attribution? QuotedBefore(int before, int first)
    {
        var quoted = before - 1;
        while (quoted > first && before - quoted < LongestPassive && !words.Is(quoted, Grammar.Quoted))
        {
            quoted--;
        }

        var be = quoted - 1;
        while (words.Is(be, Grammar.Adverb))
        {
            be--;
        }

        if (!words.Is(quoted, Grammar.Quoted) || !words.Is(be, Grammar.Be))
        {
            return null;
        }

        be -= words.Is(be - 1, Grammar.Auxiliary) ? 1 : 0;
        var who = subjects.Before(be, first)?.Who ?? Attribution.None;
        return who with { Rule = "quoted", Confidence = double.Min(who.Confidence, 0.93) };
    }

    /// <summary>"…," the newspaper quoted Amaro as saying.</summary>
    public (int End, Attribution? Who) AsSaying(EnglishCue cue, int first, Attribution who)
    {
        for (var i = cue.Token; i > first && cue.Token - i < LongestQuoting && words[cue.Token - 1].Key == "as"; i--)
        {
            if (words.ClosedAt(i) is var m and >= 0)
            {
                sayings.Mark(m, cue, who);
                break;
            }
        }

        return (cue.Token, who);
    }
}
