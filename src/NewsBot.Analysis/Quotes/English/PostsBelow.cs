using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Takes a post that stands without marks in a paragraph of its own, below a sentence that tells who wrote it where: Tuohy wrote on Bluesky:</summary>
internal sealed class PostsBelow(EnglishWords words, Sayings sayings)
{
    private const int LongestPlace = 8;

    public bool Take(EnglishCue cue, Attribution who, int last)
    {
        var first = last + 1;
        if (!words.IsKind(last, TokenKind.Colon) || !cue.Form.May(Takes.Quote) || first >= words.Count || words.ParagraphOrdinal[first] == words.ParagraphOrdinal[last] || !NamesNetwork(cue.Token, last)
            || words.OpenedAt(first) >= 0 || sayings.IsTaken(first))
        {
            return false;
        }

        var end = first;
        while (end + 1 < words.Count && words.ParagraphOrdinal[end + 1] == words.ParagraphOrdinal[first])
        {
            end++;
        }

        sayings.AfterColon(first, words[end].Kind == TokenKind.Stop ? end - 1 : end, cue, who);
        return true;
    }

    private bool NamesNetwork(int verb, int colon)
    {
        var i = colon - 1;
        while (i > verb && colon - i < LongestPlace && !words.Is(i, Grammar.Network))
        {
            i--;
        }

        return i > verb && words.Is(i, Grammar.Network) && words.Is(i - 1, Grammar.Preposition | Grammar.Possessive | Grammar.Determiner);
    }
}
