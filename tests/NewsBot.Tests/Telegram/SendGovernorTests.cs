using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Archive.Store;
using NewsBot.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

public sealed class SendGovernorTests
{
    private const long Bot = 123;
    private const long Reader = 7;
    private const long Group = -100;

    private readonly SteppedClock clock = new(Some.Noon);
    private readonly ConcurrentQueue<(string What, TimeSpan At)> sent = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_chat_gets_one_message_a_second_in_their_order()
    {
        await using var archive = await TestArchive.CreateAsync();
        var governor = Governor(archive, rate: 0);

        var sending = Enumerable.Range(0, 4).Select(i => SendAsync(governor, Reader, SendLane.Answers, FormattableString.Invariant($"{i}"))).ToList();
        await clock.PassAsync(TimeSpan.FromSeconds(5), sending);

        Assert.Equal(["0", "1", "2", "3"], sent.Select(one => one.What));
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_group_gets_twenty_messages_a_minute()
    {
        await using var archive = await TestArchive.CreateAsync();
        var governor = Governor(archive, rate: 0);

        var sending = Enumerable.Range(0, 25).Select(i => SendAsync(governor, Group, SendLane.Answers, "x")).ToList();
        await clock.PassAsync(TimeSpan.FromSeconds(90), sending);

        Assert.Equal(25, sent.Count);
        Assert.Equal(20, sent.Count(one => one.At < TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task No_more_go_out_in_a_second_than_the_rate_and_answers_go_before_bulk()
    {
        await using var archive = await TestArchive.CreateAsync();
        var governor = Governor(archive, rate: 5);

        var bulk = Enumerable.Range(1, 8).Select(chat => SendAsync(governor, chat, SendLane.Bulk, "bulk")).ToList();
        var answers = Enumerable.Range(101, 4).Select(chat => SendAsync(governor, chat, SendLane.Answers, "answer")).ToList();
        await clock.PassAsync(TimeSpan.FromSeconds(4), [.. bulk, .. answers]);

        Assert.Equal(12, sent.Count);
        Assert.Equal(4, sent.Skip(5).Take(5).Count(one => one.What == "answer"));
        Assert.All(sent, one => Assert.True(sent.Count(other => other.At >= one.At && other.At < one.At + TimeSpan.FromSeconds(1)) <= 5));
    }

    [Fact]
    public async Task A_wait_of_twelve_hours_is_obeyed_and_survives_a_restart()
    {
        await using var archive = await TestArchive.CreateAsync();
        var refusals = 1;
        var first = SendAsync(Governor(archive, rate: 30), Reader, SendLane.Answers, "x", () =>
            refusals-- > 0 ? throw new TelegramException("429 Too Many Requests", 429) { RetryAfter = TimeSpan.FromHours(12) } : true);
        await clock.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Empty(sent);

        var restarted = Governor(archive, rate: 30);
        await restarted.LoadAsync(Stop);

        Assert.False(first.IsCompleted);
        Assert.InRange(restarted.PauseOf(Reader), TimeSpan.FromHours(11.9), TimeSpan.FromHours(12));
        Assert.Equal(TimeSpan.Zero, restarted.PauseOf(Reader + 1));
    }

    [Fact]
    public async Task An_answer_is_tried_again_until_the_server_is_back()
    {
        await using var archive = await TestArchive.CreateAsync();
        var failures = 3;
        var sending = SendAsync(Governor(archive, rate: 0), Reader, SendLane.Answers, "x", () => failures-- > 0 ? throw new TelegramException("502 Bad Gateway", 502) : true);

        await clock.PassAsync(TimeSpan.FromSeconds(15), sending);

        Assert.Single(sent);
    }

    private SendGovernor Governor(TestArchive archive, int rate) =>
        new(rate, new TelegramPauses(archive.Database, Bot, clock), clock, NullLogger<SendGovernor>.Instance);

    private Task SendAsync(SendGovernor governor, long chat, SendLane lane, string what, Func<bool>? goesWell = null) => governor.PassAsync(
        chat,
        lane,
        _ =>
        {
            if (goesWell?.Invoke() != false)
            {
                sent.Enqueue((what, clock.GetUtcNow() - Some.Noon));
            }

            return Task.CompletedTask;
        },
        Stop);
}
