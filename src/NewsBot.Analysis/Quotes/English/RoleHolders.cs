using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Whom an office or an age means that stands for a name (the minister, her lawyer, the 28-year-old). The rules, in order:
/// 1. the one the article introduced by it before, or in the next two paragraphs when this is its first sentence or headline;
///    when it fits several people, the one in focus, else nobody;
/// 2. his spokesman is nobody's who spoke for somebody before "he" was named;
/// 3. an age nobody is known to have means who is in focus, unless the number was told before or somebody else is named since.
/// </summary>
internal sealed class RoleHolders(EnglishWords words, Cast people, EnglishDiscourse discourse)
{
    private const int Reach = 2;
    private const int Nearby = 120;

    private readonly Lazy<Dictionary<string, int>> firstNumbers = new(() => FirstNumbers(words));

    public Attribution? Of(int phraseFirst, int first, int head)
    {
        var wanted = Wanted(first, head);
        if (wanted.Count == 0 || (Bodies.English.Has(wanted[^1]) && (Vocabulary.English[wanted[^1]] & WordClass.Title) == WordClass.None))
        {
            return null;
        }

        var holders = Holders(wanted, first);
        if (holders.Count == 0 && words.ParagraphOrdinal[first] < Reach)
        {
            holders = Announced(wanted, first);
        }

        if (holders.Count == 0)
        {
            return char.IsAsciiDigit(wanted[0][0]) && discourse.Somebody(first) is { } somebody && !IsAgeOfAnother(wanted[0], first, somebody.Speaker.Person!) ? somebody : null;
        }

        var holder = holders.Count == 1 ? holders[0] : holders.Find(person => discourse.LastBefore(first)?.Speaker.Person == person);
        if (holder is null)
        {
            return new Attribution(new Speaker(SpeakerKind.Group, null, words.Reading.Span(first, head).In(words.Reading.Text), Gender.Unknown, IsPlural: false), "role-of-several", 0.6);
        }

        return SpokeForAnother(phraseFirst, holder) ? null : new Attribution(Speaker.Of(words.Reading, holder.Mentions[0]), "role", holders.Count == 1 ? 0.88 : 0.7);
    }

    private List<string> Wanted(int first, int head)
    {
        var wanted = new List<string>();
        for (var i = first; i <= head; i++)
        {
            if (words.IsKind(i, TokenKind.Number) || (words.IsWord(i) && !words.Is(i, Grammar.Determiner | Grammar.Possessive | Grammar.Adverb)
                && words[i].Key is not ("former" or "year-old" or "late" or "new")))
            {
                wanted.Add(words.IsWord(i) ? words[i].Stem : words[i].Key);
            }
        }

        return wanted;
    }

    private List<Person> Holders(List<string> wanted, int first)
    {
        var holders = people.People.FindAll(person => wanted.TrueForAll(person.TitleWords.Contains) && IsNamedBefore(person, first));
        if (holders.Count == 0)
        {
            holders = people.People.FindAll(person => wanted.TrueForAll(word => Offices.Fits(person.TitleWords, word)) && IsNamedBefore(person, first));
        }

        // The minister is never the prime minister.
        if (wanted is ["minister"])
        {
            holders.RemoveAll(person => person.TitleWords.Contains("prime"));
        }

        return holders;
    }

    private bool IsNamedBefore(Person person, int token) => person.Mentions[0].First < token || words.ParagraphOrdinal[token] == 0;

    /// <summary>Nebraska sheriff says …; …, the provincial governor said: the only one in such an office, when he is named right after.</summary>
    private List<Person> Announced(List<string> wanted, int first)
    {
        var office = wanted[^1];
        if ((Vocabulary.English[office] & WordClass.Office) == WordClass.None)
        {
            return [];
        }

        var holders = people.People.FindAll(person => person.TitleWords.Contains(office));
        return holders is [var only] && only.Mentions[0].First > first && words.ParagraphOrdinal[only.Mentions[0].First] - words.ParagraphOrdinal[first] <= Reach
            && wanted.TrueForAll(word => word == office || only.TitleWords.Contains(word) || !IsOffice(word)) ? holders : [];
    }

    private static bool IsOffice(string word) => (Vocabulary.English[word] & (WordClass.Title | WordClass.Group)) != WordClass.None;

    /// <summary>The ministry's spokesman … Bishop Tull was "troubled", his spokesman said: somebody is named there for the first time, after the spokesman was.</summary>
    private bool SpokeForAnother(int phraseFirst, Person holder)
    {
        if (!words.Is(phraseFirst, Grammar.He | Grammar.She | Grammar.Possessive))
        {
            return false;
        }

        for (var i = phraseFirst - 1; i >= 0 && phraseFirst - i < Nearby && words.ParagraphOrdinal[i] == words.ParagraphOrdinal[phraseFirst] && people.ByToken[i]?.Person != holder; i--)
        {
            if (people.ByToken[i] is { } mention && mention == mention.Person.Mentions[0])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>At 54, the baker has won: the number was told before in a sentence that does not name him.</summary>
    private bool IsAgeOfAnother(string age, int token, Person person)
    {
        if (!firstNumbers.Value.TryGetValue(age, out var earliest) || earliest >= token)
        {
            return false;
        }

        var (first, last) = words.Reading.Sentences[words[earliest].Sentence];
        for (var i = int.Max(first, earliest - Nearby); i <= last && i < token && i - earliest < Nearby; i++)
        {
            if (people.ByToken[i]?.Person == person)
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, int> FirstNumbers(EnglishWords words)
    {
        var numbers = new Dictionary<string, int>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsKind(i, TokenKind.Number))
            {
                numbers.TryAdd(words[i].Key, i);
            }
        }

        return numbers;
    }
}
