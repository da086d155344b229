using System.Buffers;

namespace NewsBot.Analysis.Text;

/// <summary>What a line of a page is.</summary>
internal enum Verdict
{
    Article,
    Blank,
    Furniture,

    /// <summary>A comment form, a copyright line: the article is over.</summary>
    EndOfArticle,

    /// <summary>"Read also" on its own: the lines below may be headlines of other articles.</summary>
    Heading,

    /// <summary>A time or initials, as agencies put after their text; in the middle of an article it may be anything.</summary>
    AgencyMark,
}

/// <summary>
/// Recognises the lines sites put around articles, by <see cref="FurniturePhrases"/> and by a few shapes. A phrase inside a
/// sentence is never furniture.
/// </summary>
internal static class Furniture
{
    private const int LongestLine = 160;
    private const int LongestForm = 400;

    /// <summary>How many sentence ends are looked behind for what is glued to the last: a headline of its own may end in a question mark.</summary>
    private const int EndsLookedAt = 4;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?؟…");

    /// <summary>What a trimmed line is when it is judged alone.</summary>
    public static Verdict Judge(ReadOnlySpan<char> line)
    {
        // What stands in quotation marks is somebody's words.
        if (line.Length > LongestForm || line[0] is '«' or '“' or '"' or '‹' or '„')
        {
            return Verdict.Article;
        }

        Span<char> buffer = stackalloc char[LongestForm * 3];
        var key = FurniturePhrases.Key(line, buffer);
        if (FurniturePhrases.OpensForm(key))
        {
            return Verdict.EndOfArticle;
        }

        if (IsAddresses(line))
        {
            return Verdict.Furniture;
        }

        return line.Length > LongestLine ? Verdict.Article
            : FurniturePhrases.IsHeading(key) ? Verdict.Heading
            : line[0] == '©' || IsByPhrase(key) || FurniturePhrases.IsNameAroundLabel(key) ? Verdict.Furniture
            : IsAgencyMark(key) ? Verdict.AgencyMark
            : Verdict.Article;
    }

    /// <summary>Where furniture begins that is glued to the line's last sentence, and what it is; -1 when there is none.</summary>
    public static int GluedTo(ReadOnlySpan<char> line, out Verdict verdict)
    {
        verdict = Verdict.Article;
        var found = -1;
        var end = line.Length;
        Span<char> buffer = stackalloc char[LongestForm * 3];
        for (var looked = 0; looked < EndsLookedAt; looked++)
        {
            end = line[..end].LastIndexOfAny(SentenceEnds);
            if (end <= 0 || line.Length - end > LongestForm)
            {
                break;
            }

            var cut = end + 1;
            while (cut < line.Length && line[cut] is '»' or '”' or '"' or '’' or '.')
            {
                cut++;
            }

            var tail = line[cut..].Trim();
            var glued = tail.IsEmpty ? Verdict.Article : JudgeTail(tail, FurniturePhrases.Key(tail, buffer));
            if (glued != Verdict.Article)
            {
                (found, verdict) = (cut, glued);
            }
        }

        return found;
    }

    private static Verdict JudgeTail(ReadOnlySpan<char> tail, ReadOnlySpan<char> key)
    {
        if (FurniturePhrases.OpensForm(key))
        {
            return Verdict.EndOfArticle;
        }

        // "It is over." after a sentence is a sentence too; what sites glue there has no full stop.
        return tail.Length > LongestLine ? Verdict.Article
            : (IsByPhrase(key) || FurniturePhrases.IsHeading(key)) && tail[^1] is not ('.' or '!') ? Verdict.Furniture
            : IsAgencyMark(key) ? Verdict.AgencyMark
            : Verdict.Article;
    }

    private static bool IsByPhrase(ReadOnlySpan<char> key) =>
        FurniturePhrases.IsWhole(key) || FurniturePhrases.IsOpened(key) || (FurniturePhrases.IsLabelled(key) && !key.Contains(". ", StringComparison.Ordinal));

    /// <summary>Nothing but web addresses, as links that lost their words leave them.</summary>
    private static bool IsAddresses(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("*-•–<( ");
        var any = false;
        while (!line.IsEmpty)
        {
            var end = line.IndexOf(' ') is var blank and >= 0 ? blank : line.Length;
            if (!IsAddress(line[..end]))
            {
                return false;
            }

            any = true;
            line = line[end..].TrimStart();
        }

        return any;
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (word.IndexOf('/') > 3 && word[..word.IndexOf('/')].IndexOf('.') > 0 && char.IsAsciiLetter(word[0]) && !word.ContainsAnyExceptInRange('!', '~'));

    /// <summary>A time with a word or two of a zone (14:28 ت م), or the initials of who wrote and who read (ع ب م).</summary>
    private static bool IsAgencyMark(ReadOnlySpan<char> key)
    {
        const int longestZone = 3;
        var (words, letters) = (0, 0);
        foreach (var range in key.Split(' '))
        {
            var word = key[range];
            var isTime = words == 0 && word.Length is 4 or 5 && word[^3] == ':' && !word.ContainsAnyExceptInRange('0', ':');
            letters = isTime ? longestZone : letters == 0 ? 1 : letters;
            if (!isTime && (word.IsEmpty || word.Length > letters || !char.IsLetter(word[0])))
            {
                return false;
            }

            words++;
        }

        return words is > 1 and <= 4 || (words == 1 && letters == longestZone);
    }
}
