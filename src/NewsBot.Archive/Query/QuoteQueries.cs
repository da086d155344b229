using NewsBot.Analysis;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers who said what. Reads only.</summary>
public sealed class QuoteQueries(Database database)
{
    /// <summary>A topic in so many of a person's quotes is looked for no further back.</summary>
    private const int MostHits = 2_000;
    private const string MostInStance = "5000";

    internal static readonly string Said =
        $"""
        SELECT {QuoteRow.Columns}
        FROM said JOIN quote ON quote.id = said.quote_id {QuoteRow.Joins}
        WHERE said.person_id = {Survivors.Of("@person")} AND said.sort_at <= @At AND (said.sort_at < @At OR said.quote_id > @After)
          AND said.sort_at >= @From AND (@Dated = 0 OR said.is_dated = 1)
        ORDER BY said.sort_at DESC, said.quote_id
        LIMIT @Take
        """;

    internal static readonly string SaidFirst =
        $"""
        SELECT {QuoteRow.Columns}
        FROM said JOIN quote ON quote.id = said.quote_id {QuoteRow.Joins}
        WHERE said.person_id = {Survivors.Of("@person")} AND said.sort_at >= @from AND said.sort_at < @to AND said.is_dated = 1
        ORDER BY said.sort_at, said.quote_id DESC
        LIMIT @limit
        """;

    internal static readonly string SaidOfPerson =
        $"""
        SELECT {QuoteRow.Columns}
        FROM named JOIN quote ON quote.id = named.quote_id {QuoteRow.Joins}
        WHERE named.person_id = {Survivors.Of("@about")} AND named.speaker_id = {Survivors.Of("@person")}
          AND named.sort_at <= @At AND (named.sort_at < @At OR named.quote_id > @After)
          AND named.sort_at >= @From AND (@Dated = 0 OR named.is_dated = 1)
        ORDER BY named.sort_at DESC, named.quote_id
        LIMIT @Take
        """;

    // A rare stance is looked for no further back than that.
    internal static readonly string SaidInStance =
        $"""
        SELECT {QuoteRow.Columns}
        FROM (SELECT said.quote_id, said.sort_at FROM said
          WHERE said.person_id = {Survivors.Of("@person")} AND said.sort_at <= @At AND (said.sort_at < @At OR said.quote_id > @After)
            AND said.sort_at >= @From AND (@Dated = 0 OR said.is_dated = 1)
          ORDER BY said.sort_at DESC, said.quote_id LIMIT {MostInStance}) AS found
        JOIN quote ON quote.id = found.quote_id {QuoteRow.Joins}
        WHERE quote.stance = @stance
        LIMIT @Take
        """;

    internal static readonly string NamedInStance =
        $"""
        SELECT {QuoteRow.Columns}
        FROM (SELECT named.quote_id, named.sort_at FROM named
          WHERE named.person_id = {Survivors.Of("@person")} AND named.sort_at <= @At AND (named.sort_at < @At OR named.quote_id > @After)
            AND named.sort_at >= @From AND (@Dated = 0 OR named.is_dated = 1)
          ORDER BY named.sort_at DESC, named.quote_id LIMIT {MostInStance}) AS found
        JOIN quote ON quote.id = found.quote_id {QuoteRow.Joins}
        WHERE quote.stance = @stance
        LIMIT @Take
        """;

    internal static readonly string Named =
        $"""
        SELECT {QuoteRow.Columns}
        FROM named JOIN quote ON quote.id = named.quote_id {QuoteRow.Joins}
        WHERE named.person_id = {Survivors.Of("@person")} AND named.sort_at <= @At AND (named.sort_at < @At OR named.quote_id > @After)
          AND named.sort_at >= @From AND (@Dated = 0 OR named.is_dated = 1)
        ORDER BY named.sort_at DESC, named.quote_id
        LIMIT @Take
        """;

    // The index of words keeps the id a quote was written with, that of a person merged since.
    internal static readonly string Everybody =
        $"SELECT id FROM person WHERE id = {Survivors.Of("@person")} UNION ALL SELECT id FROM person WHERE merged_into = {Survivors.Of("@person")}";

    internal static readonly string Counted =
        $"""
        SELECT COUNT(*) FROM (
          SELECT 1 FROM said WHERE said.person_id = {Survivors.Of("@person")} AND said.sort_at >= @from AND said.sort_at < @to
            AND (@dated = 0 OR said.is_dated = 1) LIMIT 20000)
        """;

    private static readonly string Why =
        $"SELECT {QuoteRow.Columns}, quote.sentence_start, quote.sentence_length, article.text FROM quote {QuoteRow.Joins} WHERE quote.id = @quote";

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

        return about switch
        {
            null => PageOf(connection, Said, page, personId),
            { PersonId: { } aboutId } => PageOf(connection, SaidOfPerson, page, aboutId, personId),
            _ => connection.Compiled(Everybody).Numbers(personId) is { Count: > 0 } ids
                ? PageOf(connection, SaidOfWords, page, SearchMatch.AllOf([string.Join(" OR ", ids.Select(QuoteLists.Token))], about.Terms))
                : new Page<QuoteHit>([], Next: null),
        };
    }

    /// <summary>What a person said first, of what is dated, oldest first.</summary>
    public async Task<Page<QuoteHit>> FirstByPersonAsync(long personId, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var rows = connection.Compiled(SaidFirst).Rows(
            reader => new QuoteRow(reader), personId, page.Period?.From ?? long.MinValue, page.Period?.To ?? long.MaxValue, page.Limit);

        return new Page<QuoteHit>(rows.ConvertAll(row => row.Hit(Receipts.BesideQuote(connection, row))), Next: null);
    }

    /// <summary>What a person denied, promised, warned of and so on, newest first.</summary>
    public async Task<Page<QuoteHit>> ByPersonAsync(long personId, Stance stance, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return PageInStance(connection, SaidInStance, page, personId, stance);
    }

    /// <summary>What others said of a person to criticise, praise and so on, newest first.</summary>
    public async Task<Page<QuoteHit>> AboutPersonAsync(long personId, Stance stance, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return PageInStance(connection, NamedInStance, page, personId, stance);
    }

    /// <summary>What others said in words or sentences that name a person, newest first.</summary>
    public async Task<Page<QuoteHit>> AboutPersonAsync(long personId, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return PageOf(connection, Named, page, personId);
    }

    /// <summary>The quotes of whoever spoke that hold all of the words with their sentence, newest first.</summary>
    public async Task<Page<QuoteHit>> HoldingAsync(AskedWords words, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return words.MatchOfQuotes() is { } match ? PageOf(connection, SaidOfWords, page, match) : new Page<QuoteHit>([], Next: null);
    }

    /// <summary>What companies, offices and groups said whose name has all these words, newest first; with <paramref name="about"/> only what holds it.</summary>
    public async Task<Page<QuoteHit>> ByBodyAsync(AskedWords name, AskedWords about, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return name.MatchOfBody() is { } body
            ? PageOf(connection, SaidOfWords, page, about.MatchOfQuotes() is { } words ? $"{body} AND {words}" : body)
            : new Page<QuoteHit>([], Next: null);
    }

    /// <summary>How much a person said in a period, or at all; no more than 20,000 are counted.</summary>
    public async Task<long> CountAsync(long personId, Period? period, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var (from, to, dated) = period is null ? (long.MinValue, long.MaxValue, 0L) : (period.From, period.To, 1L);

        return connection.Compiled(Counted).Number(personId, from, to, dated) ?? 0;
    }

    /// <summary>Why a quote is what it is; null when it is no longer there.</summary>
    public async Task<QuoteReason?> WhyAsync(long quoteId, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var found = connection.Compiled(Why).First(
            reader => (Quote: new QuoteRow(reader), Sentence: new TextSpan(reader.GetInt32(QuoteRow.End), reader.GetInt32(QuoteRow.End + 1)), Text: reader.GetString(QuoteRow.End + 2)),
            quoteId);

        return found.Quote is { } quote
            ? new QuoteReason(quote.Hit(Receipts.BesideQuote(connection, quote)), found.Sentence, found.Sentence.In(found.Text))
            : null;
    }

    private static Page<QuoteHit> PageInStance(ReaderConnection connection, string sql, PageRequest page, long personId, Stance stance)
    {
        var timeline = Timeline.Of(page);
        var rows = connection.Compiled(sql)
            .Rows(reader => new QuoteRow(reader), personId, timeline.At, timeline.After, timeline.From, timeline.Dated, (long)stance, timeline.Take);

        return timeline.PageOf(rows, row => (row.Ref.SortAt, row.Id), row => row.Hit(Receipts.BesideQuote(connection, row)));
    }

    private static Page<QuoteHit> PageOf(ReaderConnection connection, string sql, PageRequest page, params ReadOnlySpan<object?> subject)
    {
        var timeline = Timeline.Of(page);
        var rows = connection.Compiled(sql).Rows(reader => new QuoteRow(reader), [.. subject, .. timeline.Values]);

        return timeline.PageOf(rows, row => (row.Ref.SortAt, row.Id), row => row.Hit(Receipts.BesideQuote(connection, row)));
    }
}
