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
    /// <summary>Adds a known person. A candidate met under exactly one of the names becomes this person.</summary>
    public Task<long> AddAsync(NewPerson person, CancellationToken cancellationToken) => database.WriteRowsAsync(
        WriteLane.Chats,
        (_, rows) =>
        {
            var names = new[] { person.NameArabic, person.NameLatin }.OfType<string>().ToList();
            var id = rows.People.Add(slug: null, person);
            rows.People.AddNames(id, names, NameOrigin.Operator);
            rows.People.SetStatus(id, PersonStatus.Known);
            rows.AdoptCandidates(id, names);

            return id;
        },
        cancellationToken);

    /// <summary>Gives a person one more name. A candidate met under exactly this name becomes this person.</summary>
    public Task<bool> AliasAsync(long personId, string alias, CancellationToken cancellationToken) => ChangeAsync(
        personId,
        (rows, id) =>
        {
            rows.People.AddNames(id, [alias], NameOrigin.Operator);
            rows.AdoptCandidates(id, [alias]);

            return true;
        },
        cancellationToken);

    /// <summary>Makes one person of two: <paramref name="personId"/> keeps its row and points to <paramref name="survivorId"/>.</summary>
    public Task<bool> MergeAsync(long personId, long survivorId, CancellationToken cancellationToken) =>
        ChangeAsync(personId, (rows, id) => rows.Merges.Merge(id, survivorId), cancellationToken);

    public Task<bool> ConfirmAsync(long personId, CancellationToken cancellationToken) =>
        SetAsync(personId, PersonStatus.Known, cancellationToken);

    /// <summary>Says that this is no person, or none to answer for: nothing is shown under the name, until it is confirmed.</summary>
    public Task<bool> RejectAsync(long personId, CancellationToken cancellationToken) =>
        SetAsync(personId, PersonStatus.Rejected, cancellationToken);

    private Task<bool> SetAsync(long personId, PersonStatus status, CancellationToken cancellationToken) => ChangeAsync(
        personId,
        (rows, id) =>
        {
            rows.People.SetStatus(id, status);

            return true;
        },
        cancellationToken);

    private Task<bool> ChangeAsync(long personId, Func<ArchiveRows, long, bool> change, CancellationToken cancellationToken) =>
        database.WriteRowsAsync(
            WriteLane.Chats,
            (_, rows) => rows.People.StatusOf(personId) is not null && change(rows, rows.People.Survivor(personId)),
            cancellationToken);
}
