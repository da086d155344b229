using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Analysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Archive.Store;

/// <summary>The lists a quote stands in: under its speaker, under those it names, and under its words.</summary>
internal sealed class QuoteLists(SqliteConnection connection, PeopleRows people)
{
    private readonly Statement addSaid = new(connection, """
        INSERT INTO said (person_id, sort_at, quote_id, is_dated) VALUES (@person, @at, @quote, @dated)
        """);

    private readonly Statement addNamed = new(connection, """
        INSERT OR IGNORE INTO named (person_id, sort_at, quote_id, is_dated, speaker_id) VALUES (@person, @at, @quote, @dated, @speaker)
        """);

    private readonly Statement addWords = new(connection, "INSERT INTO quote_search (rowid, words) VALUES (@quote, @words)");
    private readonly Statement removeSaid = new(connection, """
        DELETE FROM said WHERE person_id = @person AND sort_at = @at AND quote_id = @quote
        """);

    private readonly Statement removeNamed = new(connection, """
        DELETE FROM named WHERE person_id = @person AND sort_at = @at AND quote_id = @quote
        """);

    private readonly Statement removeWords = new(connection, "DELETE FROM quote_search WHERE rowid = @quote");
    private readonly Statement articleOf = new(connection, $"SELECT {ArticleKeys.Columns}, text FROM article WHERE id = @article");

    /// <summary>The word a person's quotes are found under in quote_search.</summary>
    public static string Token(long personId) => string.Create(CultureInfo.InvariantCulture, $"p{personId}");

    /// <summary>
    /// The word a body's quotes are found under in quote_search, for a word of its name as SearchText folds it. It begins with a letter
    /// that folding leaves in no word, and the index takes as it stands: "by" would find the body Pass in "bypass".
    /// </summary>
    public static string BodyToken(string word) => $"ة{word}";

    public void Add(QuoteKeys quote, ArticleKeys article, string text, List<(long Person, IReadOnlyList<TextSpan> Spans)> mentions)
    {
        var dated = article.IsDated ? 1L : 0L;
        var speaker = quote.ShownSpeaker is { } id ? people.Survivor(id) : (long?)null;
        foreach (var person in NamedIn(quote, mentions).Where(person => person != speaker))
        {
            addNamed.Run(person, article.SortAt, quote.Id, dated, speaker);
        }

        if (speaker is { } known)
        {
            addSaid.Run(known, article.SortAt, quote.Id, dated);
            addWords.Run(quote.Id, $"{Token(known)} {SearchText.Of(quote.Sentence.In(text))}");
            people.Count(known, quotes: 1);
        }
        else if (quote.ShownBody is { } body)
        {
            addWords.Run(quote.Id, $"{string.Join(' ', SearchText.Of(body).Split(' ').Select(BodyToken))} {SearchText.Of(quote.Sentence.In(text))}");
        }
    }

    /// <summary>The same for a quote that stands in another article than the one at hand.</summary>
    public void AddStored(QuoteKeys quote, MentionRows mentions)
    {
        var (article, text) = articleOf.Rows(
            reader => (ArticleKeys.Read(reader), reader.GetString(4)), quote.ArticleId)[0];
        Add(quote, article, text, mentions.Of(article.Id));
    }

    public void Remove(QuoteKeys quote, ArticleKeys article, List<(long Person, IReadOnlyList<TextSpan> Spans)> mentions)
    {
        foreach (var (person, _) in mentions)
        {
            removeNamed.Run(person, article.SortAt, quote.Id);
        }

        if (quote.ShownSpeaker is { } id)
        {
            var speaker = people.Survivor(id);
            removeSaid.Run(speaker, article.SortAt, quote.Id);
            removeWords.Run(quote.Id);
            people.Count(speaker, quotes: -1);
        }
        else if (quote.ShownBody is not null)
        {
            removeWords.Run(quote.Id);
        }
    }

    private static IEnumerable<long> NamedIn(QuoteKeys quote, List<(long Person, IReadOnlyList<TextSpan> Spans)> mentions) =>
        mentions
            .Where(mention => mention.Spans.Any(span => span.Overlaps(quote.Span) || span.Overlaps(quote.Sentence)))
            .Select(mention => mention.Person)
            .Where(person => person != quote.SpeakerId);
}
