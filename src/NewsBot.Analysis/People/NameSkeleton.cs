using System.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// The consonants of a token, in one alphabet for both scripts: what stays when a name is spelt by ear. Vowels, ع and ه inside
/// are left out, an opening vowel is written a. Example: سوتسكيفر, سوتسكيفير and Sutskever are all stskfr.
/// </summary>
internal static class NameSkeleton
{
    private const int ShortestToShorten = 4;

    /// <summary>
    /// One skeleton, or two where a letter is read in two ways: Jensen ينسن and جنسن, Walser فالسر and والسر, Bach باخ and
    /// باتش, and h sounded in أحمد but not in John.
    /// </summary>
    public static string[] Of(string sounds)
    {
        var usual = Consonants(sounds, isForeign: false);
        var foreign = Consonants(sounds, isForeign: true);
        return usual == foreign ? [usual] : [usual, foreign];
    }

    /// <summary>A long skeleton with one consonant left out, in each way: what a slip made of it shares one of these.</summary>
    public static string[] Shortened(string skeleton) => skeleton.Length < ShortestToShorten
        ? []
        : [.. Enumerable.Range(0, skeleton.Length).Select(at => skeleton.Remove(at, 1))];

    private static string Consonants(string sounds, bool isForeign)
    {
        var skeleton = new StringBuilder(sounds.Length);
        var last = '\0';
        for (var at = 0; at < sounds.Length; at++)
        {
            var letter = isForeign ? Foreign(sounds[at]) : Class(sounds[at]);
            var isDropped = letter is 'a' or 'w' or 'y' || (letter == 'h' && isForeign);
            if ((at == 0 || !isDropped) && letter != last)
            {
                skeleton.Append(letter);
            }

            last = letter;
        }

        return skeleton.ToString();
    }

    private static char Foreign(char sound) => sound switch
    {
        'j' => 'y',
        'w' => 'f',
        'C' => 'k',
        _ => Class(sound),
    };

    private static char Class(char sound) => sound switch
    {
        'ب' or 'b' or 'p' => 'b',
        'ف' or 'f' or 'v' => 'f',
        'ت' or 'ط' or 'ث' or 't' or 'T' => 't',
        'د' or 'ض' or 'ذ' or 'd' or 'D' => 'd',
        'س' or 'ص' or 'ز' or 'ظ' or 's' or 'z' => 's',
        'ش' or 'چ' or 'S' or 'C' => 'c',
        'ج' or 'غ' or 'j' or 'g' or 'G' or 'Z' => 'g',
        'ك' or 'ق' or 'خ' or 'k' or 'q' or 'X' => 'k',
        'ح' or 'ه' or 'h' => 'h',
        'ر' or 'r' => 'r',
        'ل' or 'l' => 'l',
        'م' or 'm' => 'm',
        'ن' or 'n' => 'n',
        'و' or 'w' => 'w',
        'ي' or 'y' => 'y',
        'ا' or 'ع' or 'ؤ' or 'ئ' or 'ة' or 'a' or 'e' or 'i' or 'o' or 'u' => 'a',
        _ => sound,
    };
}
