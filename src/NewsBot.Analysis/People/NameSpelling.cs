using System.Globalization;
using System.Text;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>A word of a name as written, folded.</summary>
internal readonly record struct NameWord(string Text, bool IsArabic, bool HasHamza, bool HasMadda, bool AfterHyphen);

/// <summary>
/// Cuts a name into folded words. Letters and digits make words; apostrophes vanish (D'Angelo, Shia'), an English 's is cut off;
/// everything else parts words. Hostile lengths are cut to <see cref="LongestName"/> characters.
/// </summary>
internal static class NameSpelling
{
    public const int LongestName = 200;
    private const string Apostrophes = "'’‘ʿʾʼ`´′";

    public static IReadOnlyList<NameWord> In(string name)
    {
        var words = new List<NameWord>();
        var text = Composed(name);
        var start = -1;
        var hyphen = false;
        for (var at = 0; at <= text.Length; at++)
        {
            var inside = at < text.Length && IsOfWord(text[at]);
            if (inside && start < 0)
            {
                start = at;
            }
            else if (!inside && start >= 0)
            {
                if (Folded(text[start..at], hyphen) is { } word)
                {
                    words.Add(word);
                }

                hyphen = at < text.Length && text[at] is '-' or '\u2010' or '\u2011';
                start = -1;
            }
        }

        return words;
    }

    // Half a surrogate pair cannot be normalized, and no name we match is written beyond the first plane.
    private static string Composed(string name)
    {
        var kept = new StringBuilder(int.Min(name.Length, LongestName));
        foreach (var c in name)
        {
            if (kept.Length == LongestName)
            {
                break;
            }

            if (!char.IsSurrogate(c) && c < '\uFFFE')
            {
                kept.Append(c);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsOfWord(char c) =>
        char.IsLetterOrDigit(c) || Apostrophes.Contains(c) || ArabicFolding.IsDropped(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static NameWord? Folded(string raw, bool afterHyphen)
    {
        var cut = raw;
        if (raw.Length > 3 && raw[^1] is 's' or 'S' && Apostrophes.Contains(raw[^2]))
        {
            cut = raw[..^2];
        }

        var folded = ArabicFolding.Name(cut);
        var letters = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsAscii(c) ? char.IsLetterOrDigit(c) : ArabicFolding.IsArabicLetter(c))
            {
                letters.Append(c);
            }
            else if (c >= '\u00C0' && char.IsLetter(c))
            {
                AppendPlain(c, letters);
            }
        }

        if (letters.Length == 0)
        {
            return null;
        }

        var text = letters.ToString();
        return new NameWord(text, ArabicFolding.IsArabicLetter(text[0]), cut[0] is 'أ' or 'إ', cut[0] == 'آ', afterHyphen);
    }

    private static void AppendPlain(char c, StringBuilder letters)
    {
        switch (c)
        {
            case 'ı': letters.Append('i'); break;
            case 'ø': letters.Append('o'); break;
            case 'ł': letters.Append('l'); break;
            case 'đ' or 'ð': letters.Append('d'); break;
            case 'ß': letters.Append("ss"); break;
            case 'æ' or 'ә' or 'ə': letters.Append('a').Append(c == 'æ' ? "e" : ""); break;
            case 'œ': letters.Append("oe"); break;
            case 'þ': letters.Append("th"); break;
            default:
                foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
                {
                    if (char.IsLetter(part) && part is < '\u02B0' or > '\u02FF')
                    {
                        letters.Append(char.ToLowerInvariant(part));
                    }
                }

                break;
        }
    }
}
