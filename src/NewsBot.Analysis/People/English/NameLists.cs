using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>
/// Recognises surnames of people whom the article never names in full, in a list of three or more that somebody known opens:
/// Stahl, Roper and Whitfield voted against it.
/// </summary>
internal sealed class NameLists(EnglishWords words, EnglishNames names, Cast cast)
{
    private const int Longest = 16;

    private readonly HashSet<Person> listed = [];

    /// <summary>Whether a word that nobody bears yet goes on such a list.</summary>
    public bool GoesOn(int i)
    {
        var before = words[i - 1].Key == "and" ? i - 2 : words.IsKind(i - 1, TokenKind.Comma) ? i - 2 : -1;
        before -= words.IsKind(before, TokenKind.Comma) ? 1 : 0;
        return before >= 0 && cast.ByToken[before] is { } mention && mention.First == before && words[before].Sentence == words[i].Sentence && !words.IsPossessive(before)
            && (listed.Contains(mention.Person) || (mention.Person.Words.Length > 1 && mention.Person.Words[^1] == names.KeyOf(before) && words.IsKind(i - 1, TokenKind.Comma) && IsList(i)))
            && IsSurname(i);
    }

    public void Add(Person person) => listed.Add(person);

    /// <summary>Whether names and commas follow up to an "and" and a last name.</summary>
    private bool IsList(int i)
    {
        for (var k = i; k - i < Longest && IsSurname(k); k += 2)
        {
            if (words[k + 1].Key == "and")
            {
                return IsSurname(k + 2) && words.IsWord(k + 3) && !words[k + 3].IsCapitalised;
            }

            if (!words.IsKind(k + 1, TokenKind.Comma))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsSurname(int i) => words.IsWord(i) && names.IsNameWord(i) && !words.IsTitleCase(i) && !words.IsPossessive(i)
        && (words[i].Is(WordClass.FamilyName) || words[i].Class == WordClass.None);
}
