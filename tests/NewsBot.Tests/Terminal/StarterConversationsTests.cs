namespace NewsBot.Tests.Terminal;

/// <summary>Whole conversations on the shipped library, in both languages, as a reader sees them.</summary>
public sealed class StarterConversationsTests(StarterLibrary library) : IClassFixture<StarterLibrary>
{
    public static TheoryData<string> Names { get; } = [.. Transcript.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_conversation_goes_as_approved(string name) => Transcript.CheckAsync(name, library.ConverseAsync);

    [Fact]
    public void Half_of_the_conversations_are_Arabic()
    {
        Assert.InRange(Transcript.Names.Count, 44, int.MaxValue);
        Assert.InRange(Transcript.Names.Count(name => name.EndsWith(".ar", StringComparison.Ordinal)) * 2, Transcript.Names.Count, int.MaxValue);
    }
}
