namespace NewsBot.Archive.Query;

/// <summary>Whether a name means one person, several, nobody but near ones, or nobody.</summary>
public enum MatchDecision
{
    One,
    Several,
    Near,
    None,
}

/// <summary>A person a name may mean, how near the name is (1: the same), and the latest article to tell them apart by.</summary>
public sealed record ScoredPerson(PersonRef Person, double Score, ArticleRef? Latest);

/// <summary>Whom a name means, best first.</summary>
public sealed record PersonMatch(MatchDecision Decision, IReadOnlyList<ScoredPerson> People);
