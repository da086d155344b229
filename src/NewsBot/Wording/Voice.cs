using System.Globalization;
using System.Runtime.CompilerServices;
using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NodaTime;

namespace NewsBot.Wording;

/// <summary>Says things in one language: the sentences of its wording file, counted words, numbers and dates.</summary>
internal sealed class Voice
{
    private const int LongestOnStack = 512;

    private readonly WordingFile wording;
    private readonly IReadOnlyList<string> months;
    private readonly bool arabicDigits;
    private readonly DateTimeZone zone;

    public Voice(Language language, ReaderOptions reader)
    {
        Language = language;
        wording = WordingFile.Load(language);
        months = wording.Months.TryGetValue(reader.Months, out var ofRegion) ? ofRegion : wording.Months["all"];
        arabicDigits = language == Language.Arabic && reader.Digits == "arabic";
        zone = reader.Zone;
    }

    public Language Language { get; }

    /// <summary>A sentence without anything to fill in.</summary>
    public string this[string key] => Say(key);

    /// <summary>A sentence with the words in braces filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> words) =>
        wording.Sentences.TryGetValue(key, out var sentence)
            ? Filled(sentence, words)
            : throw new KeyNotFoundException($"No sentence is called {key}.");

    /// <summary>Whether there is a sentence of that name: the rules of the analysis may be more than those worded.</summary>
    public bool Knows(string key) => wording.Sentences.ContainsKey(key);

    /// <summary>So many of something: "3 مقالات", "one article". The number itself stands for {count}.</summary>
    public string Count(string key, long count) =>
        wording.Counts.TryGetValue(key, out var forms)
            ? Filled(forms[PluralRules.FormOf(Language, count)], [("count", Number(count))])
            : throw new KeyNotFoundException($"No counted word is called {key}.");

    public string Number(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);

        return arabicDigits ? string.Concat(digits.Select(digit => char.IsAsciiDigit(digit) ? (char)('٠' + (digit - '0')) : digit)) : digits;
    }

    /// <summary>The day of an instant in the reader's zone: "14 مارس 2024"; "date unknown" for null.</summary>
    public string Date(long? unixMilliseconds) =>
        unixMilliseconds is { } at ? Date(Instant.FromUnixTimeMilliseconds(at).InZone(zone).Date) : Say("date.unknown");

    public string Date(LocalDate date) => $"{Number(date.Day)} {Month(date)}";

    /// <summary>A month with its year: "مارس 2024".</summary>
    public string Month(LocalDate date) => $"{Month(date.Month)} {Number(date.Year)}";

    public string Month(int month) => months[month - 1];

    /// <summary>A time of the day: "09:00".</summary>
    public string Time(LocalTime time)
    {
        var written = time.ToString("HH:mm", CultureInfo.InvariantCulture);

        return arabicDigits ? $"{Number(time.Hour).PadLeft(2, '٠')}:{Number(time.Minute).PadLeft(2, '٠')}" : written;
    }

    public string NameOf(PersonRef person) => person.NameIn(Language);

    /// <summary>Words one after another, as the language lists them.</summary>
    public string List(IEnumerable<string> words) => string.Join(Say("list.separator"), words);

    /// <summary>The words as one subject, with "and" where the language says it.</summary>
    public string All(IReadOnlyList<string> words) =>
        words.Count > 1 ? $"{string.Join(this["list.between"], words.SkipLast(1))}{this["list.last"]}{words[^1]}" : List(words);

    // One pass, so that braces inside a filled-in name stay what they are.
    private static string Filled(string sentence, ReadOnlySpan<(string Name, string Value)> words)
    {
        var filled = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[LongestOnStack]);
        var rest = sentence.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            var close = open + rest[open..].IndexOf('}');
            filled.AppendFormatted(rest[..open]);
            filled.AppendLiteral(ValueOf(rest[(open + 1)..close], words));
            rest = rest[(close + 1)..];
        }

        filled.AppendFormatted(rest);

        return filled.ToStringAndClear();
    }

    private static string ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> words)
    {
        foreach (var word in words)
        {
            if (name.SequenceEqual(word.Name))
            {
                return word.Value;
            }
        }

        throw new KeyNotFoundException($"Nothing was given for {{{name}}}.");
    }
}
