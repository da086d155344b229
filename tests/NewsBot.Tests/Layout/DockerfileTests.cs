using NewsBot.Tests.Support;

namespace NewsBot.Tests.Layout;

/// <summary>No container engine builds the image in these tests, so at least what the Dockerfile names must be there.</summary>
public sealed class DockerfileTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("Dockerfile"));

    private static readonly string[] LetIn = File.ReadAllLines(Repository.PathOf(".dockerignore"));

    [Fact]
    public void Everything_that_is_copied_is_in_the_tree_and_let_into_the_build()
    {
        var sources = Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .Select(source => source.TrimEnd('/'))
            .ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.PathOf(source)), source));
        Assert.All(sources, source => Assert.Contains($"!{source.Split('/')[0]}", LetIn));
    }

    [Fact]
    public void Every_project_file_of_the_program_is_restored_before_the_sources_come()
    {
        var copied = Lines.TakeWhile(line => !line.StartsWith("RUN ", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')).ToHashSet();
        string[] needed = [.. Repository.Files("src", ".csproj"), .. Repository.Files("src", ".props"), .. Repository.Files("src", ".txt").Where(IsBuildFile)];

        Assert.Superset(needed.ToHashSet(), copied);
    }

    [Fact]
    public void The_program_runs_as_a_user_of_its_own_who_owns_the_data()
    {
        Assert.Contains("USER app", Lines);
        Assert.Contains("VOLUME /data", Lines);
        Assert.True(
            Array.FindIndex(Lines, line => line.Contains("--owner=app", StringComparison.Ordinal)) < Array.IndexOf(Lines, "VOLUME /data"),
            "A folder changes hands before it becomes a volume, or not at all.");
    }

    private static bool IsBuildFile(string file) => file.Split('/').Length == 2;
}
