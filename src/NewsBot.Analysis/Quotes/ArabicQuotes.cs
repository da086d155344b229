using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Finds who said what in an Arabic article, sentence by sentence:
/// 1. each verb of speech outside quotation marks takes the words it leads to and gets its subject;
/// 2. further marks of the same sentence go to the same speaker;
/// 3. marks without a verb: the verb after them, a source (بحسب), a heading "فلان: «…»", a paragraph that goes on in marks.
/// What no rule gives to anybody is left out, unless it is long enough to be speech beyond doubt: then its speaker is unknown.
/// </summary>
internal sealed class ArabicQuotes
{
    private readonly Reading reading;
    private readonly Cast people;
    private readonly Discourse discourse = new();
    private readonly Headlines headlines;
    private readonly NearestNames nearest;
    private readonly EarlierSubjects earlier;
    private readonly SentenceFocus focus;
    private readonly Subjects subjects;
    private readonly MarkedWords marked;
    private readonly ContentFinder contents;
    private readonly Clauses clauses;
    private readonly NamedSources sources;
    private readonly MarksAlone alone;
    private readonly ColonSpeakers colons;
    private readonly FoundQuotes found;
    private readonly Strangers strangers;

    private ArabicQuotes(Reading reading, Cast people)
    {
        this.reading = reading;
        this.people = people;
        var roles = new RoleHolders(reading, people, discourse);
        var unnamed = new UnnamedSubjects(reading, people, discourse, roles);
        strangers = new Strangers(reading, people, unnamed, roles);
        nearest = new NearestNames(reading, people, roles);
        earlier = new EarlierSubjects(reading, people, discourse, unnamed, roles, strangers, nearest);
        focus = new SentenceFocus(reading, people, discourse);
        subjects = new Subjects(reading, people, earlier, nearest, unnamed);
        marked = new MarkedWords(reading);
        headlines = new Headlines(reading, people, new HeadlineSpeakers(reading, people, unnamed, roles, marked), marked, new Discussion(reading, people, marked));
        contents = new ContentFinder(reading, people, marked);
        clauses = new Clauses(reading, people);
        sources = new NamedSources(reading, subjects);
        colons = new ColonSpeakers(reading, people, discourse, marked);
        alone = new MarksAlone(reading, people, marked, subjects, contents, discourse, colons);
        found = new FoundQuotes(reading, marked, clauses, new LongSpeech(reading, people, marked, contents));
    }

    public static List<QuoteDraft> Find(Reading reading, Cast people)
    {
        var quotes = new ArabicQuotes(reading, people);
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            quotes.ReadSentence(s);
        }

        var drafts = quotes.found.Drafts;
        List<QuoteDraft> answers = [.. new Interview(reading, people).Answers(drafts)];
        var answered = answers.Select(answer => reading[answer.First].Paragraph).ToHashSet();
        drafts.RemoveAll(draft => answered.Contains(reading[draft.First].Paragraph) && (draft.Who.Speaker.Kind == SpeakerKind.Unknown || draft.Who.Rule is "carried-on" or "focus"));
        drafts.AddRange(answers);
        drafts.Sort((one, other) => one.First.CompareTo(other.First));
        new HeadlineEchoes(reading).Settle(drafts);
        return drafts;
    }

    private void ReadSentence(int s)
    {
        var (first, last) = reading.Sentences[s];
        if (first <= found.SpeechEnd || Bylines.OpensAt(reading, first))
        {
            return;
        }

        var earlierDrafts = found.Drafts.Count;
        Attribution? inSentence = null;
        var headline = headlines.In(s);
        if (headline is not null)
        {
            found.Take(headline);
        }

        // What a headline's speaker says is not read again for others who speak.
        for (var i = first; i <= last && i < (headline?.First ?? reading.Count); i++)
        {
            if (reading.IsQuoted(i) || Cue.At(reading, i, people) is not { } cue)
            {
                continue;
            }

            if (contents.After(cue) is not { } content)
            {
                inSentence = SubjectAlone(cue, last, s) ?? inSentence;
                continue;
            }

            var who = (cue.IsAside(reading) && inSentence is { Speaker.Kind: SpeakerKind.Person } ? inSentence : null) ?? earlier.OfHis(cue, content.First) ?? subjects.Of(cue, content.First, inSentence).Who;
            if (IsOfTheNewspaper(cue, first, who))
            {
                break;
            }

            var end = found.Take(cue, content, who);
            TakeNested(content, int.Min(end, last), who);
            inSentence = who.Speaker.Kind == SpeakerKind.Unknown ? inSentence : who;
            if (!IsToldToHim(cue, who))
            {
                Remember(who, s);
            }

            i = int.Max(i, int.Min(end, last));
        }

        if (headline is null && reading[first].Paragraph > 0 && colons.Speech(first, last) is var (start, whose) && found.Reach < start)
        {
            found.Take(new QuoteDraft(QuoteKind.Direct, start, clauses.Trim(start, last), null, whose));
            Remember(whose, s);
        }

        LooseMarks(first, last, inSentence);
        focus.Note(s);
        FromSources(first, last, s, earlierDrafts);
    }

    /// <summary>
    /// Inside a reported clause somebody else may be reported: إن الوزير فلان، كان قد أعلن أن; إن أمه قالت للوسطاء: «…». Only a name or
    /// a kinsman right before the verb, or somebody without a name whom the clause opens with, makes that safe.
    /// </summary>
    private void TakeNested(Content content, int end, Attribution outer)
    {
        for (var i = content.First + 2; content.Kind == ContentKind.Clause && i < end; i++)
        {
            if (reading.IsQuoted(i) || Cue.At(reading, i, people) is not { Form.Tense: SpeechTense.Past or SpeechTense.Present } cue)
            {
                continue;
            }

            var named = nearest.RightBefore(cue);
            var stranger = named is null ? strangers.InClause(content.First, cue) : null;
            if ((named ?? stranger) is not { } who || contents.After(cue) is not { } inner || (inner.Kind == ContentKind.AfterColon && stranger is null))
            {
                continue;
            }

            i = found.Take(cue, inner, who);
            found.Give(inner.First, i, outer, cue, who);
        }
    }

    /// <summary>A verb of speech that leads to nothing here still tells who is speaking: وتحدث فلان عن الخطة.</summary>
    private Attribution? SubjectAlone(Cue cue, int last, int sentence)
    {
        // هو الذي رأى فلاناً ينتقي كتبه: saw him; ردا على ما قاله فلان: what another said before.
        if (cue.Form.Tense is not (SpeechTense.Past or SpeechTense.Present) || IsOfAnObject(cue) || IsOfWhatWasSaid(cue.Token))
        {
            return null;
        }

        var who = subjects.After(cue.Token, int.Min(last, cue.Token + 20), cue.Form) is { Who.Speaker.Kind: SpeakerKind.Person } subject ? subject.Who
            : reading[cue.Token].Clitics.Length == 0 ? nearest.RightBefore(cue) : null;
        Remember(who ?? Attribution.None, sentence);
        return who;
    }

    /// <summary>الذي رأى فلاناً: behind a relative, the name after such a verb is its object.</summary>
    private bool IsOfAnObject(Cue cue) => cue.Token > 0 && cue.Form.Verb.TakesPersonObject && reading.Adjoin(cue.Token - 1, cue.Token) && reading[cue.Token - 1].Is(WordClass.Relative);

    /// <summary>فقال له الرجل: somebody without a name in the story of whom the article goes on to be about.</summary>
    private bool IsToldToHim(Cue cue, Attribution who) => who.Speaker is { Kind: SpeakerKind.Group, IsPlural: false } && cue.Token + 1 < reading.Count && reading[cue.Token + 1].Key is "له" or "لها";

    /// <summary>على ما قاله فلان, but not وفق ما قاله or وهو ما نفاه.</summary>
    private bool IsOfWhatWasSaid(int verb) => verb > 1 && reading.Adjoin(verb - 1, verb) && (reading[verb].Key[^1] == 'ه' || (reading.Adjoin(verb, verb + 1) && reading[verb + 1].Key == "اليه")) && reading[verb].Clitics.Length == 0
        && (reading[verb - 1].Key is "عما" or "مما" || (reading[verb - 1].Key == "ما" && (reading[verb - 2].Key == "على" || IsBehindName(verb - 2))));

    /// <summary>رفض فلان رئيس النادي ما ذكره علان: a name, or an office of his, and not "according to".</summary>
    private bool IsBehindName(int i)
    {
        for (var k = i; k > i - 6 && k > 0 && reading.Adjoin(k, k + 1) && !reading[k].Is(WordClass.According | WordClass.Preposition); k--)
        {
            if (people.ByToken[k] is { IsOblique: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>يذكر أن, يشار إلى أن at the start of a sentence: the newspaper itself recalls something.</summary>
    private bool IsOfTheNewspaper(Cue cue, int first, Attribution who) =>
        reading[cue.Token].Is(WordClass.Impersonal) && cue.Token - first <= 1 && who.Rule is "carried-on" or "no-speaker" or "focus";

    private void LooseMarks(int first, int last, Attribution? inSentence)
    {
        for (var m = marked.FirstFrom(first); m < reading.Marks.Count && reading.Marks[m].Open <= last; m++)
        {
            var mark = reading.Marks[m];
            if (found.IsTaken(m) || mark.Depth > 0 || marked.IsNamedThing(m))
            {
                continue;
            }

            var source = mark.IsClosed && marked.WordsIn(m) >= 5 ? sources.Before(mark.Open, first) : null;
            if ((source is null ? alone.SpeechIn(m, first, last, inSentence) : new MarkedSpeech(null, source.Who, Tells: true)) is not { } speech)
            {
                continue;
            }

            found.TakeMark(m, speech.Cue, speech.Who);
            if (speech.Tells)
            {
                Remember(speech.Who, reading[mark.Open].Sentence);
            }
        }
    }

    /// <summary>بحسب فلان, at the start of the sentence or after its words: what nobody else said in it is his.</summary>
    private void FromSources(int first, int last, int sentence, int earlierDrafts)
    {
        if (found.Reach < first && sources.Opening(first, last) is var (opening, content))
        {
            found.Add(new QuoteDraft(QuoteKind.Indirect, content.First, clauses.End(content.First), null, opening.Who));
            Remember(opening.Who, sentence);
        }
        else if (sources.In(first, last) is { } source)
        {
            for (var i = earlierDrafts; i < found.Drafts.Count; i++)
            {
                if (found.Drafts[i].Who.Speaker.Kind == SpeakerKind.Unknown && found.Drafts[i].Last < source.First)
                {
                    found.Drafts[i] = found.Drafts[i] with { Who = source.Who };
                }
            }

            if (!found.Drafts.Skip(earlierDrafts).Any(draft => draft.Who.Speaker.Kind == SpeakerKind.Person && draft.Who != source.Who))
            {
                Remember(source.Who, sentence);
            }
        }
    }

    private void Remember(Attribution who, int sentence)
    {
        if (who.Speaker.Kind == SpeakerKind.Unknown)
        {
            return;
        }

        var (first, _) = reading.Sentences[sentence];
        discourse.Said(who.Speaker, who.Confidence, reading[first].Paragraph, sentence);
    }
}
