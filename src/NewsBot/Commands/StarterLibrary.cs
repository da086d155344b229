using NewsBot.Archive.Sources;

namespace NewsBot.Commands;

/// <summary>The shipped sample articles, so that a fresh bot has something to answer from.</summary>
internal static class StarterLibrary
{
    /// <summary>Takes them in, showing progress on stderr, when the archive holds nothing; does nothing otherwise.</summary>
    public static async Task ImportIfEmptyAsync(OpenArchive archive, CancellationToken cancellationToken)
    {
        if (!await archive.IsEmptyAsync(cancellationToken))
        {
            return;
        }

        await Console.Error.WriteLineAsync("The archive is empty: taking in the starter library of sample articles.");
        var files = new FileSource([ShippedFiles.Articles]);
        var ingester = await archive.IngesterAsync(cancellationToken);
        var report = await new ImportDisplay(files, TimeProvider.System).WatchAsync(
            "starter library", progress => ingester.ImportAsync(files.ReadAsync(cancellationToken), progress, cancellationToken));
        await Console.Error.WriteLineAsync(FormattableString.Invariant(
            $"{report.Imported} sample articles; they give way to the first articles you import: newsbot import PATH"));
    }
}
