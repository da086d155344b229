using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Replies;
using NewsBot.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

/// <summary>Channels: only administrators post, everybody reads, and everybody can press a button.</summary>
public sealed class ChannelTests
{
    private const string Leila = "ليلى حداد";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_sets_a_digest_and_a_test_of_it_is_published_nowhere()
    {
        var log = new CollectedLog();
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(new OneLog(log)));
        await using var bot = await TelegramHostedBot.StartAsync(logs: logs);
        await bot.Archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var channel = bot.Telegram.Channel("أخبار", "akhbar", bot.Telegram.User(7, "أمل", "ar"));

        bot.Telegram.Say(channel, null, "/digest daily 09:00 Asia/Riyadh");
        await bot.AnswerAsync(channel);
        bot.Telegram.Say(channel, null, "/digest test");
        bot.Telegram.Say(channel, null, "/digest list");
        var next = await bot.AnswerAsync(channel);

        Assert.StartsWith("الموجزات\n", next.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.Archive.NumberAsync("SELECT COUNT(*) FROM digest"));
        Assert.Equal(2, bot.Telegram.Sent.Count(request => request.Method == "sendMessage"));
        Assert.Single(log.Lines, line => line.Contains("not shown there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subscriber_who_presses_changes_nothing_and_is_answered_in_private()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        await bot.Archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var reader = bot.Telegram.User(8, "Omar", "en");
        var channel = bot.Telegram.Channel("أخبار", "akhbar", bot.Telegram.User(7, "أمل", "ar"));
        bot.Telegram.PrivateChat(reader);
        bot.Telegram.Say(channel, null, "/digest daily 09:00 Asia/Riyadh");
        await bot.AnswerAsync(channel);
        bot.Telegram.Say(channel, null, "/digest list");
        var list = await bot.AnswerAsync(channel);

        var told = await bot.Telegram.Press(list.Message!, reader, 0).AnswerAsync();
        var refused = await bot.AnswerAsync(bot.Telegram.PrivateChat(reader));

        Assert.Equal("هذا للمشرفين وحدهم في المجموعات.", refused.Text);
        Assert.Equal("أرسلته إليك على الخاص.", told.Parameters["text"]?.ToString());
        Assert.Equal(1, await bot.Archive.NumberAsync("SELECT COUNT(*) FROM digest"));
        Assert.DoesNotContain(bot.Telegram.Sent, request => request.Method == "editMessageText");
    }

    [Fact]
    public async Task A_digest_stays_when_somebody_presses_a_button_under_it()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var leila = await bot.Archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var reader = bot.Telegram.User(8, "Omar", "en");
        var group = bot.Telegram.Supergroup("غرفة", reader);
        bot.Telegram.Say(group, reader, "/help@newsbot_bot");
        await bot.AnswerAsync(group);
        var digest = new Reply
        {
            Language = NewsBot.Analysis.Language.English,
            Question = new Understood("digest"),
            Heading = "Digest",
            Buttons = [new ReplyButton(Leila, FormattableString.Invariant($"v1|person|{leila}||e"))],
        };
        await bot.Parts.Platform.SendAsync(TelegramPlatform.AddressOf(group.Id, null), digest, new PartsSent("n", 0, _ => Task.CompletedTask), Stop);
        var sent = await bot.AnswerAsync(group);

        bot.Telegram.Press(sent.Message!, reader, 0);
        var card = await bot.AnswerAsync(group);

        Assert.Equal("sendMessage", card.Method);
        Assert.Contains(Leila, card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_could_not_be_written_to_can_be_once_they_write()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var reader = bot.Telegram.User(8, "Omar", "en");
        var standings = new ChatStandings(bot.Archive.Database, TimeProvider.System);
        await standings.LeftAsync("telegram:8", "Forbidden: bot can't initiate conversation with a user", Stop);

        bot.Telegram.Say(reader, "thanks");
        await bot.AnswerAsync(bot.Telegram.PrivateChat(reader));

        // It is noted once Telegram has said that the answer arrived, which is a moment after it did.
        for (var tries = 0; tries < 250 && await standings.GoneAsync("telegram:8", Stop) is not null; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop);
        }

        Assert.Null(await standings.GoneAsync("telegram:8", Stop));
    }

    private sealed class OneLog(CollectedLog log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => log;

        public void Dispose()
        {
            // The test reads it afterwards.
        }
    }
}
