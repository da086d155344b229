using NewsBot.Analysis;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>Answers who said what. Reads only.</summary>
public sealed class QuoteQueries(Database database)
{
    /// <summary>A topic in so many of a person's quotes is looked for no further back.</summary>
    private const int MostHits = 2_000;

    /// <summary>What is rare is looked for no further than that.</summary>
    private const int MostAsWished = 5_000;

    private static readonly string Spoken = $"said.person_id = {Survivors.Of("@person")}";
    private static readonly string SpokenOf = $"named.person_id = {Survivors.Of("@about")} AND named.speaker_id = {Survivors.Of("@person")}";

    internal static readonly string Said =
        $"""
        SELECT {QuoteRow.Columns}
        FROM said JOIN quote ON quote.id = said.quote_id {QuoteRow.Joins}
        WHERE said.person_id = {Survivors.Of("@person")} AND said.sort_at <= @At AND (said.sort_at < @At OR said.quote_id > @After)
          AND said.sort_at >= @From AND (@Dated = 0 OR said.is_dated = 1)
        ORDER BY said.sort_at DESC, said.quote_id
        LIMIT @Take
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

    internal static readonly string SaidAsWished = Newest("said", Spoken);
    internal static readonly string SaidFirst = Oldest("said", Spoken);
    internal static readonly string SaidOfPersonAsWished = Newest("named", SpokenOf);
    internal static readonly string SaidOfPersonFirst = Oldest("named", SpokenOf);
    internal static readonly string NamedAsWished = Newest("named", $"named.person_id = {Survivors.Of("@person")}");

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
          SELECT 1 FROM said JOIN quote ON quote.id = said.quote_id WHERE said.person_id = {Survivors.Of("@person")} AND said.sort_at >= @from AND said.sort_at < @to
            AND (@dated = 0 OR said.is_dated = 1) AND {QuoteWish.Condition} LIMIT 20000)
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

    /// <summary>What a person said, of another if one is named, as it is wished for.</summary>
    public async Task<Page<QuoteHit>> ByPersonAsync(
        long personId, long? aboutId, QuoteWish wish, PageRequest page, CancellationToken cancellationToken)
    {
        if (wish == QuoteWish.All)
        {
            return await ByPersonAsync(personId, aboutId is { } id ? AboutFilter.Person(id) : null, page, cancellationToken);
        }

        await using var connection = await database.ReadAsync(cancellationToken);
        ReadOnlySpan<object?> subject = aboutId is { } about ? [about, personId] : [personId];

        return wish.IsOldest
            ? FirstOf(connection, aboutId is null ? SaidFirst : SaidOfPersonFirst, wish, page, subject)
            : AsWished(connection, aboutId is null ? SaidAsWished : SaidOfPersonAsWished, wish, page, subject);
    }

    /// <summary>What others said of a person to criticise, praise and so on, newest first.</summary>
    public async Task<Page<QuoteHit>> AboutPersonAsync(long personId, Stance stance, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return AsWished(connection, NamedAsWished, new QuoteWish { Stance = stance }, page, [personId]);
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

    /// <summary>How much a person said, of what is wished for, in a period or at all; no more than 20,000 are counted.</summary>
    public async Task<long> CountAsync(long personId, QuoteWish wish, Period? period, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var (from, to, dated) = period is null ? (long.MinValue, long.MaxValue, 0L) : (period.From, period.To, 1L);

        return connection.Compiled(Counted).Number([personId, from, to, dated, .. wish.Values]) ?? 0;
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

    private static Page<QuoteHit> AsWished(ReaderConnection connection, string sql, QuoteWish wish, PageRequest page, ReadOnlySpan<object?> subject)
    {
        var timeline = Timeline.Of(page);
        var rows = connection.Compiled(sql).Rows(
            reader => new QuoteRow(reader), [.. subject, timeline.At, timeline.After, timeline.From, timeline.Dated, .. wish.Values, timeline.Take]);

        return Shown(connection, timeline, rows);
    }

    private static Page<QuoteHit> FirstOf(ReaderConnection connection, string sql, QuoteWish wish, PageRequest page, ReadOnlySpan<object?> subject)
    {
        var timeline = Timeline.Of(page with { Cursor = null });
        var (at, before) = Cursor.Read(page.Cursor, 2) is [var lastAt, var lastId] ? (lastAt, lastId) : (page.Period?.From ?? long.MinValue, long.MaxValue);
        var rows = connection.Compiled(sql).Rows(
            reader => new QuoteRow(reader), [.. subject, at, before, page.Period?.To ?? long.MaxValue, .. wish.Values, timeline.Take]);

        return Shown(connection, timeline, rows);
    }

    private static Page<QuoteHit> PageOf(ReaderConnection connection, string sql, PageRequest page, params ReadOnlySpan<object?> subject)
    {
        var timeline = Timeline.Of(page);
        var rows = connection.Compiled(sql).Rows(reader => new QuoteRow(reader), [.. subject, .. timeline.Values]);

        return Shown(connection, timeline, rows);
    }

    private static Page<QuoteHit> Shown(ReaderConnection connection, Timeline timeline, List<QuoteRow> rows) =>
        timeline.PageOf(rows, row => (row.Ref.SortAt, row.Id), row => row.Hit(Receipts.BesideQuote(connection, row)));

    private static string Newest(string list, string whose) =>
        $"""
        SELECT {QuoteRow.Columns}
        FROM (SELECT {list}.quote_id, {list}.sort_at FROM {list}
          WHERE {whose} AND {list}.sort_at <= @At AND ({list}.sort_at < @At OR {list}.quote_id > @After)
            AND {list}.sort_at >= @From AND (@Dated = 0 OR {list}.is_dated = 1)
          ORDER BY {list}.sort_at DESC, {list}.quote_id LIMIT {MostAsWished}) AS found
        JOIN quote ON quote.id = found.quote_id {QuoteRow.Joins}
        WHERE {QuoteWish.Condition}
        ORDER BY found.sort_at DESC, found.quote_id
        LIMIT @Take
        """;

    private static string Oldest(string list, string whose) =>
        $"""
        SELECT {QuoteRow.Columns}
        FROM (SELECT {list}.quote_id, {list}.sort_at FROM {list}
          WHERE {whose} AND {list}.sort_at >= @at AND ({list}.sort_at > @at OR {list}.quote_id < @before)
            AND {list}.sort_at < @to AND {list}.is_dated = 1
          ORDER BY {list}.sort_at, {list}.quote_id DESC LIMIT {MostAsWished}) AS found
        JOIN quote ON quote.id = found.quote_id {QuoteRow.Joins}
        WHERE {QuoteWish.Condition}
        ORDER BY found.sort_at, found.quote_id DESC
        LIMIT @take
        """;
}
