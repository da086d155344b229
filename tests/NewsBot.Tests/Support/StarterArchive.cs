[assembly: AssemblyFixture(typeof(NewsBot.Tests.Support.StarterArchive))]

namespace NewsBot.Tests.Support;

/// <summary>The archive of a first start, made by the program once for all tests that ask it for one, and copied for each.</summary>
public sealed class StarterArchive : IDisposable
{
    private readonly Lazy<Task<NewsBotProcess>> made = new(async () =>
    {
        var newsbot = new NewsBotProcess();
        var started = await newsbot.RunAsync(["chat"], input: "");

        return started.ExitCode == 0 ? newsbot : throw new InvalidOperationException($"The first start failed: {started.Errors}");
    });

    /// <summary>Puts a copy into the folder of <paramref name="newsbot"/>, as its data/.</summary>
    internal async Task GiveAsync(NewsBotProcess newsbot)
    {
        var source = await made.Value;
        Directory.CreateDirectory(newsbot.PathOf("data"));
        File.Copy(source.PathOf("data/newsbot.db"), newsbot.PathOf("data/newsbot.db"));
    }

    public void Dispose()
    {
        if (made is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            made.Value.Result.Dispose();
        }
    }
}
