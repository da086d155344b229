using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NewsBot.Analysis;

namespace NewsBot.Tests.Layout;

/// <summary>The analysis is text in, findings out: what its compiled code refers to proves it.</summary>
public sealed class PureAnalysisTests
{
    // Reading an embedded lexicon takes a stream of the assembly itself; nothing else of System.IO may be named.
    private static readonly string[] Allowed = ["System.IO.Stream", "System.IO.StreamReader", "System.IO.TextReader", "System.IO.StringReader"];

    [Fact]
    public void The_analysis_needs_no_package_and_no_project()
    {
        var foreign = typeof(ArticleAnalyzer).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Fact]
    public void The_analysis_touches_no_file_no_network_and_no_clock()
    {
        using var file = File.OpenRead(typeof(ArticleAnalyzer).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var named = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");

        var impure = named.Where(name => name is "System.TimeProvider" or "System.Console" or "System.Diagnostics.Stopwatch"
            || name.StartsWith("System.Net.", StringComparison.Ordinal)
            || name.StartsWith("System.Diagnostics.Process", StringComparison.Ordinal)
            || (name.StartsWith("System.IO.", StringComparison.Ordinal) && !Allowed.Contains(name)));

        Assert.Empty(impure);
    }
}
