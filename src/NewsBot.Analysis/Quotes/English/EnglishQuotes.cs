using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Finds who said what in an English article, sentence by sentence:
/// 1. each verb of speech outside quotation marks gets its subject, and the words it leads to: marks before or after it,
///    reported clauses, clauses with the verb at their end (The bridge will reopen, the mayor said);
/// 2. according to somebody;
/// 3. further marks of the sentence and of the paragraph go to the same speaker (see <see cref="LooseMarks"/>).
/// What no rule gives to anybody is left out, unless it is long enough to be speech beyond doubt: then its speaker is unknown.
/// </summary>
internal sealed class EnglishQuotes
{
    private readonly EnglishWords words;
    private readonly Cast people;
    private readonly EnglishDiscourse discourse;
    private readonly EnglishSubjects subjects;
    private readonly EnglishContent contents;
    private readonly EnglishClauses clauses;
    private readonly Sayings sayings;
    private readonly LooseMarks loose;

    private EnglishQuotes(Reading reading, Cast people)
    {
        this.people = people;
        words = new EnglishWords(reading);
        discourse = new EnglishDiscourse(words, people);
        subjects = new EnglishSubjects(words, people, new EnglishPhrases(words, people, discourse, Bodies.English));
        contents = new EnglishContent(words, people);
        clauses = new EnglishClauses(words, people, subjects, contents);
        sayings = new Sayings(words, contents, discourse);
        loose = new LooseMarks(words, people, contents, discourse, sayings);
    }

    public static List<QuoteDraft> Find(Reading reading, Cast people)
    {
        var quotes = new EnglishQuotes(reading, people);
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            quotes.ReadSentence(s);
        }

        return quotes.sayings.Drafts;
    }

    private void ReadSentence(int s)
    {
        var (first, last) = words.Reading.Sentences[s];
        if (words.OpenedAt(first) < 0 && subjects.Main(first, last + 1) is { } subject)
        {
            discourse.Note(subject.Who.Speaker, subject.First, subject.Who.Confidence, speaks: false);
        }

        Attribution? inSentence = null;
        var from = first;
        for (var i = first; i <= last; i++)
        {
            if (words.Reading.IsQuoted(i))
            {
                continue;
            }

            if (words.ClosedAt(i) >= 0 || words.IsKind(i, TokenKind.Semicolon))
            {
                from = i + 1;
            }
            else if (words.IsWord(i) && words[i].Key == "according" && i + 1 <= last && words[i + 1].Key == "to")
            {
                i = ReadSource(i, first, last);
                from = i + 1;
            }
            else if (EnglishCue.At(words, i, people) is { } cue)
            {
                var (end, who) = ReadCue(cue, from, first, last, inSentence);
                inSentence = who is { Speaker.Kind: not SpeakerKind.Unknown } ? who : inSentence;
                from = end > i ? end + 1 : from;
                i = int.Max(i, end);
            }
        }

        loose.Read(first, last, inSentence);
    }

    /// <summary>Takes what one verb of speech says; gives the last token it used, and the speaker.</summary>
    private (int End, Attribution? Who) ReadCue(EnglishCue cue, int from, int first, int last, Attribution? inSentence)
    {
        var verb = cue.Token;
        if (cue.Form.Tense == EnglishTense.Participle)
        {
            var (speaker, spoken) = (SpeakerOfParticiple(verb, first, inSentence), contents.After(verb, cue.Form, last));
            return speaker is null ? (verb, null) : spoken is null ? AsSaying(cue, first, speaker) : (Take(spoken, cue, speaker), speaker);
        }

        if (Inverted(cue, from, first, last) is { } inverted)
        {
            return inverted;
        }

        if (subjects.Before(verb, from) is not { } subject || (cue.Form.Tense == EnglishTense.Base && !MayBePlural(subject)))
        {
            return (verb, null);
        }

        var who = subject.Who;
        if (TakeBefore(cue, who, subject.First, first))
        {
            var more = contents.After(verb, cue.Form, last);
            return (more is { Kind: ContentKind.Marked } ? Take(more, cue, who) : verb, who);
        }

        if (contents.After(verb, cue.Form, last) is { } content && (content.Kind != ContentKind.Noun || !IsHeadline(last)))
        {
            return (Take(content, cue, who), who);
        }

        return (TakeClauseBefore(cue, who, subject.First, verb, first, last), who);
    }

    /// <summary>Residents say, the police say: nobody alone does.</summary>
    private bool MayBePlural(SpeakerPhrase subject) => subject.Who.Speaker is { Kind: SpeakerKind.Organization or SpeakerKind.Group } speaker
        && (speaker.IsPlural || words[subject.Last].Key.EndsWith('s') || words[subject.Last].Key == "police" || words.IsTitleCase(subject.Last));

    /// <summary>…, said prosecutor Oskar Lindgaard: the verb comes right after the mark or the comma, its subject ends the clause.</summary>
    private (int End, Attribution? Who)? Inverted(EnglishCue cue, int from, int first, int last)
    {
        var verb = cue.Token;
        var before = verb - 1;
        var afterMark = before >= first && (words.ClosedAt(before) >= 0 || (words.IsKind(before, TokenKind.Comma) && words.ClosedAt(before - 1) >= 0));
        var afterComma = !afterMark && before > first && words.IsKind(before, TokenKind.Comma) && cue.Form.May(Takes.Clause) && !cue.Form.May(Takes.Addressee) && !IsHeadline(last);
        if ((!afterMark && !afterComma) || subjects.After(verb, last) is not { } subject)
        {
            return null;
        }

        var next = subject.Last + 1;
        if (afterComma && next <= last && words.IsWord(next) && !words.Is(next, Grammar.Preposition | Grammar.Day | Grammar.Time | Grammar.Relative | Grammar.Conjunction))
        {
            return null;
        }

        var who = subject.Who with { Rule = "verb-" + subject.Who.Rule };
        if (afterMark)
        {
            TakeBefore(cue, who, verb, first);
            var comma = AfterPhrase(next, last);
            var mark = words.IsKind(comma, TokenKind.Comma) ? words.OpenedAt(comma + 1) : words.OpenedAt(comma);
            return (mark >= 0 ? sayings.Mark(mark, cue, who) : subject.Last, who);
        }

        // Hugh Hill, a doctor, said the clinic …: what stands before the commas speaks, unless it is a clause.
        if (subjects.Before(verb, from) is { } earlier && (earlier.Who.Speaker.Kind == SpeakerKind.Person || !contents.HasFinite(from, verb)))
        {
            return null;
        }

        return (TakeClauseBefore(cue, who, verb, subject.Last, first, last), who);
    }

    /// <summary>The title: its nouns and verbs look alike (Officials deny cover-up), so only plain speech counts there.</summary>
    private bool IsHeadline(int last) => words.ParagraphOrdinal[last] == 0 && words[last].Kind != TokenKind.Stop;

    private int AfterPhrase(int i, int last)
    {
        while (i <= last && !words.IsKind(i, TokenKind.Comma) && words.OpenedAt(i) < 0 && words[i].Kind != TokenKind.Stop)
        {
            i++;
        }

        return i;
    }

    /// <summary>quoted a former inspector, Wendell Amaro, as saying: the one before "as" speaks.</summary>
    private Attribution? SpeakerOfParticiple(int verb, int first, Attribution? inSentence)
    {
        if (words[verb - 1].Key == "as")
        {
            return subjects.Before(verb - 1, first)?.Who is { } quoted ? quoted with { Rule = "as-saying", Confidence = double.Min(quoted.Confidence, 0.93) } : null;
        }

        var who = inSentence ?? subjects.Main(first, verb)?.Who;
        return who is null ? null : who with { Rule = "participle", Confidence = double.Min(who.Confidence, 0.93) };
    }

    /// <summary>"…," the newspaper quoted Amaro as saying.</summary>
    private (int End, Attribution? Who) AsSaying(EnglishCue cue, int first, Attribution who)
    {
        for (var i = cue.Token; i > first && words[cue.Token - 1].Key == "as"; i--)
        {
            if (words.ClosedAt(i) is var m and >= 0)
            {
                sayings.Mark(m, cue, who);
                break;
            }
        }

        return (cue.Token, who);
    }

    /// <summary>Takes the marks that close right before the attribution.</summary>
    private bool TakeBefore(EnglishCue cue, Attribution who, int phraseFirst, int first)
    {
        var i = phraseFirst - 1;
        while (i > first && words.ClosedAt(i) < 0 && (words.IsKind(i, TokenKind.Comma) || words.IsKind(i, TokenKind.Dash) || (words.Is(i, Grammar.Adverb | Grammar.Conjunction) && words.IsWord(i))))
        {
            i--;
        }

        if (i < first || words.ClosedAt(i) is not (var m and >= 0) || !cue.Form.May(Takes.Quote) || (sayings.IsTitle(m) && words.Reading.Marks[m].Open > first))
        {
            return false;
        }

        sayings.Mark(m, cue, who);
        return true;
    }

    private int Take(Content content, CueWord cue, Attribution who)
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
                var last = clauses.End(content.First);
                last = content.Kind == ContentKind.Noun ? clauses.EndOfNoun(content.First, last) : last;
                sayings.Clause(content.First, last, cue, who, fewest: content.Kind == ContentKind.Noun ? 2 : 3);
                return last;
        }
    }

    /// <summary>The bridge will reopen in May, the mayor said · Rescue teams, he added, would search through the night.</summary>
    private int TakeClauseBefore(CueWord cue, Attribution who, int phraseFirst, int phraseLast, int first, int last)
    {
        var comma = phraseFirst - 1;
        if (!words.IsKind(comma, TokenKind.Comma) || sayings.IsTaken(comma - 1))
        {
            return cue.Token;
        }

        var start = comma;
        while (start > first && !words.IsKind(start - 1, TokenKind.Semicolon) && !sayings.IsTaken(start - 1))
        {
            start--;
        }

        var goesOn = words.IsKind(phraseLast + 1, TokenKind.Comma) && phraseLast + 2 <= last && words.IsWord(phraseLast + 2);
        if (goesOn && !contents.HasFinite(start, comma - 1) && !words.Is(phraseLast + 2, Grammar.Conjunction | Grammar.Relative))
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

    /// <summary>According to the mayor, … · …, according to the service.</summary>
    private int ReadSource(int i, int first, int last)
    {
        var cue = new CueWord(i, Stance.Said);
        var phraseFirst = i + 2;
        if (phraseFirst > last || subjects.After(i + 1, last) is not { } subject)
        {
            return i + 1;
        }

        var who = subject.Who with { Rule = "according-to", Confidence = double.Min(subject.Who.Confidence, 0.93) };
        if (words.IsFirstOfSentence(i) || i == first)
        {
            var comma = AfterPhrase(subject.Last + 1, last);
            if (words.IsKind(comma, TokenKind.Comma) && comma < last)
            {
                var mark = words.OpenedAt(comma + 1);
                return mark >= 0 ? sayings.Mark(mark, cue, who) : Take(new Content(ContentKind.Clause, comma + 1, -1), cue, who);
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
            TakeClauseBefore(cue, who, words.IsKind(i - 1, TokenKind.Comma) ? i : first, subject.Last, first, last);
        }

        return subject.Last;
    }
}
