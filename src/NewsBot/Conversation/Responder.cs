using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>
/// Answers messages and pressed buttons, for every platform alike: understands the question, asks the archive, words the answer.
/// Questions of one chat are answered in their order. The outside failing (a store that cannot be read) is the caller's to catch:
/// <see cref="Failed"/> words it.
/// </summary>
internal sealed class Responder
{
    private const int MostAsked = 50;

    private readonly CommandParser parser = new();
    private readonly ChatLanes lanes = new();

    // Reading the archive takes a thread while it lasts; more questions at once would hold up the sending of what is answered.
    private readonly Places readers = new(int.Max(2, Environment.ProcessorCount));
    private readonly Voices voices;
    private readonly ReaderCalendar calendar;
    private readonly ChatMemory memory;
    private readonly Buttons buttons;
    private readonly WhoIsMeant who;
    private readonly LastAnswer last;
    private readonly NewsAnswers newsAnswers;
    private readonly WhyAnswer whyAnswer;
    private readonly SettingAnswers settingAnswers;
    private readonly FollowAnswers followAnswers;
    private readonly DigestAnswers digestAnswers;
    private readonly DigestSetting digestSetting;
    private readonly AdminAnswers adminAnswers;
    private readonly string readerZone;

    /// <summary><paramref name="platforms"/> are those that can write to channels, none in a terminal; <paramref name="log"/> is told who changed what.</summary>
    public Responder(
        Database database,
        ReaderOptions reader,
        TimeProvider time,
        Func<IReadOnlyList<IChatPlatform>>? platforms = null,
        ILogger? log = null)
    {
        readerZone = reader.TimeZone;
        voices = new Voices(reader);
        calendar = new ReaderCalendar(time, reader.Zone, reader.WeekStart);
        memory = new ChatMemory(database);
        buttons = new Buttons(new KeptTexts(database, time));
        var people = new PeopleQueries(database);
        var quotes = new QuoteQueries(database);
        last = new LastAnswer(memory, people, buttons, time);
        var families = new WordFamilies();
        who = new WhoIsMeant(new PersonFinder(database), people, memory, last, buttons, families, time);
        var follows = new Follows(database, time);
        var digests = new Digests(database, time);
        var targets = new Targets(platforms ?? (() => []));
        var words = new DigestWords(people);
        newsAnswers = new NewsAnswers(database, parser, who, last, buttons, families, new TimeWords(reader.Zone), follows);
        var changes = new ChangeLog(log ?? NullLogger.Instance);
        var standings = new ChatStandings(database, time);
        followAnswers = new FollowAnswers(follows, people, targets, buttons, standings, changes);
        digestSetting = new DigestSetting(digests, words, who, targets, time, standings, changes);
        adminAnswers = new AdminAnswers(new PeopleAdmin(database), digests, new Outbox(database, time), standings, who, time, changes);
        digestAnswers = new DigestAnswers(
            digests, new DigestWriter(database, voices, MessageButtons.Make(), time), new NewsQueries(database), words, targets, buttons, time, changes);
        whyAnswer = new WhyAnswer(quotes);
        settingAnswers = new SettingAnswers(memory, voices, changes);
    }

    /// <summary>The answer; null when there is nothing to say, because the chat was told already to slow down.</summary>
    public async Task<Reply?> AnswerAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        Reply? answer = null;
        await AnswerAsync(
            incoming,
            (reply, _) =>
            {
                answer = reply;
                return Task.CompletedTask;
            },
            cancellationToken);

        return answer;
    }

    /// <summary>
    /// Hands the answer to <paramref name="sayAsync"/>, and does not turn to the chat's next question before it has been said: a chat
    /// whose answers wait for the platform's limits is told to slow down like any other. Says nothing when the chat was told already.
    /// </summary>
    public async Task AnswerAsync(Incoming incoming, Func<Reply, CancellationToken, Task> sayAsync, CancellationToken cancellationToken)
    {
        using var turn = lanes.Enter(incoming.Chat);
        if (turn.IsRefused)
        {
            if (turn.IsFirstRefusal)
            {
                await sayAsync(await LineAsync(incoming, "slow-down", cancellationToken), cancellationToken);
            }

            return;
        }

        await turn.ComesAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Reply reply;
        await readers.TakeAsync(cancellationToken);
        try
        {
            reply = await QuestionAsync(incoming, cancellationToken) is { } question
                ? await AnswerAsync(question, incoming.MayChangeChatAsync, cancellationToken)
                : await LineAsync(incoming, "button.old", cancellationToken);
        }
        finally
        {
            readers.Leave();
        }

        await sayAsync(reply, cancellationToken);
    }

    /// <summary>What to say when answering failed; asks nothing of the archive.</summary>
    public Reply Failed(Incoming incoming)
    {
        var voice = incoming.UserLanguage is { } language ? voices.In(language) : voices.Default;

        return new Reply { Language = voice.Language, Question = new Understood("failed"), Notes = [voice["failed"]] };
    }

    /// <summary>A line of our own; asks nothing of the archive.</summary>
    public Reply Notice(Language language, string key) =>
        new() { Language = language, Question = new Understood("notice"), Notes = [voices.In(language)[key]] };

    /// <summary>The question of a message or button; null for a button that is not ours any more.</summary>
    private async Task<Question?> QuestionAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var known = await memory.OfAsync(incoming.Chat, incoming.UserId, cancellationToken);
        if (StartLink.Read(incoming.Text) is { } link)
        {
            var reader = VoiceOf(incoming, known, asked: null);
            return Asked(incoming, known, new Command(link.Command), reader) with { Pressed = new ButtonData(link.Command, reader.Language) { Ids = [link.PersonId] } };
        }

        if (incoming.Button is null)
        {
            var command = incoming.Command ?? parser.Parse(incoming.Text ?? "");
            if (command.Name == CommandName.More && await last.MoreAsync(known.LastAnswer, cancellationToken) is { } more)
            {
                return Pressed(incoming, known, more);
            }

            return Typed(incoming, known, command, VoiceOf(incoming, known, command.Language));
        }

        return await buttons.ReadAsync(incoming.Button, cancellationToken) is { } pressed ? Pressed(incoming, known, pressed) : null;
    }

    private Question Typed(Incoming incoming, Remembered known, Command command, Voice voice) => Asked(incoming, known, command, voice) with
    {
        Period = command.Since is null ? null : calendar.PeriodOf(command.Since),
        Dated = command.Dated is null ? null : Typed(incoming, known, command.Dated, voice),
    };

    private Question Pressed(Incoming incoming, Remembered known, ButtonData pressed) =>
        Asked(incoming, known, new Command(pressed.Command), voices.In(pressed.Language)) with { Period = pressed.Period, Pressed = pressed };

    private static Question Asked(Incoming incoming, Remembered known, Command command, Voice voice) => new()
    {
        Voice = voice,
        Address = new ChatAddress(incoming.Platform, incoming.ChatId, incoming.Thread),
        IsOperator = incoming.IsOperator,
        Asker = incoming.UserId,
        Limit = int.Min(command.Most ?? incoming.Limit, MostAsked),
        IsInPassing = incoming.IsInPassing,
        Command = command,
        Told = known.LastAnswer,
    };

    // What was asked for, else what the chat chose, else how the question was asked, else what the platform says of the user.
    private Voice VoiceOf(Incoming incoming, Remembered known, Language? asked) =>
        incoming.AnswerIn is { } wanted ? voices.In(wanted) : known.Language switch
        {
            "ar" => voices.In(Language.Arabic),
            "en" => voices.In(Language.English),
            _ => (asked ?? incoming.UserLanguage) is { } language ? voices.In(language) : voices.Default,
        };

    private async Task<Reply> LineAsync(Incoming incoming, string key, CancellationToken cancellationToken)
    {
        var known = await memory.OfAsync(incoming.Chat, incoming.UserId, cancellationToken);
        var voice = VoiceOf(incoming, known, asked: null);

        return Asked(incoming, known, new Command(CommandName.Help), voice).Line(voice[key]);
    }

    private async Task<Reply> AnswerAsync(Question question, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken) => question.Command.Name switch
    {
        CommandName.Follow or CommandName.Unfollow => await FollowAsync(question, mayChange, cancellationToken),
        CommandName.Following => await followAnswers.ListAsync(question, cancellationToken),
        CommandName.Quiet => await followAnswers.QuietAsync(question, readerZone, mayChange, cancellationToken),
        CommandName.Admin => await adminAnswers.AnswerAsync(question, cancellationToken),
        CommandName.Digest => await DigestAsync(question, mayChange, cancellationToken),
        CommandName.Person or CommandName.Summary or CommandName.Articles or CommandName.Quotes or CommandName.About or CommandName.Search
            or CommandName.WhoSaid or CommandName.Body or CommandName.Latest or CommandName.People or CommandName.Question => await newsAnswers.AnswerAsync(question, cancellationToken),
        CommandName.More => question.Line(question.Voice["more.none"]),
        CommandName.Why => await whyAnswer.AnswerAsync(question, cancellationToken),
        CommandName.Language => await settingAnswers.LanguageAsync(question, mayChange, cancellationToken),
        CommandName.ForgetMe => await settingAnswers.ForgetAsync(question, mayChange, cancellationToken),
        CommandName.Start => SettingAnswers.Start(question),
        CommandName.Thanks => question.Line(question.Voice["thanks"]),
        CommandName.Unknown => question.Line(question.Voice.Say("unknown-command", ("verb", Excerpt.Echo(question.Command.Words!)))),
        CommandName.TooLong => question.Line(
            question.Voice.Say("too-long", ("limit", question.Voice.Number(CommandParser.LongestQuestion)))),
        _ => SettingAnswers.Help(question),
    };

    private async Task<Reply> FollowAsync(Question question, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        var meant = await who.InAsync(question, cancellationToken);

        return meant.Person is null ? meant.Instead!
            : question.Command.Name == CommandName.Follow ? await followAnswers.FollowAsync(question, meant, mayChange, cancellationToken)
            : await followAnswers.UnfollowAsync(question, meant, mayChange, cancellationToken);
    }

    private async Task<Reply> DigestAsync(Question question, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken) =>
        question.Command switch
        {
            { Digest: { } asked } => await digestSetting.SetAsync(question, asked, readerZone, mayChange, cancellationToken),
            _ => await digestAnswers.AnswerAsync(question, readerZone, mayChange, cancellationToken),
        };
}
