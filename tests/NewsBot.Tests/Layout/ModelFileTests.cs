using NewsBot.Tests.Support;

namespace NewsBot.Tests.Layout;

/// <summary>Weights cannot be read by people, so a note beside each says what it was made of and under which licence it is.</summary>
public sealed class ModelFileTests
{
    private const int LargestInBytes = 1 << 20;

    public static TheoryData<string> Models { get; } = [.. Repository.Files("src/NewsBot.Analysis/Lexicons", ".bin")];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_has_a_note_that_names_its_licence(string file)
    {
        var note = File.ReadAllText(Repository.PathOf(Path.ChangeExtension(file, ".md")));

        Assert.Contains("CC BY-SA 3.0", note, StringComparison.Ordinal);
        Assert.Contains("tests/NewsBot.Training", note, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_small(string file) => Assert.InRange(new FileInfo(Repository.PathOf(file)).Length, 1, LargestInBytes);
}
