using NewsBot.Analysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Conversation;

/// <summary>
/// Understands messages: slash commands in Latin and Arabic words, and free text in both languages (see <see cref="FreeReader"/>).
/// Knows words and no people; never throws, whatever it is given. The vocabulary is in Vocabulary/*.txt.
/// </summary>
internal sealed class CommandParser
{
    /// <summary>A question needs no more characters than this; a longer text is not read.</summary>
    public const int LongestQuestion = 1000;

    private readonly PhraseBook commands = PhraseBook.Load("commands.txt", Language.English);
    private readonly PhraseBook[] questions =
        [PhraseBook.Load("questions.ar.txt", Language.Arabic), PhraseBook.Load("questions.en.txt", Language.English)];

    private readonly SinceReader times = new();
    private readonly WordList keywords;
    private readonly NameReader names;
    private readonly Meanings meanings;
    private readonly ScheduleReader schedules;
    private readonly FreeReader free;

    public CommandParser()
    {
        keywords = commands.List("keyword");
        names = new NameReader([.. questions.Select(book => book.List("title"))], [.. questions.Select(book => book.List("end"))], [.. questions.Select(book => book.List("office"))]);
        meanings = new Meanings(times, names);
        schedules = new ScheduleReader(names);
        free = new FreeReader(questions, times, names, meanings, schedules);
    }

    public Command Parse(string text)
    {
        if (text.Length > LongestQuestion)
        {
            return new Command(CommandName.TooLong);
        }

        var visible = QuestionWords.Visible(text).Trim();
        return visible.StartsWith('/') ? Slash(visible[1..]) : free.Read(visible);
    }

    /// <summary>The name or topic in an option of a platform's own command; null when it holds no word.</summary>
    public Asked? Name(string typed)
    {
        var words = QuestionWords.In(typed);

        return words.Count == 0 ? null : names.Read(words, new WordRange(0, words.Count));
    }

    /// <summary>The time in an option; null when the words are no time.</summary>
    public Since? Time(string typed)
    {
        var words = QuestionWords.In(typed);

        return times.Read(words, new WordRange(0, words.Count)) is { Range.IsEmpty: true, Since: { } since } ? since : null;
    }

    private Command Slash(string text)
    {
        var length = text.IndexOf(' ', StringComparison.Ordinal) is var blank and >= 0 ? blank : text.Length;
        var verb = text[..length].Split('@')[0];
        var called = QuestionWords.In(verb);
        var (typed, channel) = ScheduleReader.Channel(text[length..]);
        var arguments = QuestionWords.In(typed);
        Language? ofVerb = LanguageOf(called) == Language.Arabic ? Language.Arabic : null;
        var language = LanguageOf(arguments) ?? ofVerb;
        var list = commands.List("command");

        return (list.ValueOf(called) ?? list.ValueNear(called)) switch
        {
            null => new Command(CommandName.Unknown) { Words = verb, Language = language },
            "ask" => free.Read(text[length..]),
            // What stands behind it came with a link, and is no word of the reader's.
            "start" => new Command(CommandName.Start) { Language = ofVerb },
            "digest" => Digest(text[length..], arguments, channel) with { Language = LanguageBeside(arguments) ?? ofVerb },
            "admin" => new Command(CommandName.Admin) { Words = text[length..].Trim(), Language = LanguageBeside(arguments) ?? ofVerb },
            "quiet" => WithArguments("quiet", arguments) with { Quiet = schedules.Quiet(typed), Language = LanguageBeside(arguments) ?? ofVerb },
            "follow" or "unfollow" or "following" when channel is not null =>
                WithArguments(list.ValueOf(called)!, arguments) with { Channel = channel, Language = language },
            var meaning => WithArguments(meaning, arguments) with { Language = language },
        };
    }

    // Everybody types keywords and time zones in Latin letters: they tell no language.
    private Language? LanguageBeside(IReadOnlyList<Word> keywordsAndMore) =>
        LanguageOf([.. keywordsAndMore.Where(word => keywords.ValueOf([word]) is null && !word.Text.Contains('/', StringComparison.Ordinal))]);

    private Command Digest(string text, IReadOnlyList<Word> words, string? channel) => WithArguments("digest", words) switch
    {
        { Words: null } set when words.Count > 0 => set with { Digest = schedules.InCommand(text) },
        var asked => asked with { Channel = channel },
    };

    private Command WithArguments(string meaning, IReadOnlyList<Word> words)
    {
        var core = free.Core(words);
        var slash = $"/{meaning}";
        foreach (var phrase in commands.Phrases.Where(phrase => phrase.Meaning == slash))
        {
            if (meanings.Of(phrase, phrase.In(words, core.Range), words, core.Since) is { } command)
            {
                return command;
            }
        }

        return new Command(Meanings.NameOf(meaning)) { Since = core.Since };
    }

    /// <summary>The language whose letters are the most; null when there is no letter.</summary>
    public static Language? LanguageOf(string text) => LanguageOf(text.Count(ArabicFolding.IsArabicLetter), text.Count(char.IsAsciiLetter));

    /// <summary>The language of the most words: a long Latin name makes no question English ("رئيس OpenAI"). Null when there is no letter.</summary>
    public static Language? LanguageOf(IReadOnlyList<Word> words) =>
        LanguageOf(words.Count(word => word.Text.Any(ArabicFolding.IsArabicLetter)), words.Count(word => word.Text.Any(char.IsAsciiLetter)));

    private static Language? LanguageOf(int arabic, int latin) => arabic + latin == 0 ? null : arabic >= latin ? Language.Arabic : Language.English;
}
