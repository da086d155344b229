using System.Reflection;
using System.Runtime.CompilerServices;
using NewsBot.Analysis;
using NewsBot.Archive.Store;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Layout;

public sealed class NamingTests
{
    // Names that say what a thing is for the programmer, not what it is in the news.
    private static readonly string[] BannedEndings =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Processor", "Wrapper", "Service", "Common", "Misc", "Core", "Impl"];

    private static readonly Assembly[] Ours = [typeof(ArticleAnalyzer).Assembly, typeof(Database).Assembly, typeof(CommandLine).Assembly];

    [Fact]
    public void No_type_is_named_after_a_pattern()
    {
        var banned = Types().Select(type => type.Name.Split('`')[0])
            .Where(name => BannedEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
                || (name.StartsWith("Base", StringComparison.Ordinal) && name.Length > 4 && char.IsUpper(name[4])));

        Assert.Empty(banned);
    }

    [Fact]
    public void No_folder_bears_the_name_of_a_type()
    {
        // A namespace hides a type of the same name: after NewsBot.Console nobody finds System.Console.
        var types = Types().Select(type => type.Name)
            .Concat(typeof(object).Assembly.GetExportedTypes().Concat(typeof(Console).Assembly.GetExportedTypes())
                .Where(type => type.Namespace == "System").Select(type => type.Name))
            .ToHashSet();
        var folders = Ours.SelectMany(assembly => assembly.GetTypes()).Select(type => type.Namespace)
            .Where(name => name?.StartsWith("NewsBot", StringComparison.Ordinal) == true).Distinct()
            .SelectMany(name => name!.Split('.')).Distinct();

        Assert.DoesNotContain(folders, types.Contains);
    }

    [Fact]
    public void A_type_lives_in_the_namespace_of_its_folder()
    {
        var faults =
            from file in Repository.Files("src", ".cs")
            let folder = Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
            let code = File.ReadAllText(Repository.PathOf(file))
            where code.Contains("\nnamespace ", StringComparison.Ordinal) || code.StartsWith("namespace ", StringComparison.Ordinal)
            where !code.Contains($"namespace {folder};", StringComparison.Ordinal)
            select file;

        Assert.Empty(faults);
    }

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines()
    {
        var long_ =
            from file in Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs"))
            let lines = File.ReadLines(Repository.PathOf(file)).Count()
            where lines > 300
            select FormattableString.Invariant($"{file}: {lines}");

        Assert.Empty(long_);
    }

    private static IEnumerable<Type> Types() =>
        Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
                && type.Namespace?.StartsWith("NewsBot", StringComparison.Ordinal) == true
                && !type.Name.StartsWith('<'));
}
