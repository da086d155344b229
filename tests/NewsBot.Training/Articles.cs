using System.Text.Json;
using NewsBot.Analysis;

namespace NewsBot.Training;

/// <summary>Reads labelled articles: NNN.txt and the people of NNN.json, each surface wherever it stands.</summary>
internal static class Articles
{
    public static IEnumerable<Passage> In(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var label = JsonDocument.Parse(File.ReadAllText(file));
            var text = File.ReadAllText(Path.ChangeExtension(file, ".txt"));
            var surfaces = label.RootElement.GetProperty("people").EnumerateArray()
                .SelectMany(person => person.GetProperty("surfaces").EnumerateArray().Select(surface => surface.GetString()!))
                .Distinct().OrderByDescending(surface => surface.Length);
            var taken = new bool[text.Length + 1];
            var names = new List<TextSpan>();
            foreach (var surface in surfaces)
            {
                for (var at = text.IndexOf(surface, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surface, at + 1, StringComparison.Ordinal))
                {
                    var end = at + surface.Length;
                    if (!taken[at] && BeginsWord(text, at) && (end == text.Length || !char.IsLetter(text[end])))
                    {
                        Array.Fill(taken, true, at, surface.Length);
                        names.Add(new TextSpan(at, surface.Length));
                    }
                }
            }

            yield return new Passage(text, [.. names.OrderBy(name => name.Start)]);
        }
    }

    /// <summary>Whether a word, or a word behind a clitic, begins here.</summary>
    private static bool BeginsWord(string text, int at)
    {
        var clitics = 0;
        while (at > 0 && clitics < 3 && text[at - 1] is 'و' or 'ف' or 'ب' or 'ل' or 'ك')
        {
            at--;
            clitics++;
        }

        return at == 0 || !char.IsLetter(text[at - 1]);
    }
}
