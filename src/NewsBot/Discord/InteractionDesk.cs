using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Discord.Markup;
using NewsBot.Discord.Slash;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Discord;

/// <summary>
/// Answers interactions. Discord wants to hear of each within three seconds: an answer that is ready soon is the first thing it
/// hears, otherwise a promise, which is kept later. One interaction that fails troubles no other.
/// </summary>
internal sealed partial class InteractionDesk(
    IDiscordClient client, AnswerQueue queue, SlashQuestions questions, Completions completions, Responder responder, Voices voices, TimeProvider time,
    ILogger<InteractionDesk> logger)
{
    // Behind so many others an answer will not be ready soon.
    private const int Crowd = 10;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(600);

    private readonly ConcurrentDictionary<string, Task> open = new();

    /// <summary>Takes an interaction on and returns at once.</summary>
    public void Take(Interaction interaction, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open[interaction.Id] = done.Task;
        _ = Task.Run(() => AnswerSafelyAsync(interaction, done, cancellationToken), CancellationToken.None);
    }

    /// <summary>Waits for what is being answered, but not for ever.</summary>
    public Task FinishAsync(TimeSpan patience) => Task.WhenAny(Task.WhenAll(open.Values), Task.Delay(patience, time));

    private async Task AnswerSafelyAsync(Interaction interaction, TaskCompletionSource done, CancellationToken cancellationToken)
    {
        try
        {
            if (interaction.Kind == InteractionKind.Autocomplete)
            {
                using var turn = queue.First();
                await client.CompleteAsync(interaction, await completions.OfAsync(interaction, queue.IsCrowded, cancellationToken), cancellationToken);
            }
            else if (questions.Of(interaction) is { } question)
            {
                await AnswerAsync(interaction, question, cancellationToken);
            }
            else
            {
                await client.RespondAsync(interaction, Rendered(Notice("button.old"))[0] with { IsEphemeral = true }, cancellationToken);
            }
        }
        catch (DiscordException exception)
        {
            LogNotAnswered(interaction.Id, exception.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, interaction.Id);
        }
        catch (OperationCanceledException)
        {
            LogNotAnswered(interaction.Id, "the program ends");
        }
        finally
        {
            open.TryRemove(interaction.Id, out var _);
            done.SetResult();
        }
    }

    private async Task AnswerAsync(Interaction interaction, SlashQuestion question, CancellationToken cancellationToken)
    {
        var answering = question.Incoming is { } incoming ? ReplyAsync(incoming) : Task.FromResult(question.Instead!);
        var isInPlace = question.Press is { IsInPlace: true };
        var isPrivate = question.IsPrivate || (interaction.IsOnEphemeral && !isInPlace);
        var isPromised = !await IsReadySoonAsync(answering, cancellationToken);
        if (isPromised)
        {
            // A promise has three seconds; who types is waiting now.
            await queue.CalmAsync(cancellationToken);
            await client.DeferAsync(interaction, isInPlace, isPrivate, cancellationToken);
        }

        var reply = await answering;
        var messages = Rendered(reply, question.Press?.Back(voices.In(reply.Language)["button.first"]), question.Count);
        // What only says that there is nothing shall not push an answer away, nor be everybody's to read.
        var isNotice = reply is { Items.Count: 0, Buttons.Count: 0 };
        messages = [.. messages.Select(message => message with { IsEphemeral = isPrivate || isNotice || reply.IsForAskerOnly })];
        await SendAsync(interaction, messages, new Manner(isPromised, isInPlace, isNotice), cancellationToken);
    }

    private async Task SendAsync(Interaction interaction, IReadOnlyList<DiscordMessage> messages, Manner manner, CancellationToken cancellationToken)
    {
        var first = manner switch
        {
            { IsPromised: true, IsInPlace: true, IsNotice: true } => client.FollowUpAsync(interaction, messages[0], cancellationToken),
            { IsPromised: true } => client.EditAnswerAsync(interaction, messages[0], cancellationToken),
            { IsInPlace: true, IsNotice: false } => client.UpdateAsync(interaction, messages[0], cancellationToken),
            _ => client.RespondAsync(interaction, messages[0], cancellationToken),
        };
        await first;
        foreach (var message in messages.Skip(1))
        {
            await client.FollowUpAsync(interaction, message, cancellationToken);
        }
    }

    /// <summary>The answer; also when there is none, for then that is said.</summary>
    private async Task<Reply> ReplyAsync(Incoming incoming)
    {
        try
        {
            return await queue.AnswerAsync(incoming) ?? Notice("slow-down");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception, incoming.ChatId);

            return responder.Failed(incoming);
        }
    }

    private async Task<bool> IsReadySoonAsync(Task<Reply> answering, CancellationToken cancellationToken)
    {
        if (answering.IsCompleted || queue.Length > Crowd)
        {
            return answering.IsCompleted;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(answering, Task.Delay(Soon, time, waiting.Token));
        await waiting.CancelAsync();

        return first == answering;
    }

    private IReadOnlyList<DiscordMessage> Rendered(Reply reply, ReplyButton? first = null, int? count = null) =>
        DiscordMarkup.Render(reply, ReplyRows.Of(reply, voices.In(reply.Language), first, count));

    private Reply Notice(string key) =>
        new() { Language = voices.Default.Language, Question = new Understood("failed"), Notes = [voices.Default[key]] };

    /// <summary>How an answer reaches its asker.</summary>
    private sealed record Manner(bool IsPromised, bool IsInPlace, bool IsNotice);

    [LoggerMessage(LogLevel.Warning, "Discord interaction {Interaction} has no answer: {Reason}")]
    private partial void LogNotAnswered(string interaction, string reason);

    [LoggerMessage(LogLevel.Error, "No answer to Discord interaction or chat {Id}")]
    private partial void LogFailed(Exception exception, string id);
}
