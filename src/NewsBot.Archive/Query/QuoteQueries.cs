using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers who said what. Reads only.</summary>
public sealed class QuoteQueries(Database database)
{
    /// <summary>A topic in so many of a person's quotes is looked for no further back.</summary>
    private const int MostHits = 2_000;

    internal const string Said =
        $"""
        SELECT {QuoteRow.Columns}
        FROM said JOIN quote ON quote.id = said.quote_id {QuoteRow.Joins}
        WHERE said.person_id = @personId AND said.sort_at <= @At AND (said.sort_at < @At OR said.quote_id > @After)
          AND said.sort_at >= @From AND (@Dated = 0 OR said.is_dated = 1)
        ORDER BY said.sort_at DESC, said.quote_id
        LIMIT @Take
        """;

    internal const string SaidOfPerson =
        $"""
        SELECT {QuoteRow.Columns}
        FROM named JOIN quote ON quote.id = named.quote_id {QuoteRow.Joins}
        WHERE named.person_id = @about AND named.speaker_id = @personId
          AND named.sort_at <= @At AND (named.sort_at < @At OR named.quote_id > @After)
          AND named.sort_at >= @From AND (@Dated = 0 OR named.is_dated = 1)
        ORDER BY named.sort_at DESC, named.quote_id
        LIMIT @Take
        """;

    internal const string Named =
        $"""
        SELECT {QuoteRow.Columns}
        FROM named JOIN quote ON quote.id = named.quote_id {QuoteRow.Joins}
        WHERE named.person_id = @personId AND named.sort_at <= @At AND (named.sort_at < @At OR named.quote_id > @After)
          AND named.sort_at >= @From AND (@Dated = 0 OR named.is_dated = 1)
        ORDER BY named.sort_at DESC, named.quote_id
        LIMIT @Take
        """;

    private static readonly string SaidOfWords =
        $"""
        SELECT {QuoteRow.Columns}
        FROM (SELECT rowid FROM quote_search WHERE quote_search MATCH @match ORDER BY rowid DESC LIMIT {MostHits}) AS hit
        JOIN quote ON quote.id = hit.rowid {QuoteRow.Joins}
        WHERE article.sort_at <= @At AND (article.sort_at < @At OR quote.id > @After)
          AND article.sort_at >= @From AND (@Dated = 0 OR article.published_at IS NOT NULL)
        ORDER BY article.sort_at DESC, quote.id
        LIMIT @Take
        """;

    /// <summary>What a person said, newest first, each once however many articles print it; never anything of a doubtful speaker.</summary>
    public async Task<Page<QuoteHit>> ByPersonAsync(
        long personId, AboutFilter? about, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        if (await Survivors.OfAsync(connection, personId, cancellationToken) is not { } person)
        {
            return new Page<QuoteHit>([], Next: null);
        }

        if (about?.PersonId is { } aboutId)
        {
            var other = await Survivors.OfAsync(connection, aboutId, cancellationToken);

            return await PageAsync(connection, SaidOfPerson, new { personId = person, about = other }, page, cancellationToken);
        }

        if (about is not null)
        {
            var match = await MatchAsync(connection, person, about, cancellationToken);

            return await PageAsync(connection, SaidOfWords, new { match }, page, cancellationToken);
        }

        return await PageAsync(connection, Said, new { personId = person }, page, cancellationToken);
    }

    /// <summary>What others said in words or sentences that name a person, newest first.</summary>
    public async Task<Page<QuoteHit>> AboutPersonAsync(long personId, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return await Survivors.OfAsync(connection, personId, cancellationToken) is { } person
            ? await PageAsync(connection, Named, new { personId = person }, page, cancellationToken)
            : new Page<QuoteHit>([], Next: null);
    }

    /// <summary>Why a quote is what it is; null when it is no longer there.</summary>
    public async Task<QuoteReason?> WhyAsync(long quoteId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<QuoteRow>(new CommandDefinition(
            $"SELECT {QuoteRow.Columns} FROM quote {QuoteRow.Joins} WHERE quote.id = @quoteId",
            new { quoteId },
            cancellationToken: cancellationToken));
        if (row is null)
        {
            return null;
        }

        var hit = row.Hit((await Receipts.OfQuotesAsync(connection, [row.Id], cancellationToken))[row.Id]);
        var speaker = hit.SpeakerId is { } id ? (await PeopleQueries.RowsAsync(connection, [id], cancellationToken)).Single().Ref : null;

        return new QuoteReason(hit, row.Sentence, row.Sentence.In(row.Text), speaker);
    }

    private static async Task<Page<QuoteHit>> PageAsync(
        SqliteConnection connection, string sql, object subject, PageRequest page, CancellationToken cancellationToken)
    {
        var timeline = Timeline.Of(page);
        var parameters = new DynamicParameters(timeline);
        parameters.AddDynamicParams(subject);
        var rows = await connection.QueryAsync<QuoteRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        var shown = timeline.PageOf(rows.AsList(), row => (row.Ref.SortAt, row.Id));
        var articles = await Receipts.OfQuotesAsync(connection, [.. shown.Items.Select(row => row.Id)], cancellationToken);

        return new Page<QuoteHit>([.. shown.Items.Select(row => row.Hit(articles[row.Id]))], shown.Next);
    }

    private static async Task<string> MatchAsync(
        SqliteConnection connection, long personId, AboutFilter about, CancellationToken cancellationToken)
    {
        // The index keeps the id a quote was written with, that of a person merged since.
        var merged = await connection.QueryAsync<long>(new CommandDefinition(
            "SELECT id FROM person WHERE merged_into = @personId", new { personId }, cancellationToken: cancellationToken));

        return SearchMatch.AllOf([string.Join(" OR ", merged.Append(personId).Select(QuoteLists.Token))], about.Terms);
    }
}
