using System.Text.Json;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class DigestCommandTests
{
    [Fact]
    public async Task Next_prints_the_due_times_of_a_schedule_without_a_chat()
    {
        using var newsbot = new NewsBotProcess();

        var result = await newsbot.RunAsync(
            "digest", "next", "--schedule", "daily 09:00", "--zone", "Africa/Cairo", "--from", "2026-01-01", "--days", "400", "--format", "json");

        using var answer = JsonDocument.Parse(result.Output);
        var times = answer.RootElement.GetProperty("times").EnumerateArray().ToList();
        Assert.Equal((0, 400, "Africa/Cairo"), (result.ExitCode, times.Count, answer.RootElement.GetProperty("zone").GetString()));
        Assert.Equal("2026-01-01T07:00:00Z", times[0].GetProperty("utc").GetString());
        Assert.Equal("2026-07-01T09:00:00+03:00", times[181].GetProperty("local").GetString());
        Assert.False(Directory.Exists(newsbot.PathOf("data")));
    }

    [Fact]
    public async Task A_schedule_nobody_can_read_is_bad_usage_in_one_line()
    {
        using var newsbot = new NewsBotProcess();

        var result = await newsbot.RunAsync("digest", "next", "--schedule", "daily 9h", "--zone", "Asia/Riyadh");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("--schedule: \"9h\" is no time of the day, such as 09:00.", result.ErrorLines[0]);
    }
}
