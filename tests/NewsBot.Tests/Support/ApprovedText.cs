namespace NewsBot.Tests.Support;

/// <summary>
/// A conversation approved by a reader: lines that begin with "> " are what people do, the rest is what the program shows. To add one,
/// write the typed lines alone; a test that finds anything else writes a .received. file beside it, to be compared and renamed.
/// With NEWSBOT_APPROVE=1 in the environment all are rewritten, to be read as a diff.
/// </summary>
internal static class ApprovedText
{
    public const string Ending = ".approved.txt";

    private const string Typed = "> ";

    /// <summary>Has the typed lines of a file of the tree answered, and compares; <paramref name="converse"/> gives the whole text anew.</summary>
    public static async Task CheckAsync(string folder, string name, Func<IReadOnlyList<string>, Task<string>> converse)
    {
        var approved = await File.ReadAllTextAsync(Repository.PathOf(folder, name + Ending), TestContext.Current.CancellationToken);
        var received = await converse([.. approved.Split('\n').Where(line => line.StartsWith(Typed, StringComparison.Ordinal)).Select(line => line[Typed.Length..])]);
        var isApproving = Environment.GetEnvironmentVariable("NEWSBOT_APPROVE") == "1";
        var other = Repository.PathOf(folder, name + ".received.txt");
        if (received == approved)
        {
            File.Delete(other);
            return;
        }

        await File.WriteAllTextAsync(isApproving ? Repository.PathOf(folder, name + Ending) : other, received, TestContext.Current.CancellationToken);
        Assert.True(
            isApproving,
            $"{folder}/{name}.received.txt differs from what was approved. Compare the two; if all such changes are good, "
            + "run the tests once with NEWSBOT_APPROVE=1 and read the diff.");
    }
}
