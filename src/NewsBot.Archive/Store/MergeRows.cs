using Dapper;
using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>Makes one person of two. The merged one keeps its row, so that old ids still lead to somebody.</summary>
internal sealed class MergeRows(SqliteConnection connection, ArchiveRows rows)
{
    /// <summary>In this order: what is found by the mentions changes before they move, and counts are taken last.</summary>
    internal static readonly string[] Steps =
    [
        """
        UPDATE named SET speaker_id = @into WHERE (person_id, sort_at, quote_id) IN (
          SELECT mention.person_id, said.sort_at, said.quote_id FROM said
          JOIN quote ON quote.id = said.quote_id JOIN mention ON mention.article_id = quote.article_id
          WHERE said.person_id = @from)
        """,
        """
        DELETE FROM seen WHERE person_id = @from AND EXISTS (
          SELECT 1 FROM article AS mine JOIN article AS theirs ON theirs.story_id = mine.story_id
          JOIN seen AS listed ON listed.article_id = theirs.id AND listed.sort_at = theirs.sort_at AND listed.person_id = @into
          WHERE mine.id = seen.article_id)
        """,
        "UPDATE seen SET person_id = @into WHERE person_id = @from",
        """
        UPDATE mention SET spans = mention.spans || ' ' || other.spans, sentences = TRIM(mention.sentences || ' ' || other.sentences)
        FROM mention AS other WHERE mention.person_id = @into AND other.person_id = @from AND other.article_id = mention.article_id
        """,
        "UPDATE OR IGNORE mention SET person_id = @into WHERE person_id = @from",
        "DELETE FROM mention WHERE person_id = @from",
        "UPDATE OR IGNORE named SET person_id = @into WHERE person_id = @from",
        "DELETE FROM named WHERE person_id = @from",
        "DELETE FROM named WHERE person_id = @into AND speaker_id = @into",
        "UPDATE said SET person_id = @into WHERE person_id = @from",
        """
        INSERT INTO met (person_id, other_id, articles)
        SELECT @into, other_id, articles FROM met WHERE person_id = @from AND other_id <> @into
        ON CONFLICT DO UPDATE SET articles = articles + excluded.articles
        """,
        """
        INSERT INTO met (person_id, other_id, articles)
        SELECT other_id, @into, articles FROM met WHERE person_id = @from AND other_id <> @into
        ON CONFLICT DO UPDATE SET articles = articles + excluded.articles
        """,
        "DELETE FROM met WHERE other_id = @from AND person_id IN (SELECT other_id FROM met WHERE person_id = @from)",
        "DELETE FROM met WHERE person_id = @from",
        "UPDATE OR IGNORE person_name SET person_id = @into WHERE person_id = @from",
        "DELETE FROM person_name WHERE person_id = @from",
        "UPDATE person SET merged_into = @into WHERE merged_into = @from OR id = @from",
        """
        UPDATE person SET
          name_ar = COALESCE(person.name_ar, other.name_ar), name_latin = COALESCE(person.name_latin, other.name_latin),
          role_ar = COALESCE(person.role_ar, other.role_ar), role_en = COALESCE(person.role_en, other.role_en),
          gender = CASE person.gender WHEN 0 THEN other.gender ELSE person.gender END
        FROM person AS other WHERE other.id = @from AND person.id = @into
        """,
        """
        UPDATE person SET
          articles = (SELECT COUNT(*) FROM mention WHERE person_id = person.id),
          stories = (SELECT COUNT(*) FROM seen WHERE person_id = person.id),
          quotes = (SELECT COUNT(*) FROM said WHERE person_id = person.id)
        WHERE id IN (@from, @into)
        """,
    ];

    /// <summary>False: one of the two does not exist, or both are the same already.</summary>
    public bool Merge(long personId, long survivorId)
    {
        var from = rows.People.Survivor(personId);
        var into = rows.People.Survivor(survivorId);
        if (from == into || rows.People.StatusOf(from) is not { } status || rows.People.StatusOf(into) is null)
        {
            return false;
        }

        foreach (var step in Steps)
        {
            connection.Execute(step, new { from, into });
        }

        if (status == PersonStatus.Known)
        {
            rows.People.SetStatus(into, PersonStatus.Known);
        }

        rows.People.IndexAgain(from);
        rows.People.IndexAgain(into);

        return true;
    }
}
