using Microsoft.Data.Sqlite;
using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>The columns of a stored quote that finding and listing need, in their order.</summary>
internal static class QuoteColumns
{
    public const string Names =
        "quote.id, quote.article_id, quote.group_id, quote.kind, quote.start, quote.length, quote.sentence_start, quote.sentence_length, "
        + "quote.speaker_kind, quote.speaker_id, quote.speaker, quote.confidence";

    public static QuoteKeys Read(SqliteDataReader reader) => new(
        reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), (QuoteKind)reader.GetInt64(3),
        new TextSpan(reader.GetInt32(4), reader.GetInt32(5)), new TextSpan(reader.GetInt32(6), reader.GetInt32(7)),
        (SpeakerKind)reader.GetInt64(8), reader.NumberOrNull(9), reader.TextOrNull(10),
        reader.GetDouble(11));
}
