using Microsoft.Data.Sqlite;
using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>A quote as it is stored, as far as finding and listing it needs.</summary>
internal sealed record QuoteKeys(
    long Id, long ArticleId, long GroupId, QuoteKind Kind, TextSpan Span, TextSpan Sentence,
    SpeakerKind SpeakerKind, long? SpeakerId, string? Speaker, double Confidence)
{
    /// <summary>Who the quote is listed under; nobody when the speaker is not a sure person.</summary>
    public long? ShownSpeaker => Confidence >= Analysis.Quotes.Confidence.Shown ? SpeakerId : null;

    /// <summary>The body or group the quote is found under; null when the speaker is a person, or not sure.</summary>
    public string? ShownBody =>
        Confidence >= Analysis.Quotes.Confidence.Shown && SpeakerKind is SpeakerKind.Organization or SpeakerKind.Group ? Speaker : null;

    /// <summary>True when both give the words to the same speaker, in the same way.</summary>
    public bool IsLike(QuoteKeys other) =>
        Kind == other.Kind && SpeakerKind == other.SpeakerKind && ShownSpeaker == other.ShownSpeaker
        && (ShownSpeaker is not null || Speaker == other.Speaker);
}

/// <summary>
/// What was said. The same words of the same speaker are one group however many articles print them, and only one quote of
/// a group is listed, so that lists page without repeats.
/// </summary>
internal sealed class QuoteRows(SqliteConnection connection, PeopleRows people)
{
    /// <summary>So few words in marks are not listed beside the reported clause they stand in.</summary>
    private const int MostWordsWithin = 4;

    private readonly SameQuotes same = new(connection, people);
    private readonly QuoteLists lists = new(connection, people);
    private readonly Statement next = new(connection, "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'quote'");
    private readonly Statement insert = new(connection, """
        INSERT INTO quote (id, article_id, group_id, kind, start, length, sentence_start, sentence_length,
          speaker_kind, speaker_id, speaker, cue, stance, confidence, rule, words_key, words)
        VALUES (@id, @article, @group, @kind, @start, @length, @sentenceStart, @sentenceLength,
          @speakerKind, @speakerId, @speaker, @cue, @stance, @confidence, @rule, @key, @words)
        """);

    private readonly Statement of = new(connection, $"SELECT {QuoteColumns.Names} FROM quote WHERE article_id = @article ORDER BY id");
    private readonly Statement member = new(connection, $"""
        SELECT {QuoteColumns.Names} FROM quote WHERE group_id = @group AND group_id <> id AND article_id <> @article ORDER BY id LIMIT 1
        """);

    private readonly Statement lead = new(connection, "UPDATE quote SET group_id = @lead WHERE group_id = @group AND group_id <> id");
    private readonly Statement delete = new(connection, "DELETE FROM quote WHERE article_id = @article");

    /// <summary>Writes the quotes of an article, in reading order; those said before keep the ids in <paramref name="kept"/>.</summary>
    public void Write(
        ArticleKeys article, PreparedArticle prepared, IReadOnlyList<long> personIds, Dictionary<int, long> kept, MentionRows mentions)
    {
        var free = prepared.Quotes.Count > kept.Count ? next.Number() ?? 1 : 0;
        var ids = prepared.Quotes.Select((_, index) => kept.TryGetValue(index, out var id) ? id : free++).ToList();
        var quotes = prepared.Quotes.Zip(ids, (quote, id) => (Quote: quote, Keys: KeysOf(quote, id, article, personIds))).ToList();
        var named = mentions.Of(article.Id);

        // A headline often quotes half of a quote that stands in the body: the fuller one is listed.
        var around = new List<QuoteKeys>();
        foreach (var (quote, keys) in quotes.OrderByDescending(pair => pair.Keys.Span.Length))
        {
            var isShort = quote.Text.AsSpan().Count(' ') < MostWordsWithin;
            var group = (isShort ? Around(around, keys) : null)?.GroupId ?? same.Group(keys, quote.Words, article) ?? keys.Id;
            Insert(quote, keys with { GroupId = group });
            if (keys.ShownSpeaker is not null)
            {
                around.Add(keys with { GroupId = group });
            }

            if (group == keys.Id)
            {
                lists.Add(keys, article, prepared.Findings.Text, named);
            }
        }
    }

    /// <summary>The reported words that hold a few of the speaker's own (said the plan was “not serious at all”) and are listed with them.</summary>
    private static QuoteKeys? Around(List<QuoteKeys> around, QuoteKeys keys) =>
        around.Find(other => other.ShownSpeaker == keys.ShownSpeaker && other.Span.Start <= keys.Span.Start && other.Span.End >= keys.Span.End);

    /// <summary>Takes the quotes of an article back. Where another article prints the same words, its quote is listed instead.</summary>
    public void Erase(ArticleKeys article, MentionRows mentions)
    {
        var named = mentions.Of(article.Id);
        foreach (var quote in Of(article.Id).Where(quote => quote.GroupId == quote.Id))
        {
            lists.Remove(quote, article, named);
            if (member.Rows(QuoteColumns.Read, quote.Id, article.Id) is [var heir])
            {
                lead.Run(heir.Id, quote.Id);
                lists.AddStored(heir, mentions);
            }
        }

        delete.Run(article.Id);
    }

    public List<QuoteKeys> Of(long articleId) => of.Rows(QuoteColumns.Read, articleId);

    private static QuoteKeys KeysOf(PreparedQuote quote, long id, ArticleKeys article, IReadOnlyList<long> personIds)
    {
        var finding = quote.Finding;
        var speakerId = finding is { SpeakerKind: SpeakerKind.Person, SpeakerIndex: { } index } ? personIds[index] : (long?)null;

        return new QuoteKeys(
            id, article.Id, id, finding.Kind, finding.Span, quote.Sentence,
            finding.SpeakerKind, speakerId, finding.Speaker, finding.Confidence);
    }

    private void Insert(PreparedQuote quote, QuoteKeys keys) => insert.Run(
        keys.Id, keys.ArticleId, keys.GroupId, (long)keys.Kind,
        keys.Span.Start, keys.Span.Length, keys.Sentence.Start, keys.Sentence.Length,
        (long)keys.SpeakerKind, keys.SpeakerId, keys.Speaker, quote.Finding.Cue,
        (long)quote.Finding.Stance, keys.Confidence, quote.Finding.Rule, quote.Words.Key, quote.Words.ToBytes());
}
