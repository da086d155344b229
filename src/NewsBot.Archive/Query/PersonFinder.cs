using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Finds the people a name means, and completes names.</summary>
public sealed class PersonFinder(Database database)
{
    /// <summary>Whom a name means, in either script and under any spelling.</summary>
    public Task<PersonMatch> FindAsync(string name, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new PersonMatch(MatchDecision.None, []));
    }

    /// <summary>People with a name, or a word of a name, that begins so; known people first.</summary>
    public Task<IReadOnlyList<PersonRef>> CompleteAsync(string prefix, int limit, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult<IReadOnlyList<PersonRef>>([]);
    }
}
