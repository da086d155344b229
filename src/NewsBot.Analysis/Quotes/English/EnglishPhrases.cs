using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>A stretch of words that names a speaker.</summary>
internal sealed record SpeakerPhrase(Attribution Who, int First, int Last);

/// <summary>
/// Reads a noun phrase as a speaker. The rules, in order:
/// 1. a name in it that no preposition governs and no possessive ends (prosecutor Oskar Lindgaard, not Hill's agent);
/// 2. the office or the age of somebody the article introduced by it (see <see cref="RoleHolders"/>);
/// 3. an institution (the ministry, Brightloom Inc.), a group or somebody unnamed (witnesses, a spokesman for the union).
/// </summary>
internal sealed class EnglishPhrases(EnglishWords words, Cast people, EnglishDiscourse discourse, Bodies bodies)
{
    private const WordClass Institution = WordClass.Organization | WordClass.OrganizationHead;

    private readonly RoleHolders roles = new(words, people, discourse);

    public SpeakerPhrase? Read(int first, int last)
    {
        while (first < last && words.Is(first, Grammar.Conjunction | Grammar.Adverb) && people.ByToken[first] is null)
        {
            first++;
        }

        if (first == last && words.Is(first, Grammar.Unnamed))
        {
            return new SpeakerPhrase(new Attribution(Group(first, last, words[first].Key is not ("one" or "another")), "group", 0.9), first, last);
        }

        if (first > last || words[first].Key == "no" || words.Is(first, Grammar.OtherPronoun) && !words.Is(first, Grammar.Determiner | Grammar.Possessive))
        {
            return null;
        }

        if (first == last && words.Is(first, Grammar.Pronoun))
        {
            return new SpeakerPhrase(discourse.Resolve(first), first, last);
        }

        return Named(first, last) ?? Unnamed(first, last);
    }

    public SpeakerPhrase Person(Mention mention, string rule, double sure) =>
        new(new Attribution(Speaker.Of(words.Reading, mention), rule, Sure(mention, sure)), mention.TitleFirst, mention.Last);

    /// <summary>The mayor and Oren Dabro came, Dabro and the mayor came: two are no speaker whom he or she could mean.</summary>
    public SpeakerPhrase WithCompanion(SpeakerPhrase phrase)
    {
        var and = phrase.Last + 1;
        if (and + 1 >= words.Count || words[and].Key != "and" || (people.NameWithTitleAt(and + 1) is null && phrase.Who.Speaker.Kind != SpeakerKind.Person))
        {
            return phrase;
        }

        var last = people.NameWithTitleAt(and + 1)?.Last ?? and + 1;
        return new SpeakerPhrase(new Attribution(Group(phrase.First, last, isPlural: true), "several", 0.8), phrase.First, last);
    }

    private double Sure(Mention mention, double sure)
    {
        if (!mention.IsDoubtful)
        {
            return sure;
        }

        // Two brothers of one surname: it is the one who spoke last, or nobody can tell.
        return discourse.LastSpeech?.Speaker.Person == mention.Person ? 0.66 : 0.5;
    }

    private SpeakerPhrase? Named(int first, int last)
    {
        var governed = false;
        for (var i = first; i <= last; i++)
        {
            if (people.ByToken[i] is { } mention && mention.Last <= last)
            {
                if (!words.IsPossessive(mention.Last) && !people.IsModifier(words, mention) && !(governed && mention.TitleFirst > first))
                {
                    var isList = mention.Last + 2 <= last && words[mention.Last + 1].Key == "and" && people.NameWithTitleAt(mention.Last + 2) is not null;
                    return isList
                        ? new SpeakerPhrase(new Attribution(Group(first, last, isPlural: true), "several", 0.8), first, last)
                        : Person(mention, "subject", 0.97);
                }

                i = mention.Last;
            }
            else if (words.Is(i, Grammar.Preposition) && !(words[i].Key == "of" && i > first && words[i - 1].IsCapitalised && words[i - 1].Is(WordClass.OrganizationHead)))
            {
                governed = true;
            }
        }

        return null;
    }

    private SpeakerPhrase? Unnamed(int first, int last)
    {
        var start = AfterPossessive(first, last);
        var head = Head(start, last);
        if (!words.IsWord(head) || words.Is(head, Grammar.Day | Grammar.Auxiliary | Grammar.That | Grammar.Wh | Grammar.Conjunction) || (words.Is(head, Grammar.OtherPronoun) && !words.Is(head, Grammar.Unnamed)))
        {
            return null;
        }

        // one of the people, several of the officials
        if (head == first && head + 1 < last && words[head + 1].Key == "of" && words.Is(head, Grammar.Determiner | Grammar.Unnamed) && !words.Is(head, Grammar.Not))
        {
            return new SpeakerPhrase(new Attribution(Group(first, last, words[head].Key != "one"), "group", 0.85), first, last);
        }

        var isDefinite = words[first].Key is "the" or "this" or "that" || words.Is(first, Grammar.Possessive) || start > first || words.IsTitleCase(first) || first == 0;
        if (isDefinite && discourse.UnnamedHolder(first, words[head].Key) is { } unnamed)
        {
            return new SpeakerPhrase(unnamed, first, last);
        }

        if (isDefinite && roles.Of(first, start, head) is { } holder)
        {
            return new SpeakerPhrase(holder, first, last);
        }

        var token = words[head];
        if ((token.Is(WordClass.Nationality) || words.Is(head, Grammar.Epithet)) && words[first].Key == "the" && head == first + 1 && !IsPlural(token))
        {
            var before = words.Speaks(first - 1) ? first - 2 : first - 1;
            var followsName = words.ClosedAt(before) >= 0 ? words[before].Sentence == words[first].Sentence : words.IsFirstOfSentence(first);
            if (followsName && discourse.JustNamed(first) is { } named
                && (token.IsCapitalised || MayBeCalled(named.Speaker.Person!)))
            {
                return new SpeakerPhrase(named, first, last);
            }

            return new SpeakerPhrase(new Attribution(Group(first, last, isPlural: false), "group", 0.9), first, last);
        }

        var isCapital = token.IsCapitalised && !words.IsFirstOfSentence(head) && !words.IsTitleCase(head);
        if ((bodies.Has(token.Stem) && !(head > start && words[head - 1].Is(WordClass.Title))) || (token.Is(Institution) && token.IsCapitalised) || (isCapital && !token.Is(WordClass.Group | WordClass.Title)) || (token.Is(WordClass.Place) && token.IsCapitalised))
        {
            return new SpeakerPhrase(new Attribution(Organization(first, last), "organization", 0.9), first, last);
        }

        if (token.Is(WordClass.Group | WordClass.Title) || words.Is(head, Grammar.Kin | Grammar.Female | Grammar.Male))
        {
            return new SpeakerPhrase(new Attribution(Group(first, last, IsPlural(token)) with { Gender = GenderOf(head) }, "group", 0.9), first, last);
        }

        if (token.IsCapitalised && first == head && token.Class == WordClass.None && !(IsPlural(token) && words.IsFirstOfSentence(head) && head < last))
        {
            return new SpeakerPhrase(new Attribution(Organization(first, last), "organization", 0.7), first, last);
        }

        if (words[first].Key.EndsWith("ing", StringComparison.Ordinal) && words.Is(first + 1, Grammar.Determiner | Grammar.Possessive | Grammar.Preposition | Grammar.OtherPronoun))
        {
            return null;
        }

        var isNoun = !token.Is(WordClass.Stopword) && !words.Is(head, Grammar.Adverb | Grammar.Preposition) && (first < head || IsPlural(token));
        return isNoun ? new SpeakerPhrase(new Attribution(Group(first, last, IsPlural(token)), "noun", 0.7), first, last) : null;
    }

    /// <summary>The midfielder is no manager and no referee: nothing else tells what he is.</summary>
    private static bool MayBeCalled(Person person) => person.TitleWords.All(word =>
        (Vocabulary.English[word] & (WordClass.Office | WordClass.Profession)) == WordClass.None || (GrammarWords.Of(word) & Grammar.Epithet) != Grammar.None);

    /// <summary>Vandermeer's agent -> agent; the city's police -> police.</summary>
    private int AfterPossessive(int first, int last)
    {
        var start = first;
        for (var i = first; i < last && !words.Is(i, Grammar.Preposition); i++)
        {
            if (words.IsPossessive(i))
            {
                start = words.IsApostrophe(i + 1) ? i + 2 : i + 1;
            }
        }

        return int.Min(start, last);
    }

    /// <summary>The last word before the first preposition: a spokesman for the union -> spokesman.</summary>
    private int Head(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (words.Is(i, Grammar.Preposition | Grammar.Relative) || (!words.IsWord(i) && words[i].Kind is TokenKind.Comma or TokenKind.OpenBracket))
            {
                return i - 1;
            }
        }

        while (last > first && (!words.IsWord(last) || words.Is(last, Grammar.Adverb)))
        {
            last--;
        }

        return last;
    }

    private Gender GenderOf(int head) => words.Is(head, Grammar.Female) ? Gender.Feminine : words.Is(head, Grammar.Male) ? Gender.Masculine : Gender.Unknown;

    private static bool IsPlural(Token token) => token.Is(WordClass.Plural) || (!token.Is(WordClass.Group | WordClass.Title) && token.Key.EndsWith('s') && !token.Key.EndsWith("ss", StringComparison.Ordinal));

    private Speaker Organization(int first, int last) => new(SpeakerKind.Organization, null, words.Reading.Span(first, last).In(words.Reading.Text), Gender.Unknown, IsPlural: false);

    private Speaker Group(int first, int last, bool isPlural) => new(SpeakerKind.Group, null, words.Reading.Span(first, last).In(words.Reading.Text), Gender.Unknown, isPlural);
}
