using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.English;

/// <summary>A text may begin and end anywhere: what the rules look for beside a word may be no word of the text any more.</summary>
public sealed class EnglishPiecesTests
{
    private const string Specimens = "tests/NewsBot.Tests/Specimens/english";

    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    public static TheoryData<string> Names { get; } = [.. Repository.Files(Specimens, ".md").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory, MemberData(nameof(Names))]
    public void Every_beginning_and_every_end_of_a_specimen_can_be_read(string name) =>
        ReadPieces(string.Join('\n', File.ReadLines(Repository.PathOf(Specimens, name + ".md")).TakeWhile(line => line != "## People")));

    [Fact]
    public void Every_beginning_and_every_end_of_a_short_specimen_can_be_read() =>
        Assert.All(File.ReadLines(Repository.PathOf(Specimens + ".tsv")).Where(line => line[0] != '#'), line => ReadPieces(line.Split('\t')[1].Replace(" / ", "\n\n", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Saying: \"we are all going home now, friends.\"")]
    [InlineData("Say: \"we are all going home now, friends.\"")]
    [InlineData("Roe said: \"we are all going home now, friends,\" Roe said")]
    [InlineData("\"We are all going home,\" she said, \"and she will.\" Say it: \"no\"")]
    [InlineData("According to Ann Roe, a former judge, Dan Tuohy told her lawyer that the 28-year-old was at home")]
    [InlineData("Whose real name is Olive Pratt, who was born Ann Roe, and KC said on Friday, told and said")]
    [InlineData("Wrote on Bluesky:\n\nThe note read: \"Yes.\"\n\nIt read: \"No, he asked as saying.\"")]
    [InlineData("Ann Roe on rain: 'I lost all my goats' – farmer, 82\n\nIs she bitter? \"No,\" the Dane said")]
    [InlineData("Quoted as saying: \"It is a sham\" ' s \" ( Sena ) Moyo and Lund , Roe , and Hill KC said")]
    public void Every_beginning_and_every_end_of_a_hard_line_can_be_read(string line) => ReadPieces(line);

    private static void ReadPieces(string text)
    {
        var words = text.Split(' ');
        for (var cut = 1; cut < words.Length; cut++)
        {
            var (beginning, end) = (string.Join(' ', words[..cut]), string.Join(' ', words[cut..]));
            Analyzer.Analyze(new ArticleText(beginning, end));
            Analyzer.Analyze(new ArticleText("", end));
            Analyzer.Analyze(new ArticleText("", beginning));
        }

        Analyzer.Analyze(new ArticleText(text, ""));
    }
}
