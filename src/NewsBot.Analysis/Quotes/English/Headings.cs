using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Finds words after a name and a colon at the head of a paragraph that stand in no marks: Culshaw: I will stay. Only a first
/// person shows that they are his ("Jimmy Carter: the farmer who became president" tells of him), or that the article is an
/// interview, in which he has answered so before.
/// </summary>
internal sealed class Headings(EnglishWords words, Cast people, EnglishPhrases phrases, Sayings sayings)
{
    private const int LongestName = 8;

    private readonly HashSet<Person> interviewed = [];

    /// <summary>Whether the sentence that begins here opens such a paragraph, which is then taken to its end.</summary>
    public bool Read(int first)
    {
        var isFirst = first == 0 || words.ParagraphOrdinal[first - 1] != words.ParagraphOrdinal[first];
        var colon = isFirst ? Colon(first) : -1;
        if (colon < 0 || phrases.Read(first, colon - 1) is not { } phrase || !IsSomebody(phrase, colon - 1))
        {
            return false;
        }

        var last = colon;
        while (last + 1 < words.Count && words.ParagraphOrdinal[last + 1] == words.ParagraphOrdinal[first])
        {
            last++;
        }

        var end = words[last].Kind == TokenKind.Stop ? last - 1 : last;
        var person = phrase.Who.Speaker.Person;
        if (!(person is not null && interviewed.Contains(person)) && !IsSpeech(colon + 1, end))
        {
            return false;
        }

        if (person is not null && first > 0)
        {
            interviewed.Add(person);
        }

        sayings.AfterColon(colon + 1, end, null, phrase.Who with { Rule = "heading", Confidence = double.Min(phrase.Who.Confidence, 0.88) });
        return true;
    }

    private int Colon(int first)
    {
        for (var i = first; i - first <= LongestName && (words.IsWord(i) || words.IsDotOfAbbreviation(i) || words.IsKind(i, TokenKind.Colon)); i++)
        {
            if (words.IsKind(i, TokenKind.Colon))
            {
                return i > first ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>A name that ends before the colon, or an office: not Trump trial.</summary>
    private bool IsSomebody(SpeakerPhrase phrase, int last) => people.NameAt(last) is { } mention
        ? !words.IsPossessive(last) && phrase.Who.Speaker.Person == mention.Person
        : words[last].Is(WordClass.Title) && phrase.Who.Speaker.Kind != SpeakerKind.Organization;

    private bool IsSpeech(int first, int last)
    {
        if (words.Is(first, Grammar.Wh | Grammar.Relative) || words[first].Key is "the" or "a" or "an")
        {
            return false;
        }

        for (var i = first; i <= last; i++)
        {
            if (words.OpenedAt(i) >= 0)
            {
                return false;
            }

            if (words.Is(i, Grammar.Speaker) && !(words[i].Key == "us" && words[i].IsCapitalised))
            {
                return true;
            }
        }

        return false;
    }
}
