using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Conversation;
using NewsBot.Replies;
using NewsBot.Telegram.Markup;
using NewsBot.Wording;

namespace NewsBot.Telegram;

/// <summary>
/// Answers @bot typed in any chat: "@bot ألتمان about ماسك" offers quotes to share, each with its source. Read as a question about quotes first,
/// else as free text; without words, the latest news.
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
        var reply = question.Offset.Length > 0 ? null : await FoundAsync(question, cancellationToken);
        var answer = new InlineAnswer(question.Id, reply is null ? [] : [.. Shareable(reply).Select((item, index) => Result(item, reply, index))])
        {
            Door = reply is null ? null : Door(reply),
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
        var asked = Hearing.Asking(chat, topic: null, question.From) with { Limit = MostResults };
        if (words.Length == 0)
        {
            return await responder.AnswerAsync(asked with { Text = "/latest" }, cancellationToken);
        }

        var quotes = await responder.AnswerAsync(asked with { Text = $"/quotes {words}" }, cancellationToken);

        return quotes is not null && Shareable(quotes).Any() ? quotes : await responder.AnswerAsync(asked with { Text = words }, cancellationToken);
    }

    private static IEnumerable<ReplyItem> Shareable(Reply reply) => reply.Items.Where(item => item.Receipt is not null).Take(MostResults);

    private static InlineResult Result(ReplyItem item, Reply reply, int index)
    {
        var title = item.Kind == ItemKind.Article || item.Lead is null ? item.Receipt!.Title : item.Lead;
        var words = item.Text.Length > 0 ? item.Text : string.Join(" · ", item.Receipt!.Facts);

        return new InlineResult(
            index.ToString(CultureInfo.InvariantCulture),
            Excerpt.Beginning(Direction.Clean(title), LongestTitle),
            Excerpt.Beginning(Direction.Clean(words), LongestDescription),
            TelegramMarkup.Render(item, reply.Language).ToHtml());
    }

    private InlineDoor? Door(Reply reply)
    {
        var voice = voices.In(reply.Language);
        if (reply.Person is { } person)
        {
            return new InlineDoor(voice.Say("inline.about", ("name", voice.NameOf(person))), StartLink.To(CommandName.Person, person.Id));
        }

        return Shareable(reply).Any() ? null : new InlineDoor(voice["inline.nothing"], StartInline);
    }

    [LoggerMessage(LogLevel.Debug, "Telegram: inline results were not taken: {Reason}")]
    private partial void LogNotOffered(string reason);
}
