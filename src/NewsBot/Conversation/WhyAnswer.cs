using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>Answers why quotes were shown: the rule that found each, its cue, the name of the speaker there, how sure it is.</summary>
internal sealed class WhyAnswer(QuoteQueries quotes)
{
    public async Task<Reply> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var pressed = question.Pressed ?? LastAnswer.Why(question);
        if (pressed is null)
        {
            return question.Line(question.Voice["why.none"]);
        }

        if (pressed.Ids.Count == 0)
        {
            return question.Line(question.Voice["why.summary"]);
        }

        var budget = new WordBudget();
        var items = new List<ReplyItem>();
        foreach (var id in pressed.Ids)
        {
            if (await quotes.WhyAsync(id, cancellationToken) is { } reason)
            {
                items.Add(Item(question.Voice, reason, budget));
            }
        }

        return items.Count == 0
            ? question.Line(question.Voice["why.gone"])
            : question.Reply() with { Heading = question.Voice["why.heading"], Items = items };
    }

    private static ReplyItem Item(Voice voice, QuoteReason reason, WordBudget budget)
    {
        var quote = QuoteItems.Of(voice, reason.Quote);
        var length = budget.Take(reason.Quote.Article.Id, reason.SentenceText);

        return new ReplyItem
        {
            Kind = ItemKind.Sentence,
            Text = reason.SentenceText[..length],
            IsCut = length < reason.SentenceText.Length,
            Start = reason.Sentence.Start,
            Quote = reason.Quote,
            Speaker = quote.Speaker,
            Person = quote.Person,
            Details = [voice.Say("why.shown", ("lead", quote.Lead!)), .. Reasons(voice, reason.Quote)],
            Receipt = quote.Receipt,
        };
    }

    private static IEnumerable<string> Reasons(Voice voice, QuoteHit quote)
    {
        yield return voice.Say("why.rule", ("rule", voice[voice.Knows($"rule.{quote.Rule}") ? $"rule.{quote.Rule}" : "rule.other"]));

        if (quote.Cue is { Length: > 0 } cue)
        {
            yield return voice.Say("why.cue", ("cue", cue));
        }

        yield return quote.Speaker is { Length: > 0 } speaker
            ? voice.Say("why.speaker", ("speaker", speaker))
            : voice["why.speaker.none"];

        var percent = (long)Math.Round(quote.Confidence * 100, MidpointRounding.ToZero);
        yield return voice.Say("why.confidence", ("percent", voice.Number(percent)));
    }
}
