using NewsBot.Analysis;
using NewsBot.Archive.Store;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>Answers what is about the bot itself: its language, what it can do, and what it did not understand.</summary>
internal sealed class SettingAnswers(ChatMemory memory, Voices voices, ChangeLog changes)
{
    private static readonly string[] Examples =
    [
        "help.example.person", "help.example.quotes", "help.example.about", "help.example.summary",
        "help.example.articles", "help.example.search", "help.example.people", "help.example.follow", "digest.example",
    ];

    public async Task<Reply> LanguageAsync(
        Question question, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        var wanted = question.Command.Words ?? (question.Pressed is null ? null : Code(question.Pressed.Language));
        if (wanted is null)
        {
            return question.Line(question.Voice["language.which"]) with
            {
                Buttons =
                [
                    new ReplyButton(question.Voice["language.arabic"], new ButtonData(CommandName.Language, Language.Arabic).ToString()),
                    new ReplyButton(question.Voice["language.english"], new ButtonData(CommandName.Language, Language.English).ToString()),
                ],
            };
        }

        if (!await mayChange(cancellationToken))
        {
            return question.Line(question.Voice["administrators-only"]);
        }

        await memory.RememberLanguageAsync(question.Chat, wanted, cancellationToken);
        changes.Note(question, question.Chat, $"language {wanted}");
        var voice = voices.In(wanted == "ar" ? Language.Arabic : Language.English);

        return (question with { Voice = voice }).Line(voice["language.set"]);
    }

    /// <summary>Forgets what is kept of the chat; for those who may not say so for all, what is kept of themselves in it.</summary>
    public async Task<Reply> ForgetAsync(
        Question question, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        if (await mayChange(cancellationToken))
        {
            await memory.ForgetAsync(question.Chat, asker: null, cancellationToken);
            if (question.IsPrivate)
            {
                await memory.ForgetAskerAsync(question.Address.Platform, question.Asker, cancellationToken);
            }

            changes.Note(question, question.Chat, "forgotten");
            return question.Line(question.Voice["forgetme.done"]);
        }

        await memory.ForgetAsync(question.Chat, question.Asker, cancellationToken);
        changes.Note(question, question.Chat, "what was kept of the asker forgotten");

        return question.Reply() with { Notes = [question.Voice["forgetme.yours"], question.Voice["administrators-only"]] };
    }

    public static Reply Start(Question question) => Help(question) with
    {
        Heading = question.Voice["start.heading"],
        Notes = [question.Voice["help.receipts"]],
    };

    public static Reply Help(Question question) => question.Reply() with
    {
        Heading = question.Worded("help.heading"),
        Items = [.. Examples.Select(example => Line(question.Voice[example]))],
        Notes = [question.Worded("help.commands"), question.Voice["help.receipts"]],
    };

    public static Reply NotUnderstood(Question question) => WithExamples(question, question.Voice["not-understood"]);

    /// <summary>The question is understood to be one, and nothing in the archive touches it.</summary>
    public static Reply NoAnswer(Question question) =>
        question.Line(question.Voice.Say("question.none", ("example", question.Example("help.example.quotes"))));

    public static Reply WhoIsAskedAbout(Question question) =>
        question.Line(question.Voice.Say("person.missing", ("example", question.Example("help.example.quotes"))));

    public static Reply NothingFound(Question question, string words) =>
        WithExamples(question, question.Voice.Say("nothing-found", ("words", Excerpt.Echo(words))));

    private static Reply WithExamples(Question question, string heading) => question.Reply() with
    {
        Heading = heading,
        Items = [.. Examples.Take(4).Select(example => Line(question.Example(example)))],
    };

    private static ReplyItem Line(string text) => new() { Kind = ItemKind.Line, Text = text };

    private static string Code(Language language) => language == Language.Arabic ? "ar" : "en";
}
