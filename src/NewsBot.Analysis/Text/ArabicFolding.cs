using System.Buffers;

namespace NewsBot.Analysis.Text;

/// <summary>
/// Folds Arabic spelling so that one word has one form. The rules, in order:
/// 1. vowel marks (U+064B-065F, U+0670), tatweel, bidi controls and zero-width characters are dropped;
/// 2. أ إ آ ٱ become ا;
/// 3. Persian ی ک and presentation forms become their Arabic letters;
/// 4. Arabic-Indic and Persian digits become 0-9; Latin letters become lower case.
/// ى and ة stay, because a global ى -> ي would merge على (on) with علي (Ali): see <see cref="Name"/> for keys.
/// Example: "الرّئيسُ إيلون" -> "الرئيس ايلون".
/// </summary>
public static class ArabicFolding
{
    private static readonly SearchValues<char> Changed = SearchValues.Create(
        "أإآٱیکﻻ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ـ\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u00A0\u200B\u200C\u200D\u200E\u200F\uFEFF");

    /// <summary>The folded form of a word or text. Lengths differ: keep the original for offsets.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var rented = ArrayPool<char>.Shared.Rent(text.Length * 3);
        try
        {
            return new string(rented, 0, FoldInto(text, rented));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Folds into a buffer three times as long as the text (a presentation form may hold three letters); says how much was written.</summary>
    public static int FoldInto(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c is >= 'a' and <= 'z' or >= 'ؠ' and <= 'ي' && !Changed.Contains(c))
            {
                buffer[length++] = c;
            }
            else if (IsPresentationForm(c))
            {
                foreach (var letter in c.ToString().Normalize(System.Text.NormalizationForm.FormKC))
                {
                    length += Put(letter, buffer[length..]);
                }
            }
            else
            {
                length += Put(c, buffer[length..]);
            }
        }

        return length;
    }

    /// <summary>
    /// The folded form for name and search keys: as <see cref="Fold"/>, and ى -> ي, ة -> ه, ؤ -> و, ئ -> ي, ء dropped.
    /// Never use it where names are recognised in running text.
    /// </summary>
    public static string Name(ReadOnlySpan<char> text)
    {
        var folded = Fold(text);
        return folded.AsSpan().IndexOfAny("ىةؤئء") < 0
            ? folded
            : folded.Replace('ى', 'ي').Replace('ة', 'ه').Replace('ؤ', 'و').Replace('ئ', 'ي').Replace("ء", "", StringComparison.Ordinal);
    }

    /// <summary>Whether the character is dropped by folding: a vowel mark, tatweel, or an invisible control.</summary>
    public static bool IsDropped(char c) => c
        is (>= '\u064B' and <= '\u065F') or '\u0670' or 'ـ' or '\u061C' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsArabicLetter(char c) => c is (>= 'ء' and <= 'ي') or (>= 'ٱ' and <= 'ۓ') || IsPresentationForm(c);

    private static bool IsPresentationForm(char c) => c is (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static int Put(char c, Span<char> buffer)
    {
        if (IsDropped(c))
        {
            return 0;
        }

        buffer[0] = c switch
        {
            'أ' or 'إ' or 'آ' or 'ٱ' or 'ٲ' or 'ٳ' => 'ا',
            'ی' or 'ې' => 'ي',
            'ک' or 'ڪ' => 'ك',
            'ہ' or 'ھ' or 'ە' => 'ه',
            'ڤ' => 'ف',
            'گ' => 'ك',
            'پ' => 'ب',
            'چ' => 'ج',
            >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
            >= '۰' and <= '۹' => (char)('0' + (c - '۰')),
            '\u00A0' => ' ',
            '’' => '\'',
            _ => char.ToLowerInvariant(c),
        };
        return 1;
    }
}
