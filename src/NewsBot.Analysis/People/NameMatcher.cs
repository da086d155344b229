namespace NewsBot.Analysis.People;

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
    private const int MostNear = 8;
    private const double LeastNear = 0.5;
    private const double Margin = 0.03;

    /// <summary>Decides among candidates of whom nothing is known but their own names.</summary>
    public static NameDecision Decide(NameForm asked, IEnumerable<NameCandidate> candidates)
    {
        var list = candidates as IReadOnlyCollection<NameCandidate> ?? [.. candidates];
        return Decide(asked, list, NameStatistics.Of(list));
    }

    /// <summary>Decides with the statistics of all people known, who say which words are common and which are given names.</summary>
    public static NameDecision Decide(NameForm asked, IEnumerable<NameCandidate> candidates, NameStatistics statistics)
    {
        var accepted = new List<ScoredCandidate>();
        var near = new List<ScoredCandidate>();
        foreach (var candidate in candidates)
        {
            var verdict = Best(asked, candidate, statistics);
            if (verdict.Score >= LeastNear)
            {
                (verdict.IsSame ? accepted : near).Add(new ScoredCandidate(candidate, verdict.Score));
            }
        }

        return accepted.Count > 0 ? new NameDecision(Preferred(accepted), []) : new NameDecision([], [.. InOrder(near).Take(MostNear)]);
    }

    private static NameVerdict Best(NameForm asked, NameCandidate person, NameStatistics statistics)
    {
        var isOnlyScript = asked.Tokens.Count == 0 || !person.HasNameIn(asked.Tokens[^1].IsArabic);
        var likeness = new TokenLikeness(person, statistics, isOnlyScript);

        var best = default(NameVerdict);
        foreach (var name in person.Names)
        {
            var verdict = NameComparison.Of(asked, name, likeness, statistics, isOnlyScript);
            if (verdict.IsSame == best.IsSame ? verdict.Score > best.Score : verdict.IsSame)
            {
                best = verdict;
            }
        }

        return best;
    }

    // A known person is meant rather than one met in the news under as good a name, and the same name rather than one like it.
    private static IReadOnlyList<ScoredCandidate> Preferred(List<ScoredCandidate> accepted)
    {
        var best = accepted.Max(found => found.Score);
        var known = accepted.FindAll(found => found.Candidate.IsKnown && found.Score >= best - Margin);
        var preferred = known.Count > 0 ? known : accepted;
        var least = preferred.Max(found => found.Score) is var top && top >= 1 ? 1 : top - Margin;
        return [.. InOrder(preferred.Where(found => found.Score >= least))];
    }

    private static IOrderedEnumerable<ScoredCandidate> InOrder(IEnumerable<ScoredCandidate> found) =>
        found.OrderByDescending(one => one.Score).ThenByDescending(one => one.Candidate.IsKnown).ThenBy(one => one.Candidate.Id);
}
