using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>The quotes found so far, how far they reach, and which quotation marks they hold.</summary>
internal sealed class FoundQuotes(Reading reading, MarkedWords marked, Clauses clauses, LongSpeech speeches)
{
    /// <summary>One clause holds no more quotes than this.</summary>
    private const int MostInClause = 12;

    private readonly List<QuoteDraft> drafts = [];
    private readonly SpokenMarks spoken = new(reading, marked);

    public List<QuoteDraft> Drafts => drafts;

    /// <summary>The last token of any quote.</summary>
    public int Reach { get; private set; } = -1;

    /// <summary>The last token of a speech of several sentences.</summary>
    public int SpeechEnd { get; private set; } = -1;

    public bool IsTaken(int mark) => spoken[mark];

    /// <summary>Takes the words a verb leads to; the last token that was looked at.</summary>
    public int Take(Cue cue, Content content, Attribution who)
    {
        if (content.Kind == ContentKind.Marked)
        {
            return TakeMark(content.Mark, cue, who);
        }

        if (content.Kind == ContentKind.AfterColon)
        {
            return TakeSpeech(cue, content, who);
        }

        var end = content.Kind == ContentKind.Noun ? clauses.NounEnd(content.First) : clauses.End(content.First);
        var clauseEnd = content.Kind == ContentKind.Noun ? end : TakeInner(content.First, end, cue, who);
        if (clauseEnd > content.First + (content.Kind == ContentKind.Noun && who.Speaker.Kind != SpeakerKind.Unknown ? 0 : 1))
        {
            Add(new QuoteDraft(QuoteKind.Indirect, content.First, clauseEnd, cue, who));
        }

        return end;
    }

    /// <summary>Takes what follows a name and a colon, and in the text what goes on after its full stop.</summary>
    public void Take(QuoteDraft headline)
    {
        var far = int.Max(headline.Last, reading[headline.First].Paragraph > 0 ? speeches.EndOf(headline.First) ?? 0 : 0);
        if (far > reading.Sentences[reading[headline.First].Sentence].Last)
        {
            SpeechEnd = far;
            headline = headline with { Last = clauses.Trim(headline.First, far) };
        }

        Add(headline);
        spoken.Add(headline.First - 1, headline.Last);
    }

    private int TakeSpeech(Cue cue, Content content, Attribution who)
    {
        var first = speeches.FirstWord(content.First);
        var end = clauses.SpeechEnd(first, who.Speaker);
        if (speeches.EndOf(first) is { } far)
        {
            SpeechEnd = far;
            end = clauses.Trim(first, far);
        }
        else if (reading[first].Paragraph > reading[cue.Token].Paragraph)
        {
            SpeechEnd = reading.Sentences[reading[first].Sentence].Last;
        }

        Add(new QuoteDraft(QuoteKind.Direct, first, speeches.LastWord(first, end), cue, who));
        spoken.Add(first, end);
        return end;
    }

    /// <summary>
    /// Quoted words at the end of a clause, or long ones inside it, are the speaker's own: إن الولايات المتحدة ترغب في منطقة
    /// «تتعاون فيها الدول». Says where the clause itself ends.
    /// </summary>
    private int TakeInner(int first, int end, Cue cue, Attribution who)
    {
        var clauseEnd = end;
        for (var m = marked.FirstFrom(first); m < reading.Marks.Count && reading.Marks[m].Open <= end; m++)
        {
            var mark = reading.Marks[m];
            if (!mark.IsClosed || mark.Depth > 0 || mark.Open < first || mark.Close > end || spoken[m])
            {
                continue;
            }

            var words = marked.WordsIn(m);
            var isPredicate = marked.IsPredicate(m);
            var isUtterance = isPredicate || (words >= 2 && marked.IsUtterance(m)) || (mark.Close >= end - 1 && EndsClause(m, words));
            if (marked.IsNamedThing(m) || words < (isUtterance ? 2 : 4) || (words < 5 && mark.Close < end - 1 && !isUtterance))
            {
                continue;
            }

            TakeMark(m, cue, who);
            if (mark.Close >= end - 1 && words > 3)
            {
                clauseEnd = clauses.Trim(first, mark.Open - 1);
            }
        }

        return clauseEnd;
    }

    /// <summary>إن السوق «متخمة بالخام», عازيا ذلك إلى «الإنهاك السريع للآبار»: two or three words that end a clause, no name of a thing with ال, and no two terms (تراثية أو شعبية).</summary>
    private bool EndsClause(int mark, int words)
    {
        var (open, first) = (reading.Marks[mark].Open, reading[reading.Marks[mark].First]);
        return open > 0 && !first.Key.StartsWith("ال", StringComparison.Ordinal) && !first.IsLatin && first.IsWord && !first.Is(WordClass.Name | WordClass.Organization | WordClass.OrganizationHead)
            && ((words == 3 && reading[reading.Marks[mark].First + 1].Key != "او") || (words == 2 && (first.HasPreposition || first.Is(WordClass.Preposition) || reading[open - 1].Key.StartsWith("ال", StringComparison.Ordinal))));
    }

    /// <summary>Gives what was found in marks between two tokens to somebody else: him whom the reported clause there reports.</summary>
    public void Give(int first, int last, Attribution from, Cue cue, Attribution to)
    {
        for (var i = drafts.Count - 1; i >= int.Max(0, drafts.Count - MostInClause); i--)
        {
            if (drafts[i].Mark >= 0 && drafts[i].First >= first && drafts[i].Last <= last && drafts[i].Who == from)
            {
                drafts[i] = drafts[i] with { Cue = cue, Who = to };
            }
        }
    }

    /// <summary>Takes the words in a mark, if nobody has them yet; the last token of it.</summary>
    public int TakeMark(int m, Cue? cue, Attribution who)
    {
        var mark = reading.Marks[m];
        if (spoken[m] || mark.Last < mark.First)
        {
            return mark.Last;
        }

        var last = mark.IsClosed ? clauses.LostEnd(mark, who.Speaker.Person) : int.Min(mark.Last, clauses.End(mark.First));
        Add(new QuoteDraft(QuoteKind.Direct, mark.First, last, cue, who) { Mark = m });
        spoken.Add(mark.Open, mark.Last);
        return mark.IsClosed ? mark.Close : mark.Last;
    }

    public void Add(QuoteDraft draft)
    {
        drafts.Add(draft);
        Reach = int.Max(Reach, draft.Last);
    }
}
