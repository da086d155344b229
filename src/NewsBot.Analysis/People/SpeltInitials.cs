using System.Collections.Frozen;
using NewsBot.Analysis.People.Tagging;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Reads initials that are written as the names of their letters: إيه إن كابور, جون إف. كينيدي. A surname must follow them: بي بي سي is nobody.
/// </summary>
internal static class SpeltInitials
{
    private const int LikeName = 9;
    private const int MostLetters = 4;

    private const WordClass Small = WordClass.Complementizer | WordClass.Preposition | WordClass.ClauseOpener | WordClass.Stopword;

    private static readonly FrozenSet<string> Letters = Lexicon.Rows("ar/letter-names.txt").Select(row => ArabicFolding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The surname behind the initials that begin at <paramref name="first"/> and open a name; -1 when they do not.</summary>
    public static int SurnameOfNameAt(Reading reading, int first)
    {
        if (!IsLetter(reading[first]) || reading[first].Is(WordClass.Complementizer | WordClass.ClauseOpener) || !reading.Adjoin(first - 1, first))
        {
            return -1;
        }

        // رئيس بي بي سي: letters behind an office without ال are rather where it is held.
        var before = reading[first - 1];
        var isIntroduced = Introduction.IsIntroduced(reading, first) && (before.Stem.StartsWith("ال", StringComparison.Ordinal) || before.Is(WordClass.Honorific));
        return isIntroduced || Introduction.FollowsSpeech(reading, first) ? Behind(reading, first, mayBeSmall: true) : -1;
    }

    /// <summary>جون إف. كينيدي: the surname that initials behind the token lead to; -1 when none follow.</summary>
    public static int SurnameBehind(Reading reading, int token)
    {
        var next = token + 1;
        return reading.Adjoin(token, next) && IsLetter(reading[next]) ? Behind(reading, next, mayBeSmall: false) : -1;
    }

    private static int Behind(Reading reading, int first, bool mayBeSmall)
    {
        var i = first;
        var letters = 0;
        var hasDots = false;
        while (letters < MostLetters && i < reading.Count && reading[i].Paragraph == reading[first].Paragraph && IsLetter(reading[i]))
        {
            var hasDot = i + 1 < reading.Count && reading[i + 1].Key == "." && reading[i + 1].Start == reading[i].End;
            if (!hasDot && !mayBeSmall && reading[i].Is(Small))
            {
                // قال جون إن: what he said, and no letter.
                return -1;
            }

            i += hasDot ? 2 : 1;
            letters++;
            hasDots |= hasDot;
        }

        // قال في سانتياغو: one small word alone is no initial.
        if (letters == 1 && !hasDots && reading[first].Is(Small))
        {
            return -1;
        }

        return i < reading.Count && reading[i].Paragraph == reading[first].Paragraph && IsSurname(reading, i) ? i : -1;
    }

    private static bool IsLetter(Token token) => token.Kind == TokenKind.Word && token.Key.Length is > 1 and < 7 && Letters.Contains(token.Key);

    private static bool IsSurname(Reading reading, int i)
    {
        var token = reading[i];
        return token.IsWord && !token.IsLatin && token.Clitics.Length == 0 && !token.IsAdverbial
            && (token.Is(WordClass.Name) ? !token.Is(WordClass.Title | WordClass.SpeechVerb)
                : (token.Class == WordClass.None && NameModel.Arabic.Spelling.LikenessOf(token.Key) >= LikeName) || (token.Is(WordClass.Place) && NameBoundary.IsComma(reading, i + 1)));
    }
}
