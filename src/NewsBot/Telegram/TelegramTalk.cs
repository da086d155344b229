using Microsoft.Extensions.Logging;
using NewsBot.Analysis;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;

namespace NewsBot.Telegram;

/// <summary>
/// Answers one update: hands the question to the responder and its reply to the sender. Updates of one chat must be handed in by their
/// order; they are answered in it. What fails is told to the asker, and never stops another update.
/// </summary>
internal sealed partial class TelegramTalk(
    ITelegramClient client,
    TelegramSession session,
    TelegramConversation conversation,
    InlineQuestions inline,
    ChatStandings standings,
    ILogger<TelegramTalk> logger)
{
    /// <summary>Returns when the answer has been sent, or when there is none to give.</summary>
    public async Task AnswerAsync(TelegramUpdate update, CancellationToken cancellationToken)
    {
        try
        {
            await (update switch
            {
                { CallbackQuery: { } pressed } => PressedAsync(pressed, cancellationToken),
                { InlineQuery: { } question } => inline.AnswerAsync(question, cancellationToken),
                { MyChatMember: { } changed } => StandingAsync(changed, cancellationToken),
                { Message: { } message } => SaidAsync(message, cancellationToken),
                { ChannelPost: { } post } => SaidAsync(post, cancellationToken),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One bad update must not silence the bot for everybody else.
            LogNotAnswered(exception, update.UpdateId);
        }
    }

    private async Task SaidAsync(TelegramMessage message, CancellationToken cancellationToken)
    {
        if (message.MigrateToChatId is { } moved)
        {
            await standings.MovedAsync(TelegramPlatform.KeyOf(message.Chat.Id), TelegramPlatform.KeyOf(moved), cancellationToken);
            return;
        }

        if (Hearing.In(message, session.Bot) is not { } text)
        {
            return;
        }

        var destination = new Destination(message.Chat.Id, message.Topic)
        {
            ReplyTo = message.Chat.IsPrivate || message.Chat.IsChannel ? null : message.MessageId,
        };
        // Looked up before: between the sending and its being noted as sent, a crash has it sent again.
        var wasGone = await standings.GoneAsync(destination.Key, cancellationToken) is not null;
        var isAnonymous = message.SenderChat?.Id == message.Chat.Id;
        var asked = Hearing.Asking(message.Chat, message.Topic, message.From) with { Text = text };
        var isSaid = await conversation.AnswerAsync(
            isAnonymous ? asked : conversation.Asking(asked, message.Chat, message.From),
            destination,
            reply => !(Hearing.MayBeForOthers(message) && IsUnknown(reply)),
            cancellationToken);
        if (isSaid && wasGone)
        {
            // Whoever was written to before they had started the bot could not be reached then; rights come back without a word.
            await standings.IsBackAsync(destination.Key, cancellationToken);
        }
    }

    private async Task PressedAsync(PressedButton pressed, CancellationToken cancellationToken)
    {
        if (pressed is { Message: { Chat.IsChannel: true } post, Data: { Length: > 0 } asks })
        {
            await PressedInChannelAsync(pressed, post, asks, cancellationToken);
            return;
        }

        // Without this the button spins; it must not wait for the answer, which may have to wait for its turn.
        var spinner = StopSpinnerAsync(pressed.Id, text: null, cancellationToken);
        if (pressed is { Message: { } message, Data: { Length: > 0 } data })
        {
            long? shown = message.Date == 0 ? null : message.MessageId;
            var destination = new Destination(message.Chat.Id, message.Topic);
            destination = OwedButtons.Keep(data) ? destination with { ReplyTo = shown } : destination with { Replaces = shown };
            var asked = Hearing.Asking(message.Chat, message.Topic, pressed.From) with { Button = OwedButtons.Read(data) };
            await conversation.AnswerAsync(conversation.Asking(asked, message.Chat, pressed.From), destination, _ => true, cancellationToken);
        }

        await spinner;
    }

    /// <summary>What one subscriber asks is not for the others to read: the answer comes in private.</summary>
    private async Task PressedInChannelAsync(PressedButton pressed, TelegramMessage post, string data, CancellationToken cancellationToken)
    {
        var button = OwedButtons.Read(data);
        var asked = Hearing.Asking(post.Chat, topic: null, pressed.From) with { Button = button };
        var isSent = await conversation.AnswerAsync(
            conversation.Asking(asked, post.Chat, pressed.From), new Destination(pressed.From.Id), _ => true, cancellationToken);
        var language = ButtonData.Parse(button)?.Language ?? Hearing.LanguageOf(pressed.From) ?? Language.Arabic;
        await StopSpinnerAsync(pressed.Id, conversation.Notice(language, isSent ? "asker-only.sent" : "asker-only.closed"), cancellationToken);
    }

    private async Task StopSpinnerAsync(string id, string? text, CancellationToken cancellationToken)
    {
        try
        {
            await client.AnswerCallbackQueryAsync(id, text, cancellationToken);
        }
        catch (TelegramException exception)
        {
            LogSpins(exception.Message);
        }
    }

    private async Task StandingAsync(ChangedMembership changed, CancellationToken cancellationToken)
    {
        var chat = TelegramPlatform.KeyOf(changed.Chat.Id);
        if (changed.NewChatMember.IsGone)
        {
            await standings.LeftAsync(chat, changed.NewChatMember.Status, cancellationToken);
        }
        else
        {
            await standings.IsBackAsync(chat, cancellationToken);
        }
    }

    private static bool IsUnknown(Reply reply) => reply.Question.Command.Equals(nameof(CommandName.Unknown), StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(LogLevel.Error, "Telegram: no answer to update {UpdateId}")]
    private partial void LogNotAnswered(Exception exception, long updateId);

    [LoggerMessage(LogLevel.Debug, "Telegram: a pressed button was not acknowledged: {Reason}")]
    private partial void LogSpins(string reason);
}
