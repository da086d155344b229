using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;

namespace NewsBot.Conversation;

/// <summary>
/// Takes a question apart that no phrase covers: "متى عاد ألتمان" -> سام ألتمان, and the words of returning. Who is named:
/// 1. the longest row of words that one person bears, none of which only asks; of single words, one that only a person of the news is
///    known by ("Cook" in "did Apple cook the books" is none), unless joined to somebody named before: "Trump and Biden";
/// 2. four people at most; a word joined to two of them that says nothing else is a name nobody bears: "ألتمان وماسك وزيس".
/// </summary>
internal sealed class GistReader(WhoIsMeant who, CommandParser parser, WordFamilies families)
{
    private const int MostWords = 24;
    private const int LongestName = 4;
    private const int ShortestName = 3;
    private const int MostPeople = 4;
    private const int FewestInRow = 2;
    private const int MostTerms = 6;
    private const int ShortestVerb = 4;

    private static readonly WordList Joints = GistWords.List("between");
    private static readonly WordList Nobody = GistWords.List("nobody");
    private static readonly WordList Hollow = GistWords.List("hollow");
    private static readonly WordList Pronouns = GistWords.List("he");
    private static readonly WordList Deeds = GistWords.List("hedid");

    public async Task<Gist> OfAsync(string text, CancellationToken cancellationToken)
    {
        IReadOnlyList<Word> words = [.. QuestionWords.In(text).Take(MostWords)];
        if (words.Any(word => Nobody.ValueOf([word]) is not null))
        {
            return new Gist([], AskedWords.None, null);
        }

        var named = new bool[words.Count];
        var people = new List<PersonRef>();
        var namedUpTo = -1;
        for (var at = 0; at < words.Count && people.Count < MostPeople; at++)
        {
            if (await NamedFromAsync(words, at, IsJoined(words, namedUpTo, at), cancellationToken) is { } found)
            {
                Array.Fill(named, true, at, found.End - at);
                at = found.End - 1;
                namedUpTo = found.End;
                people.AddRange(people.Exists(person => person.Id == found.Person.Id) ? [] : [found.Person]);
            }
        }

        var unknown = people.Count < FewestInRow ? [] : Enumerable.Range(0, words.Count).Where(at => IsUnknown(words, named, at)).ToList();
        unknown.ForEach(at => named[at] = true);
        var asked = families.Of(words, at => named[at] ? at + 1 : EndOfHollow(words, at), MostTerms);

        return new Gist(people, asked, people.Count > 0 ? null : MeantIn(words, asked))
        {
            Unknown = [.. unknown.Select(at => WithoutAnd(words, at))],
            IsAboutDoing = words.Where((_, at) => !named[at]).Any(families.IsDoing),
        };
    }

    private async Task<(PersonRef Person, int End)?> NamedFromAsync(
        IReadOnlyList<Word> words, int start, bool isJoined, CancellationToken cancellationToken)
    {
        var longest = start;
        while (longest < words.Count && longest - start < LongestName && !IsHollow(words, longest))
        {
            longest++;
        }

        for (var end = longest; end > start; end--)
        {
            if (parser.Name(new WordRange(start, end).TextOf(words)) is { } asked
                && MayName(words[start], end - start)
                && await who.MatchAsync(asked, cancellationToken) is { Decision: MatchDecision.One, People: [var only, ..] }
                && (end > start + 1 || (only.Person.IsKnown && (isJoined || only.Latest is not null))))
            {
                return (only.Person, end);
            }
        }

        return null;
    }

    /// <summary>Whether a word that names nobody is joined to one that does, and is no word of another kind.</summary>
    private bool IsUnknown(IReadOnlyList<Word> words, bool[] named, int at)
    {
        var isJoined = at > 0 && ((named[at - 1] && words[at].Text[0] == 'و') || (at > 1 && named[at - 2] && Joints.ValueOf([words[at - 1]]) is not null));

        return isJoined && !named[at] && words[at].Text.Length > ShortestName && !IsHollow(words, at)
            && !Namesakes.IsThing(WithoutAnd(words, at)) && !families.Knows(words[at]);
    }

    /// <summary>The word without the "and" before it, unless that stands apart: the و of "و وليد" is his own.</summary>
    private static string WithoutAnd(IReadOnlyList<Word> words, int at) =>
        words[at].Text is ['و', _, ..] text && (at == 0 || Joints.ValueOf([words[at - 1]]) is null) ? text[1..] : words[at].Text;

    private static bool MayName(Word word, int count) => count > 1 || (word.Text.Length >= ShortestName && SearchText.Terms(word.Text, 1).Count > 0);

    /// <summary>Whether nothing but "and", "to", "versus" or the like stands between somebody named and this word.</summary>
    private static bool IsJoined(IReadOnlyList<Word> words, int namedUpTo, int at) =>
        namedUpTo > 0 && (at > namedUpTo ? Enumerable.Range(namedUpTo, at - namedUpTo).All(between => IsHollow(words, between)) : words[at].Text[0] == 'و');

    private static bool IsHollow(IReadOnlyList<Word> words, int at) => EndOfHollow(words, at) > at;

    private static int EndOfHollow(IReadOnlyList<Word> words, int at) =>
        Hollow.EndsFrom(words, at, words.Count) is [var hollow, ..] ? hollow.End
        : Pronouns.EndsFrom(words, at, words.Count) is [var pronoun, ..] ? pronoun.End
        : at;

    /// <summary>A pronoun tells it; so does a bare verb: "أين يعيش", "ليش قال كذا".</summary>
    private Gender? MeantIn(IReadOnlyList<Word> words, AskedWords asked)
    {
        foreach (var list in asked.Groups.Count == 0 ? [Pronouns, Deeds] : new[] { Pronouns })
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (list.EndsFrom(words, at, words.Count) is [var pronoun, ..])
                {
                    return pronoun.Value == "m" ? Gender.Masculine : Gender.Feminine;
                }
            }
        }

        return Telling(words) is [var only] && TellsDoing(only) ? Gender.Unknown : null;
    }

    private static List<Word> Telling(IReadOnlyList<Word> words)
    {
        var telling = new List<Word>();
        for (var at = 0; at < words.Count;)
        {
            var end = EndOfHollow(words, at);
            if (end == at)
            {
                telling.Add(words[at]);
            }

            at = int.Max(end, at + 1);
        }

        return telling;
    }

    private bool TellsDoing(Word word) => families.IsDoing(word) || (word.Key.Length >= ShortestVerb && word.Key.StartsWith('ي'));
}
