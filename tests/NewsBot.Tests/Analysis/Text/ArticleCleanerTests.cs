using System.Text.Json;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Sources;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.Text;

public sealed class ArticleCleanerTests
{
    private const string Specimens = "tests/NewsBot.Tests/Specimens/cleaning";

    public static TheoryData<string> Names { get; } = [.. Repository.Files(Specimens, ".md").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory, MemberData(nameof(Names))]
    public void Each_specimen_is_cleaned_as_it_says(string name)
    {
        var (title, before, after) = Specimen(name);

        var cleaned = ArticleCleaner.Clean(title, before);

        Assert.Equal(after, cleaned.Body);
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_clean_stays_as_it_is(string name)
    {
        var (title, _, after) = Specimen(name);

        Assert.Equal(after, ArticleCleaner.Clean(title, after).Body);
    }

    [Theory]
    [InlineData("a\r\nb\rc\vd\u2028e", "a\nb\nc\nd\ne")]
    [InlineData("\uFEFF\u202Bقالت\u202C العمدة\u200F: \u2067نعم\u2069\u0000\u0007.", "قالت العمدة: نعم.")]
    [InlineData("قَالَتِ العُمدةُ: «نعـــم»", "قَالَتِ العُمدةُ: «نعـــم»")]
    [InlineData("a\tb \U0001F600.", "a b \U0001F600.")]
    public void Only_characters_nobody_sees_are_taken_out(string body, string expected) =>
        Assert.Equal(expected, ArticleCleaner.Clean("", body).Body);

    [Fact]
    public void Half_a_character_is_shown_as_a_lost_one() => Assert.Equal("a\uFFFD.", ArticleCleaner.Clean("", "a\uD83D.").Body);

    [Theory]
    [InlineData(" جسر\u200F الرملة \n يفتح ", "جسر الرملة يفتح")]
    [InlineData("The bridge\r\nopens", "The bridge opens")]
    public void A_title_is_one_line(string title, string expected) => Assert.Equal(expected, ArticleCleaner.Clean(title, "").Title);

    [Fact]
    public void Nothing_of_the_seeds_furniture_survives_and_no_line_is_lost()
    {
        Assert.SkipUnless(Directory.Exists(Repository.PathOf("..", "shared", "seeds")), "The shared folder is not beside the repository.");

        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("..", "shared", "seeds"), "*.txt"))
        {
            using var gold = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("..", "shared", "gold", "seeds", Path.GetFileNameWithoutExtension(file) + ".json")));
            var junk = gold.RootElement.GetProperty("junk").EnumerateArray().Select(line => line.GetString()!).ToList();
            var raw = File.ReadAllText(file);
            var draft = Headline.Split(raw);

            var cleaned = ArticleCleaner.Clean(draft.Title, draft.Body);

            var lines = $"{cleaned.Title}\n{cleaned.Body}".Split('\n');
            var lost = raw.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Except(lines);
            Assert.All(lost, line => Assert.True(
                line.StartsWith("* https://", StringComparison.Ordinal) || junk.Any(piece => line.Contains(piece, StringComparison.Ordinal)), line));
            Assert.DoesNotContain(lines, line => junk.Any(piece => line.StartsWith(piece, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Any_text_is_cleaned_into_slices_of_itself()
    {
        string[] pieces =
        [
            "شارك", "اقرأ أيضاً", ":", ". ", ".", "\n", "\n\n", " ", "قال", "![", "](", ")", "[", "http://x.y/", "©", "اترك تعليقاً", "14:28",
            "ع", "ب", "\u200F", "\u0000", "\uD83D", "Read more", "؟", "…", "«", "»", new string('و', 90), "*", "المصدر", "ﷺ", "İ",
        ];
        var dice = new Dice(1436);

        for (var i = 0; i < 5_000; i++)
        {
            var body = string.Concat(Enumerable.Range(0, dice.Roll(40)).Select(_ => dice.Pick(pieces)));

            var cleaned = ArticleCleaner.Clean("", body).Body;

            Assert.DoesNotContain("\n\n\n", cleaned, StringComparison.Ordinal);
            Assert.True(body.Contains("](", StringComparison.Ordinal) || cleaned.Split('\n').All(VisibleText.Of(body).Contains), body);
        }
    }

    private static (string Title, string Before, string After) Specimen(string name)
    {
        var text = File.ReadAllText(Repository.PathOf(Specimens, name + ".md"));
        return (Part(text, "Title"), Part(text, "Before"), Part(text, "After"));
    }

    private static string Part(string text, string heading)
    {
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        var part = text[(start + heading.Length + 5)..];
        return (part.IndexOf("\n\n## ", StringComparison.Ordinal) is var end and >= 0 ? part[..end] : part).TrimEnd('\n');
    }
}
