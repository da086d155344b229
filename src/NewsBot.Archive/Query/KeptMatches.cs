using System.Collections.Concurrent;

namespace NewsBot.Archive.Query;

/// <summary>
/// Whom names were found to mean, kept until people or articles change: the same names are asked for again and again, and comparing
/// spellings is the dearest part of an answer.
/// </summary>
internal sealed class KeptMatches
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<string, PersonMatch> matches = new();
    private long version = -1;

    /// <summary>What is kept for the name since the archive had this version; null when nothing is.</summary>
    public PersonMatch? Find(string name, long archiveVersion)
    {
        if (Interlocked.Exchange(ref version, archiveVersion) != archiveVersion)
        {
            matches.Clear();
        }

        return matches.GetValueOrDefault(name);
    }

    /// <summary>Keeps what was read after the archive was seen to have this version.</summary>
    public void Keep(string name, PersonMatch match, long archiveVersion)
    {
        if (matches.Count >= Most)
        {
            matches.Clear();
        }

        if (Interlocked.Read(ref version) == archiveVersion)
        {
            matches[name] = match;
        }
    }
}
