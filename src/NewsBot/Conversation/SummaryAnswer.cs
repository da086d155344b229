using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>Answers what the news says about a person: sentences of articles, letter for letter.</summary>
internal sealed class SummaryAnswer(
    SummaryQueries summaries, Topics topics, Buttons buttons, TimeWords times)
{
    public async Task<Reply> AnswerAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var topic = await topics.OfAsync(question, person, cancellationToken);
        var page = await summaries.ForPersonAsync(person.Id, topic?.Sole, question.Page, cancellationToken);
        var again = await topics.OnAsync(question.Button(CommandName.Summary, person.Id), topic, cancellationToken);
        var voice = question.Voice;
        var name = voice.NameOf(person);
        var lists = new Lists(question, times, buttons);
        if (page.Items.Count == 0)
        {
            var none = topic is null
                ? voice.Say("summary.none", ("name", name))
                : voice.Say("summary.none.about", ("name", name), ("about", Excerpt.Echo(topic.Shown)));

            return await lists.EmptyAsync(none, again, cancellationToken) with { Person = person };
        }

        return question.Reply() with
        {
            Person = person,
            Heading = lists.Timed(voice.Say("summary.heading", ("name", name))),
            Items = Items(question, person, page.Items),
            Notes = meant.NotesIn(voice),
            Buttons =
            [
                .. await lists.MoreAsync(page.Next, again, cancellationToken),
                await buttons.MakeAsync(voice["button.quotes"], question.Button(CommandName.Quotes, person.Id), cancellationToken),
                await buttons.MakeAsync(voice["button.articles"], question.Button(CommandName.Articles, person.Id), cancellationToken),
                .. meant.OtherButtons,
            ],
        };
    }

    /// <summary>The sentences of the reader's own language first; the query decided which are worth showing.</summary>
    private static List<ReplyItem> Items(Question question, PersonRef person, IReadOnlyList<SentenceHit> sentences)
    {
        var budget = new WordBudget();
        var items = new List<ReplyItem>();
        var own = question.Voice.Language == Language.Arabic ? "ar" : "en";
        foreach (var sentence in sentences.OrderByDescending(sentence => sentence.Article.Language == own))
        {
            var length = budget.Take(sentence.Article.Id, sentence.Text);
            if (length == 0)
            {
                continue;
            }

            items.Add(new ReplyItem
            {
                Kind = ItemKind.Sentence,
                Lead = (sentence.NamesPerson ? sentence.Speaker : question.Voice.NameOf(person)) is { } name
                    ? question.Voice.Say("lead.means", ("name", name))
                    : null,
                Text = sentence.Text[..length],
                IsCut = length < sentence.Text.Length,
                Start = sentence.Start,
                Person = person,
                Receipt = Receipts.Of(question.Voice, sentence.Article, sentence.AlsoIn),
            });
        }

        return items;
    }
}
