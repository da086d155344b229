using System.Globalization;
using NewsBot.Analysis.Text;

namespace NewsBot.Conversation;

/// <summary>One part of a phrase: which words may stand there, and under which name they are kept (null: not kept).</summary>
internal abstract record PhrasePart(string? Slot)
{
    /// <summary>How many words it may take.</summary>
    public abstract int MostWords { get; }

    /// <summary>Whether it may begin with the word: a quick look before a close one.</summary>
    public abstract bool MayBegin(Word word);

    /// <summary>A word without the "and" before it, which Arabic writes together: "بين 2020 و2023", "بين مارس ومايو".</summary>
    protected static string WithoutAnd(string word) => word.Length > 1 && word[0] == 'و' ? word[1..] : word;

    /// <summary>Where this part may end when it begins at <paramref name="start"/>, the preferred end first.</summary>
    public abstract IEnumerable<Recognised> EndsFrom(IReadOnlyList<Word> words, int start, int limit);
}

/// <summary>A word of a list, or a fixed word of the phrase.</summary>
internal sealed record ListPart(WordList List, string? Slot) : PhrasePart(Slot)
{
    public override int MostWords => List.MostWords;

    public override bool MayBegin(Word word) => List.MayBegin(word.Key);

    public override IEnumerable<Recognised> EndsFrom(IReadOnlyList<Word> words, int start, int limit) =>
        List.EndsFrom(words, start, limit);
}

/// <summary>Words that only the asker knows: a name, a topic. Prefers few of them.</summary>
internal sealed record OpenPart(string OpenSlot, int Most) : PhrasePart(OpenSlot)
{
    public override int MostWords => Most;

    public override bool MayBegin(Word word) => true;

    public override IEnumerable<Recognised> EndsFrom(IReadOnlyList<Word> words, int start, int limit)
    {
        for (var end = start + 1; end <= int.Min(limit, start + Most); end++)
        {
            yield return new Recognised(end, "");
        }
    }
}

/// <summary>A number between two bounds, in digits or as a word of a list; "28th" and "3rd" count as digits.</summary>
internal sealed record NumberPart(string NumberSlot, int Least, int Most, WordList? Written) : PhrasePart(NumberSlot)
{
    public override int MostWords => Written?.MostWords ?? 1;

    public override bool MayBegin(Word word) => word.Key is [>= '0' and <= '9', ..] || Written?.MayBegin(word.Key) == true;

    public override IEnumerable<Recognised> EndsFrom(IReadOnlyList<Word> words, int start, int limit)
    {
        if (start >= limit)
        {
            return [];
        }

        var key = WithoutAnd(words[start].Key);
        var digits = key.Length > 2 && key[^2..] is "st" or "nd" or "rd" or "th" ? key[..^2] : key;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most
            ? [new Recognised(start + 1, number.ToString(CultureInfo.InvariantCulture))]
            : Written?.EndsFrom(words, start, limit) ?? [];
    }
}

/// <summary>
/// A whole date in one word: 2024-01-31, 2024/1/31 or, the day first, 31/1/2024. Its value is year-month-day; whether the month
/// has that day is not looked at.
/// </summary>
internal sealed record DatePart(string DateSlot) : PhrasePart(DateSlot)
{
    public override int MostWords => 1;

    public override bool MayBegin(Word word) => word.Key is [>= '0' and <= '9', ..];

    public override IEnumerable<Recognised> EndsFrom(IReadOnlyList<Word> words, int start, int limit)
    {
        if (start >= limit || WithoutAnd(words[start].Key).Split('-', '/', '.') is not [var first, var second, var third])
        {
            return [];
        }

        var (year, day) = first.Length == 4 ? (first, third) : (third, first);
        return Within(year, 1900, 2100) && Within(second, 1, 12) && Within(day, 1, 31)
            ? [new Recognised(start + 1, $"{year}-{second}-{day}")]
            : [];
    }

    private static bool Within(string digits, int least, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
}

/// <summary>The name of a month, of one word or two, in any of the regions; its value is the number.</summary>
internal sealed record MonthPart(string MonthSlot) : PhrasePart(MonthSlot)
{
    private const int LongestName = 2;

    public override int MostWords => LongestName;

    public override bool MayBegin(Word word) => MonthNames.MayBegin(word.Text);

    public override IEnumerable<Recognised> EndsFrom(IReadOnlyList<Word> words, int start, int limit)
    {
        for (var length = int.Min(LongestName, limit - start); length > 0; length--)
        {
            var name = string.Join(' ', words.Skip(start).Take(length).Select(word => word.Text));
            if ((MonthNames.Of(name) ?? MonthNames.Of(WithoutAnd(name))) is { } month)
            {
                yield return new Recognised(start + length, month.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
