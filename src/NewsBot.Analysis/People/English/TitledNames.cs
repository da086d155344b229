using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>Finds the names at a place, also by where their titles begin: Princess Clara begins at Princess.</summary>
internal static class TitledNames
{
    private const int LongestTitle = 8;

    /// <summary>The name that covers a token; null before the first token and after the last.</summary>
    public static Mention? NameAt(this Cast people, int i) => i >= 0 && i < people.ByToken.Count ? people.ByToken[i] : null;

    public static Mention? NameWithTitleAt(this Cast people, int first)
    {
        for (var i = first; i < people.ByToken.Count && i - first < LongestTitle; i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                return mention.TitleFirst == first ? mention : null;
            }
        }

        return null;
    }

    /// <summary>Trump ally, Musk lawyers: whether a name only tells whose somebody is.</summary>
    public static bool IsModifier(this Cast people, EnglishWords words, Mention mention)
    {
        var next = mention.Last + 1;
        return words.Reading.Adjoin(mention.Last, next) && people.NameAt(next) is null && (!words[next].IsCapitalised || words.IsTitleCase(next))
            && words[next].Is(WordClass.Group | WordClass.Title) && !words[next].Is(WordClass.SpeechVerb) && !words.Is(next, Grammar.Day | Grammar.Determiner | Grammar.Adverb | Grammar.OtherPronoun | Grammar.Unnamed);
    }
}
