using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsBot.Analysis;
using NewsBot.Archive.Sources;

namespace NewsBot.Accuracy;

/// <summary>Reads labelled articles: NNN.txt as the product reads it (title, blank line, body), NNN.json beside it.</summary>
internal static class LabelledFolder
{
    /// <summary>The labelled articles by name, but for those that are not <paramref name="wanted"/> by the last letter of their name.</summary>
    /// <exception cref="FormatException">A file is missing or broken: a score without it would be a wrong score.</exception>
    public static async IAsyncEnumerable<LabelledArticle> ReadAsync(
        string folder, Func<char, bool> wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            if (id.Length > 0 && wanted(id[^1]))
            {
                var labels = await LabelsAsync(file, cancellationToken);
                if (!labels.Skip)
                {
                    yield return new LabelledArticle(id, await TextAsync(Path.ChangeExtension(file, ".txt"), cancellationToken), labels);
                }
            }
        }
    }

    private static async Task<Labels> LabelsAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var labels = Labels.Read(await File.ReadAllTextAsync(file, cancellationToken));
            var names = labels.People.SelectMany(person => new[] { person.Name, person.Id }).ToHashSet();
            return labels.Quotes.FirstOrDefault(quote => quote.IsByPerson && !names.Contains(quote.Speaker)) is { } stray
                ? throw new FormatException($"{file}: the speaker {stray.Speaker} is not among its people.")
                : labels;
        }
        catch (JsonException broken)
        {
            throw new FormatException($"{file}: not a file of labels. {broken.Message}", broken);
        }
    }

    private static async Task<ArticleText> TextAsync(string file, CancellationToken cancellationToken)
    {
        await foreach (var item in new FileSource([file]).ReadAsync(cancellationToken))
        {
            return item is ReadItem { Article: var article }
                ? new ArticleText(article.Title, article.Body)
                : throw new FormatException($"{file}: its labels are there, but no article can be read.");
        }

        throw new FormatException($"{file}: its labels are there, but no article can be read.");
    }
}
