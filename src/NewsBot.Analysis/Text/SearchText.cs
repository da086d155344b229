using System.Text;

namespace NewsBot.Analysis.Text;

/// <summary>
/// Text as the search index holds it: folded words without their clitics, one space between them. The same folding is done
/// to what people ask for, so that المرفأ, بالمرفأ and والمرفا meet: و ف ب ل ك are dropped before ال, and ال itself too.
/// </summary>
public static class SearchText
{
    private const int ShortestRest = 3;

    /// <summary>The words of <paramref name="text"/> for the index, stop words included, so that phrases keep their places.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var word in Words(text))
        {
            words.Append(words.Length > 0 ? " " : "").Append(word);
        }

        return words.ToString();
    }

    /// <summary>At most <paramref name="limit"/> words of a question, folded as the index folds them, without stop words.</summary>
    public static IReadOnlyList<string> Terms(string question, int limit)
    {
        var terms = new List<string>();
        foreach (var token in Tokenizer.Cut(question, Vocabulary.Arabic))
        {
            var isStop = token.Is(WordClass.Stopword) || (token.IsLatin && (Vocabulary.English[token.Key] & WordClass.Stopword) != WordClass.None);
            if (terms.Count < limit && token.Kind is TokenKind.Word or TokenKind.Number && !isStop && Key(token) is { Length: > 0 } key && !terms.Contains(key))
            {
                terms.Add(key);
            }
        }

        return terms;
    }

    /// <summary>The index key of one folded word.</summary>
    internal static string Word(string folded)
    {
        var key = ArabicFolding.Name(folded);
        var cut = 0;
        if (key.Length > ShortestRest + 2 && key[0] is 'و' or 'ف' && key.AsSpan(1).StartsWith("ال"))
        {
            cut = 3;
        }
        else if (key.Length > ShortestRest + 2 && key[0] is 'ب' or 'ك' && key.AsSpan(1).StartsWith("ال"))
        {
            cut = 3;
        }
        else if (key.Length > ShortestRest + 1 && (key.StartsWith("ال", StringComparison.Ordinal) || key.StartsWith("لل", StringComparison.Ordinal)))
        {
            cut = 2;
        }

        return key[cut..];
    }

    private static IEnumerable<string> Words(string text)
    {
        foreach (var token in Tokenizer.Cut(text, Vocabulary.Arabic))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number && Key(token) is { Length: > 0 } key)
            {
                yield return key;
            }
        }
    }

    private static string Key(Token token)
    {
        if (token.IsLatin || token.Kind == TokenKind.Number)
        {
            return token.Key.TrimStart('@').Replace("'s", "", StringComparison.Ordinal);
        }

        // A clitic the vocabulary recognised is cut as well: وقال -> قال, بمجلس -> مجلس.
        return Word(token.Clitics.Length > 0 ? token.Stem : token.Key);
    }
}
