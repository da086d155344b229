using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>Answers what a person said, and what others said about a person.</summary>
internal sealed class QuoteAnswers(
    QuoteQueries quotes, Topics topics, WordFamilies families, Buttons buttons, TimeWords times)
{
    private const int MostTerms = 8;

    public async Task<Reply> SaidByAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var topic = await topics.OfAsync(question, cancellationToken);
        var page = await quotes.ByPersonAsync(person.Id, topic?.Filter, question.Page, cancellationToken);
        if (page.Items.Count == 0 && topic is { Filter.PersonId: null })
        {
            page = await quotes.HoldingAsync(person.Id, families.Of(topic.Shown), question.Page, cancellationToken);
        }

        var voice = question.Voice;
        var name = voice.NameOf(person);
        var texts = topic is null
            ? new Texts(voice.Say("quotes.heading", ("name", name)), voice.Say("quotes.none", ("name", name)))
            : new Texts(
                voice.Say("quotes.heading.about", ("name", name), ("about", Excerpt.Echo(topic.Shown))),
                voice.Say("quotes.none.about", ("name", name), ("about", Excerpt.Echo(topic.Shown))));
        var again = await topics.OnAsync(question.Button(CommandName.Quotes, person.Id), topic, cancellationToken);

        return await ListAsync(question, meant, page, texts, again, cancellationToken);
    }

    public async Task<Reply> SaidOfAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var page = await quotes.AboutPersonAsync(person.Id, question.Page, cancellationToken);
        var name = question.Voice.NameOf(person);
        var texts = new Texts(question.Voice.Say("about.heading", ("name", name)), question.Voice.Say("about.none", ("name", name)));

        return await ListAsync(question, meant, page, texts, question.Button(CommandName.About, person.Id), cancellationToken);
    }

    /// <summary>Whose words these are; null when no quote has them.</summary>
    public async Task<Reply?> WithWordsAsync(Question question, string words, CancellationToken cancellationToken)
    {
        var exact = AskedWords.Exactly(SearchText.Terms(words, MostTerms));
        var page = await quotes.HoldingAsync(personId: null, exact, question.Page, cancellationToken);
        if (page.Items.Count == 0)
        {
            page = await quotes.HoldingAsync(personId: null, families.Of(words), question.Page, cancellationToken);
        }

        if (page.Items.Count == 0)
        {
            return null;
        }

        var heading = question.Voice.Say("whosaid.heading", ("words", Excerpt.Echo(words)));
        var again = question.Button(CommandName.WhoSaid) with { Token = page.Next is null ? null : await buttons.KeepAsync(words, cancellationToken) };

        return await ListAsync(question, new Meant(null, null), page, new Texts(heading, heading), again, cancellationToken);
    }

    private async Task<Reply> ListAsync(
        Question question, Meant meant, Page<QuoteHit> page, Texts texts, ButtonData again, CancellationToken cancellationToken)
    {
        var lists = new Lists(question, times, buttons);
        if (page.Items.Count == 0)
        {
            return await lists.EmptyAsync(texts.None, again, cancellationToken) with { Person = meant.Person };
        }

        var why = await buttons.MakeAsync(question.Voice["button.why"], MessageButtons.Why(question.Voice, page.Items), cancellationToken);

        return question.Reply() with
        {
            Person = meant.Person,
            Heading = lists.Timed(texts.Heading),
            Items = QuoteItems.Of(question.Voice, page.Items),
            Notes = meant.NotesIn(question.Voice),
            Buttons = [.. await lists.MoreAsync(page.Next, again, cancellationToken), why with { Kind = ButtonKind.Private }, .. meant.OtherButtons],
        };
    }

    private sealed record Texts(string Heading, string None);
}
