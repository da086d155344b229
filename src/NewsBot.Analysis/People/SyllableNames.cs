using System.Collections.Frozen;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Reads Chinese, Korean and Vietnamese names of three words and more: a surname of the list, then words of one syllable
/// (جانغ سونغ تيك, نام غونغ يون-آه). Names of two words are left to the other rules.
/// </summary>
internal static class SyllableNames
{
    private const int MostSyllables = 3;

    private const WordClass NameOnly = WordClass.Name | WordClass.NameAndWord | WordClass.NamePart | WordClass.Masculine | WordClass.Feminine;

    private static readonly FrozenSet<string> Surnames = Lexicon.Rows("ar/syllable-surnames.txt").Select(row => ArabicFolding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The last token of the name that begins at <paramref name="first"/>; -1 when no such name does.</summary>
    public static int End(Reading reading, int first)
    {
        var token = reading[first];
        if (token.Key.Length > 6 || token.Clitics is not ("" or "و") || !Surnames.Contains(token.Stem))
        {
            return -1;
        }

        var last = first;
        var syllables = 0;
        while (syllables < MostSyllables && Next(reading, last) is var next && next < reading.Count && IsSyllable(reading[next], reading.IsInnerDash(next - 1) || reading.IsInnerDash(next + 1)))
        {
            last = next;
            syllables++;
        }

        // لو is "if" and شي "thing", unless somebody is introduced.
        var isName = syllables > 1 && (reading[last].Is(WordClass.NamePart) ? NameBoundary.Closes(reading, last + 1) || reading[last + 1].Clitics == "و" : NameBoundary.EndsName(reading, last + 1))
            && ((token.Class & ~(NameOnly | WordClass.Common)) == WordClass.None || Introduction.TitleStart(reading, first, _ => false) < first || Introduction.FollowsNationality(reading, first));
        return isName ? last : -1;
    }

    private static int Next(Reading reading, int i) => reading.IsInnerDash(i + 1) ? i + 2 : reading.Adjoin(i, i + 1) ? i + 1 : reading.Count;

    /// <summary>Short, and in no list but those of names, or spelt like one; whatever a hyphen joins to another is one too.</summary>
    private static bool IsSyllable(Token token, bool isJoined) => !token.IsLatin && (token.Clitics.Length == 0 || Surnames.Contains(token.Key)) && token.Key.Length is > 1 and < 6 && !token.IsAdverbial
        && !token.Key.StartsWith("ال", StringComparison.Ordinal) && (isJoined || token.Is(WordClass.NamePart) || ((token.Class & ~NameOnly) == WordClass.None && Surnames.Contains(token.Key))
            || ((token.Class & ~NameOnly) == WordClass.None ? Unlisted.MayBeSyllable(token) : token.Class == WordClass.Common && Unlisted.MayBeSpeltLikeName(token)));
}
