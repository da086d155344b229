using System.Collections.Concurrent;
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

    private const string WithIds = $"SELECT {PersonRow.Columns} FROM person WHERE person.id IN (SELECT value FROM json_each(@ids))";

    private const string NamesOf = "SELECT person_id, name FROM person_name WHERE person_id IN (SELECT value FROM json_each(@ids))";

    private readonly KeptMatches kept = new();
    private readonly ConcurrentDictionary<string, NameForm> forms = new();

    /// <summary>Whom a name means, in either script and under any spelling.</summary>
    public async Task<PersonMatch> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var version = connection.Compiled("SELECT version FROM archive_version").Number() ?? 0;
        if (kept.Find(name, version) is not { } match)
        {
            match = Find(connection, name);
            kept.Keep(name, match, version);
        }

        return match;
    }

    private PersonMatch Find(ReaderConnection connection, string name)
    {
        var asked = NameForm.Of(name);
        var ids = IdList(Near(connection, asked));
        var rows = connection.Compiled(WithIds).Rows(reader => new PersonRow(reader), ids).Where(IsShown).ToDictionary(row => row.Id);
        var candidates = connection.Compiled(NamesOf).Rows(reader => (Person: reader.GetInt64(0), Name: reader.GetString(1)), ids)
            .Where(row => rows.ContainsKey(row.Person))
            .GroupBy(row => row.Person, row => FormOf(row.Name))
            .Select(names => new NameCandidate(names.Key, rows[names.Key].IsKnown, [.. names]));
        var decision = NameMatcher.Decide(asked, [.. candidates]);
        var people = (decision.Accepted.Count > 0 ? decision.Accepted : decision.Near).Take(MostOffered)
            .Select(found => new ScoredPerson(rows[found.Candidate.Id].Ref, found.Score, PeopleQueries.LatestOf(connection, found.Candidate.Id))).ToList();

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
        var begins = connection.Compiled(WordBegins);
        PersonRow[] rows =
        [
            .. begins.Rows(reader => new PersonRow(reader), 1, typed, typed + char.MaxValue),
            .. begins.Rows(reader => new PersonRow(reader), 0, typed, typed + char.MaxValue),
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

    private static MatchDecision Decided(NameDecision decision) => (decision.Accepted.Count, decision.Near.Count) switch
    {
        (1, _) => MatchDecision.One,
        ( > 1, _) => MatchDecision.Several,
        (0, > 0) => MatchDecision.Near,
        _ => MatchDecision.None,
    };

    /// <summary>Whoever bears the name, or shares words with it: those who share most come first, and only so many.</summary>
    private static HashSet<long> Near(ReaderConnection connection, NameForm asked)
    {
        var ids = connection.Compiled(SameName).Numbers(asked.Key, MostPerWord).ToHashSet();
        var shared = new Dictionary<long, int>();
        foreach (var skeleton in asked.Skeletons.Distinct())
        {
            foreach (var id in connection.Compiled(SameWord).Numbers(skeleton, MostPerWord))
            {
                shared[id] = shared.GetValueOrDefault(id) + 1;
            }
        }

        ids.UnionWith(shared.OrderByDescending(pair => pair.Value).Take(MostCompared).Select(pair => pair.Key));

        return ids;
    }

    // One parameter for all, so that the SQL is the same for two ids and for sixty.
    private static string IdList(IEnumerable<long> ids) => $"[{string.Join(',', ids)}]";

    // A person's names are compared for everybody who is called a little like them.
    private NameForm FormOf(string name)
    {
        if (forms.Count >= MostForms)
        {
            forms.Clear();
        }

        return forms.GetOrAdd(name, NameForm.Of);
    }
}
