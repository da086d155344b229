using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;

namespace NewsBot.Telegram;

/// <summary>Where an answer goes: the chat, the topic in it, the message it answers, or the message it replaces.</summary>
internal sealed record Destination(long Chat, long? Topic = null)
{
    public long? ReplyTo { get; init; }

    public long? Replaces { get; init; }

    public SendLane Lane { get; init; } = SendLane.Answers;

    public string Key => TelegramPlatform.KeyOf(Chat);

    /// <summary>Where a reply goes that may be no answer: a mere notice to one member takes no place that others read.</summary>
    public Destination For(Reply reply) => Replaces is { } shown && Chat < 0 && reply is { Items.Count: 0, Buttons.Count: 0 }
        ? this with { Replaces = null, ReplyTo = shown }
        : this;
}

/// <summary>
/// Sends answers whole and in order: as one rich message where that is offered, else as plain HTML. Markup a server does not take is sent as
/// plain text, a message that cannot be edited any more is sent anew, a chat that moved is followed, and one that blocked us is left alone.
/// </summary>
internal sealed partial class TelegramSender(
    ITelegramClient client, RichMessages richMessages, SendGovernor governor, ChatStandings standings, ILogger<TelegramSender> logger)
{
    /// <summary>What became of an answer, which waits for its time.</summary>
    public async Task<SendOutcome> SendAsync(Destination to, TelegramAnswer answer, CancellationToken cancellationToken)
    {
        for (var at = 0; at < answer.Messages.Count; at++)
        {
            var part = new Part(answer, at);
            var outcome = await SendAsync(to, part, cancellationToken);
            if (outcome is SendOutcome.Moved moved)
            {
                to = to with { Chat = long.Parse(moved.To.Chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), Replaces = null, ReplyTo = null };
                outcome = await SendAsync(to, part, cancellationToken);
            }

            if (outcome is not SendOutcome.Sent || part.IsWhole)
            {
                return outcome;
            }

            to = to with { Replaces = null, ReplyTo = null };
        }

        return new SendOutcome.Sent();
    }

    /// <summary>What became of a message owed, of which some parts may be there. The caller learns when it cannot go on now.</summary>
    public async Task<SendOutcome> SendAsync(Destination to, TelegramAnswer answer, PartsSent parts, CancellationToken cancellationToken)
    {
        for (var at = parts.Count; at < answer.Messages.Count; at++)
        {
            var part = new Part(answer, at);
            var outcome = await SendAsync(to, part, cancellationToken);
            if (outcome is not SendOutcome.Sent || part.IsWhole)
            {
                return outcome;
            }

            await parts.NoteAsync(at + 1);
        }

        return new SendOutcome.Sent();
    }

    private async Task<SendOutcome> SendAsync(Destination to, Part part, CancellationToken cancellationToken)
    {
        var outgoing = new OutgoingText
        {
            ChatId = to.Chat,
            Topic = to.Topic,
            Text = part.Text.ToHtml(),
            IsHtml = true,
            Keyboard = part.Keyboard,
            ReplyTo = to.ReplyTo,
            IsSilent = to.Lane == SendLane.Bulk,
        };
        try
        {
            await InTurnAsync(to, stop => OutAsync(to, outgoing, part, stop), cancellationToken);

            return new SendOutcome.Sent();
        }
        catch (TelegramException refused) when (refused.IsMarkupRefused)
        {
            LogMarkupRefused(refused.Message);

            return await SendPlainAsync(to, part.Text, outgoing, cancellationToken);
        }
        catch (TelegramException lost) when (lost.IsMessageLost && to.Replaces is not null)
        {
            return await SendAsync(to with { Replaces = null }, part, cancellationToken);
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
                var plain = outgoing with { Text = parts[at], IsHtml = false, Keyboard = at == parts.Count - 1 ? outgoing.Keyboard : [] };
                var destination = at == 0 ? to : to with { Replaces = null };
                await InTurnAsync(destination, stop => PutAsync(destination, plain, stop), cancellationToken);
            }

            return new SendOutcome.Sent();
        }
        catch (TelegramException failed)
        {
            return await OutcomeAsync(to, failed, cancellationToken);
        }
    }

    private Task InTurnAsync(Destination to, Func<CancellationToken, Task> send, CancellationToken cancellationToken) =>
        governor.PassAsync(to.Chat, to.Lane, send, cancellationToken);

    // In one turn: nothing comes between a rich message that is refused and the plain one in its place.
    private async Task OutAsync(Destination to, OutgoingText outgoing, Part part, CancellationToken cancellationToken)
    {
        if (part.At == 0 && richMessages.MayBeTaken && part.Answer.Rich() is { } rich
            && await richMessages.SentAsync(outgoing with { Text = rich.Html, Keyboard = part.Answer.Keyboard }, rich.IsRightToLeft, to.Replaces, cancellationToken))
        {
            part.IsWhole = true;
            return;
        }

        await PutAsync(to, outgoing, cancellationToken);
    }

    private async Task PutAsync(Destination to, OutgoingText text, CancellationToken cancellationToken)
    {
        try
        {
            await (to.Replaces is { } message
                ? client.EditMessageTextAsync(text, message, cancellationToken)
                : client.SendMessageAsync(text, cancellationToken));
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

    /// <summary>One of the messages an answer is laid into, or, once it went out as a rich one, all of them.</summary>
    private sealed class Part(TelegramAnswer answer, int at)
    {
        public TelegramAnswer Answer => answer;

        public int At => at;

        public StyledText Text => answer.Messages[at];

        public IReadOnlyList<IReadOnlyList<KeyboardButton>> Keyboard => at == answer.Messages.Count - 1 ? answer.Keyboard : [];

        public bool IsWhole { get; set; }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram: markup refused, sent as plain text: {Reason}")]
    private partial void LogMarkupRefused(string reason);

    [LoggerMessage(LogLevel.Information, "Telegram: chat {Chat} cannot be written to any more: {Reason}")]
    private partial void LogGone(long chat, string reason);

    [LoggerMessage(LogLevel.Warning, "Telegram: a message to chat {Chat} was not sent: {Reason}")]
    private partial void LogNotSent(long chat, string reason);
}
