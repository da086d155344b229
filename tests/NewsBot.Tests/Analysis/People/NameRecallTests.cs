using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.People;

/// <summary>Scores matching on lists its authors did not write; the floors only rise.</summary>
public sealed class NameRecallTests(ITestOutputHelper output)
{
    private const double LeastRecall = 0.97;
    private const double MostWrong = 0.005;

    [Fact]
    public void Nearly_every_variant_means_its_person_alone()
    {
        var variants = Rows("Variants.tsv");
        var missed = variants
            .Select(row => (Variant: row[0], Id: row[1], Found: ShippedPeople.Accepted(ShippedPeople.Index.Find(row[0]))))
            .Where(row => row.Found is not [var only] || only != row.Id)
            .ToList();
        foreach (var (variant, id, found) in missed)
        {
            output.WriteLine($"{variant}\t{id}\t{string.Join(", ", found)}");
        }

        Assert.InRange(1 - ((double)missed.Count / variants.Count), LeastRecall, 1);
    }

    [Fact]
    public void Hardly_any_stranger_is_taken_for_a_known_person()
    {
        var strangers = Rows("Strangers.tsv");
        var accepted = strangers
            .Select(row => (Name: row[0], Found: ShippedPeople.Accepted(ShippedPeople.Index.Find(row[0]))))
            .Where(row => row.Found.Count > 0)
            .ToList();
        foreach (var (name, found) in accepted)
        {
            output.WriteLine($"{name}\t{string.Join(", ", found)}");
        }

        Assert.InRange((double)accepted.Count / strangers.Count, 0, MostWrong);
    }

    private static List<string[]> Rows(string file) =>
        [.. File.ReadLines(Repository.PathOf("tests", "NewsBot.Tests", "People", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))];
}
