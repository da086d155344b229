using Microsoft.Data.Sqlite;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>One of the things a topic names: a person, or words, as they are and with those that say the same.</summary>
public sealed record TopicPart
{
    private TopicPart(long? personId, AskedWords exact, AskedWords wide)
    {
        PersonId = personId;
        Exact = exact;
        Wide = wide;
    }

    /// <summary>The person it is; null when it is words.</summary>
    public long? PersonId { get; }

    /// <summary>The words as they are.</summary>
    public AskedWords Exact { get; }

    /// <summary>The words with those that say the same.</summary>
    public AskedWords Wide { get; }

    /// <summary>A part that is a person.</summary>
    public static TopicPart Person(long id) => new(id, AskedWords.None, AskedWords.None);

    /// <summary>A part that is words.</summary>
    public static TopicPart Of(AskedWords exact, AskedWords wide) => new(null, exact, wide);
}

/// <summary>
/// Answers what somebody said of a topic, of one thing or of any of several: what touches most of them first, then what has the very words,
/// then the newest. Reads only. Of each it looks at the newest 2,000 quotes.
/// </summary>
public sealed class TopicQueries(Database database)
{
    private const int MostHits = 2_000;

    /// <summary>Touching one thing more counts before any number of very words.</summary>
    private const int Touched = 10;

    internal static readonly string OfPerson =
        $"""
        SELECT named.quote_id, named.sort_at FROM named JOIN quote ON quote.id = named.quote_id
        WHERE named.person_id = {Survivors.Of("@about")} AND named.speaker_id = {Survivors.Of("@person")}
          AND named.sort_at >= @from AND named.sort_at < @to AND (@dated = 0 OR named.is_dated = 1)
          AND {QuoteWish.Condition}
        ORDER BY named.sort_at DESC, named.quote_id LIMIT {MostHits}
        """;

    internal static readonly string OfWords =
        $"""
        SELECT quote.id, article.sort_at
        FROM (SELECT rowid FROM quote_search WHERE quote_search MATCH @match ORDER BY rowid DESC LIMIT {MostHits}) AS found
        JOIN quote ON quote.id = found.rowid
        JOIN article ON article.id = quote.article_id
        WHERE article.sort_at >= @from AND article.sort_at < @to AND (@dated = 0 OR article.published_at IS NOT NULL)
          AND {QuoteWish.Condition}
        """;

    private static readonly string ById = $"SELECT {QuoteRow.Columns} FROM quote {QuoteRow.Joins} WHERE quote.id = @quote";

    /// <summary>A page of what a person said that touches any of the parts; the oldest first, if so wished for, however much they touch.</summary>
    public async Task<Page<QuoteHit>> TouchingAsync(
        long personId, IReadOnlyList<TopicPart> parts, QuoteWish wish, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        var after = Cursor.Read(page.Cursor, 3) is [var weight, var at, var id] ? new Touching(id, at, weight) : null;
        var limit = Timeline.Of(page with { Cursor = null }).Take - 1;
        var found = Found(connection, personId, parts, wish, page.Period);
        var rest = wish.IsOldest
            ? found.OrderBy(quote => quote.At).ThenBy(quote => quote.Id).SkipWhile(quote => after is not null && (quote.At, quote.Id).CompareTo((after.At, after.Id)) <= 0).ToList()
            : found.OrderByDescending(quote => quote.Weight).ThenByDescending(quote => quote.At).ThenBy(quote => quote.Id)
                .SkipWhile(quote => after is not null && !quote.ComesAfter(after)).ToList();
        var shown = rest.Take(limit).ToList();

        return new Page<QuoteHit>(
            [.. shown.Select(quote => HitOf(connection, quote.Id))],
            rest.Count > limit ? Cursor.Write(shown[^1].Weight, shown[^1].At, shown[^1].Id) : null);
    }

    /// <summary>How many quotes of a person touch any of the parts.</summary>
    public async Task<int> CountAsync(long personId, IReadOnlyList<TopicPart> parts, QuoteWish wish, Period? period, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);

        return Found(connection, personId, parts, wish, period).Count;
    }

    private static List<Touching> Found(ReaderConnection connection, long personId, IReadOnlyList<TopicPart> parts, QuoteWish wish, Period? period)
    {
        var speakers = connection.Compiled(QuoteQueries.Everybody).Numbers(personId);
        if (speakers.Count == 0)
        {
            return [];
        }

        var speaker = string.Join(" OR ", speakers.Select(QuoteLists.Token));
        object?[] among = [period?.From ?? long.MinValue, period?.To ?? long.MaxValue, period is null && !wish.IsOldest ? 0L : 1L, .. wish.Values];
        var weights = new Dictionary<Hit, long>();
        foreach (var part in parts)
        {
            var exact = part.PersonId is { } about ? connection.Compiled(OfPerson).Rows(Hit.Read, [about, personId, .. among]) : Holding(part.Exact);
            foreach (var hit in exact.Union(Holding(part.Wide)))
            {
                weights[hit] = weights.GetValueOrDefault(hit) + Touched;
            }

            exact.ForEach(hit => weights[hit]++);
        }

        return [.. weights.Select(found => new Touching(found.Key.Id, found.Key.At, found.Value))];

        List<Hit> Holding(AskedWords words) =>
            words.MatchOfQuotes() is { } match ? connection.Compiled(OfWords).Rows(Hit.Read, [$"({speaker}) AND {match}", .. among]) : [];
    }

    private static QuoteHit HitOf(ReaderConnection connection, long quote)
    {
        var row = connection.Compiled(ById).First(reader => new QuoteRow(reader), quote)!;

        return row.Hit(Receipts.BesideQuote(connection, row));
    }

    private sealed record Hit(long Id, long At)
    {
        public static Hit Read(SqliteDataReader reader) => new(reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>A quote, and how much of the topic it touches.</summary>
    private sealed record Touching(long Id, long At, long Weight)
    {
        public bool ComesAfter(Touching other) => (-Weight, -At, Id).CompareTo((-other.Weight, -other.At, other.Id)) > 0;
    }
}
