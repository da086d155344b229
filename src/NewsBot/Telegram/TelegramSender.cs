using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Telegram.Markup;

namespace NewsBot.Telegram;

/// <summary>Where an answer goes: the chat, the topic in it, the message it answers, or the message it replaces.</summary>
internal sealed record Destination(long Chat, long? Topic = null)
{
    public long? ReplyTo { get; init; }

    public long? Replaces { get; init; }

    public SendLane Lane { get; init; } = SendLane.Answers;

    public string Key => TelegramPlatform.KeyOf(Chat);
}

/// <summary>
/// Sends answers whole and in order. Markup a server does not take is sent as plain text, a message that cannot be edited any more is sent
/// anew, a chat that moved is followed, and a chat that blocked us is noted and left alone.
/// </summary>
internal sealed partial class TelegramSender(
    ITelegramClient client, SendGovernor governor, ChatStandings standings, ILogger<TelegramSender> logger)
{
    /// <summary>What became of it; answers wait for their time, of bulk the caller learns when it cannot go now.</summary>
    public async Task<SendOutcome> SendAsync(Destination to, TelegramAnswer answer, CancellationToken cancellationToken)
    {
        for (var at = 0; at < answer.Messages.Count; at++)
        {
            var keyboard = at == answer.Messages.Count - 1 ? answer.Keyboard : [];
            var outcome = await SendAsync(to, answer.Messages[at], keyboard, cancellationToken);
            if (outcome is SendOutcome.Moved moved && (to.Lane == SendLane.Answers || at > 0))
            {
                to = to with { Chat = long.Parse(moved.To.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), Replaces = null, ReplyTo = null };
                outcome = await SendAsync(to, answer.Messages[at], keyboard, cancellationToken);
            }

            if (outcome is not SendOutcome.Sent)
            {
                return outcome;
            }

            // Part of it has been posted: from here on nothing may make the caller post it again.
            to = to with { Replaces = null, ReplyTo = null, Lane = SendLane.Answers };
        }

        return new SendOutcome.Sent();
    }

    private async Task<SendOutcome> SendAsync(
        Destination to, StyledText text, IReadOnlyList<IReadOnlyList<KeyboardButton>> keyboard, CancellationToken cancellationToken)
    {
        var outgoing = new OutgoingText
        {
            ChatId = to.Chat,
            Topic = to.Topic,
            Text = text.ToHtml(),
            IsHtml = true,
            Keyboard = keyboard,
            ReplyTo = to.ReplyTo,
            IsSilent = to.Lane == SendLane.Bulk,
        };
        try
        {
            await OutAsync(to, outgoing, cancellationToken);

            return new SendOutcome.Sent();
        }
        catch (TelegramException refused) when (refused.IsMarkupRefused)
        {
            LogMarkupRefused(refused.Message);

            return await SendPlainAsync(to, text, outgoing, cancellationToken);
        }
        catch (TelegramException lost) when (lost.IsMessageLost && to.Replaces is not null)
        {
            return await SendAsync(to with { Replaces = null }, text, keyboard, cancellationToken);
        }
        catch (TelegramException failed)
        {
            return await OutcomeAsync(to, failed, cancellationToken);
        }
    }

    private async Task<SendOutcome> SendPlainAsync(Destination to, StyledText text, OutgoingText outgoing, CancellationToken cancellationToken)
    {
        try
        {
            var parts = text.ToPlain().ToList();
            for (var at = 0; at < parts.Count; at++)
            {
                var part = outgoing with { Text = parts[at], IsHtml = false, Keyboard = at == parts.Count - 1 ? outgoing.Keyboard : [] };
                await OutAsync(at == 0 ? to : to with { Replaces = null }, part, cancellationToken);
            }

            return new SendOutcome.Sent();
        }
        catch (TelegramException failed)
        {
            return await OutcomeAsync(to, failed, cancellationToken);
        }
    }

    private Task OutAsync(Destination to, OutgoingText text, CancellationToken cancellationToken) => governor.PassAsync(
        to.Chat,
        to.Lane,
        stop => to.Replaces is { } message ? EditAsync(text, message, stop) : client.SendMessageAsync(text, stop),
        cancellationToken);

    private async Task EditAsync(OutgoingText text, long message, CancellationToken cancellationToken)
    {
        try
        {
            await client.EditMessageTextAsync(text, message, cancellationToken);
        }
        catch (TelegramException same) when (same.IsNotModified)
        {
            // Pressed twice: what was asked for is there.
        }
    }

    private async Task<SendOutcome> OutcomeAsync(Destination to, TelegramException failed, CancellationToken cancellationToken)
    {
        if (failed.MigrateTo is { } moved)
        {
            await standings.MovedAsync(to.Key, TelegramPlatform.KeyOf(moved), cancellationToken);

            return new SendOutcome.Moved(TelegramPlatform.AddressOf(moved, to.Topic));
        }

        if (failed.IsChatGone)
        {
            LogGone(to.Chat, failed.Message);
            await standings.LeftAsync(to.Key, failed.Message, cancellationToken);

            return new SendOutcome.Gone(failed.Message);
        }

        LogNotSent(to.Chat, failed.Message);

        return failed.IsTransient ? new SendOutcome.Later(failed.RetryAfter, failed.Message) : new SendOutcome.Refused(failed.Message);
    }

    [LoggerMessage(LogLevel.Warning, "Telegram: markup refused, sent as plain text: {Reason}")]
    private partial void LogMarkupRefused(string reason);

    [LoggerMessage(LogLevel.Information, "Telegram: chat {Chat} cannot be written to any more: {Reason}")]
    private partial void LogGone(long chat, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram: a message to chat {Chat} was not sent: {Reason}")]
    private partial void LogNotSent(long chat, string reason);
}
