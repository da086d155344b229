namespace NewsBot.Archive.Sources;

/// <summary>A file worth opening, or why a path given by the operator is none.</summary>
internal sealed record FoundFile(string Path, long Length, RejectedItem? Refusal = null);

/// <summary>
/// Lists the articles' files under the paths given, folders in the order of their names. In a folder, files of other kinds and names that
/// begin with a dot are passed over; a file that is named must be of a known kind. A folder reached twice, by a link, is read once.
/// </summary>
internal static class FileWalk
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".md", ".html", ".htm", ".jsonl" };

    private const string NoSuchName = "No file or folder has this name.";
    private const string OtherKind = "Only .txt, .md, .html and .jsonl files are read.";

    /// <summary>As many links in a row as Linux follows.</summary>
    private const int LongestChainOfLinks = 40;

    public static IEnumerable<FoundFile> In(IReadOnlyList<string> paths)
    {
        var visited = new HashSet<string>();
        foreach (var path in paths)
        {
            var found = path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? Refused(path, RejectionReason.Missing, NoSuchName)
                : Directory.Exists(path) ? null
                : Named(new FileInfo(path));
            foreach (var file in found is null ? Under(path, visited) : [found])
            {
                yield return file;
            }
        }
    }

    private static FoundFile Named(FileInfo file)
    {
        try
        {
            return !file.Exists ? Refused(file.ToString(), RejectionReason.Missing, NoSuchName)
                : !Extensions.Contains(file.Extension) ? Refused(file.ToString(), RejectionReason.UnknownFormat, OtherKind)
                : new FoundFile(file.ToString(), LengthOf(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refused(file.ToString(), RejectionReason.Unreadable, exception.Message);
        }
    }

    /// <summary>The bytes of the file, or of the file a link leads to; throws when it leads nowhere.</summary>
    private static long LengthOf(FileInfo file) =>
        file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;

    private static FoundFile Refused(string path, RejectionReason reason, string detail) => new(path, 0, new RejectedItem(path, reason, detail));

    private static IEnumerable<FoundFile> Under(string folder, HashSet<string> visited)
    {
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var path))
        {
            if (!Directory.Exists(path))
            {
                var file = new FileInfo(path);
                if (Extensions.Contains(file.Extension))
                {
                    yield return Named(file);
                }
            }
            else if (!TryList(path, visited, out var entries, out var why))
            {
                yield return Refused(path, RejectionReason.Unreadable, why);
            }
            else
            {
                foreach (var entry in entries)
                {
                    pending.Push(entry);
                }
            }
        }
    }

    /// <summary>What the folder holds, last name first because a stack turns it round; nothing when it was listed before.</summary>
    private static bool TryList(string folder, HashSet<string> visited, out string[] entries, out string why)
    {
        (entries, why) = ([], "");
        try
        {
            if (visited.Add(RealPath(Path.GetFullPath(folder), LongestChainOfLinks)))
            {
                entries = [.. Directory.EnumerateFileSystemEntries(folder).Where(entry => !Path.GetFileName(entry.AsSpan()).StartsWith('.'))];
                Array.Sort(entries, static (left, right) => string.CompareOrdinal(right, left));
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            why = exception.Message;
            return false;
        }
    }

    private static string RealPath(string path, int linksLeft)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var name in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, name);
            if (new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: false) is { } target && linksLeft > 0)
            {
                real = RealPath(target.FullName, linksLeft - 1);
            }
        }

        return real;
    }
}
