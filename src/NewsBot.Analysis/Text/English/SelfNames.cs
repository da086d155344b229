namespace NewsBot.Analysis.Text.English;

/// <summary>Recognises the name that somebody unnamed gives of himself: a student who gave her name only as Joy, identified only as Karim.</summary>
internal static class SelfNames
{
    private const int Farthest = 4;

    /// <summary>Whether the words before a token say that it is what somebody is called.</summary>
    public static bool IsGivenName(this EnglishWords words, int name)
    {
        var (i, leads) = (name - 1, false);
        while (i > 0 && name - i <= Farthest && (words[i].Key is "as" or "by" or "only" or "just" || words.IsKind(i, TokenKind.Comma)))
        {
            leads |= words[i].Key == "as" || words.IsKind(i, TokenKind.Comma);
            i--;
        }

        i -= words[i].Key is "himself" or "herself" && words.Is(i - 1, Grammar.Naming) ? 1 : 0;
        return leads && words.Is(i, Grammar.Naming) && (words[i].Key.EndsWith("ed", StringComparison.Ordinal) || words[i - 1].Key is "his" or "her" or "their" or "first" or "last" or "full");
    }
}
