using NewsBot.Analysis;
using NewsBot.Analysis.Quotes;

namespace NewsBot.Accuracy;

/// <summary>The figures of a set of labelled articles, counted from what became of each person and each quote.</summary>
internal sealed class Scores
{
    private readonly List<JudgedPerson> people = [];
    private readonly List<JudgedQuote> quotes = [];

    public int Articles { get; private set; }

    /// <summary>Spans that give no text: empty, or through the middle of a letter. Anything but 0 is a fault.</summary>
    public int BadSpans { get; private set; }

    public IEnumerable<JudgedPerson> People => people;

    public IEnumerable<JudgedQuote> Quotes => quotes;

    /// <summary>The figures that a floor holds.</summary>
    public IReadOnlyList<Tally> Figures =>
    [
        new("people", people.Count(person => person is { Found: not null, Label: not null }), people.Count(person => person.Label is null), people.Count(person => person.Found is null)),
        Words("direct", isIndirect: false),
        Attribution("direct attribution", isIndirect: false),
        Words("indirect", isIndirect: true),
        Attribution("indirect attribution", isIndirect: true),
        OtherSpeakers("other speakers"),
    ];

    /// <summary>By the reader's kinds: the finest there are.</summary>
    public IReadOnlyList<KindTally> Kinds =>
        [.. Enum.GetValues<LabelledKind>().Select(kind => new KindTally(
            kind.ToString().ToLowerInvariant(),
            quotes.Count(quote => quote.Label?.Kind == kind),
            quotes.Count(quote => quote.Label?.Kind == kind && quote.IsFound),
            quotes.Count(quote => quote.Label?.Kind == kind && quote.IsFound && quote.IsRightSpeaker)))];

    /// <summary>By the rule that made the quote, the busiest first.</summary>
    public IReadOnlyList<SpeakerTally> Rules =>
        [.. quotes.Where(quote => quote.Found is not null)
            .GroupBy(quote => quote.Found!.Rule)
            .Select(rule => SpeakerTally.Of(rule.Key, [.. rule]))
            .OrderByDescending(rule => rule.Quotes + rule.NoQuote)
            .ThenBy(rule => rule.Name, StringComparer.Ordinal)];

    /// <summary>By how sure the product was of the speaker; the lowest band is the one whose speakers it withholds.</summary>
    public IReadOnlyList<SpeakerTally> Bands =>
    [
        Band("0.9 and more", 0.9, double.PositiveInfinity),
        Band("0.8 to 0.9", 0.8, 0.9),
        Band("0.6 to 0.8", Confidence.Shown, 0.8),
        Band("below 0.6", double.NegativeInfinity, Confidence.Shown),
    ];

    public void Add(LabelledArticle article, ArticleFindings findings)
    {
        Articles++;
        people.AddRange(PeopleJudge.Compare(article, findings));
        quotes.AddRange(new QuoteJudge(article, findings).Compare());
        BadSpans += findings.Quotes.Select(quote => quote.Span)
            .Concat(findings.People.SelectMany(person => person.Mentions))
            .Concat(findings.Summary)
            .Count(span => !GivesText(span, findings.Text));
    }

    private static bool GivesText(TextSpan span, string text) => span.Length > 0
        && !char.IsLowSurrogate(text[span.Start]) && !char.IsHighSurrogate(text[span.End - 1]);

    private Tally Words(string name, bool isIndirect)
    {
        var own = quotes.Where(quote => quote.IsIndirect == isIndirect).ToList();
        return new Tally(name, own.Count(quote => quote.IsFound), own.Count(quote => quote.Label is null), own.Count(quote => quote.Found is null));
    }

    /// <summary>Right words in the right mouth. Wrong is every person named who did not say it; missed is every person's quote not given to them.</summary>
    private Tally Attribution(string name, bool isIndirect)
    {
        var own = quotes.Where(quote => quote.IsIndirect == isIndirect).ToList();
        var right = own.Count(IsRight);
        return new Tally(name, right, own.Count(quote => quote.NamesPerson) - right, own.Count(quote => quote.Label?.IsByPerson == true) - right);

        static bool IsRight(JudgedQuote quote) => quote.IsFound && quote.Label!.IsByPerson && quote.IsRightSpeaker;
    }

    private Tally OtherSpeakers(string name)
    {
        var others = quotes.Where(quote => quote.IsFound && !quote.Label!.IsByPerson).ToList();
        var right = others.Count(quote => quote.IsRightSpeaker);
        return new Tally(name, right, Wrong: 0, others.Count - right);
    }

    private SpeakerTally Band(string name, double from, double to) =>
        SpeakerTally.Of(name, [.. quotes.Where(quote => quote.Found is { } found && found.Confidence >= from && found.Confidence < to)]);
}
