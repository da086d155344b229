using System.Data.Common;
using NewsBot.Archive.Store;

namespace NewsBot.Archive.Query;

/// <summary>An article for a list, with what may be shown of it: behind the text stand its summary and a person's sentences in it, or ''.</summary>
internal sealed class ListedRow(DbDataReader reader) : TextRow(reader)
{
    public new const string Columns = $"{TextRow.Columns}, article.summary";

    private string Summary { get; } = reader.GetString(End);

    private string Sentences { get; } = reader.GetString(End + 1);

    /// <summary>With the sentence that tells most about the person asked for, else about the article.</summary>
    public ArticleHit Hit(IReadOnlyList<ArticleRef> alsoIn)
    {
        var told = Spans.ReadSentences(Sentences) is [var best, ..] ? best.Span
            : Spans.Read(Summary) is [var first, ..] ? first
            : Snippet.Opening(Text, Ref.Title);
        var snippet = Excerpt.Cut(Text, told);

        return new ArticleHit(Ref, snippet, snippet.In(Text), alsoIn);
    }
}
