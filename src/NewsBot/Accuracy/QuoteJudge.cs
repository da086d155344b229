using NewsBot.Analysis;

namespace NewsBot.Accuracy;

/// <summary>
/// Compares the quotes found in one article with those a reader found, words in marks, after a colon and in posts apart from
/// reported ones. Each finding takes the unclaimed label most like it: at .7 for spoken words, .5 for reported ones, whose ends
/// are a matter of taste. What readers differ about, and a piece of a quote already counted, neither counts nor costs. A
/// paraphrase shown as somebody's very words is always wrong.
/// </summary>
internal sealed class QuoteJudge(LabelledArticle article, ArticleFindings findings)
{
    private const double SameSpokenWords = 0.7;
    private const double SameReportedWords = 0.5;

    private readonly HashSet<string> notQuotes = [.. article.Labels.NotQuotes.Select(text => PlainText.Of(text).Line)];
    private readonly IReadOnlyList<PlainName>[] names = [.. findings.People.Select(person => PeopleJudge.NamesOf(person, findings.Text))];

    public IEnumerable<JudgedQuote> Compare() => Compare(isIndirect: false).Concat(Compare(isIndirect: true));

    private IEnumerable<JudgedQuote> Compare(bool isIndirect)
    {
        var left = article.Labels.Quotes.Where(label => (label.Kind == LabelledKind.Indirect) == isIndirect).ToList();
        foreach (var found in findings.Quotes.Where(quote => (quote.Kind == QuoteKind.Indirect) == isIndirect))
        {
            var words = found.Span.In(findings.Text);
            var plain = PlainText.Of(words);
            if (Nearest(left, plain, isIndirect ? SameReportedWords : SameSpokenWords) is { } label)
            {
                left.Remove(label);
                if (!label.IsOpen)
                {
                    yield return new JudgedQuote(article.Id, found, label) { Words = words, IsRightSpeaker = IsRightSpeaker(found, label) };
                }
            }
            else if (!IsExcused(plain, isIndirect))
            {
                yield return new JudgedQuote(article.Id, found, Label: null) { Words = words };
            }
        }

        foreach (var missed in left.Where(label => !label.IsOpen))
        {
            yield return new JudgedQuote(article.Id, Found: null, missed) { Words = missed.Text };
        }
    }

    private static LabelledQuote? Nearest(List<LabelledQuote> labels, PlainText words, double least)
    {
        // Of equals the last, as the yardstick of the labelled sets has it.
        LabelledQuote? nearest = null;
        foreach (var label in labels)
        {
            var likeness = words.Likeness(label.Plain);
            if (likeness >= least)
            {
                (nearest, least) = (label, likeness);
            }
        }

        return nearest;
    }

    private bool IsExcused(PlainText words, bool isIndirect)
    {
        if (!isIndirect && notQuotes.Contains(words.Line))
        {
            return false;
        }

        return article.Labels.Quotes.Any(label =>
            (label.IsOpen && (words.Likeness(label.Plain) >= SameReportedWords || words.IsIn(label.Plain)))
            || (label.Kind != LabelledKind.Indirect && (isIndirect ? IsAround(words, label.Plain) : words.IsIn(label.Plain))));
    }

    /// <summary>A reported clause that holds words in marks, which are counted as such.</summary>
    private static bool IsAround(PlainText words, PlainText label) => label.IsIn(words) && label.Line != words.Line;

    private bool IsRightSpeaker(QuoteFinding found, LabelledQuote label)
    {
        if (label.IsByPerson)
        {
            var person = article.Labels.People.Last(person => person.Name == label.Speaker || person.Id == label.Speaker);
            var own = found.SpeakerIndex is { } speaker ? names[speaker] : [];
            return found.SpeakerKind == SpeakerKind.Person
                && PlainName.Meet([.. own, .. PlainName.AllOf([found.Speaker])], person.Forms);
        }

        return (label.SpeakerType ?? LabelledSpeaker.Group) switch
        {
            LabelledSpeaker.Unknown => found.SpeakerKind == SpeakerKind.Unknown,
            LabelledSpeaker.Org => found.SpeakerKind == SpeakerKind.Organization && SharesWord(found, label),
            _ => found.SpeakerKind is (SpeakerKind.Group or SpeakerKind.Organization) && SharesWord(found, label),
        };
    }

    private static bool SharesWord(QuoteFinding found, LabelledQuote label) =>
        PlainText.Of(found.Speaker ?? "").Words.Intersect(PlainText.Of(label.Speaker ?? "").Words).Any();
}
