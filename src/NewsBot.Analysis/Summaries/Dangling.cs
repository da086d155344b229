using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>
/// Whether a sentence hangs on the one before it: it opens with a pronoun, a connective or a verb without its subject
/// (وأضاف، كما، ومن جهته، He, However). Alone it would mean nobody or somebody else.
/// </summary>
internal static class Dangling
{
    public static bool Starts(Reading reading, int first)
    {
        var i = first;
        while (i < reading.Count && !reading[i].IsWord)
        {
            i++;
        }

        if (i >= reading.Count)
        {
            return false;
        }

        var token = reading[i];
        if (Openers.Contains(token.Key))
        {
            return true;
        }

        return token.Is(WordClass.SpeechVerb) && (i + 1 >= reading.Count || reading[i + 1].Is(WordClass.Complementizer | WordClass.Preposition) || !reading[i + 1].IsWord);
    }

    private static readonly HashSet<string> Openers = [.. Lexicon.Rows("ar/dangling.txt").Concat(Lexicon.Rows("en/dangling.txt")).Select(row => ArabicFolding.Fold(row[0]))];
}
