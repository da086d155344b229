using System.Collections.Frozen;
using NewsBot.Analysis.Text;

namespace NewsBot.Archive.Sources;

internal enum DateWord
{
    Unknown,
    Filler,
    Morning,
    Afternoon,
    Hijri,
    SameDay,
    Zone,
}

/// <summary>What a word in a date means, from the embedded date-words.txt. Months are not among them.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, (DateWord Kind, TimeSpan Offset)> Meanings = Read();

    /// <summary>The meaning of a folded word; the offset counts only for a zone.</summary>
    public static DateWord Meaning(ReadOnlySpan<char> folded, out TimeSpan offset)
    {
        var known = Meanings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var meaning);
        offset = meaning.Offset;
        return known ? meaning.Kind : DateWord.Unknown;
    }

    private static FrozenDictionary<string, (DateWord, TimeSpan)> Read()
    {
        using var stream = typeof(DateWords).Assembly.GetManifestResourceStream("date-words.txt")!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(row => ArabicFolding.Fold(row[0]), row => MeaningOf(row[1]), StringComparer.Ordinal);
    }

    private static (DateWord, TimeSpan) MeaningOf(string column) => column switch
    {
        "weekday" or "filler" => (DateWord.Filler, default),
        "am" => (DateWord.Morning, default),
        "pm" => (DateWord.Afternoon, default),
        "hijri" => (DateWord.Hijri, default),
        "same-day" => (DateWord.SameDay, default),
        _ => (DateWord.Zone, DateTimeOffset.Parse("2000-01-01T00:00" + column, System.Globalization.CultureInfo.InvariantCulture).Offset),
    };
}
