using NewsBot.Analysis;

namespace NewsBot.Conversation;

/// <summary>
/// Reads free text, in both languages:
/// 1. the bot's own name, politeness, "show me" and the time ("please", "this week") leave the edges of the question, and the number asked for;
/// 2. the first phrase that covers the rest says what is asked, and which words are the name and the topic;
/// 3. then the same with one misspelt word: "waht did Altman say";
/// 4. what no phrase covers is a bare name, or words to search for;
/// 5. a year or month without "in" may be a time or part of a name ("Musk quotes 2025", "Vision 2030"): both readings are kept.
/// </summary>
internal sealed class FreeReader(
    IReadOnlyList<PhraseBook> questions, SinceReader times, NameReader names, Meanings meanings, ScheduleReader schedules)
{
    // Beyond these many words a text is somebody's article, not a question with a shape.
    private const int MostWords = 60;
    private const int LongestBareName = 6;

    private readonly Politeness politeness = new([.. questions.Select(book => book.List("polite"))]);
    private readonly Politeness requests = new([.. questions.Select(book => book.List("give"))]);
    private readonly Quantities quantities = new(questions);
    private readonly QuoteSorts sorts = new(questions);

    public Command Read(string text)
    {
        var words = QuestionWords.In(text);
        if (words.Count <= MostWords && schedules.InSentence(text, words) is { } digest)
        {
            return new Command(CommandName.Digest) { Digest = digest, Language = CommandParser.LanguageOf(words) };
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
                return new Command(CommandName.Latest) { Since = core.Since, Language = CommandParser.LanguageOf(words) };
            }

            core = new Timed(whole, null);
        }

        var command = Understood(words, core) ?? Misspelt(words, Requested(words, core)) ?? Bare(words, core);

        return core.Since is null && command.Since is null && Dated(words, core.Range) is { } dated ? command with { Dated = dated } : command;
    }

    /// <summary>The question without politeness and time at its edges.</summary>
    public Timed Core(IReadOnlyList<Word> words)
    {
        var timed = times.Read(words, politeness.Around(words, new WordRange(0, words.Count)));

        return timed.Since is null ? timed : timed with { Range = politeness.Around(words, WithoutPossessive(words, timed.Range)) };
    }

    private Command? Understood(IReadOnlyList<Word> words, Timed core)
    {
        var asked = Requested(words, core);
        if (quantities.Alone(words, asked.Range) is { } most)
        {
            return new Command(CommandName.Quotes) { Most = most, RefersTo = Gender.Unknown, Since = core.Since, Language = CommandParser.LanguageOf(words) };
        }

        return Sorting(words, asked) ?? Counting(words, asked) ?? Asking(words, asked) ?? Asking(words, core) ?? TimeInside(words, asked);
    }

    /// <summary>The question without the word that tells which quotes are wanted: "direct quotes by Altman".</summary>
    private Command? Sorting(IReadOnlyList<Word> words, Timed core)
    {
        if (sorts.In(words, core.Range) is not { } sorted)
        {
            return null;
        }

        var rest = Requested(sorted.Words, core with { Range = sorted.Range });

        return (Counting(sorted.Words, rest) ?? Asking(sorted.Words, rest)) is { Name: CommandName.Quotes } command
            ? command with { IsVerbatim = sorted.IsVerbatim, IsOldest = sorted.IsOldest }
            : null;
    }

    /// <summary>The question without "show me": what is left is tried again with it.</summary>
    private Timed Requested(IReadOnlyList<Word> words, Timed core) => core with { Range = requests.Before(words, core.Range) };

    /// <summary>The question without the number it asks for: "only two quotes by Altman".</summary>
    private Command? Counting(IReadOnlyList<Word> words, Timed core)
    {
        foreach (var counted in quantities.In(words, core.Range))
        {
            var rest = Requested(counted.Words, core with { Range = counted.Range });
            if ((Asking(counted.Words, rest) ?? TimeInside(counted.Words, rest)) is { Name: not CommandName.Question } command)
            {
                return command with { Most = counted.Most };
            }
        }

        return null;
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

    /// <summary>The question when the year or month that stands bare in it is a time; the last is taken.</summary>
    private Command? Dated(IReadOnlyList<Word> words, WordRange range)
    {
        for (var at = range.End - 1; at >= range.Start; at--)
        {
            if (times.BareAt(words, at, range.End) is not var (since, end) || end - at == range.End - range.Start)
            {
                continue;
            }

            List<Word> without = [.. words.Take(at), .. words.Skip(end)];
            var core = new Timed(new WordRange(range.Start, range.End - (end - at)), since);
            if ((Understood(without, core) ?? Bare(without, core)) is { } command
                && (command.Person is not null || command.RefersTo is not null || command.Name is CommandName.Latest or CommandName.People))
            {
                return command;
            }
        }

        return null;
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
            Language = CommandParser.LanguageOf(words),
            IsBare = true,
        };
        foreach (var book in questions)
        {
            foreach (var phrase in book.Guesses)
            {
                if (meanings.Of(phrase, phrase.In(words, core.Range), words, core.Since) is { } guess)
                {
                    var isQuestion = guess.Name == CommandName.Question;
                    return command with { Name = guess.Name, Person = guess.Person, About = guess.About, Stance = guess.Stance, Language = isQuestion ? book.Language : command.Language };
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
}
