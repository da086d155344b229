using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Fakes.Telegram;
using NewsBot.Telegram;
using NewsBot.Telegram.Wire;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Telegram;

/// <summary>The bot's Telegram side on an archive of the test's own, served by the fake Telegram until it is disposed.</summary>
internal sealed class TelegramHostedBot : IAsyncDisposable
{
    private readonly TelegramAdapter adapter;
    private readonly WireClient client;

    private TelegramHostedBot(TestArchive archive, FakeTelegram telegram, TelegramOptions options, ILoggerFactory logs)
    {
        Archive = archive;
        Telegram = telegram;
        var reader = new ReaderOptions();
        client = new WireClient(options, logs.CreateLogger<WireClient>());
        Parts = new TelegramParts(
            options, client, archive.Database, new Responder(archive.Database, reader, TimeProvider.System), new Voices(reader), TimeProvider.System, logs);
        var lease = new TokenLease(new Leases(archive.Database, TimeProvider.System), "telegram", options.Token!, TimeProvider.System);
        adapter = new TelegramAdapter(options, Parts, Platforms, lease, TimeProvider.System, logs.CreateLogger<TelegramAdapter>());
    }

    public TestArchive Archive { get; }

    public FakeTelegram Telegram { get; }

    public TelegramParts Parts { get; }

    public ServedPlatforms Platforms { get; } = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A bot on a fake of its own.</summary>
    public static async Task<TelegramHostedBot> StartAsync(Action<FakeTelegram>? before = null, ILoggerFactory? logs = null, FakeTelegramOptions? options = null)
    {
        var telegram = await FakeTelegram.StartAsync(options ?? new FakeTelegramOptions(), Stop);
        before?.Invoke(telegram);

        return await StartAsync(await TestArchive.CreateAsync(), telegram, logs);
    }

    public static async Task<TelegramHostedBot> StartAsync(TestArchive archive, FakeTelegram telegram, ILoggerFactory? logs = null, RichMessageUse rich = RichMessageUse.Auto)
    {
        var options = new TelegramOptions { Token = telegram.Token, ApiBase = telegram.ApiBase.GetLeftPart(UriPartial.Authority), SendRate = 0, RichMessages = rich };
        var bot = new TelegramHostedBot(archive, telegram, options, logs ?? NullLoggerFactory.Instance);
        await bot.adapter.StartAsync(Stop);

        return bot;
    }

    /// <summary>Receiving alone, by another clock.</summary>
    public UpdatePolling PollingOn(TimeProvider time) => new(client, Parts.Intake, time, NullLogger<UpdatePolling>.Instance);

    /// <summary>The next message the bot sent or changed in a chat.</summary>
    public Task<SentRequest> AnswerAsync(FakeChat chat) => Telegram.AnswerAsync(chat, cancellationToken: Stop);

    /// <summary>Ends the adapter as the host does, and leaves archive and fake to the next one.</summary>
    public async Task EndAsync()
    {
        await adapter.StopAsync(CancellationToken.None);
        adapter.Dispose();
        client.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Telegram.DisposeAsync();
        await Archive.DisposeAsync();
    }
}
