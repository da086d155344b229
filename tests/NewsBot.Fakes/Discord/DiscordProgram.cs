namespace NewsBot.Fakes.Discord;

/// <summary>Runs the fake by itself, until it is told to end.</summary>
internal static class DiscordProgram
{
    public static Task<int> RunAsync(IReadOnlyList<string> arguments) =>
        throw new NotSupportedException($"No server yet for {arguments.Count} arguments.");
}
