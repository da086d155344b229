using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Finds the name that a phrase or a sentence begins with, and whom it is about though he is not its subject.</summary>
internal sealed class OpeningNames(EnglishWords words, Cast people)
{
    /// <summary>The name whose titles begin here, over the: the novelist Tobenna Walker.</summary>
    public Mention? From(int first)
    {
        first += words.Is(first, Grammar.Determiner) ? 1 : 0;
        for (var i = first; i < words.Count && i - first < 8 && words.Reading[i].Kind != TokenKind.Comma; i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                return mention.TitleFirst == first ? mention : null;
            }
        }

        return null;
    }

    /// <summary>…, said a student who gave her name only as Joy.</summary>
    public Mention? Called(int first, int limit)
    {
        for (var i = first; i <= limit && words.OpenedAt(i) < 0 && !words.IsKind(i, TokenKind.Semicolon); i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                return words.IsGivenName(i) ? mention : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Hemm's first vintage was bottled: whose thing the sentence that begins here is about; not whose mother or lawyer. For Quell,
    /// the joke has an edge: for whom it is.
    /// </summary>
    public Mention? Topic(int first)
    {
        if (words[first].Key == "for" && From(first + 1) is { } concerned && words.IsKind(concerned.Last + 1, TokenKind.Comma))
        {
            return concerned;
        }

        if (From(first) is not { } mention || !words.IsPossessive(mention.Last))
        {
            return null;
        }

        var i = words.IsApostrophe(mention.Last + 1) ? mention.Last + 2 : mention.Last + 1;
        for (; words.IsWord(i) && !words.Is(i, Grammar.Auxiliary | Grammar.Preposition); i++)
        {
            // Tuohy's assistant, Tamso Calvo, takes charge
            if ((words.IsKind(i + 1, TokenKind.Comma) && people.NameWithTitleAt(i + 2) is not null) || people.ByToken[i] is not null || words.Is(i, Grammar.Kin | Grammar.Female | Grammar.Male | Grammar.Conjunction) || words[i].Is(WordClass.Title | WordClass.Group) || words.Speaks(i))
            {
                return null;
            }
        }

        return mention;
    }
}
