using NewsBot.Tests.Support;

namespace NewsBot.Tests.Terminal;

/// <summary>
/// A conversation approved by a reader: lines that begin with "> " are typed, the rest is what the terminal shows. To add one,
/// write the typed lines alone; a test that finds anything else writes a .received. file beside it, to be compared and renamed.
/// With NEWSBOT_APPROVE=1 in the environment all are rewritten, to be read as a diff.
/// </summary>
internal static class Transcript
{
    private const string Folder = "tests/NewsBot.Tests/Terminal/Approved";
    private const string Ending = ".approved.txt";
    private const string Typed = "> ";

    public static IReadOnlyList<string> Names { get; } =
        [.. Repository.Files(Folder, Ending).Select(file => Path.GetFileName(file)[..^Ending.Length])];

    public static async Task CheckAsync(string name, Func<IReadOnlyList<string>, Task<string>> converse)
    {
        var approved = await File.ReadAllTextAsync(PathOf(name, Ending), TestContext.Current.CancellationToken);
        var received = await converse([.. approved.Split('\n').Where(line => line.StartsWith(Typed, StringComparison.Ordinal)).Select(line => line[Typed.Length..])]);
        var isApproving = Environment.GetEnvironmentVariable("NEWSBOT_APPROVE") == "1";
        if (received == approved)
        {
            File.Delete(PathOf(name, ".received.txt"));
            return;
        }

        await File.WriteAllTextAsync(PathOf(name, isApproving ? Ending : ".received.txt"), received, TestContext.Current.CancellationToken);
        Assert.True(
            isApproving,
            $"{Folder}/{name}.received.txt differs from what was approved. Compare the two; if all such changes are good, "
            + "run the tests once with NEWSBOT_APPROVE=1 and read the diff.");
    }

    private static string PathOf(string name, string ending) => Repository.PathOf(Folder, name + ending);
}
