using NewsBot.Analysis;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>
/// Finds what touches a question: the articles that name a person, or several people together, and hold its words, newest first, each with
/// the sentence that holds most. Reads only. It looks at a person's newest 5,000 stories, and of several people at those of the one told of least.
/// </summary>
public sealed class PassageQueries(Database database)
{
    private const int MostStories = 5_000;
    private const int MostHits = 20_000;

    /// <summary>So many articles are looked at for a page: in most of them the words stand far from the person's name.</summary>
    private const int MostLookedAt = 40;

    /// <summary>Of two sentences the one with more of the words is shown, then the one that names more of the people.</summary>
    private const int HeldCounts = 3;

    private const string Listed =
        """
        SELECT seen.article_id, seen.sort_at FROM seen
        WHERE seen.person_id = @person AND seen.sort_at <= @At AND (seen.sort_at < @At OR seen.article_id > @After)
          AND seen.sort_at >= @From AND (@Dated = 0 OR seen.is_dated = 1)
        ORDER BY seen.sort_at DESC, seen.article_id
        """;

    private const string WithOthers =
        """
        NOT EXISTS (SELECT 1 FROM json_each(@others) AS other WHERE NOT EXISTS (
          SELECT 1 FROM mention WHERE mention.article_id = found.article_id AND mention.person_id = other.value))
        """;

    internal static readonly string Named =
        $"""
        SELECT found.article_id, found.sort_at FROM ({Listed} LIMIT {MostStories}) AS found
        WHERE {WithOthers} LIMIT @Take
        """;

    internal static readonly string Holding =
        $"""
        SELECT found.article_id, found.sort_at FROM ({Listed} LIMIT {MostStories}) AS found
        WHERE {WithOthers}
          AND found.article_id IN (SELECT rowid FROM article_search WHERE article_search MATCH @match ORDER BY rowid DESC LIMIT {MostHits})
        LIMIT @Take
        """;

    private const string Found =
        $"""
        SELECT {TextRow.Columns}, mention.spans,
          COALESCE((SELECT group_concat(spans, ' ') FROM mention AS other
            WHERE other.article_id = article.id AND other.person_id IN (SELECT value FROM json_each(@others))), '')
        FROM article JOIN mention ON mention.article_id = article.id AND mention.person_id = @person
        WHERE article.id = @id
        """;

    private readonly KeptSentences sentences = new();

    /// <summary>The articles with one person, or with several, that hold the words; without words, all of them. None when no article holds any.</summary>
    public async Task<Page<ArticleHit>> AboutAsync(IReadOnlyList<long> people, AskedWords words, PageRequest page, CancellationToken cancellationToken)
    {
        await using var connection = await database.ReadAsync(cancellationToken);
        if (Survivors(connection, people) is not [var person, .. var rest])
        {
            return new Page<ArticleHit>([], Next: null);
        }

        var others = $"[{string.Join(',', rest)}]";
        if (words.Groups.Count == 0)
        {
            var timeline = Timeline.Of(page);
            var places = connection.Compiled(Named).Rows(Place.Read, [person, .. Until(timeline), others, timeline.Take]);

            return timeline.PageOf(places, place => (place.At, place.Id), place => PassageOf(connection, place, person, others, words).Hit(connection));
        }

        return words.MatchesOfPerson().Select(match => Near(connection, person, others, words, match, page)).FirstOrDefault(found => found.Items.Count > 0)
            ?? new Page<ArticleHit>([], Next: null);
    }

    /// <summary>Of the articles that hold the words, those where they stand near the person's name.</summary>
    private Page<ArticleHit> Near(ReaderConnection connection, long person, string others, AskedWords words, string match, PageRequest page)
    {
        var timeline = Timeline.Of(page with { Limit = MostLookedAt });
        var looked = connection.Compiled(Holding).Rows(Place.Read, [person, .. Until(timeline), others, match, timeline.Take])
            .ConvertAll(place => PassageOf(connection, place, person, others, words));
        var near = looked.FindAll(passage => passage.IsNear);
        var last = near.Count > page.Limit ? near[page.Limit - 1].Place : looked.Count == timeline.Take ? looked[^1].Place : null;

        return new Page<ArticleHit>(
            [.. near.Take(page.Limit).Select(passage => passage.Hit(connection))], last is null ? null : Cursor.Write(last.At, last.Id));
    }

    private static object?[] Until(Timeline timeline) => [timeline.At, timeline.After, timeline.From, timeline.Dated];

    /// <summary>Those who stand for the people, the one with fewest stories first; nobody twice.</summary>
    private static List<long> Survivors(ReaderConnection connection, IReadOnlyList<long> people)
    {
        var stories = people
            .Select(person => connection.Compiled($"SELECT id, stories FROM person WHERE id = {Query.Survivors.Of("@person")}")
                .First(reader => new Told(reader.GetInt64(0), reader.GetInt64(1)), person))
            .OfType<Told>().Distinct();

        return [.. stories.OrderBy(person => person.Stories).Select(person => person.Id)];
    }

    /// <summary>The sentence that holds most of the words and names the people, or stands beside one that does.</summary>
    private Passage PassageOf(ReaderConnection connection, Place place, long person, string others, AskedWords words)
    {
        var row = connection.Compiled(Found).First(reader => new NamingRow(reader), others, person, place.Id)!;
        var read = sentences.Of(place.Id, row.Text);
        var body = Enumerable.Range(0, read.Count).Where(at => read[at].Span.Start > row.Ref.Title.Length && read[at].Span.Length > 0)
            .Select(at => (read[at].Span, Held: words.HeldBy(read[at].Words), Naming: row.NamedAround(read, at)))
            .ToList();
        var (span, held, naming) = body.OrderByDescending(sentence => (sentence.Held * HeldCounts) + sentence.Naming).FirstOrDefault();

        return new Passage(
            place,
            row,
            Excerpt.Cut(row.Text, span.Length > 0 ? span : Snippet.Opening(row.Text, row.Ref.Title)),
            held > 0 && naming > 0);
    }

    private sealed record Told(long Id, long Stories);

    private sealed record Place(long Id, long At)
    {
        public static Place Read(Microsoft.Data.Sqlite.SqliteDataReader reader) => new(reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>An article, and where it names the one and the others.</summary>
    private sealed class NamingRow(System.Data.Common.DbDataReader reader) : TextRow(reader)
    {
        private readonly IReadOnlyList<TextSpan> first = Spans.Read(reader.GetString(End));
        private readonly IReadOnlyList<TextSpan> second = Spans.Read(reader.GetString(End + 1));

        /// <summary>Two for each of the people the sentence names, one for each the sentence before it names.</summary>
        public int NamedAround(IReadOnlyList<ReadSentence> read, int at) => Naming(first, read, at) + Naming(second, read, at);

        private static int Naming(IReadOnlyList<TextSpan> spans, IReadOnlyList<ReadSentence> read, int at) =>
            spans.Any(read[at].Span.Overlaps) ? 2 : at > 0 && spans.Any(read[at - 1].Span.Overlaps) ? 1 : 0;
    }

    private sealed record Passage(Place Place, NamingRow Row, TextSpan Snippet, bool IsNear)
    {
        public ArticleHit Hit(ReaderConnection connection) => new(Row.Ref, Snippet, Snippet.In(Row.Text), Receipts.BesideStory(connection, Row));
    }
}
