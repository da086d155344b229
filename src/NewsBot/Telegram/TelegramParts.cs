using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Wording;

namespace NewsBot.Telegram;

/// <summary>What serving Telegram consists of, put together once: everything but the loop that runs it.</summary>
internal sealed class TelegramParts
{
    public TelegramParts(TelegramOptions options, ITelegramClient client, Database database, Responder responder, Voices voices, TimeProvider time, ILoggerFactory logs)
    {
        Client = client;
        var standings = new ChatStandings(database, time);
        var administrators = new Administrators(client, options, time);
        Inbox = new TelegramInbox(database, options.BotId, time);
        Governor = new SendGovernor(options.SendRate, new TelegramPauses(database, options.BotId, time), time, logs.CreateLogger<SendGovernor>());
        var rich = new RichMessages(client, options.RichMessages, logs.CreateLogger<RichMessages>());
        var sender = new TelegramSender(client, rich, Governor, standings, logs.CreateLogger<TelegramSender>());
        var conversation = new TelegramConversation(responder, sender, client, administrators, time, logs.CreateLogger<TelegramConversation>());
        var inline = new InlineQuestions(client, responder, voices, logs.CreateLogger<InlineQuestions>());
        var talk = new TelegramTalk(client, Session, conversation, inline, standings, logs.CreateLogger<TelegramTalk>());
        Intake = new UpdateIntake(Inbox, talk, time, logs.CreateLogger<UpdateIntake>());
        Polling = new UpdatePolling(client, Intake, time, logs.CreateLogger<UpdatePolling>());
        Webhook = new TelegramWebhook(options, client, Intake);
        Introduction = new TelegramIntroduction(client, new TelegramSetups(database, options.BotId), voices, logs.CreateLogger<TelegramIntroduction>());
        Platform = new TelegramPlatform(client, sender, Governor, standings, administrators, Session);
    }

    public ITelegramClient Client { get; }

    public TelegramSession Session { get; } = new();

    public TelegramInbox Inbox { get; }

    public SendGovernor Governor { get; }

    public UpdateIntake Intake { get; }

    public UpdatePolling Polling { get; }

    public TelegramWebhook Webhook { get; }

    public TelegramIntroduction Introduction { get; }

    public TelegramPlatform Platform { get; }
}
