using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>
/// The words that this article uses alone as surnames: before a verb of speech (Castellanos said), before an age, or after Mr
/// and other honorifics. They vouch for the full names they end, though no list has them.
/// </summary>
internal sealed class Surnames
{
    private readonly HashSet<string> keys = [];

    public Surnames(EnglishWords words, EnglishNames names, EnglishCompany company)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsWord(i) && names.IsNameWord(i) && !words.IsTitleCase(i) && IsAlone(words, names, i) && IsSomebody(words, company, i))
            {
                keys.Add(names.KeyOf(i));
            }
        }
    }

    public bool Has(string key) => keys.Contains(key);

    private static bool IsAlone(EnglishWords words, EnglishNames names, int i) =>
        !(words.Reading.Adjoin(i - 1, i) && names.IsNameWord(i - 1)) && !(words.Reading.Adjoin(i, i + 1) && names.IsCapital(i + 1));

    private static bool IsSomebody(EnglishWords words, EnglishCompany company, int i)
    {
        var speaks = words.Reading.Adjoin(i, i + 1) && words.Speaks(i + 1) && words[i].Stem == words[i].Key;
        var isAged = words.IsKind(i + 1, TokenKind.Comma) && words.IsKind(i + 2, TokenKind.Number) && words[i + 2].Length == 2 && words.IsKind(i + 3, TokenKind.Comma);
        return speaks || isAged || company.HasHonorific(i);
    }
}
