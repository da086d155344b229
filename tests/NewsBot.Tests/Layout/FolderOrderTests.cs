using NewsBot.Tests.Support;

namespace NewsBot.Tests.Layout;

/// <summary>Inside a project each folder sees only those before it; what the platforms share lies before all of them.</summary>
public sealed class FolderOrderTests
{
    private static readonly string[] Bot =
        ["Settings", "Replies", "Wording", "Delivery", "Conversation", "Telegram", "Discord", "Terminal", "Health", "Accuracy", "Commands"];

    private static readonly string[] Adapters = ["Telegram", "Discord", "Terminal"];

    private static readonly string[] Archive = ["Articles", "Sources", "Store", "Ingest", "Query"];

    private static readonly string[] Analysis = ["Text", "People", "Quotes", "Summaries", "Stories"];

    [Theory]
    [InlineData("src/NewsBot", "NewsBot")]
    [InlineData("src/NewsBot.Archive", "NewsBot.Archive")]
    [InlineData("src/NewsBot.Analysis", "NewsBot.Analysis")]
    public void Each_folder_sees_only_those_before_it(string project, string root)
    {
        var order = OrderOf(root);
        var faults =
            from file in Repository.Files(project, ".cs")
            let own = Array.IndexOf(order, FolderOf(file, project))
            where own >= 0
            from seen in FoldersNamedIn(file, root, order)
            where Array.IndexOf(order, seen) > own || (Adapters.Contains(seen) && Adapters.Contains(order[own]) && seen != order[own])
            select $"{file} sees {seen}";

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("src/NewsBot", "NewsBot")]
    [InlineData("src/NewsBot.Archive", "NewsBot.Archive")]
    [InlineData("src/NewsBot.Analysis", "NewsBot.Analysis")]
    public void Every_folder_has_its_place_in_the_order(string project, string root)
    {
        var folders = Repository.Files(project, ".cs").Select(file => FolderOf(file, project)).Where(folder => folder.Length > 0);

        Assert.Empty(folders.Except(OrderOf(root)));
    }

    private static string[] OrderOf(string root) =>
        root switch { "NewsBot" => Bot, "NewsBot.Archive" => Archive, _ => Analysis };

    private static string FolderOf(string file, string project)
    {
        var parts = file[(project.Length + 1)..].Split('/');
        return parts.Length > 1 ? parts[0] : "";
    }

    private static IEnumerable<string> FoldersNamedIn(string file, string root, string[] order)
    {
        var code = File.ReadAllText(Repository.PathOf(file));
        return order.Where(folder => code.Contains($"using {root}.{folder};", StringComparison.Ordinal)
            || code.Contains($"using {root}.{folder}.", StringComparison.Ordinal)
            || code.Contains($" {root}.{folder}.", StringComparison.Ordinal)
            || code.Contains($"({root}.{folder}.", StringComparison.Ordinal));
    }
}
