using Microsoft.Data.Sqlite;
using NewsBot.Analysis.People;

namespace NewsBot.Archive.Store;

/// <summary>The statements that keep the archive's tables true to one another, compiled once on the writer's connection.</summary>
internal sealed class ArchiveRows
{
    private readonly Statement countChange;

    public ArchiveRows(SqliteConnection connection)
    {
        People = new PeopleRows(connection);
        Stories = new StoryRows(connection);
        Mentions = new MentionRows(connection, People);
        Quotes = new QuoteRows(connection, People);
        Articles = new ArticleRows(connection, this);
        Merges = new MergeRows(connection, this);
        countChange = new Statement(connection, "UPDATE archive_version SET version = version + 1");
    }

    public PeopleRows People { get; }

    public StoryRows Stories { get; }

    public MentionRows Mentions { get; }

    public QuoteRows Quotes { get; }

    public ArticleRows Articles { get; }

    public MergeRows Merges { get; }

    /// <summary>What was worked out from people and articles must be worked out anew.</summary>
    public void CountChange() => countChange.Run();

    /// <summary>Candidates met under exactly one of these names become <paramref name="personId"/>.</summary>
    public void AdoptCandidates(long personId, IEnumerable<string> names)
    {
        foreach (var form in names.Select(NameForm.Of).Where(PeopleRows.IsFull))
        {
            if (People.ByIdentity(form.Key) is { } met && met != personId && People.StatusOf(met) == PersonStatus.Candidate)
            {
                Merges.Merge(met, personId);
            }
        }
    }
}
