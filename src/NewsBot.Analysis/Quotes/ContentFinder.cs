using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Finds the words a verb of speech leads to, within its sentence: marks, a colon, أن/إن, or a reported noun. On the way it
/// passes the subject and where and to whom it was said. The addressee trap: in قال فلان لـ«عكاظ» the marks hold a newspaper.
/// </summary>
internal sealed class ContentFinder(Reading reading, Cast people)
{
    private const int Farthest = 45;

    /// <summary>Words that end the search: another finite verb of speech, or a relative clause about somebody.</summary>
    public Content? After(Cue cue)
    {
        var follows = cue.Form.Verb.Follows;
        var (_, sentenceEnd) = reading.Sentences[reading[cue.Token].Sentence];
        var last = int.Min(sentenceEnd, cue.Token + Farthest);
        for (var i = cue.Token + 1; i <= last; i++)
        {
            var token = reading[i];
            if (MarkOpening(i) is var mark and >= 0)
            {
                if (i == cue.Token + 1 && IsSpeakerInMarks(mark, last))
                {
                    i = reading.Marks[mark].Close;
                    continue;
                }

                if (TakesQuote(follows, cue.Token, i) && IsSpeech(cue, mark))
                {
                    return new Content(ContentKind.Marked, reading.Marks[mark].First, mark);
                }

                i = reading.Marks[mark].IsClosed ? reading.Marks[mark].Close : i;
                continue;
            }

            if (token.Kind == TokenKind.Colon)
            {
                return AtColon(cue, i, sentenceEnd);
            }

            if (token.Is(WordClass.Complementizer) && people.ByToken[i] is null && !IsBlocked(cue, i))
            {
                return AtComplementizer(cue, i);
            }

            if (i > cue.Token + 1 && EndsSearch(i))
            {
                break;
            }
        }

        return Noun(cue);
    }

    /// <summary>وأضافت «وول ستريت جورنال» أن: a few words in marks right after the verb, and the reported words behind them.</summary>
    public bool IsSpeakerInMarks(int mark, int last)
    {
        var span = reading.Marks[mark];
        if (!span.IsClosed || WordsIn(mark) > 4)
        {
            return false;
        }

        for (var i = span.Close + 1; i <= int.Min(last, span.Close + 8); i++)
        {
            if (reading[i].Is(WordClass.Complementizer) || reading[i].Kind == TokenKind.Colon || MarkOpening(i) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that a sentence says of something: بأنه «…», هو «…», وصفه بـ«…».</summary>
    public bool IsPredicate(int mark)
    {
        var before = reading.Marks[mark].Open - 1;
        if (before < 1)
        {
            return false;
        }

        var token = reading[before];
        return (token.Is(WordClass.Complementizer) && token.Key.Length > 3) || token.Key is "هو" or "هي"
            || (token.Key == "ب" && (reading[before - 1].Is(WordClass.SpeechVerb) || (before > 1 && reading[before - 2].Is(WordClass.SpeechVerb))));
    }

    /// <summary>بعد أن, يجب أن; and أن before a verb (أن يعود) after a verb that reports facts.</summary>
    private bool IsBlocked(Cue cue, int i)
    {
        if (i > cue.Token + 1 && reading[i - 1].Is(WordClass.BlocksClause))
        {
            return true;
        }

        var tellsFacts = cue.Form.Verb.Stance is Stance.Said or Stance.Confirmed or Stance.Announced;
        return tellsFacts && reading[i].Key is "ان" or "بان" && reading.Adjoin(i, i + 1) && reading[i + 1].Key is { Length: > 3 } next && next[0] == 'ي'
            && !reading[i + 1].Is(WordClass.Name | WordClass.Place) && people.ByToken[i + 1] is null;
    }

    /// <summary>The mark that opens at a token; -1 when none does.</summary>
    public int MarkOpening(int i)
    {
        for (var m = 0; m < reading.Marks.Count; m++)
        {
            if (reading.Marks[m].Open == i)
            {
                return m;
            }
        }

        return -1;
    }

    /// <summary>The words inside a mark.</summary>
    public int WordsIn(int mark)
    {
        var words = 0;
        for (var i = reading.Marks[mark].First; i <= reading.Marks[mark].Last; i++)
        {
            words += reading[i].IsWord ? 1 : 0;
        }

        return words;
    }

    /// <summary>Whether the marks hold a name or a title: after صحيفة, فيلم, لـ, or one of a few words amid running text.</summary>
    public bool IsNamedThing(int mark)
    {
        var before = reading.Marks[mark].Open - 1;
        if (before < 0 || reading[before].Paragraph != reading[before + 1].Paragraph)
        {
            return false;
        }

        var token = reading[before];
        var words = WordsIn(mark);
        if (token.Key is "ل" or "لل" or "الى" && words <= 4)
        {
            return true;
        }

        if (words > 6)
        {
            return false;
        }

        var isThing = token.IsWord && (token.Is(WordClass.QuotedThing | WordClass.OrganizationHead | WordClass.NamedAfter)
            || (token.Key.StartsWith("ال", StringComparison.Ordinal) && reading.PhraseLength(before) == 1 && (Quoted(token.Key[2..]) != WordClass.None)));
        return isThing && !token.Is(WordClass.SpeechVerb);
    }

    private static WordClass Quoted(string word) => Vocabulary.Arabic[word] & WordClass.QuotedThing;

    private bool IsSpeech(Cue cue, int mark)
    {
        if (IsNamedThing(mark))
        {
            return false;
        }

        var words = WordsIn(mark);
        var open = reading.Marks[mark].Open;
        var close = open - cue.Token <= 2 || reading[open - 1].Kind == TokenKind.Colon || IsPredicate(mark)
            || (reading[open - 1].Key == "ب" && cue.Form.Verb.NounPrepositions.Contains("ب"));
        if (!close && cue.Form.Verb.Stance is Stance.Announced && HasObject(cue, open))
        {
            return false;
        }

        return words >= 4 || (words == 3 && cue.Form.Verb.NounPrepositions.Contains("ب")) || (close && words >= 1) || (words >= 2 && people.ByToken[reading.Marks[mark].Open - 1] is not null);
    }

    /// <summary>أعلن فلان استقالته والانضمام إلى منافسة «تركز على»: the verb has its object, and the marks belong to that.</summary>
    private bool HasObject(Cue cue, int open)
    {
        for (var i = cue.Token + 1; i < open; i++)
        {
            if (reading[i].Is(WordClass.ReportedNoun) && people.ByToken[i] is null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TakesQuote(Follows follows, int verb, int open) =>
        (follows & Follows.Quote) != Follows.None || ((follows & Follows.QuoteClose) != Follows.None && open - verb <= 3);

    private Content? AtColon(Cue cue, int colon, int sentenceEnd)
    {
        var follows = cue.Form.Verb.Follows;
        var allowed = (follows & Follows.Colon) != Follows.None || ((follows & Follows.ColonClose) != Follows.None && colon - cue.Token <= 4);
        if (!allowed || colon >= sentenceEnd)
        {
            return null;
        }

        var mark = MarkOpening(colon + 1);
        return mark >= 0 ? new Content(ContentKind.Marked, reading.Marks[mark].First, mark) : new Content(ContentKind.AfterColon, colon + 1, -1);
    }

    private Content? AtComplementizer(Cue cue, int i)
    {
        var follows = cue.Form.Verb.Follows;
        var allowed = (follows & Follows.Clause) != Follows.None || ((follows & Follows.ClauseClose) != Follows.None && SubjectOnlyBetween(cue.Token, i));
        if (!allowed)
        {
            return null;
        }

        var mark = i + 1 < reading.Count ? MarkOpening(i + 1) : -1;
        if (mark >= 0 && reading.Marks[mark].IsClosed && WordsIn(mark) >= 4 && EndsThought(reading.Marks[mark].Close))
        {
            return new Content(ContentKind.Marked, reading.Marks[mark].First, mark);
        }

        var first = reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Preposition) && reading[i - 1].Key is "الى" or "من" or "على" or "عن" ? i - 1 : i;
        return new Content(ContentKind.Clause, first, -1);
    }

    /// <summary>Whether nothing but punctuation or the end follows a closing mark: the quoted words are the whole of what was said.</summary>
    private bool EndsThought(int close) => close + 1 >= reading.Count || !reading[close + 1].IsWord
        || reading[close + 1].Paragraph != reading[close].Paragraph || reading[close + 1].Clitics == "و" || reading[close + 1].Is(WordClass.SpeechVerb);

    private bool SubjectOnlyBetween(int verb, int complementizer)
    {
        for (var i = verb + 1; i < complementizer; i++)
        {
            if (people.ByToken[i] is null && !reading[i].Is(WordClass.Title | WordClass.Nationality | WordClass.Preposition))
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsSearch(int i)
    {
        var token = reading[i];
        if (token.Is(WordClass.Relative) && people.ByToken[i] is null)
        {
            return token.Key is not "حيث" && reading[i - 1].Kind != TokenKind.Comma && people.ByToken[i - 1] is null;
        }

        return Cue.At(reading, i, people) is { } other && other.Form.Tense != SpeechTense.Masdar && !token.Is(WordClass.Title | WordClass.Group);
    }

    /// <summary>أكد أهمية الحوار, دعا إلى الحوار: a noun phrase right after the verb or its subject.</summary>
    private Content? Noun(Cue cue)
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
            if (preposition == "-")
            {
                if (token.Is(WordClass.ReportedNoun) && token.Clitics.Length == 0 && !reading[i - 1].Is(WordClass.Preposition))
                {
                    return i;
                }
            }
            else if (token.Key == preposition && token.Is(WordClass.Preposition) && reading.Adjoin(i, i + 1) && people.ByToken[i + 1] is null
                && !reading[i + 1].Is(WordClass.Preposition | WordClass.Complementizer) && reading[i + 1].Key is not "ذلك" and not "هذا" and not "هذه")
            {
                return i + 1;
            }
            else if (preposition.Length == 1 && token.Clitics.EndsWith(preposition, StringComparison.Ordinal) && token.Is(WordClass.ReportedNoun))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the words between are one subject phrase: titles, organisations, adjectives.</summary>
    private bool IsNounPhraseBefore(int verb, int i)
    {
        for (var k = verb + 1; k < i; k++)
        {
            if (!reading[k].IsWord || reading[k].Is(WordClass.SpeechVerb | WordClass.Relative))
            {
                return false;
            }
        }

        return i - verb <= 12;
    }
}
