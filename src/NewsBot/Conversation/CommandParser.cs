using NewsBot.Analysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Conversation;

/// <summary>
/// Understands messages: slash commands in Latin and Arabic words, and free text in both languages. Knows words and no people;
/// never throws, whatever it is given. The vocabulary is in Vocabulary/*.txt. How free text is read:
/// 1. the bot's own name, politeness, "show me" and the time ("please", "this week") leave the edges of the question;
/// 2. the first phrase that covers the rest says what is asked, and which words are the name and the topic;
/// 3. then the same with one misspelt word: "waht did Altman say";
/// 4. what no phrase covers is a bare name, or words to search for.
/// </summary>
internal sealed class CommandParser
{
    /// <summary>A question needs no more characters than this; a longer text is not read.</summary>
    public const int LongestQuestion = 1000;

    // Beyond these many words a text is somebody's article, not a question with a shape.
    private const int MostWords = 60;
    private const int LongestBareName = 6;

    private readonly PhraseBook commands = PhraseBook.Load("commands.txt", Language.English);
    private readonly PhraseBook[] questions =
        [PhraseBook.Load("questions.ar.txt", Language.Arabic), PhraseBook.Load("questions.en.txt", Language.English)];

    private readonly SinceReader times = new();
    private readonly WordList keywords;
    private readonly Politeness politeness;
    private readonly Politeness requests;
    private readonly NameReader names;
    private readonly Meanings meanings;
    private readonly ScheduleReader schedules;

    public CommandParser()
    {
        keywords = commands.List("keyword");
        politeness = new Politeness([.. questions.Select(book => book.List("polite"))]);
        requests = new Politeness([.. questions.Select(book => book.List("give"))]);
        names = new NameReader([.. questions.Select(book => book.List("title"))], [.. questions.Select(book => book.List("end"))], [.. questions.Select(book => book.List("office"))]);
        meanings = new Meanings(times, names);
        schedules = new ScheduleReader(names);
    }

    public Command Parse(string text)
    {
        if (text.Length > LongestQuestion)
        {
            return new Command(CommandName.TooLong);
        }

        var visible = QuestionWords.Visible(text).Trim();
        return visible.StartsWith('/') ? Slash(visible[1..]) : Free(visible);
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
            "ask" => Free(text[length..]),
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
        var core = Core(words);
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

    private Command Free(string text)
    {
        var words = QuestionWords.In(text);
        if (words.Count <= MostWords && schedules.InSentence(text, words) is { } digest)
        {
            return new Command(CommandName.Digest) { Digest = digest, Language = LanguageOf(words) };
        }

        words = words is [var first, _, ..] && IsBot(first) ? [.. words.Skip(1)] : words;
        var whole = new WordRange(0, words.Count);
        if (words.Count > MostWords)
        {
            return Bare(words, new Timed(whole, null));
        }

        var core = Core(words);
        if (core.Range.IsEmpty)
        {
            if (core.Since is not null)
            {
                return new Command(CommandName.Latest) { Since = core.Since, Language = LanguageOf(words) };
            }

            core = new Timed(whole, null);
        }

        var asked = core with { Range = requests.Before(words, core.Range) };
        return Asking(words, asked)
            ?? Asking(words, core)
            ?? TimeInside(words, asked)
            ?? Misspelt(words, asked)
            ?? Bare(words, core);
    }

    /// <summary>The question without a time in its middle: "what has Altman said recently about safety".</summary>
    private Command? TimeInside(IReadOnlyList<Word> words, Timed core)
    {
        if (core.Since is not null)
        {
            return null;
        }

        for (var at = core.Range.Start + 1; at < core.Range.End - 1; at++)
        {
            var rest = times.Read(words, new WordRange(at, core.Range.End));
            if (rest.Since is not null && rest.Range.Start > at)
            {
                List<Word> without = [.. words.Take(at), .. words.Skip(rest.Range.Start)];
                var range = new WordRange(core.Range.Start, core.Range.End - (rest.Range.Start - at));
                return Asking(without, new Timed(range, rest.Since));
            }
        }

        return null;
    }

    /// <summary>The question without politeness and time at its edges.</summary>
    private Timed Core(IReadOnlyList<Word> words)
    {
        var timed = times.Read(words, politeness.Around(words, new WordRange(0, words.Count)));

        return timed.Since is null ? timed : timed with { Range = politeness.Around(words, WithoutPossessive(words, timed.Range)) };
    }

    // "Today's news": what is left of the time is no word of the question.
    private static WordRange WithoutPossessive(IReadOnlyList<Word> words, WordRange range) =>
        !range.IsEmpty && words[range.Start].Key == QuestionWords.Possessive ? range with { Start = range.Start + 1 } : range;

    private Command? Asking(IReadOnlyList<Word> words, Timed core)
    {
        if (core.Range.IsEmpty)
        {
            return null;
        }

        foreach (var book in questions)
        {
            foreach (var phrase in book.Beginning(words[core.Range.Start]))
            {
                if (meanings.Of(phrase, phrase.In(words, core.Range), words, core.Since) is { } command)
                {
                    return command with { Language = book.Language };
                }
            }
        }

        return null;
    }

    private Command? Misspelt(IReadOnlyList<Word> words, Timed core)
    {
        foreach (var book in questions)
        {
            foreach (var phrase in book.Phrases)
            {
                if (meanings.Of(phrase, phrase.NearlyIn(words, core.Range), words, core.Since) is { } command)
                {
                    return command with { Language = book.Language };
                }
            }
        }

        return null;
    }

    private Command Bare(IReadOnlyList<Word> words, Timed core)
    {
        var command = new Command(CommandName.Search)
        {
            Words = core.Range.TextOf(words),
            Since = core.Since,
            Language = LanguageOf(words),
            IsBare = true,
        };
        foreach (var book in questions)
        {
            foreach (var phrase in book.Guesses)
            {
                if (meanings.Of(phrase, phrase.In(words, core.Range), words, core.Since) is { } guess)
                {
                    var isQuestion = guess.Name == CommandName.Question;
                    return command with { Name = guess.Name, Person = guess.Person, About = guess.About, Language = isQuestion ? book.Language : command.Language };
                }
            }
        }

        return core.Range.End - core.Range.Start <= LongestBareName && names.Read(words, core.Range) is { } person
            ? command with { Name = CommandName.Person, Person = person }
            : command;
    }

    // Telegram's bots all are called so.
    private static bool IsBot(Word word) =>
        word.Text.StartsWith('@') && word.Text.EndsWith("bot", StringComparison.OrdinalIgnoreCase);

    /// <summary>The language whose letters are the most; null when there is no letter.</summary>
    public static Language? LanguageOf(string text) => LanguageOf(text.Count(ArabicFolding.IsArabicLetter), text.Count(char.IsAsciiLetter));

    /// <summary>The language of the most words: a long Latin name makes no question English ("رئيس OpenAI"). Null when there is no letter.</summary>
    public static Language? LanguageOf(IReadOnlyList<Word> words) =>
        LanguageOf(words.Count(word => word.Text.Any(ArabicFolding.IsArabicLetter)), words.Count(word => word.Text.Any(char.IsAsciiLetter)));

    private static Language? LanguageOf(int arabic, int latin) => arabic + latin == 0 ? null : arabic >= latin ? Language.Arabic : Language.English;
}
