using NewsBot.Archive.Store;

namespace NewsBot.Health;

/// <summary>Looks at the archive without making one: whether it opens, whether it is whole, how large it is.</summary>
internal static class ArchiveExamination
{
    public static async Task<Finding> ExamineAsync(string directory, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(directory, "newsbot.db"));
        if (!file.Exists)
        {
            return new Finding("archive", $"none at {file.FullName} yet; the first start makes it");
        }

        try
        {
            await using var database = await Database.OpenAsync(directory, cancellationToken);
            var size = FormattableString.Invariant($"{file.FullName}, {file.Length / (1024 * 1024)} MB");

            return await database.DamageAsync(cancellationToken) is { } damage
                ? new Finding("archive", $"{size}: {damage}", "Stop the host, put the latest backup in its place, and import what came after it.")
                : new Finding("archive", size);
        }
        catch (StoreException refused)
        {
            return new Finding("archive", refused.Message, Remedy(refused.Reason));
        }
    }

    private static string Remedy(StoreFailure reason) => reason switch
    {
        StoreFailure.Newer => "Start the newer NewsBot that wrote it, or restore a backup from before.",
        StoreFailure.Locked => "End the other program that holds it.",
        StoreFailure.Damaged => "Put the latest backup in its place, and import what came after it.",
        StoreFailure.NotOurs => "Name another folder with --data.",
        StoreFailure.NotLocal => "Name a folder on a local disk with --data.",
        StoreFailure.Full => "Make room on the disk.",
        _ => "Give this user the right to write to the folder and the file.",
    };
}
