using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.English;

/// <summary>
/// Each specimen is a short article and what a careful reader finds in it: people with the places that name them, and quotes
/// with their speakers. A quote without a named speaker has a dash; "reported" and "post" tell its kind.
/// </summary>
public sealed class EnglishSpecimenTests
{
    private const string Specimens = "tests/NewsBot.Tests/Specimens/english";

    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory(
    [
        new KnownPerson { Id = "jana-haddad", Gender = Gender.Feminine, NameArabic = "جنى حداد", NameLatin = "Jana Haddad", Aliases = ["Haddad", "@janahaddad"] },
        new KnownPerson { Id = "lee-ki-hoon", Gender = Gender.Masculine, NameArabic = null, NameLatin = "Lee Ki-hoon" },
    ]));

    public static TheoryData<string> Names { get; } = [.. Repository.Files(Specimens, ".md").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory, MemberData(nameof(Names))]
    public void Each_specimen_yields_what_it_lists(string name)
    {
        var (title, body, expected) = Specimen(name);

        var findings = Analyzer.Analyze(new ArticleText(title, body));

        Assert.Equal(expected, Listed(findings));
    }

    private static string Listed(ArticleFindings findings)
    {
        var people = findings.People.Select(person => $"- {person.Name}: {string.Join(" | ", person.Mentions.Select(mention => mention.In(findings.Text)))}");
        var quotes = findings.Quotes.Select(quote => $"- {quote.Speaker ?? "—"}{KindOf(quote)}: {quote.Span.In(findings.Text)}");
        return string.Join('\n', ["## People", .. people, "## Quotes", .. quotes]);
    }

    private static string KindOf(QuoteFinding quote) => quote.Kind switch
    {
        QuoteKind.Indirect => " (reported)",
        QuoteKind.Post => " (post)",
        _ => "",
    };

    private static (string Title, string Body, string Expected) Specimen(string name)
    {
        var lines = File.ReadAllLines(Repository.PathOf(Specimens, name + ".md"));
        var article = lines.Skip(1).TakeWhile(line => line != "## People").ToList();
        var title = article.Find(line => line.StartsWith("Title: ", StringComparison.Ordinal));
        var body = string.Join('\n', article.Where(line => line != title)).Trim();
        return (title?["Title: ".Length..] ?? "", body, string.Join('\n', lines.SkipWhile(line => line != "## People").Where(line => line.Length > 0)));
    }
}
