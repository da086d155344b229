using System.Globalization;
using NewsBot.Analysis;

namespace NewsBot.Conversation;

/// <summary>Turns a phrase that fits a question, with the words in its slots, into the command it stands for.</summary>
internal sealed class Meanings(SinceReader times, NameReader names)
{
    // The lists of words that mean whoever was spoken of last; their values tell the gender.
    private static readonly string[] PronounSlots = ["he", "his", "hesays", "hisnews", "hiswords"];

    private const string Count = "count";
    private const string Then = "then";

    // The lists of verbs and nouns that say what somebody's words do.
    private static readonly string[] StanceSlots = ["stance", "stances", "attack", "judged"];

    /// <summary>The command a phrase or slash command is named after.</summary>
    public static CommandName NameOf(string meaning) => Enum.Parse<CommandName>(meaning.TrimStart('/'), ignoreCase: true);

    /// <summary>The command of a phrase whose slots are known; null when the place of the name holds no name after all.</summary>
    public Command? Of(Phrase phrase, IReadOnlyDictionary<string, Slot>? slots, IReadOnlyList<Word> words, Since? since)
    {
        if (slots is null)
        {
            return null;
        }

        var command = new Command(NameOf(phrase.Meaning))
        {
            Since = since,
            Words = phrase.Argument is "" or Count or Then ? null : phrase.Argument,
            IsCount = phrase.Argument == Count,
            IsThen = phrase.Argument == Then,
            RefersTo = GenderIn(slots),
            Stance = StanceSlots.Select(slot => slots.TryGetValue(slot, out var found) ? Enum.Parse<Stance>(found.Value, ignoreCase: true) : (Stance?)null).FirstOrDefault(stance => stance is not null),
            Most = slots.TryGetValue("n", out var most) ? int.Parse(most.Value, CultureInfo.InvariantCulture) : null,
        };
        if (slots.TryGetValue("words", out var search))
        {
            command = command with { Words = search.Range.TextOf(words) };
        }

        if (slots.TryGetValue("about", out var topic))
        {
            var timed = Inside(words, topic, since);
            command = command with { About = Topic(words, timed.Range), Since = command.Since ?? timed.Since };
        }

        if (slots.TryGetValue("name", out var name))
        {
            var timed = Inside(words, name, since);
            command = command with { Person = names.Read(words, timed.Range), Since = command.Since ?? timed.Since };
            return command.Person is null ? null : command;
        }

        // Of a day the news are summed up, not somebody.
        return command is { Name: CommandName.Summary, Since: not null, RefersTo: null } ? command with { Name = CommandName.Latest } : command;
    }

    /// <summary>A slot without the time that may stand inside the question: "ماذا قال أمس ترامب عن ماسك".</summary>
    private Timed Inside(IReadOnlyList<Word> words, Slot slot, Since? since) =>
        since is null && times.Read(words, slot.Range) is { Range.IsEmpty: false } found ? found : new Timed(slot.Range, null);

    private static Gender? GenderIn(IReadOnlyDictionary<string, Slot> slots)
    {
        foreach (var pronoun in PronounSlots)
        {
            if (slots.TryGetValue(pronoun, out var slot))
            {
                return slot.Value switch
                {
                    "m" => Gender.Masculine,
                    "f" => Gender.Feminine,
                    _ => Gender.Unknown,
                };
            }
        }

        return null;
    }

    private Asked? Topic(IReadOnlyList<Word> words, WordRange topic) =>
        names.Read(words, topic) is { } read ? read with { Text = read.Readings[0] } : null;
}
