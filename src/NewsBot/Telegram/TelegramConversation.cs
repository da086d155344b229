using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Analysis;
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

        // Only administrators post to a channel; its buttons anybody can press.
        return chat.IsPrivate || (chat.IsChannel && user is null) ? asking : asking with { MayChangeChatAsync = async stop => user is not null && await administrators.IncludeAsync(chat.Id, user.Id, stop) == true };
    }

    /// <summary>Answers; a reply that <paramref name="isForUs"/> refuses is not said. True when Telegram took the answer.</summary>
    public async Task<bool> AnswerAsync(Incoming incoming, Destination to, Func<Reply, bool> isForUs, CancellationToken cancellationToken)
    {
        var isTaken = false;
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

        return isTaken;

        async Task SayAsync(Reply reply, CancellationToken stop)
        {
            isSaid = true;
            typing.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (!isForUs(reply))
            {
                return;
            }

            if (reply.IsForAskerOnly && IsChannelPost(incoming))
            {
                // Nobody in particular asked, and what is for nobody else's eyes is not to be published.
                LogNotPublished(incoming.Chat);
            }
            else if (reply.IsForAskerOnly && incoming.ChatId != incoming.UserId)
            {
                await SayInPrivateAsync(reply, stop);
            }
            else
            {
                isTaken = await sender.SendAsync(to.For(reply), TelegramMarkup.Render(reply), stop) is SendOutcome.Sent;
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

    /// <summary>A line of our own, for where no answer is shown.</summary>
    public string Notice(Language language, string key) => responder.Notice(language, key).Notes[0];

    // A channel's posts have no author but the channel, and a private chat has a positive id.
    private static bool IsChannelPost(Incoming incoming) => incoming.ChatId == incoming.UserId && incoming.ChatId.StartsWith('-');

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

    [LoggerMessage(LogLevel.Information, "Telegram: a digest was asked to be tried in the channel {Chat}, and not shown there: ask for it in private")]
    private partial void LogNotPublished(string chat);

    [LoggerMessage(LogLevel.Debug, "Telegram: typing was not shown: {Reason}")]
    private partial void LogNotShown(string reason);
}
