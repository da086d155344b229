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

    public async Task<Reply> SaidByAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var said = await SaidAsync(question, meant, cancellationToken);

        return Unwished(question, said.Wish, said.Reply);
    }

    /// <summary>The same, with the wish that what is shown fulfils: where nothing fulfils the one asked for, everything is shown.</summary>
    public async Task<Said> SaidAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var topic = await topics.OfAsync(question, person, cancellationToken);
        var wish = question.Wish;
        var page = await PageAsync(question, person, topic, wish, cancellationToken);
        if (page.Items.Count == 0 && wish.IsChoosy && question.Pressed is null)
        {
            wish = wish.Unchoosy;
            page = await PageAsync(question, person, topic, wish, cancellationToken);
        }

        if (page.Items.Count == 0 && topic?.Guessed is { } words)
        {
            topic = Topic.OfWords(words);
            page = await PageAsync(question, person, topic, wish, cancellationToken);
        }

        var voice = question.Voice;
        (string, string)[] names = [("name", voice.NameOf(person)), ("about", Excerpt.Echo(topic?.Shown ?? ""))];
        var about = topic is null ? "" : ".about";
        var heading = question.Command.IsCount
            ? voice.Say($"quotes.counted{about}", [("quotes", voice.Count("quotes", await CountAsync(question, person, topic, wish, cancellationToken))), .. names])
            : voice.Say($"quotes.heading{about}", names);
        var texts = new Texts(Marked(voice, heading, wish), voice.Say($"quotes.none{about}", names));
        var button = question.Button(CommandName.Quotes, person.Id) with { Stance = wish.Stance, IsVerbatim = wish.IsVerbatim, IsOldest = wish.IsOldest };
        var again = await topics.OnAsync(button, topic, cancellationToken);

        return new Said(await ListAsync(question, meant, page, texts, again, cancellationToken), wish);
    }

    private Task<Page<QuoteHit>> PageAsync(Question question, PersonRef person, Topic? topic, QuoteWish wish, CancellationToken cancellationToken) => topic switch
    {
        null => quotes.ByPersonAsync(person.Id, aboutId: null, wish, question.Page, cancellationToken),
        { Sole.PersonId: { } about } => quotes.ByPersonAsync(person.Id, about, wish, question.Page, cancellationToken),
        _ => touching.TouchingAsync(person.Id, Parts(topic), wish, question.Page, cancellationToken),
    };

    private async Task<long> CountAsync(Question question, PersonRef person, Topic? topic, QuoteWish wish, CancellationToken cancellationToken) => topic is null
        ? await quotes.CountAsync(person.Id, wish, question.Period, cancellationToken)
        : await touching.CountAsync(person.Id, Parts(topic), wish, question.Period, cancellationToken);

    private IReadOnlyList<TopicPart> Parts(Topic topic) => [.. topic.Parts.Select(part => part switch
    {
        { PersonId: { } id } => TopicPart.Person(id),
        _ => TopicPart.Of(AskedWords.Exactly(SearchText.Terms(part.Words, MostTerms)), families.Of(part.Words)),
    })];

    public async Task<Reply> SaidOfAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var person = meant.Person!;
        var stance = question.Wish.Stance;
        var page = await OthersAsync(question, person, stance, cancellationToken);
        if (page.Items.Count == 0 && stance is not null && question.Pressed is null)
        {
            (page, stance) = (await OthersAsync(question, person, stance: null, cancellationToken), null);
        }

        var voice = question.Voice;
        var name = voice.NameOf(person);
        var shown = new QuoteWish { Stance = stance };
        var texts = new Texts(Marked(voice, voice.Say("about.heading", ("name", name)), shown), voice.Say("about.none", ("name", name)));
        var again = question.Button(CommandName.About, person.Id) with { Stance = stance };

        return Unwished(question, shown, await ListAsync(question, meant, page, texts, again, cancellationToken));
    }

    private Task<Page<QuoteHit>> OthersAsync(Question question, PersonRef person, Stance? stance, CancellationToken cancellationToken) => stance is { } asked
        ? quotes.AboutPersonAsync(person.Id, asked, question.Page, cancellationToken)
        : quotes.AboutPersonAsync(person.Id, question.Page, cancellationToken);

    /// <summary>A heading with what was wished for: "What Musk said: denials".</summary>
    public static string Marked(Voice voice, string heading, QuoteWish wish) =>
        string.Join(voice["fact.separator"], Marks(voice, wish, KeyOfMany)) is { Length: > 0 } marks
            ? voice.Say("heading.stance", ("heading", heading), ("stance", marks))
            : heading;

    /// <summary>Says that somebody said nothing known to be what was asked for.</summary>
    public static string NoneBy(Question question, PersonRef person) =>
        question.Voice.Say("stance.none.by", ("stance", Marks(question.Voice, question.Wish with { IsOldest = false }, Key).First()), ("name", question.Voice.NameOf(person)));

    /// <summary>Says that none of the words shown is known to be what was asked for, when that is so.</summary>
    private static Reply Unwished(Question question, QuoteWish shown, Reply reply) =>
        question.Wish.IsChoosy && !shown.IsChoosy && reply.Items.Count > 0
            ? reply with { Notes = [.. reply.Notes, question.Voice.Say("stance.none", ("stance", Marks(question.Voice, question.Wish with { IsOldest = false }, Key).First()))] }
            : reply;

    private static IEnumerable<string> Marks(Voice voice, QuoteWish wish, Func<Stance, string> key)
    {
        if (wish.Stance is { } stance)
        {
            yield return voice[key(stance)];
        }

        if (wish.IsVerbatim)
        {
            yield return voice["quotes.verbatim"];
        }

        if (wish.IsOldest)
        {
            yield return voice["quotes.oldest"];
        }
    }

    private static string KeyOfMany(Stance stance) => $"{Key(stance)}.heading";

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

    internal sealed record Said(Reply Reply, QuoteWish Wish);

    private sealed record Texts(string Heading, string None);
}
