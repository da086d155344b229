using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Analysis.People;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Finds the people a name means, and completes names. Reads only.</summary>
public sealed class PersonFinder(Database database)
{
    /// <summary>A word many people share finds so many; whoever is meant has a rarer word too, or is found by the whole name.</summary>
    private const int MostPerWord = 500;

    /// <summary>So many are compared closely.</summary>
    private const int MostCompared = 60;

    private const int MostOffered = 10;

    /// <summary>علي and Tom are borne by too many to mean one.</summary>
    private const int ShortestFirstName = 4;

    /// <summary>So many people are looked at to complete a name: "م" begins thousands.</summary>
    private const string MostCompleted = "200";

    private const int MostForms = 4_000;

    internal const string SameName = "SELECT person_id FROM person_name WHERE key = @key LIMIT @limit";

    /// <summary>Known people come first in the index.</summary>
    internal const string SameWord =
        "SELECT person_id FROM person_token WHERE skeleton = @skeleton ORDER BY is_known DESC, person_id DESC LIMIT @limit";

    internal const string WordBegins =
        $"""
        SELECT {PersonRow.Columns} FROM (
          SELECT DISTINCT person_id FROM person_word
          WHERE is_known = @known AND word >= @prefix AND word < @end LIMIT {MostCompleted}) AS found
        JOIN person ON person.id = found.person_id
        """;

    private readonly KeptMatches kept = new();
    private readonly ConcurrentDictionary<string, NameForm> forms = new();

    /// <summary>Whom a name means, in either script and under any spelling.</summary>
    public async Task<PersonMatch> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var version = await connection.ExecuteScalarAsync<long>(
            new CommandDefinition("SELECT version FROM archive_version", cancellationToken: cancellationToken));
        if (kept.Find(name, version) is not { } match)
        {
            match = await FindAsync(connection, name, cancellationToken);
            kept.Keep(name, match, version);
        }

        return match;
    }

    private async Task<PersonMatch> FindAsync(SqliteConnection connection, string name, CancellationToken cancellationToken)
    {
        var asked = NameForm.Of(name);
        var ids = await NearAsync(connection, asked, cancellationToken);
        var rows = (await PeopleQueries.RowsAsync(connection, ids, cancellationToken)).Where(IsShown).ToDictionary(row => row.Id);
        var decision = NameMatcher.Decide(asked, await CandidatesAsync(connection, rows, cancellationToken));
        var people = new List<ScoredPerson>();
        foreach (var scored in (decision.Accepted.Count > 0 ? decision.Accepted : decision.Near).Take(MostOffered))
        {
            var latest = await PeopleQueries.LatestAsync(connection, scored.Candidate.Id, cancellationToken);
            people.Add(new ScoredPerson(rows[scored.Candidate.Id].Ref, scored.Score, latest));
        }

        return SoleBearer(asked, decision, people) is { } sole
            ? new PersonMatch(MatchDecision.One, [sole])
            : new PersonMatch(Decided(decision), people);
    }

    /// <summary>
    /// The one person of the news whose first name was asked for alone ("what did Ilya say"): a first name that two people of
    /// the archive bear means neither.
    /// </summary>
    private static ScoredPerson? SoleBearer(NameForm asked, NameDecision decision, List<ScoredPerson> people)
    {
        if (decision.Accepted.Count > 0 || asked.Key.Length < ShortestFirstName || asked.Key.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var bearers = people.Where((person, i) => person.Latest is not null
            && decision.Near[i].Candidate.Names.Any(name => name.Key.StartsWith(asked.Key + " ", StringComparison.Ordinal))).ToList();
        return bearers.Count == 1 ? bearers[0] : null;
    }

    /// <summary>People with a name, or a word of a name, that begins so; known people first, then by number of stories.</summary>
    public async Task<IReadOnlyList<PersonRef>> CompleteAsync(string prefix, int limit, CancellationToken cancellationToken)
    {
        var typed = NameForm.Prefix(prefix);
        if (typed.Length == 0)
        {
            return [];
        }

        await using var connection = await database.ReadAsync(cancellationToken);
        var range = new { prefix = typed, end = typed + char.MaxValue, known = 1 };
        PersonRow[] rows =
        [
            .. await RowsAsync(connection, WordBegins, range, cancellationToken),
            .. await RowsAsync(connection, WordBegins, range with { known = 0 }, cancellationToken),
        ];

        return
        [
            .. rows.Where(IsShown).DistinctBy(row => row.Id)
                .OrderByDescending(row => row.IsKnown).ThenByDescending(row => row.Stories).ThenBy(row => row.Id)
                .Take(limit).Select(row => row.Ref),
        ];
    }

    /// <summary>Nobody rejected, and no candidate whose articles are gone.</summary>
    private static bool IsShown(PersonRow row) => row.IsKnown || (row.Status == 0 && row.Stories > 0);

    private static async Task<IEnumerable<PersonRow>> RowsAsync(
        SqliteConnection connection, string sql, object parameters, CancellationToken cancellationToken) =>
        await connection.QueryAsync<PersonRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));

    private static MatchDecision Decided(NameDecision decision) => (decision.Accepted.Count, decision.Near.Count) switch
    {
        (1, _) => MatchDecision.One,
        ( > 1, _) => MatchDecision.Several,
        (0, > 0) => MatchDecision.Near,
        _ => MatchDecision.None,
    };

    /// <summary>Whoever bears the name, or shares words with it: those who share most come first, and only so many.</summary>
    private static async Task<HashSet<long>> NearAsync(SqliteConnection connection, NameForm asked, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(connection, SameName, new { key = asked.Key, limit = MostPerWord }, cancellationToken);
        var shared = new Dictionary<long, int>();
        foreach (var skeleton in asked.Skeletons.Distinct())
        {
            foreach (var id in await IdsAsync(connection, SameWord, new { skeleton, limit = MostPerWord }, cancellationToken))
            {
                shared[id] = shared.GetValueOrDefault(id) + 1;
            }
        }

        ids.UnionWith(shared.OrderByDescending(pair => pair.Value).Take(MostCompared).Select(pair => pair.Key));

        return ids;
    }

    private static async Task<HashSet<long>> IdsAsync(
        SqliteConnection connection, string sql, object parameters, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<long>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))];

    private async Task<IReadOnlyList<NameCandidate>> CandidatesAsync(
        SqliteConnection connection, Dictionary<long, PersonRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var names = await connection.QueryAsync<NameRow>(new CommandDefinition(
            "SELECT person_id, name FROM person_name WHERE person_id IN @ids",
            new { ids = rows.Keys },
            cancellationToken: cancellationToken));

        return
        [
            .. names.GroupBy(row => row.PersonId, row => FormOf(row.Name))
                .Select(group => new NameCandidate(group.Key, rows[group.Key].IsKnown, [.. group])),
        ];
    }

    // A person's names are compared for everybody who is called a little like them.
    private NameForm FormOf(string name)
    {
        if (forms.Count >= MostForms)
        {
            forms.Clear();
        }

        return forms.GetOrAdd(name, NameForm.Of);
    }

    private sealed record NameRow
    {
        public required long PersonId { get; init; }

        public required string Name { get; init; }
    }
}
