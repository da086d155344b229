using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Finds where the subject of a clause begins, over what opens the clause, and where one that is a relative ends.</summary>
internal sealed class ClauseOpenings(EnglishWords words, Cast people)
{
    /// <summary>Over "In Kessa," and "Sentencing him," and small words at the head of a clause; the name in "Among them was Rosa Pratt".</summary>
    public int After(int from, int limit)
    {
        var i = from;
        while (i < limit && (words.Is(i, Grammar.Conjunction | Grammar.Adverb) || !words.IsWord(i)) && people.ByToken[i] is null)
        {
            i++;
        }

        var isAdverbial = i < limit && people.ByToken[i] is null
            && (words.Is(i, Grammar.Preposition) || words[i].Key is "born" or "known" or "seen" or "driven" || words[i].Key.EndsWith("ing", StringComparison.Ordinal) || (words[i].Key.EndsWith("ed", StringComparison.Ordinal) && !words[i].Is(WordClass.Name)));
        for (var k = i; isAdverbial && k < limit; k++)
        {
            if (words.Is(k, Grammar.Be) && words.Is(i, Grammar.Preposition) && people.NameWithTitleAt(k + 1) is not null)
            {
                return k + 1;
            }

            if (words.IsKind(k, TokenKind.Comma) && !words.Reading.IsQuoted(k))
            {
                return OverApposition(OverRelative(k + 1, limit), limit);
            }
        }

        return i;
    }

    /// <summary>For Quell, who trained at sea, the joke has an edge: over the relative clause to the subject.</summary>
    private int OverRelative(int first, int limit)
    {
        for (var i = first; words.Is(first, Grammar.Relative) && i < limit; i++)
        {
            if (words.IsKind(i, TokenKind.Comma) && !words.Reading.IsQuoted(i))
            {
                return i + 1;
            }
        }

        return first;
    }

    /// <summary>Born in Rouen, the son of a tram driver, he taught himself: the pronoun or the name after an opening and its apposition.</summary>
    private int OverApposition(int first, int limit)
    {
        if (!words.Is(first, Grammar.Determiner))
        {
            return first;
        }

        var i = first;
        while (i < limit && words.IsWord(i) && people.ByToken[i] is null && !words.Is(i, Grammar.Auxiliary | Grammar.Pronoun))
        {
            i++;
        }

        return words.IsKind(i, TokenKind.Comma) && (words.Is(i + 1, Grammar.He | Grammar.She) || people.NameWithTitleAt(i + 1) is not null) ? i + 1 : first;
    }

    /// <summary>The victim's mother spoke to reporters: a relative ends the phrase before what nobody lists as a verb, and so does anything before such a verb and a bare name.</summary>
    public int EndOfSomebody(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if ((words.Is(i, Grammar.Kin) || IsGroupThatActs(i)) && !words.IsPossessive(i) && words.IsWord(i + 1) && !words[i + 1].IsCapitalised && !words.Is(i + 1, Grammar.Preposition)
                && words[i + 1].Key.EndsWith("ed", StringComparison.Ordinal) | words[i + 1].Class == WordClass.None | words[i + 1].Is(WordClass.Common) && people.ByToken[i] is null)
            {
                return i;
            }

            // A sign greeted Dan Tuohy · the Health Board apologised
            var acts = words.IsWord(i) && words.IsWord(i + 1) && !words[i + 1].IsCapitalised && words[i + 1].Key.EndsWith("ed", StringComparison.Ordinal);
            if (acts && (people.NameWithTitleAt(i + 2) is not null || (words[i].IsCapitalised && i > first && !words.IsTitleCase(i))))
            {
                return i;
            }
        }

        return last;
    }

    /// <summary>demonstrators waved flags and chanted</summary>
    private bool IsGroupThatActs(int i) => words[i].Is(WordClass.Group) && words[i].Is(WordClass.Plural) && words.IsWord(i + 1) && words[i + 1].Key.EndsWith("ed", StringComparison.Ordinal);
}
