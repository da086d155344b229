using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Finds where a reported clause ends. It runs to the end of its sentence, unless before that comes
/// 1. a participle of speech after a comma (، مشيراً إلى) or with what follows it;
/// 2. و and a verb of speech (، وأضاف) or a verb of speech after a comma;
/// 3. a source after a comma (، بحسب, وفق ما).
/// Quoted words inside it never end it.
/// </summary>
internal sealed class Clauses(Reading reading, Cast people)
{
    /// <summary>A lost closing mark is looked for behind so many tokens at least.</summary>
    private const int FewestBeforeLost = 8;

    /// <summary>The end of a reported noun phrase: what a conjunction with a subject of its own begins is no longer reported either.</summary>
    public int NounEnd(int first)
    {
        var end = End(first);
        for (var i = first + 2; i < end; i++)
        {
            if (reading[i].Is(WordClass.NewSubject) && reading[i - 1].Kind is TokenKind.Comma && !reading.IsQuoted(i))
            {
                return Trim(first, i - 1);
            }
        }

        return end;
    }

    /// <summary>وأعتقد أن: "I", where the verb begins without hamza.</summary>
    private bool IsOfMyself(Token token, Cue cue) => cue.Form.Verb.Lemma[0] == 'ا' && reading.Text[token.Start + 1] == 'أ';

    public int End(int first) => End(first, null);

    /// <summary>The end of words behind a colon: و أعتقد أن, or قررت of a man, is still said by the one who speaks.</summary>
    public int SpeechEnd(int first, Speaker speaker) => End(first, speaker);

    private int End(int first, Speaker? inFirstPerson)
    {
        var (_, sentenceEnd) = reading.Sentences[reading[first].Sentence];
        var last = sentenceEnd;
        for (var i = first + 1; i <= sentenceEnd; i++)
        {
            if (!reading.IsQuoted(i) && EndsBefore(i) && !(inFirstPerson is not null && IsOwn(i, inFirstPerson)))
            {
                last = i - 1;
                break;
            }

            if (!reading.IsQuoted(i) && NewTopic(first, i) is var comma and > 0)
            {
                last = comma - 1;
                break;
            }
        }

        return Trim(first, last);
    }

    private bool IsOwn(int i, Speaker speaker) => reading[i].Is(WordClass.FirstPerson)
        || (speaker.Gender == Gender.Masculine && Cue.At(reading, i, people) is { Form: { Tense: SpeechTense.Past, Gender: Gender.Feminine } } && reading[i].Key[^1] == 'ت');

    /// <summary>بتأخر المقاول، وعن سقوط السقف قال: the comma before the next topic, when a verb and a colon stand here; -1 when not.</summary>
    private int NewTopic(int first, int verb)
    {
        if (verb + 1 >= reading.Count || reading[verb + 1].Kind != TokenKind.Colon || Cue.At(reading, verb, people) is not { Form.Tense: SpeechTense.Past or SpeechTense.Present })
        {
            return -1;
        }

        for (var i = verb - 1; i > first && verb - i < 10; i--)
        {
            if (reading[i].Kind is TokenKind.Comma or TokenKind.Semicolon)
            {
                return reading[i + 1].Clitics.StartsWith('و') || reading[i + 1].Is(WordClass.ClauseOpener) || reading[i + 1].Key is "وعن" or "وحول" ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>«… شوكتهم أقوى.. وشدد بحر على أن …»: where the speaker is said to speak, the closing mark was lost.</summary>
    public int LostEnd(MarkedSpan mark, Person? speaker)
    {
        for (var i = mark.First + 4; speaker is not null && i < mark.Last; i++)
        {
            if (people.ByToken[i + 1]?.Person == speaker && reading[i].Is(WordClass.SpeechVerb) && reading[i].Clitics == "و")
            {
                return Trim(mark.First, i - 1);
            }

            // «… إلى المنازل. وأضاف أن …»: nobody begins a sentence of his own so.
            if (reading[i].Kind == TokenKind.Stop && i - mark.First > FewestBeforeLost && TellsMore(i + 1))
            {
                return Trim(mark.First, i);
            }
        }

        return mark.Last;
    }

    private bool TellsMore(int i) => i + 2 < reading.Count && reading[i].Clitics == "و" && Cue.At(reading, i, people) is { Form: { Tense: SpeechTense.Past, Gender: not Gender.Unknown } } cue
        && cue.Form.Verb.Follows.HasFlag(Follows.Clause) && reading[i].Key[^1] != 'ا' && !IsOfMyself(reading[i], cue) && (Leads(i) || cue.Form.Verb.Follows.HasFlag(Follows.More) || people.ByToken[i + 1] is not null);

    /// <summary>Drops punctuation, open brackets and lone conjunctions from the end.</summary>
    public int Trim(int first, int last)
    {
        while (last > first && (reading[last].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Stop or TokenKind.Dash or TokenKind.Colon
            or TokenKind.OpenBracket or TokenKind.Other
            || reading[last].Key is "و" or "كما" or "فيما" || IsStrayMark(last)))
        {
            last--;
        }

        return last;
    }

    private bool IsStrayMark(int i) => reading[i].Kind is TokenKind.OpenMark or TokenKind.CloseMark or TokenKind.StraightMark
        && !reading.Marks.Any(mark => mark.Close == i);

    private bool EndsBefore(int i)
    {
        var token = reading[i];
        if (!token.IsWord)
        {
            return false;
        }

        var afterComma = i > 0 && reading[i - 1].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.CloseBracket;
        if (afterComma && token.Key is "بحسب" or "وفق" or "حسب" or "وفقا" or "حسبما" or "بحسبما" or "فيما" && (token.Key != "فيما" || SpeaksSoon(i)))
        {
            return true;
        }

        if (afterComma && (OpensAnother(i) || LetsAnotherSpeak(i)))
        {
            return true;
        }

        if (afterComma && token.Key == "على" && i + 1 < reading.Count && reading[i + 1].Key == "حد")
        {
            // على حد تعبيره
            return true;
        }

        if (token.Is(WordClass.Exception) && i + 1 < reading.Count && (reading[i + 1].Key is "ان" or "انه" or "انها"
            || (Cue.At(reading, i + 1, people) is { Form.Tense: SpeechTense.Past or SpeechTense.Present } next && Leads(next.Token))))
        {
            return true;
        }

        if (Cue.At(reading, i, people) is not { } cue)
        {
            return false;
        }

        return cue.Form.Tense switch
        {
            SpeechTense.Participle => afterComma || Leads(i),
            SpeechTense.Past => (afterComma || token.Clitics == "و") && (Leads(i) || StartsSubject(i + 1)),
            SpeechTense.Present => token.Clitics == "و" && Leads(i),
            _ => false,
        };
    }

    /// <summary>، بينما دعت فلانة إلى كذا; ، في حين كتب فلان: another speaks.</summary>
    private bool OpensAnother(int i)
    {
        var opener = reading[i].Key == "في" && reading.Adjoin(i, i + 1) ? i + 1 : i;
        return opener + 1 < reading.Count && reading[opener].Is(WordClass.NewSubject) && reading[opener].Key is not ("لكن" or "ولكن")
            && Cue.At(reading, opener + 1, people) is { Form.Tense: SpeechTense.Past or SpeechTense.Present } && StartsSubject(opener + 2);
    }

    /// <summary>، لكن جماعة تطلق على نفسها كذا ذكرت في رسالة: «…»: somebody else, whose words stand behind a colon.</summary>
    private bool LetsAnotherSpeak(int i)
    {
        if (!reading[i].Is(WordClass.NewSubject) || !StartsSubject(i + 1))
        {
            return false;
        }

        var speaks = false;
        for (var k = i + 2; k < int.Min(reading.Count, i + 24) && reading[k].Sentence == reading[i].Sentence; k++)
        {
            speaks |= reading[k].Clitics.Length == 0 && Cue.At(reading, k, people) is { Form.Tense: SpeechTense.Past or SpeechTense.Present };
            if (speaks && reading[k].Kind == TokenKind.Colon)
            {
                return true;
            }
        }

        return false;
    }

    private bool SpeaksSoon(int i)
    {
        for (var k = i + 1; k <= i + 2 && k < reading.Count; k++)
        {
            if (Cue.At(reading, k, people) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether reported words follow closely: أن, a colon, a mark, or the preposition that the verb governs.</summary>
    private bool Leads(int verb)
    {
        for (var i = verb + 1; i <= verb + 4 && i < reading.Count && reading[i].Sentence == reading[verb].Sentence; i++)
        {
            if (reading[i].Is(WordClass.Complementizer | WordClass.ReportedNoun) || reading[i].Kind is TokenKind.Colon or TokenKind.OpenMark or TokenKind.StraightMark)
            {
                return true;
            }
        }

        return SpeechVerbs.Arabic.Forms.TryGetValue(reading[verb].Stem, out var form) && verb + 1 < reading.Count
            && (form.Verb.NounPrepositions.Contains(reading[verb + 1].Key) || form.Verb.NounPrepositions.Contains(reading[verb + 1].Clitics));
    }

    private bool StartsSubject(int i) => i < reading.Count
        && (people.ByToken[i] is not null || reading[i].Is(WordClass.Title | WordClass.OrganizationHead | WordClass.Group));
}
