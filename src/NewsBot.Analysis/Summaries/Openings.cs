using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>A list of words and phrases that a sentence may open with.</summary>
internal sealed class Openings
{
    private readonly Dictionary<string, List<string[]>> byFirstWord = [];

    public Openings(params string[] lists)
    {
        foreach (var phrase in lists.SelectMany(Lexicon.Rows).Select(row => ArabicFolding.Fold(row[0]).Split(' ')))
        {
            if (!byFirstWord.TryGetValue(phrase[0], out var phrases))
            {
                byFirstWord[phrase[0]] = phrases = [];
            }

            phrases.Add(phrase);
        }
    }

    /// <summary>How many tokens the longest phrase that begins here takes; 0 when none does.</summary>
    public int LengthAt(Reading reading, int first) => Length(reading, first, reading[first].Key);

    /// <summary>The same where و or ف may stand before the first word, as one word with it or apart.</summary>
    public int LengthBehindAnd(Reading reading, int first)
    {
        var length = LengthAt(reading, first);
        if (length > 0 || reading[first].Key is not ['و' or 'ف', .. var rest])
        {
            return length;
        }

        if (rest.Length > 0)
        {
            return Length(reading, first, rest);
        }

        var behind = reading.Adjoin(first, first + 1) ? LengthAt(reading, first + 1) : 0;
        return behind > 0 ? behind + 1 : 0;
    }

    private int Length(Reading reading, int first, string key) =>
        byFirstWord.GetValueOrDefault(key, []).Where(phrase => Continues(reading, first, phrase)).Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    private static bool Continues(Reading reading, int first, string[] phrase)
    {
        for (var k = 1; k < phrase.Length; k++)
        {
            if (!reading.Adjoin(first + k - 1, first + k) || reading[first + k].Key != phrase[k])
            {
                return false;
            }
        }

        return true;
    }
}
