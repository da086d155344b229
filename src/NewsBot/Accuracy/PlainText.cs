using System.Globalization;
using System.Text;

namespace NewsBot.Accuracy;

/// <summary>
/// A text as the judge compares it: vowel signs, tatweel and marks of direction gone; أإآٱ are ا, ى is ي, ة is ه, ؤ is و, ئ is ي; lower
/// case; letters, digits, _ and @ in words with one blank between. "قالَ «إنّه»" is "قال انه". Not the folding of the analysis:
/// whoever measures a thing must not measure with the thing itself.
/// </summary>
internal sealed record PlainText(string Line, IReadOnlyList<string> Words)
{
    public static PlainText Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in WithoutHalfLetters(text).Normalize(NormalizationForm.FormKC))
        {
            if (IsWritten(letter))
            {
                line.Append(IsOfWords(letter) ? Plain(char.ToLowerInvariant(letter)) : ' ');
            }
        }

        var words = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PlainText(string.Join(' ', words), words);
    }

    /// <summary>How much two texts share, word by word in any order: twice the common words over all, 0 to 1.</summary>
    public double Likeness(PlainText other)
    {
        if (Words.Count == 0 || other.Words.Count == 0)
        {
            return 0;
        }

        var left = other.Words.CountBy(word => word).ToDictionary();
        var common = 0;
        foreach (var word in Words)
        {
            if (left.GetValueOrDefault(word) > 0)
            {
                left[word]--;
                common++;
            }
        }

        return 2.0 * common / (Words.Count + other.Words.Count);
    }

    public bool IsIn(PlainText other) => other.Line.Contains(Line, StringComparison.Ordinal);

    // Half a surrogate pair cannot be normalised.
    private static string WithoutHalfLetters(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));

    private static bool IsWritten(char letter) => letter is not (
        (>= '\u064b' and <= '\u065f') or '\u0670' or '\u0640' or (>= '\u200c' and <= '\u200f')
        or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u061c');

    private static bool IsOfWords(char letter) => letter is '_' or '@' || char.IsLetter(letter) || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static char Plain(char letter) => letter switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ئ' => 'ي',
        'ة' => 'ه',
        'ؤ' => 'و',
        _ => letter,
    };
}
