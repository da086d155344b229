using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Tells where the surname of somebody named in full already stands for him alone, whatever word comes next: وحده الرئيس شيراك شذ.
/// </summary>
internal static class SurnamesAlone
{
    /// <summary>Whether such a surname stands here, before a word that is no name and not spelt like one.</summary>
    public static bool IsAt(Reading reading, Cast cast, int i)
    {
        var token = reading[i];
        if (token.IsLatin || (token.Class & ~WordClass.NameAndWord) is not (WordClass.None or WordClass.FamilyName) || !reading.Adjoin(i, i + 1)
            || reading[i + 1].IsLatin || NameChain.IsPart(reading[i + 1]) || reading[i + 1].Is(WordClass.Name) || Unlisted.MayBeSpeltLikeName(reading[i + 1]))
        {
            return false;
        }

        var key = NameKeys.Of(token.Stem);
        foreach (var person in cast.People)
        {
            if (person.Words.Length > 1 && person.Words[^1] == key)
            {
                return true;
            }
        }

        return false;
    }
}
