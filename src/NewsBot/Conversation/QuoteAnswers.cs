using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>Answers what a person said, and what others said about a person.</summary>
internal sealed class QuoteAnswers(
    QuoteQueries quotes, TopicQueries touching, Topics topics, WordFamilies families, Buttons buttons, TimeWords times)
{
    private const int MostTerms = 8;

    public async Task<Reply> SaidByAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var topic = await topics.OfAsync(question, person, cancellationToken);
        var page = await PageAsync(question, person, topic, cancellationToken);
        if (page.Items.Count == 0 && topic?.Guessed is { } words)
        {
            topic = Topic.OfWords(words);
            page = await PageAsync(question, person, topic, cancellationToken);
        }

        var voice = question.Voice;
        (string, string)[] names = [("name", voice.NameOf(person)), ("about", Excerpt.Echo(topic?.Shown ?? ""))];
        var about = topic is null ? "" : ".about";
        var heading = question.Command.IsCount
            ? voice.Say($"quotes.counted{about}", [("quotes", voice.Count("quotes", await CountAsync(question, person, topic, cancellationToken))), .. names])
            : voice.Say($"quotes.heading{about}", names);
        var texts = new Texts(heading, voice.Say($"quotes.none{about}", names));
        var again = await topics.OnAsync(question.Button(CommandName.Quotes, person.Id), topic, cancellationToken);

        return await ListAsync(question, meant, page, texts, again, cancellationToken);
    }

    // Of one person there is a list; words, and several people, are looked for.
    private Task<Page<QuoteHit>> PageAsync(Question question, PersonRef person, Topic? topic, CancellationToken cancellationToken) => topic switch
    {
        null => quotes.ByPersonAsync(person.Id, about: null, question.Page, cancellationToken),
        { Sole.PersonId: not null } => quotes.ByPersonAsync(person.Id, topic.Sole, question.Page, cancellationToken),
        _ => touching.TouchingAsync(person.Id, Parts(topic), question.Page, cancellationToken),
    };

    private async Task<long> CountAsync(Question question, PersonRef person, Topic? topic, CancellationToken cancellationToken) => topic is null
        ? await quotes.CountAsync(person.Id, question.Period, cancellationToken)
        : await touching.CountAsync(person.Id, Parts(topic), question.Period, cancellationToken);

    private IReadOnlyList<TopicPart> Parts(Topic topic) => [.. topic.Parts.Select(part => part switch
    {
        { PersonId: { } id } => TopicPart.Person(id),
        _ => TopicPart.Of(AskedWords.Exactly(SearchText.Terms(part.Words, MostTerms)), families.Of(part.Words)),
    })];

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
        var page = await quotes.HoldingAsync(exact, question.Page, cancellationToken);
        if (page.Items.Count == 0)
        {
            page = await quotes.HoldingAsync(families.Of(words), question.Page, cancellationToken);
        }

        if (page.Items.Count == 0)
        {
            return null;
        }

        var heading = question.Voice.Say("whosaid.heading", ("words", Excerpt.Echo(words)));
        var again = question.Button(CommandName.WhoSaid) with { Token = page.Next is null ? null : await buttons.KeepAsync(words, cancellationToken) };

        return await ListAsync(question, new Meant(null, null), page, new Texts(heading, heading), again, cancellationToken);
    }

    /// <summary>What companies, offices and groups of that name said; null when none did.</summary>
    public async Task<Reply?> ByBodyAsync(Question question, BodyAsked body, CancellationToken cancellationToken)
    {
        var about = body.About is null ? AskedWords.None : families.Of(body.About);
        var page = await quotes.ByBodyAsync(families.Of(body.Name), about, question.Page, cancellationToken);
        if (page.Items.Count == 0)
        {
            return null;
        }

        var heading = question.Voice.Say(
            body.About is null ? "body.heading" : "body.heading.about", ("name", Excerpt.Echo(body.Name)), ("about", Excerpt.Echo(body.About ?? "")));
        var again = question.Button(CommandName.Body) with { Token = page.Next is null ? null : await buttons.KeepAsync(body.ToString(), cancellationToken) };

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
