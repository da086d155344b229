using System.Collections.Frozen;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Verbs of what people do (ألقى، يزور): their subject is rather somebody than something.</summary>
internal static class ActionVerbs
{
    private static readonly FrozenSet<string> Forms = Lexicon.Rows("ar/action-verbs.txt").SelectMany(row => FormsOf(row[0], row[1]).Select(form => ArabicFolding.Fold(form))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether such a verb stands right before the token, as the first word of its clause or behind "not", "had" and their like.</summary>
    public static bool StandBefore(Reading reading, int i)
    {
        if (!reading.Adjoin(i - 1, i) || !Is(reading[i - 1]))
        {
            return false;
        }

        var before = reading[i - 1];
        return before.Key.StartsWith('و') || !reading.Adjoin(i - 2, i - 1) || reading[i - 2].Is(WordClass.ClauseOpener | WordClass.Relative | WordClass.NewSubject | WordClass.Complementizer | WordClass.Stopword);
    }

    private static bool Is(Token token) => Forms.Contains(token.Key) || Forms.Contains(token.Stem) || (token.Key.Length > 3 && token.Key[0] is 'و' or 'ف' or 'س' && Forms.Contains(token.Key[1..]));

    /// <summary>ألقى, ألقت, يلقي, تلقي; بدأ keeps its last letter: بدأت.</summary>
    private static IEnumerable<string> FormsOf(string past, string present)
    {
        yield return past;
        yield return past[^1] is 'ى' or 'ا' ? $"{past[..^1]}ت" : $"{past}ت";
        yield return present;
        yield return $"ت{present[1..]}";
    }
}
