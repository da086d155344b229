using NewsBot.Tests.Support;

namespace NewsBot.Tests.Terminal;

/// <summary>The approved conversations of the terminal.</summary>
internal static class Transcript
{
    private const string Folder = "tests/NewsBot.Tests/Terminal/Approved";

    public static IReadOnlyList<string> Names { get; } =
        [.. Repository.Files(Folder, ApprovedText.Ending).Select(file => Path.GetFileName(file)[..^ApprovedText.Ending.Length])];

    public static Task CheckAsync(string name, Func<IReadOnlyList<string>, Task<string>> converse) => ApprovedText.CheckAsync(Folder, name, converse);
}
