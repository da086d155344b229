using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;

namespace NewsBot.Telegram;

/// <summary>Puts a question to the responder and says its answer, showing "typing" when it takes long, and an apology when it fails.</summary>
internal sealed partial class TelegramConversation(
    Responder responder,
    TelegramSender sender,
    ITelegramClient client,
    Administrators administrators,
    TimeProvider time,
    ILogger<TelegramConversation> logger)
{
    // When hundreds wait, telling each that it takes long would make it take longer.
    private const int MostTyping = 4;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1.5);

    private int typingNow;

    /// <summary>The question with the means to ask whether its asker may change what holds for the chat.</summary>
    public Incoming Asking(Incoming incoming, TelegramChat chat, TelegramUser? user)
    {
        var asking = incoming with { IsOperator = user is not null && administrators.AreOperators(user.Id) };

        return chat.IsPrivate || chat.IsChannel ? asking : asking with { MayChangeChatAsync = async stop => user is not null && await administrators.IncludeAsync(chat.Id, user.Id, stop) == true };
    }

    /// <summary>Answers; a reply that <paramref name="isForUs"/> refuses is not said.</summary>
    public async Task AnswerAsync(Incoming incoming, Destination to, Func<Reply, bool> isForUs, CancellationToken cancellationToken)
    {
        var typing = time.CreateTimer(_ => ShowTyping(to, cancellationToken), null, Long, Timeout.InfiniteTimeSpan);
        var isSaid = false;
        try
        {
            await responder.AnswerAsync(incoming, SayAsync, cancellationToken);
        }
        catch (Exception exception) when (!isSaid && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, incoming.Chat);
            await sender.SendAsync(to, TelegramMarkup.Render(responder.Failed(incoming)), cancellationToken);
        }
        finally
        {
            await typing.DisposeAsync();
        }

        async Task SayAsync(Reply reply, CancellationToken stop)
        {
            isSaid = true;
            typing.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (isForUs(reply) && reply.IsForAskerOnly && incoming.ChatId != incoming.UserId)
            {
                await SayInPrivateAsync(reply, stop);
            }
            else if (isForUs(reply))
            {
                await sender.SendAsync(to, TelegramMarkup.Render(reply), stop);
            }
        }

        // A private chat has the id of its user, and is open once the user has written there.
        async Task SayInPrivateAsync(Reply reply, CancellationToken stop)
        {
            var asker = new Destination(long.Parse(incoming.UserId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), null);
            var outcome = await sender.SendAsync(asker, TelegramMarkup.Render(reply), stop);
            var notice = responder.Notice(reply.Language, outcome is SendOutcome.Sent ? "asker-only.sent" : "asker-only.closed");
            await sender.SendAsync(to, TelegramMarkup.Render(notice), stop);
        }
    }

    private void ShowTyping(Destination to, CancellationToken cancellationToken) => _ = ShowTypingAsync(to, cancellationToken);

    private async Task ShowTypingAsync(Destination to, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref typingNow) > MostTyping)
            {
                return;
            }

            await client.SendTypingAsync(to.Chat, to.Topic, cancellationToken);
        }
        catch (Exception exception) when (exception is TelegramException or OperationCanceledException)
        {
            LogNotShown(exception.Message);
        }
        finally
        {
            Interlocked.Decrement(ref typingNow);
        }
    }

    [LoggerMessage(LogLevel.Error, "Telegram: answering failed in {Chat}")]
    private partial void LogFailed(Exception exception, string chat);

    [LoggerMessage(LogLevel.Debug, "Telegram: typing was not shown: {Reason}")]
    private partial void LogNotShown(string reason);
}
