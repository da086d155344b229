using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>A person as an operator enters one; at least one name.</summary>
public sealed record NewPerson(string? NameArabic, string? NameLatin, Gender Gender, string? RoleArabic, string? RoleEnglish);

/// <summary>Where a person stands: met in the news, known, or found to be nobody.</summary>
public enum PersonStatus
{
    Candidate,
    Known,
    Rejected,
}

/// <summary>What an operator may do to people. False: there is no such person, or it cannot be done to them.</summary>
public sealed class PeopleAdmin(Database database)
{
    public Task<long> AddAsync(NewPerson person, CancellationToken cancellationToken) => Run(() => 0L, cancellationToken);

    /// <summary>Gives a person one more name. A candidate met under exactly this name becomes this person.</summary>
    public Task<bool> AliasAsync(long personId, string alias, CancellationToken cancellationToken) => Run(() => false, cancellationToken);

    /// <summary>Makes one person of two: <paramref name="personId"/> keeps its row and points to <paramref name="survivorId"/>.</summary>
    public Task<bool> MergeAsync(long personId, long survivorId, CancellationToken cancellationToken) => Run(() => false, cancellationToken);

    public Task<bool> ConfirmAsync(long personId, CancellationToken cancellationToken) => Run(() => false, cancellationToken);

    /// <summary>Says that this is no person, or none to answer for: nothing is shown under the name any more.</summary>
    public Task<bool> RejectAsync(long personId, CancellationToken cancellationToken) => Run(() => false, cancellationToken);

    private Task<T> Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = database;
        return Task.FromResult(work());
    }
}
