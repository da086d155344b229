using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Commands;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(8);

    private readonly NewsBotProcess newsbot = new();

    [Fact]
    public async Task The_host_serves_its_health_and_ends_when_told_to()
    {
        var url = FreeAddress();
        using var host = newsbot.Start("run", "--Http:Urls", url);
        var said = await LinesUntilAsync(host, "Feeds");

        var health = await newsbot.RunAsync("health", "--Http:Urls", url);
        var ended = await EndAsync(host);

        Assert.Equal(ExitCode.Done, health.ExitCode);
        Assert.StartsWith("ok", health.Output, StringComparison.Ordinal);
        Assert.Contains(said, line => line.Contains("Telegram: not served, no token", StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains("Discord: not served, no token", StringComparison.Ordinal));
        Assert.True(ended);
        Assert.Equal(ExitCode.Done, host.ExitCode);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_in_one_line()
    {
        var url = FreeAddress();
        using var host = newsbot.Start("run", "--Http:Urls", url);
        await LinesUntilAsync(host, "Feeds");

        var second = await newsbot.RunAsync("run", "--Http:Urls", url);
        await EndAsync(host);

        Assert.Equal(ExitCode.Refused, second.ExitCode);
        Assert.StartsWith("Http:Urls:", second.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_the_host_listens_nowhere()
    {
        using var host = newsbot.Start("run", "--Http:Urls=");

        var said = await LinesUntilAsync(host, "Feeds");
        await EndAsync(host);

        Assert.DoesNotContain(said, line => line.Contains("Health", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, host.ExitCode);
    }

    [Fact]
    public async Task The_host_reads_again_what_older_rules_have_read()
    {
        newsbot.Write("a.txt", "عنوان أول\n\nقالت ليلى حداد: «المكتبة تفتح غداً».");
        await newsbot.RunAsync("import", "a.txt");
        await using (var connection = new SqliteConnection($"Data Source={newsbot.PathOf("data/newsbot.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await connection.ExecuteAsync("UPDATE article SET analysis_version = 0");
        }

        using var host = newsbot.Start("run", "--Http:Urls=");
        var said = await LinesUntilAsync(host, "read again");
        await EndAsync(host);

        Assert.EndsWith("by newer rules: 1, failed 0", said[^1], StringComparison.Ordinal);
    }

    public void Dispose() => newsbot.Dispose();

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static async Task<IReadOnlyList<string>> LinesUntilAsync(Process host, string last)
    {
        var lines = new List<string>();
        while (await host.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.Contains(last, StringComparison.Ordinal))
            {
                return lines;
            }
        }

        throw new InvalidOperationException($"The host ended before it said {last}: {string.Join(" | ", lines)}");
    }

    /// <summary>Sends SIGTERM as a service manager does; whether the host was gone in time.</summary>
    private static async Task<bool> EndAsync(Process host)
    {
        using var kill = Process.Start("kill", ["-TERM", host.Id.ToString(CultureInfo.InvariantCulture)]);
        using var giveUp = new CancellationTokenSource(TimeToEnd);
        try
        {
            await host.WaitForExitAsync(giveUp.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            host.Kill();
            return false;
        }
    }
}
