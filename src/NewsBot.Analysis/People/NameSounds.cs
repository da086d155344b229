using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Writes a token as sounds that both scripts share and says how alike two tokens sound. Arabic letters stand for themselves,
/// so that one letter can be near to several Latin ones (غ to gh, g); Latin spelling is read as the sounds it usually means.
/// Doubled sounds count once. Example: تشيسكي -> چيسكي, Chesky -> Cesky, likeness 1.
/// </summary>
internal static class NameSounds
{
    private const int Longest = 48;
    private const float OfFinalI = 0.3f;

    private static readonly FrozenDictionary<char, int> Numbers;
    private static readonly float[] Weights;
    private static readonly float[] LostAcross;
    private static readonly float[] LostWithin;
    private static readonly float[][] Exchanges;

    static NameSounds()
    {
        var rows = Lexicon.Rows("names/sounds.txt");
        Numbers = rows.Select((row, number) => KeyValuePair.Create(row[0][0], number)).ToFrozenDictionary();
        Weights = [.. rows.Select(row => Percent(row[1])), 1];
        LostAcross = [.. rows.Select(row => Percent(row[2])), 1];
        LostWithin = [.. rows.Select(row => Percent(row[3])), 1];
        Exchanges = [.. Weights.Select(_ => Enumerable.Repeat(1f, Weights.Length).ToArray())];
        for (var number = 0; number < rows.Count; number++)
        {
            Exchanges[number][number] = 0;
            foreach (var near in rows[number][4].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var other = Numbers[near[0]];
                Exchanges[number][other] = Exchanges[other][number] = Percent(near[1..]);
            }
        }
    }

    /// <summary>The sounds of a folded token.</summary>
    public static string Of(string text, bool isArabic) => Once(isArabic ? Arabic(text) : LatinSpelling.Sounds(text));

    /// <summary>The sounds of a Latin token whose h is sounded after t or s, as in Fathi; null if it has none such.</summary>
    public static string? WithSoundedH(string text)
    {
        var at = text.AsSpan(1).IndexOf('h') + 1;
        return at > 0 && at + 1 < text.Length && text[at - 1] is 't' or 's'
            ? Once(LatinSpelling.Sounds(text[..at]) + LatinSpelling.Sounds(text[at..]))
            : null;
    }

    /// <summary>From 0 (nothing in common) to 1 (the same sounds). Two texts of one script are compared more strictly.</summary>
    public static float Likeness(string one, string other, bool sameScript)
    {
        if (one == other)
        {
            return 1;
        }

        if (one.Length == 0 || other.Length == 0)
        {
            return 0;
        }

        var lost = sameScript ? LostWithin : LostAcross;
        Span<int> from = stackalloc int[one.Length];
        Span<int> to = stackalloc int[other.Length];
        var size = Number(one, from) + Number(other, to);
        Span<float> row = stackalloc float[to.Length + 1];
        row[0] = IsFinalI(one) == IsFinalI(other) || (EndsInVowel(one) && EndsInVowel(other)) ? 0 : OfFinalI;
        for (var j = 0; j < to.Length; j++)
        {
            row[j + 1] = row[j] + lost[to[j]];
        }

        for (var i = 0; i < from.Length; i++)
        {
            var exchange = Exchanges[from[i]];
            var loss = lost[from[i]];
            var diagonal = row[0];
            row[0] += loss;
            for (var j = 0; j < to.Length; j++)
            {
                var above = row[j + 1];
                var cost = float.Min(diagonal + exchange[to[j]], float.Min(above + loss, row[j] + lost[to[j]]));
                (diagonal, row[j + 1]) = (above, cost);
            }
        }

        return float.Max(0, 1 - (2 * row[^1] / size));
    }

    // مرزوقي is another family than مرزوق.
    private static bool IsFinalI(string sounds) => sounds.Length > 2 && sounds[^1] is 'ي' or 'i' or 'y';

    private static bool EndsInVowel(string sounds) =>
        sounds[^1] is 'ي' or 'ا' or 'و' or 'ة' or 'ع' or 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string Once(string spelt)
    {
        var sounds = new StringBuilder(int.Min(spelt.Length, Longest));
        foreach (var sound in spelt)
        {
            if (sounds.Length < Longest && (sounds.Length == 0 || sounds[^1] != sound))
            {
                sounds.Append(sound);
            }
        }

        return sounds.ToString();
    }

    private static string Arabic(string text)
    {
        var sounds = text.Replace("تش", "چ", StringComparison.Ordinal);

        // The alef of أوباما and إيلون only carries the vowel that follows.
        if (sounds.Length > 2 && sounds[0] == 'ا' && sounds[1] is 'و' or 'ي')
        {
            sounds = (sounds[1] == 'و' ? "ؤ" : "ئ") + sounds[2..];
        }

        return sounds.Length > 2 && sounds[^1] == 'ه' ? sounds[..^1] + "ة" : sounds;
    }

    private static float Number(string sounds, Span<int> numbers)
    {
        var size = 0f;
        for (var at = 0; at < sounds.Length; at++)
        {
            numbers[at] = Numbers.TryGetValue(sounds[at], out var number) ? number : Weights.Length - 1;
            size += Weights[numbers[at]];
        }

        return size;
    }

    private static float Percent(string text) => int.Parse(text, CultureInfo.InvariantCulture) / 100f;
}
