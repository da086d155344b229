using NewsBot.Analysis.Text;

namespace NewsBot.Conversation;

/// <summary>
/// Takes a name out of the words a question has in its place:
/// 1. a preposition that stands alone or before a hamza goes: "ل OpenAI", "لألتمان" -> ألتمان; so does ل before ال: "للسيسي" -> السيسي;
/// 2. titles before the name go, with the adjectives that follow them: "الرئيس الأمريكي ترامب" -> ترامب;
/// 3. the name with its titles, without a first letter that may be a preposition (لماسك), and up to a word that no name goes on
///    behind ("ماسك في باريس") stay as other readings.
/// </summary>
internal sealed class NameReader(IReadOnlyList<WordList> titles, IReadOnlyList<WordList> ends, IReadOnlyList<WordList> offices)
{
    private const string EnglishArticle = "the";
    private const string Prepositions = "لبكوف";
    private const string Hamzas = "أإآ";
    private const int ShortestName = 3;

    public Asked? Read(IReadOnlyList<Word> words, WordRange range)
    {
        var (start, end) = range;
        while (start < end && words[start].Text.Length == 1 && end - start > 1 && Prepositions.Contains(words[start].Text[0], StringComparison.Ordinal))
        {
            start++;
        }

        if (start >= end || IsEnd(words, start, end))
        {
            return null;
        }

        var full = words.Skip(start).Take(end - start).Select(word => word.Text).ToList();
        full[0] = WithoutPreposition(full[0]);
        var bare = full.Skip(TitleWords(words, start, end)).ToList();
        var text = Joined(bare);

        var cut = Joined(bare.Take(WordsBeforeEnd(words, end - bare.Count, end)));

        return new Asked(text, [.. new[] { Joined(full), text, WithoutClitic(text), cut }.OfType<string>().Distinct()])
        {
            IsOffice = AnyBegins(offices, words, words[start].Key == EnglishArticle ? start + 1 : start, end),
        };
    }

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words);

    private static string WithoutPreposition(string word)
    {
        if (word.Length > ShortestName && word[0] is 'ل' or 'ب' && Hamzas.Contains(word[1], StringComparison.Ordinal))
        {
            return word[1..];
        }

        return word.Length > ShortestName + 1 && word.StartsWith("لل", StringComparison.Ordinal) ? $"ال{word[2..]}" : word;
    }

    private static string? WithoutClitic(string name) =>
        name.Length > ShortestName && ArabicFolding.IsArabicLetter(name[1]) && Prepositions.Contains(name[0], StringComparison.Ordinal)
            ? name[1..]
            : null;

    private int WordsBeforeEnd(IReadOnlyList<Word> words, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (IsEnd(words, at, end))
            {
                return at - start;
            }
        }

        return end - start;
    }

    private bool IsEnd(IReadOnlyList<Word> words, int at, int end) => AnyBegins(ends, words, at, end);

    private static bool AnyBegins(IReadOnlyList<WordList> lists, IReadOnlyList<Word> words, int at, int end)
    {
        for (var i = 0; i < lists.Count; i++)
        {
            if (lists[i].BeginsAt(words, at, end))
            {
                return true;
            }
        }

        return false;
    }

    private int TitleWords(IReadOnlyList<Word> words, int start, int end)
    {
        var at = start;
        while (TitleEnd(words, at, end) is { } next)
        {
            at = next;
            while (at < end - 1 && IsAdjective(words[at].Key))
            {
                at++;
            }
        }

        return at - start;
    }

    // A name must be left: "الرئيس" alone is all the asker gave.
    private int? TitleEnd(IReadOnlyList<Word> words, int at, int end)
    {
        foreach (var list in titles)
        {
            foreach (var found in list.EndsFrom(words, at, end))
            {
                if (found.End < end)
                {
                    return found.End;
                }
            }
        }

        return null;
    }

    private static bool IsAdjective(string key) =>
        key.StartsWith("ال", StringComparison.Ordinal)
        && (key.EndsWith('ي') || key.EndsWith("يه", StringComparison.Ordinal));
}
