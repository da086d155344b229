using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>The other names of those who go by one: Finn, whose real name is László Finta; Roe was born Olive Pratt.</summary>
internal sealed class RealNames(EnglishWords words, EnglishNames names)
{
    /// <summary>The tokens of: Finn, whose real name is.</summary>
    private const int LongestRealName = 6;
    private const int FarthestBearer = 60;

    public bool IsAt(int first) => IsRealName(first) || (IsBorn(first) && names.End(first) > first);

    /// <summary>Where such names stand, and whose they are.</summary>
    public IEnumerable<(int First, int Last, Person Person)> In(Cast cast)
    {
        for (var i = LongestRealName; i < words.Count; i++)
        {
            var owner = cast.ByToken[i] is not null || !IsAt(i) ? null
                : IsBorn(i) ? Bearer(cast, i - 3)
                : words.IsKind(i - LongestRealName + 1, TokenKind.Comma) ? cast.ByToken[i - LongestRealName] : null;
            if (owner is not null)
            {
                var last = names.End(i);
                owner.Person.Learn(names.Keys(i, last));
                yield return (i, last, owner.Person);
            }
        }
    }

    private bool IsRealName(int first) => words.Is(first - 1, Grammar.Be) && words[first - 2].Key == "name" && words[first - 3].Key is "real" or "birth" && words[first - 4].Key == "whose";

    private bool IsBorn(int first) => words[first - 1].Key == "born" && words.Is(first - 2, Grammar.Be) && names.IsNameWord(first);

    /// <summary>He whose name stands there, or on whom a pronoun there leans.</summary>
    private Mention? Bearer(Cast cast, int subject)
    {
        var i = subject;
        while (i > 0 && words.Is(subject, Grammar.He | Grammar.She) && subject - i < FarthestBearer && cast.ByToken[i] is null)
        {
            i--;
        }

        return i >= 0 ? cast.ByToken[i] : null;
    }
}
