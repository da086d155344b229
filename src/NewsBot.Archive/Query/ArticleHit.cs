using NewsBot.Analysis;

namespace NewsBot.Archive.Query;

/// <summary>An article in a list, with a slice of its text, and the other articles that tell the same story.</summary>
public sealed record ArticleHit(ArticleRef Article, TextSpan Snippet, string SnippetText, IReadOnlyList<ArticleRef> AlsoIn);

/// <summary>A whole article: its text, which every offset counts in, and the people it names.</summary>
public sealed record ArticleDetail(
    ArticleRef Article, string? Author, string Text, IReadOnlyList<PersonRef> People, IReadOnlyList<ArticleRef> AlsoIn);
