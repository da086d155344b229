using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.People.English;

/// <summary>
/// Who goes by the first name alone beside relatives with a Mr or Mrs: the baby Rafe Pell is Rafe, so that Mrs Pell is his
/// mother. What others call each other in quotation marks tells nothing.
/// </summary>
internal sealed class FirstNames(EnglishWords words, EnglishNames names)
{
    private readonly Lazy<HashSet<string>> alone = new(() => Read(words, names));

    public bool IsCalledSo(Person person) => person.Words.Length > 1 && alone.Value.Contains(person.Words[0]);

    private static HashSet<string> Read(EnglishWords words, EnglishNames names)
    {
        var (found, hasRelatives) = (new HashSet<string>(), false);
        for (var i = 0; i < words.Count; i++)
        {
            if (!words.IsWord(i) || words.Reading.IsQuoted(i))
            {
                continue;
            }

            hasRelatives |= words.Is(i, Grammar.Kin);
            var isAlone = names.IsNameWord(i) && !words.IsTitleCase(i) && !(words.Reading.Adjoin(i, i + 1) && !words.IsPossessive(i) && names.IsCapital(i + 1))
                && !(words.Reading.Adjoin(i - 1, i) && names.IsCapital(i - 1)) && !words.IsDotOfAbbreviation(i - 1)
                && !words.Is(words.IsKind(i - 1, TokenKind.Comma) ? i - 2 : i - 1, Grammar.Kin);
            if (isAlone)
            {
                found.Add(names.KeyOf(i));
            }
        }

        return hasRelatives ? found : [];
    }
}
