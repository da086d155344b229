using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;
using NewsBot.Wording;

namespace NewsBot.Telegram;

/// <summary>
/// Answers @bot typed in any chat: "@bot ألتمان about ماسك" offers quotes to share, each with its source. Read as a question about quotes first,
/// else as free text; without words, the latest news. Further results are what the answer's own button for more would show, and its data
/// is the offset: as long as a button's, and good for days.
/// </summary>
internal sealed partial class InlineQuestions(
    ITelegramClient client, Responder responder, Voices voices, ILogger<InlineQuestions> logger)
{
    private const int MostResults = 10;
    private const int LongestDescription = 200;
    private const int LongestTitle = 120;
    private const string StartInline = "inline";

    public async Task AnswerAsync(InlineQuestion question, CancellationToken cancellationToken)
    {
        var reply = await FoundAsync(question, cancellationToken);
        var answer = reply is null ? new InlineAnswer(question.Id, []) : new InlineAnswer(question.Id, Results(reply))
        {
            NextOffset = More(reply),
            Door = Door(reply),
        };
        try
        {
            await client.AnswerInlineQueryAsync(answer, cancellationToken);
        }
        catch (TelegramException late)
        {
            // Whoever types on asks again at once; an old question needs no answer.
            LogNotOffered(late.Message);
        }
    }

    private async Task<Reply?> FoundAsync(InlineQuestion question, CancellationToken cancellationToken)
    {
        var words = question.Query.Trim();
        var chat = new TelegramChat { Id = question.From.Id, Type = "private" };
        var asked = Hearing.Asking(chat, topic: null, question.From) with { Limit = MostResults, IsInPassing = true };
        if (question.Offset.Length > 0)
        {
            return await responder.AnswerAsync(asked with { Button = question.Offset }, cancellationToken);
        }

        if (words.Length == 0)
        {
            return await responder.AnswerAsync(asked with { Text = "/latest" }, cancellationToken);
        }

        var quotes = await responder.AnswerAsync(asked with { Text = $"/quotes {words}" }, cancellationToken);

        return quotes is not null && Shareable(quotes).Any() ? quotes : await responder.AnswerAsync(asked with { Text = words }, cancellationToken);
    }

    private static IEnumerable<ReplyItem> Shareable(Reply reply) => reply.Items.Where(item => item.Receipt is not null).Take(MostResults);

    // Two sentences of one article may begin alike in two of its versions, and Telegram takes no id twice.
    private static List<InlineResult> Results(Reply reply) => [.. Shareable(reply).Select(item => Result(item, reply)).DistinctBy(result => result.Id)];

    private static string More(Reply reply) =>
        Shareable(reply).Any() && reply.Buttons.FirstOrDefault(button => button.Kind == ButtonKind.Continuing) is { } more ? more.Data : "";

    private static InlineResult Result(ReplyItem item, Reply reply)
    {
        var title = item.Kind == ItemKind.Article || item.Lead is null ? item.Receipt!.Title : item.Lead;
        var words = item.Text.Length > 0 ? item.Text : string.Join(" · ", item.Receipt!.Facts);

        return new InlineResult(
            IdOf(item),
            Excerpt.Beginning(Direction.Clean(title), LongestTitle),
            Excerpt.Beginning(Direction.Clean(words), LongestDescription),
            TelegramMarkup.Render(item, reply.Language).ToHtml());
    }

    /// <summary>The same for the same words, on every page and day.</summary>
    private static string IdOf(ReplyItem item) =>
        item.Quote is { } quote ? string.Create(CultureInfo.InvariantCulture, $"quote-{quote.Id}") : string.Create(CultureInfo.InvariantCulture, $"{item.Kind}-{item.Receipt!.Article.Id}-{item.Start}");

    private InlineDoor? Door(Reply reply)
    {
        var voice = voices.In(reply.Language);
        if (reply.Person is { } person)
        {
            return new InlineDoor(voice.Say("inline.about", ("name", voice.NameOf(person))), StartLink.To(CommandName.Person, person.Id));
        }

        return Shareable(reply).Any() ? null : new InlineDoor(voice[reply.Choices.Count > 0 ? "inline.several" : "inline.nothing"], StartInline);
    }

    [LoggerMessage(LogLevel.Debug, "Telegram: inline results were not taken: {Reason}")]
    private partial void LogNotOffered(string reason);
}
