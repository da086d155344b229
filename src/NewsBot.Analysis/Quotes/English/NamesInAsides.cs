using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Tells which names between commas before a verb of speech are no speaker's: those of a relative clause, or of whom the speaker works for.</summary>
internal sealed class NamesInAsides(EnglishWords words, Cast people, PhraseBounds bounds)
{
    private const int LongestRelative = 60;

    /// <summary>Kelly Swann, whose daughter Mia, 12, was on the bus, said: where the relative clause begins, none of whose names speaks.</summary>
    public int FirstRelative(int from, int closing)
    {
        for (var i = int.Max(from + 2, closing - LongestRelative); i < closing; i++)
        {
            if (words.Is(i, Grammar.Relative) && words.IsBreak(i - 1) && !words.Reading.IsQuoted(i))
            {
                return i;
            }
        }

        return closing;
    }

    /// <summary>The minister, who came with her husband, Alan Duns, said: a preposition of the relative clause governs the name.</summary>
    public bool IsGoverned(int relative, int name)
    {
        var i = relative;
        while (i < name && !words.Is(i, Grammar.Preposition))
        {
            i++;
        }

        return i < name && words[relative].Key is "who" or "which";
    }

    /// <summary>A spokesman for Mr Holt, Dan Tuohy, said: whether the first name is of him whom another speaks for.</summary>
    public bool IsRepresented(int last)
    {
        var before = people.NameAt(last) is { } mention && mention.Last == last ? words.Before(mention.TitleFirst) : -1;
        return words[before].Key is "for" or "to" && words[before - 1].Is(WordClass.Title | WordClass.Group) && !words[before - 1].IsCapitalised;
    }

    /// <summary>A spokesman for the prime minister, Hedda Lager, said: the name may be either's, so it is nobody's.</summary>
    public bool IsOfAnother(int last, int from)
    {
        var start = bounds.Start(last, from);
        for (var i = start + 1; i < last; i++)
        {
            if (words.Is(i, Grammar.Preposition))
            {
                return words[last].Is(WordClass.Title) && people.NameAt(last) is null && words[i].Key is "for" or "of" or "to";
            }
        }

        return false;
    }
}
