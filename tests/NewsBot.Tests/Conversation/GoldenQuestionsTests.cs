using System.Runtime.CompilerServices;
using NewsBot.Conversation;

namespace NewsBot.Tests.Conversation;

public sealed class GoldenQuestionsTests
{
    [Fact]
    public void Every_golden_question_becomes_its_command()
    {
        var parser = new CommandParser();

        var misses = Rows().Select(row => Miss(parser, row)).Where(miss => miss is not null).ToList();

        Assert.True(misses.Count == 0, string.Join('\n', misses.Prepend($"{misses.Count} misses:")));
    }

    private static IEnumerable<string[]> Rows([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Questions.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'));

    private static string? Miss(CommandParser parser, string[] row)
    {
        var command = parser.Parse(row[0]);
        var name = command.Name is CommandName.Search or CommandName.WhoSaid or CommandName.Language ? command.Words : command.Person?.Text;
        var got = $"{command.Name.ToString().ToLowerInvariant()}|{name}|{WithoutArticle(command.About?.Text)}|{command.Since}";
        var wanted = $"{row[1]}|{row[2]}|{WithoutArticle(row[3])}|{row[4]}";

        return got == wanted ? null : $"{row[0]}\n  wanted {wanted}\n  got    {got}";
    }

    private static string? WithoutArticle(string? topic) =>
        topic?.StartsWith("the ", StringComparison.OrdinalIgnoreCase) == true ? topic[4..] : topic;
}
