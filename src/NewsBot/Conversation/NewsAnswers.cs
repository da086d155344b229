using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>Answers what is asked of the archive: about somebody, about anything, and lists; and notes what "he" and "more" then mean.</summary>
internal sealed class NewsAnswers
{
    private readonly WhoIsMeant who;
    private readonly LastAnswer last;
    private readonly Buttons buttons;
    private readonly WordFamilies families;
    private readonly QuoteAnswers quoteAnswers;
    private readonly SummaryAnswer summaryAnswer;
    private readonly ArticleAnswers articleAnswers;
    private readonly PersonAnswers personAnswers;
    private readonly QuestionAnswers questionAnswers;

    public NewsAnswers(
        Database database, CommandParser parser, WhoIsMeant who, LastAnswer last, Buttons buttons, WordFamilies families, TimeWords times, Follows follows)
    {
        this.families = families;
        this.who = who;
        this.last = last;
        this.buttons = buttons;
        var people = new PeopleQueries(database);
        var quotes = new QuoteQueries(database);
        var search = new SearchQueries(database);
        var topics = new Topics(who, people, buttons, families);
        quoteAnswers = new QuoteAnswers(quotes, new TopicQueries(database), topics, families, buttons, times);
        summaryAnswer = new SummaryAnswer(new SummaryQueries(database), topics, buttons, times);
        articleAnswers = new ArticleAnswers(new ArticleQueries(database), search, buttons, times);
        personAnswers = new PersonAnswers(people, follows, buttons, times);
        var passages = new PassageQueries(database);
        questionAnswers = new QuestionAnswers(
            new GistReader(who, parser, families),
            new PassageAnswers(passages, search, last, buttons, times),
            new TogetherAnswers(passages, quotes, quoteAnswers, buttons, times),
            last,
            people,
            buttons);
    }

    public async Task<Reply> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(question, cancellationToken);
        var reply = await FoundAsync(read, cancellationToken);
        if (reply is { Person: not null, Items.Count: 0 } && read.Dated is { Command.About: not null } dated
            && await FoundAsync(dated, cancellationToken) is { Items.Count: > 0 } then)
        {
            return then;
        }

        return reply;
    }

    /// <summary>The question with the bare year in it as a time, when that means somebody and the words with it mean nobody: "Musk quotes 2025".</summary>
    private async Task<Question> ReadAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Dated is not { } dated)
        {
            return question;
        }

        var (whole, timed) = (question.Command, dated.Command);
        if (whole.Person is not null && await who.IsSomebodyAsync(whole.Person, cancellationToken))
        {
            return timed.About is not null && await who.OneAsync(timed.About, cancellationToken) is not null ? dated : question;
        }

        return timed.Person is null || await who.IsSomebodyAsync(timed.Person, cancellationToken) ? dated : question;
    }

    private async Task<Reply> FoundAsync(Question question, CancellationToken cancellationToken)
    {
        var reply = question.Command.Name switch
        {
            CommandName.Latest => await articleAnswers.LatestAsync(question, cancellationToken),
            CommandName.People => await personAnswers.InTheNewsAsync(question, cancellationToken),
            CommandName.Search or CommandName.WhoSaid or CommandName.Body => await WithWordsAsync(question, cancellationToken),
            CommandName.Question => await AboutAnythingAsync(question, cancellationToken),
            _ => await AboutSomebodyAsync(question, cancellationToken),
        };
        if (reply.Person is null)
        {
            await last.RememberMoreAsync(question, reply, cancellationToken);
        }

        return reply;
    }

    private async Task<Reply> AboutAnythingAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Pressed is { } pressed)
        {
            return await questionAnswers.PageAsync(question, pressed, cancellationToken);
        }

        var gist = await questionAnswers.GistAsync(question, cancellationToken);

        return gist.Sole is { } only
            ? await AboutAsync(question with { Command = question.Command with { Name = CommandName.Person } }, new Meant(only, null), cancellationToken)
            : await questionAnswers.AnswerAsync(question, gist, cancellationToken);
    }

    /// <summary>What the one whose quotes were shown said of a topic that is all the question holds: "and about safety?"; null when it is no such question.</summary>
    private async Task<Reply?> ThenAsync(Question question, CancellationToken cancellationToken)
    {
        var command = question.Command;
        if (!command.IsThen || question.Pressed is not null || await last.SpeakerAsync(question, cancellationToken) is not { } speaker)
        {
            return null;
        }

        var topic = command.Person! with { Text = command.Person!.Readings[0] };
        var about = question with { Command = command with { Name = CommandName.Quotes, Person = null, About = topic } };
        var reply = await AboutAsync(about, new Meant(speaker, null), cancellationToken);

        return reply.Items.Count > 0 || !await who.IsSomebodyAsync(topic, cancellationToken) ? reply : null;
    }

    private async Task<Reply> AboutSomebodyAsync(Question question, CancellationToken cancellationToken)
    {
        if (await ThenAsync(question, cancellationToken) is { } then)
        {
            return then;
        }

        var meant = await who.InAsync(question, cancellationToken);
        if (meant.Person is not null || !meant.IsNobody)
        {
            return meant.Instead ?? await AboutAsync(question, meant, cancellationToken);
        }

        var gist = await questionAnswers.GistAsync(question, cancellationToken);
        var command = question.Command;

        if (gist.Sole is { } only && (command.IsBare || command.About is null))
        {
            var sole = question with { Command = command with { Name = command.IsBare ? CommandName.Person : command.Name, About = null } };

            return await AboutAsync(sole, new Meant(only, null), cancellationToken);
        }

        var nobody = command.Person is { } name && families.IsThing(name.Readings[0]) ? meant.Instead! with { Choices = [] } : meant.Instead!;

        return await questionAnswers.SaidByEachAsync(question, cancellationToken)
            ?? await QuotesWithAsync(question, gist, nobody, cancellationToken)
            ?? await questionAnswers.InsteadAsync(question, gist, nobody, cancellationToken);
    }

    /// <summary>Who spoke of a thing, or what is quoted with the name of somebody, or of something, that is no person: "what did OpenAI say".</summary>
    private async Task<Reply?> QuotesWithAsync(Question question, Gist gist, Reply nobody, CancellationToken cancellationToken)
    {
        var command = question.Command;
        if (command is { Name: CommandName.Quotes, IsBare: false, Person: { } asked }
            && await quoteAnswers.ByBodyAsync(question, new BodyAsked(asked.Readings[0], command.About?.Text), cancellationToken) is { } said)
        {
            return said;
        }

        if (gist.People.Count > 0 || command.IsBare || nobody.Choices.Count > 0 || command.Name is not (CommandName.About or CommandName.Quotes))
        {
            return null;
        }

        var name = command.Person!.Readings[0];
        var found = await quoteAnswers.WithWordsAsync(question, command.About is null ? name : $"{name} {command.About.Text}", cancellationToken);

        return command.Name == CommandName.About ? found : found is null ? null : found with { Notes = command.Person.IsOffice ? [] : [question.Voice.Say("quotes.nobody", ("name", Excerpt.Echo(name)))] };
    }

    private async Task<Reply> AboutAsync(Question question, Meant meant, CancellationToken cancellationToken)
    {
        var reply = question.Command.Name switch
        {
            CommandName.Quotes => await quoteAnswers.SaidByAsync(question, meant, cancellationToken),
            CommandName.About => await quoteAnswers.SaidOfAsync(question, meant, cancellationToken),
            CommandName.Summary => await summaryAnswer.AnswerAsync(question, meant, cancellationToken),
            CommandName.Articles => await articleAnswers.AboutAsync(question, meant, cancellationToken),
            // A name with a time asks what there was then.
            _ when question is { Command.IsBare: true, Period: not null } => await summaryAnswer.AnswerAsync(question, meant, cancellationToken),
            _ => await personAnswers.CardAsync(question, meant, cancellationToken),
        };
        await last.RememberAsync(question, meant.Person!, reply, cancellationToken);

        return reply;
    }

    private async Task<Reply> WithWordsAsync(Question question, CancellationToken cancellationToken)
    {
        var words = question.Pressed is { } pressed
            ? pressed.Token is null ? null : await buttons.KeptAsync(pressed.Token, cancellationToken)
            : question.Command.Words;
        if (string.IsNullOrEmpty(words))
        {
            return question.Pressed is not null
                ? question.Line(question.Voice["button.old"])
                : question.Line(question.Voice.Say("search.missing", ("example", question.Example("help.example.search"))));
        }

        if (question.Command.Name == CommandName.Body)
        {
            return await quoteAnswers.ByBodyAsync(question, BodyAsked.Parse(words), cancellationToken) ?? question.Line(question.Voice["more.none"]);
        }

        if (question.Command.Name == CommandName.WhoSaid)
        {
            return await quoteAnswers.WithWordsAsync(question, words, cancellationToken)
                ?? (question.Pressed is null ? await AboutAnythingAsync(question, cancellationToken) : question.Line(question.Voice["more.none"]));
        }

        var found = await articleAnswers.SearchAsync(question, words, cancellationToken);

        return found.Items.Count == 0 && question.Command.IsBare ? SettingAnswers.NotUnderstood(question) : found;
    }
}
