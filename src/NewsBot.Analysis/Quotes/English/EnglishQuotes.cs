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
    private const int LongestUnread = 4;

    private readonly EnglishWords words;
    private readonly Cast people;
    private readonly EnglishDiscourse discourse;
    private readonly EnglishSubjects subjects;
    private readonly EnglishContent contents;
    private readonly WordsTaken taken;
    private readonly EnglishSources sources;
    private readonly Headings headings;
    private readonly OpeningNames names;
    private readonly Sayings sayings;
    private readonly LooseMarks loose;
    private readonly ParticipleSpeakers participles;
    private readonly Writings writings;
    private readonly PostsBelow below;

    private EnglishQuotes(Reading reading, Cast people)
    {
        this.people = people;
        words = new EnglishWords(reading);
        discourse = new EnglishDiscourse(words, people);
        names = new OpeningNames(words, people);
        var phrases = new EnglishPhrases(words, people, discourse, Bodies.English);
        subjects = new EnglishSubjects(words, people, phrases, new PhraseBounds(words, people));
        contents = new EnglishContent(words, people);
        var clauses = new EnglishClauses(words, people, subjects, contents);
        var inner = new InnerSpeech(words, people, subjects, contents, clauses);
        sayings = new Sayings(words, contents, discourse, inner);
        taken = new WordsTaken(words, people, contents, clauses, sayings);
        headings = new Headings(words, people, phrases, sayings);
        sources = new EnglishSources(words, people, contents, subjects, discourse, taken, sayings);
        participles = new ParticipleSpeakers(words, discourse, subjects, sayings);
        writings = new Writings(words, subjects);
        below = new PostsBelow(words, sayings);
        loose = new LooseMarks(words, new BesideMarks(words, people, subjects, discourse), contents, discourse, sayings, inner);
    }

    public static List<QuoteDraft> Find(Reading reading, Cast people)
    {
        var quotes = new EnglishQuotes(reading, people);
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            quotes.ReadSentence(s);
        }

        new HeadlineSpeakers(quotes.words, people, quotes.sayings).Settle();
        return quotes.sayings.Drafts;
    }

    private void ReadSentence(int s)
    {
        var (start, last) = words.Reading.Sentences[s];
        var first = words.AfterDateline(start);
        if (sayings.IsTaken(first) || headings.Read(first))
        {
            return;
        }

        if (names.Topic(first) is { IsDoubtful: false } topic)
        {
            discourse.Note(new Attribution(Speaker.Of(words.Reading, topic), "topic", 0.72), first, FocusKind.Topic);
        }
        else if (words.OpenedAt(first) < 0 && subjects.Main(first, last + 1) is { } subject)
        {
            discourse.Note(subject.Who, subject.First, FocusKind.Subject);
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
                i = sources.Read(i, first, last);
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
            var (speaker, spoken) = (participles.SpeakerOf(verb, first, inSentence), contents.After(verb, cue.Form, last));
            return speaker is null ? (verb, null) : spoken is null ? participles.AsSaying(cue, first, speaker) : (taken.After(spoken, cue, speaker), speaker);
        }

        if (Inverted(cue, from, first, last) is { } inverted)
        {
            return inverted;
        }

        var subject = subjects.Before(verb, from) ?? (IsJoined(verb) ? SameSubject(verb, first, inSentence) : words.IsKind(verb - 1, TokenKind.Comma) ? subjects.Before(verb, first) : null);
        if (subject is null && words.Is(verb - 1, Grammar.Relative) && contents.After(verb, cue.Form, last) is { Kind: ContentKind.Marked } own)
        {
            return (sayings.Mark(own.Mark, cue, Attribution.None), null);
        }

        if (subject is null && MarkBeforeUnread(cue, first) is var m and >= 0)
        {
            return (sayings.Mark(m, cue, Attribution.None), null);
        }

        if (subject is null || (cue.Form.Tense == EnglishTense.Base && words[verb - 1].Key != "to" && !MayBePlural(subject)))
        {
            return (verb, null);
        }

        var who = writings.AuthorOf(subject, verb) ?? subject.Who;
        if (below.Take(cue, who, last))
        {
            return (last, who);
        }

        if (taken.MarksBefore(cue, who, subject.First, first))
        {
            var more = contents.After(verb, cue.Form, last);
            return (more is { Kind: ContentKind.Marked } ? taken.After(more, cue, who) : verb, who);
        }

        if (contents.After(verb, cue.Form, last) is { } content)
        {
            if (content.Kind == ContentKind.Noun && IsHeadline(last))
            {
                return (verb, who);
            }

            if (content.Kind == ContentKind.Marked && words.IsKind(verb + 1, TokenKind.Comma))
            {
                taken.ClauseBefore(cue, who, subject.First, verb, first, last);
            }

            return (taken.After(content, cue, who), who);
        }

        if (cue.Form.May(Takes.AfterComma))
        {
            return (verb, null);
        }

        return cue.Form.May(Takes.That) ? (taken.ClauseBefore(cue, who, subject.First, verb, first, last), who) : (verb, who);
    }

    /// <summary>"…," said a voice nobody can read: the marks that close right before the verb or its few words; -1 for none.</summary>
    private int MarkBeforeUnread(EnglishCue cue, int first)
    {
        var i = cue.Token - 1;
        while (i > first && cue.Token - i <= LongestUnread && words.IsWord(i) && !words.Is(i, Grammar.Conjunction | Grammar.Auxiliary))
        {
            i--;
        }

        var mayBe = cue.Form.May(Takes.Quote) && (cue.Token == i + 1 || words.IsKind(i - 1, TokenKind.Comma));
        return mayBe && words.ClosedAt(i) is var m and >= 0 && !sayings.IsTaken(i) && !sayings.IsTitle(m) ? m : -1;
    }

    private bool IsJoined(int verb) => words.Is(verb - 1, Grammar.Conjunction) || (words.Is(verb - 1, Grammar.Adverb) && words.Is(verb - 2, Grammar.Conjunction));

    /// <summary>Her lawyer denied this and said …: who spoke already, or the subject of the sentence.</summary>
    private SpeakerPhrase? SameSubject(int verb, int first, Attribution? inSentence)
    {
        var who = inSentence ?? subjects.Main(first, verb)?.Who;
        return who is null ? null : new SpeakerPhrase(who with { Rule = "same-subject", Confidence = double.Min(who.Confidence, 0.93) }, verb, verb);
    }

    /// <summary>Residents say, the police say: nobody alone does.</summary>
    private bool MayBePlural(SpeakerPhrase subject) => subject.Who.Speaker is { Kind: SpeakerKind.Organization or SpeakerKind.Group } speaker
        && (speaker.IsPlural || words[subject.Last].Key.EndsWith('s') || words[subject.Last].Key == "police" || words.IsTitleCase(subject.Last));

    /// <summary>…, said prosecutor Oskar Lindgaard: the verb comes right after the mark or the comma, its subject ends the clause.</summary>
    private (int End, Attribution? Who)? Inverted(EnglishCue cue, int from, int first, int last)
    {
        var verb = cue.Token;
        var before = verb - 1;
        var afterMark = before >= first && cue.Form.May(Takes.Quote) && (words.ClosedAt(before) >= 0 || (words.IsKind(before, TokenKind.Comma) && words.ClosedAt(before - 1) >= 0));
        var afterComma = !afterMark && before > first && words.IsKind(before, TokenKind.Comma) && cue.Form.May(Takes.Clause) && !cue.Form.May(Takes.Addressee) && !IsHeadline(last);
        if ((!afterMark && !afterComma) || subjects.After(cue.Form.Second is null ? verb : verb + 1, last) is not { } subject)
        {
            return null;
        }

        // …, who rates it "neutral", said the price was high: what has a verb of its own is no subject.
        var next = subject.Last + 1;
        if (afterMark && next <= last && words.Is(next, Grammar.Auxiliary))
        {
            return null;
        }

        if (afterComma && next <= last && words.IsWord(next) && !words.Is(next, Grammar.Preposition | Grammar.Day | Grammar.Time | Grammar.Relative | Grammar.Conjunction))
        {
            return null;
        }

        var who = subject.Who with { Rule = "verb-" + subject.Who.Rule };
        if (afterMark)
        {
            taken.MarksBefore(cue, who, verb, first);
            var comma = taken.PhraseEnd(next, last);
            var mark = words.IsKind(comma, TokenKind.Comma) ? words.OpenedAt(comma + 1) : words.OpenedAt(comma);
            return (mark >= 0 ? sayings.Mark(mark, cue, who) : subject.Last, who);
        }

        // Hugh Hill, a doctor, said the clinic …: what stands before the commas speaks, unless it is a clause, or nothing but a name follows.
        if (!(subject.Who.Speaker.Kind == SpeakerKind.Person && (next >= last || words.Is(before - 1, Grammar.Adverb))) && subjects.Before(verb, from) is { } earlier && (earlier.Who.Speaker.Kind == SpeakerKind.Person || !contents.HasFinite(from, verb)))
        {
            return null;
        }

        return (taken.ClauseBefore(cue, who, verb, subject.Last, first, last), who);
    }

    /// <summary>The title: its nouns and verbs look alike (Officials deny cover-up), so only plain speech counts there.</summary>
    private bool IsHeadline(int last) => words.ParagraphOrdinal[last] == 0 && words[last].Kind != TokenKind.Stop;
}
