using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>
/// Finds the group a quote belongs to: the same words at any time, or, for a person, at least four fifths of the words
/// within days, since papers cut a quote at different places. A quote of few words is the same only within one story.
/// </summary>
internal sealed class SameQuotes(SqliteConnection connection, PeopleRows people)
{
    private const int MostCompared = 64;

    private static readonly long Days = (long)TimeSpan.FromDays(10).TotalMilliseconds;

    private readonly Statement sameWords = new(connection, $"""
        SELECT {QuoteColumns.Names}, article.story_id FROM quote JOIN article ON article.id = quote.article_id
        WHERE quote.words_key = @key ORDER BY quote.id LIMIT {MostCompared}
        """);

    private readonly Statement saidLately = new(connection, $"""
        SELECT {QuoteColumns.Names}, quote.words_key, quote.words FROM said JOIN quote ON quote.id = said.quote_id
        WHERE said.person_id = @person AND said.sort_at BETWEEN @from AND @to ORDER BY said.sort_at DESC, said.quote_id LIMIT {MostCompared}
        """);

    /// <summary>The group the quote joins; null when nobody has printed it yet.</summary>
    public long? Group(QuoteKeys quote, WordHashes words, ArticleKeys article) =>
        WithTheSameWords(quote, words, article) ?? Overlapping(quote, words, article);

    private long? WithTheSameWords(QuoteKeys quote, WordHashes words, ArticleKeys article) =>
        sameWords.Rows(reader => (Quote: Resolved(reader), Story: reader.GetInt64(12)), words.Key)
            .Where(other => other.Quote.IsLike(quote) && (words.IsTelling || other.Story == article.StoryId))
            .Select(other => (long?)other.Quote.GroupId)
            .FirstOrDefault();

    private long? Overlapping(QuoteKeys quote, WordHashes words, ArticleKeys article)
    {
        if (quote.ShownSpeaker is not { } speaker || !words.IsTelling)
        {
            return null;
        }

        return saidLately.Rows(
                reader => (Quote: Resolved(reader), Words: WordHashes.FromBytes(reader.GetInt64(12), reader.GetFieldValue<byte[]>(13))),
                speaker, article.SortAt - Days, article.SortAt + Days)
            .Where(other => other.Quote.IsLike(quote) && other.Words.IsSameAs(words))
            .Select(other => (long?)other.Quote.GroupId)
            .FirstOrDefault();
    }

    private QuoteKeys Resolved(SqliteDataReader reader)
    {
        var quote = QuoteColumns.Read(reader);

        return quote.SpeakerId is { } id ? quote with { SpeakerId = people.Survivor(id) } : quote;
    }
}
