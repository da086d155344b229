using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers who somebody is and who is in the news. Reads only.</summary>
public sealed class PeopleQueries(Database database)
{
    public Task<PersonCard?> CardAsync(long personId, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult<PersonCard?>(null);
    }

    /// <summary>Who is in the news, most stories first, known people before candidates. Without a period: in the whole archive.</summary>
    public Task<Page<PersonInTheNews>> InTheNewsAsync(PageRequest page, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new Page<PersonInTheNews>([], null));
    }

    /// <summary>Everybody of one status, by number of articles: known people, or candidates, or those rejected.</summary>
    public Task<Page<PersonRef>> ListAsync(PersonStatus status, PageRequest page, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult(new Page<PersonRef>([], null));
    }

    public Task<IReadOnlyList<PersonRef>> PersonRefsAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        _ = database;
        return Task.FromResult<IReadOnlyList<PersonRef>>([]);
    }
}
