using NewsBot.Analysis;
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
    private const int MostSifted = 50;

    public async Task<Reply> SaidByAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var topic = await topics.OfAsync(question, person, cancellationToken);
        var stance = question.Stance;
        var page = await PageAsync(question, person, topic, stance, cancellationToken);
        if (page.Items.Count == 0 && stance is not null && question.Pressed is null)
        {
            (page, stance) = (await PageAsync(question, person, topic, stance: null, cancellationToken), null);
        }

        if (page.Items.Count == 0 && topic?.Guessed is { } words)
        {
            topic = Topic.OfWords(words);
            page = await PageAsync(question, person, topic, stance, cancellationToken);
        }

        var voice = question.Voice;
        (string, string)[] names = [("name", voice.NameOf(person)), ("about", Excerpt.Echo(topic?.Shown ?? ""))];
        var about = topic is null ? "" : ".about";
        var heading = question.Command.IsCount
            ? voice.Say($"quotes.counted{about}", [("quotes", voice.Count("quotes", await CountAsync(question, person, topic, cancellationToken))), .. names])
            : voice.Say($"quotes.heading{about}", names);
        var texts = new Texts(Marked(voice, InStance(voice, heading, stance), question.Command), voice.Say($"quotes.none{about}", names));
        var again = await topics.OnAsync(question.Button(CommandName.Quotes, person.Id) with { Stance = stance }, topic, cancellationToken);

        return Unstanced(question, stance, await ListAsync(question, meant, page, texts, again, cancellationToken));
    }

    // Of one person there is a list; words, and several people, are looked for, and what they do is sifted out of what is found.
    private async Task<Page<QuoteHit>> PageAsync(
        Question question, PersonRef person, Topic? topic, Stance? stance, CancellationToken cancellationToken) => (topic, stance) switch
        {
            (null, { } asked) => await quotes.ByPersonAsync(person.Id, asked, question.Page, cancellationToken),
            (_, { } asked) => Sifted(question, await PageAsync(question with { Limit = MostSifted }, person, topic, cancellationToken), quote => quote.Stance == asked),
            (null, _) when question.Command.IsOldest => await quotes.FirstByPersonAsync(person.Id, question.Page, cancellationToken),
            _ when question.Command.IsVerbatim || question.Command.IsOldest =>
                Sifted(question, await PageAsync(question with { Limit = MostSifted }, person, topic, cancellationToken), quote => !question.Command.IsVerbatim || quote.Kind != QuoteKind.Indirect),
            _ => await PageAsync(question, person, topic, cancellationToken),
        };

    private static Page<QuoteHit> Sifted(Question question, Page<QuoteHit> page, Func<QuoteHit, bool> isWanted)
    {
        var wanted = page.Items.Where(isWanted);

        return new Page<QuoteHit>([.. (question.Command.IsOldest ? wanted.OrderBy(quote => quote.Article.SortAt) : wanted).Take(question.Limit)], Next: null);
    }

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
        var stance = question.Stance;
        var page = stance is { } asked
            ? await quotes.AboutPersonAsync(person.Id, asked, question.Page, cancellationToken)
            : await quotes.AboutPersonAsync(person.Id, question.Page, cancellationToken);
        if (page.Items.Count == 0 && stance is not null && question.Pressed is null)
        {
            (page, stance) = (await quotes.AboutPersonAsync(person.Id, question.Page, cancellationToken), null);
        }

        var voice = question.Voice;
        var name = voice.NameOf(person);
        var texts = new Texts(InStance(voice, voice.Say("about.heading", ("name", name)), stance), voice.Say("about.none", ("name", name)));
        var again = question.Button(CommandName.About, person.Id) with { Stance = stance };

        return Unstanced(question, stance, await ListAsync(question, meant, page, texts, again, cancellationToken));
    }

    private static string Marked(Voice voice, string heading, Command command) =>
        command.IsVerbatim ? voice.Say("heading.stance", ("heading", heading), ("stance", voice["quotes.verbatim"]))
        : command.IsOldest ? voice.Say("heading.stance", ("heading", heading), ("stance", voice["quotes.oldest"]))
        : heading;

    private static string InStance(Voice voice, string heading, Stance? stance) =>
        stance is null ? heading : voice.Say("heading.stance", ("heading", heading), ("stance", voice[Key(stance.Value)]));

    /// <summary>Says that none of the words shown is known to do what was asked for, when that is so.</summary>
    private static Reply Unstanced(Question question, Stance? shown, Reply reply) =>
        question.Stance is { } asked && shown is null && reply.Items.Count > 0
            ? reply with { Notes = [.. reply.Notes, question.Voice.Say("stance.none", ("stance", question.Voice[Key(asked)]))] }
            : reply;

    private static string Key(Stance stance) => $"stance.{stance.ToString().ToLowerInvariant()}";

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
