using NewsBot.Analysis;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>Names time zones for readers: in Arabic by the first city vocabulary lists for it, otherwise by their id.</summary>
internal static class ZoneNames
{
    private const string Start = "@zone(";

    private static readonly Dictionary<string, string> Arabic = Read();

    public static string Of(Voice voice, string zone) =>
        voice.Language == Language.Arabic && (Arabic.GetValueOrDefault(zone) ?? Arabic.GetValueOrDefault($"Etc/{zone}")) is { } name ? name : zone;

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(ZoneNames).Assembly.GetManifestResourceStream("zones.txt")
            ?? throw new InvalidOperationException("The vocabulary zones.txt is not in the program.");
        using var reader = new StreamReader(stream);
        var names = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Start, StringComparison.Ordinal) && line[Start.Length..].Split(") =") is [var zone, var words]
                && words.Split('|', StringSplitOptions.TrimEntries).FirstOrDefault(IsArabic) is { } first)
            {
                names.TryAdd(zone, first);
            }
        }

        return names;
    }

    private static bool IsArabic(string word) => CommandParser.LanguageOf(QuestionWords.In(word)) == Language.Arabic;
}
