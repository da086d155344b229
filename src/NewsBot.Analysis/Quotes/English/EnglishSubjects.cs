using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Finds the subject of an English verb of speech. The rules, in order:
/// 1. right after the verb, when a quote or a clause ended right before it (…, said prosecutor Oskar Lindgaard);
/// 2. right before it: a pronoun, a name, a noun phrase; over an apposition between commas (Hugh Hill, a doctor, said); a
///    name that is itself the apposition (her coach, Bram Hollander, said); who after a name;
/// 3. after and, but or a participle: the subject of the clause.
/// </summary>
internal sealed class EnglishSubjects(EnglishWords words, Cast people, EnglishPhrases phrases, PhraseBounds bounds)
{
    private const int LongestClause = 60;

    private readonly ClauseOpenings openings = new(words, people);
    private readonly OpeningNames names = new(words, people);
    private readonly NamesInAsides asides = new(words, people, bounds);

    /// <summary>The subject that ends before the verb, not further back than <paramref name="from"/>.</summary>
    public SpeakerPhrase? Before(int verb, int from)
    {
        var j = verb - 1;
        j -= words.IsWord(j) && words[j].Key == "to" ? 2 : 0;
        while (j >= from && words.IsWord(j) && (words.Is(j, Grammar.Adverb | Grammar.Have) || IsLyAdverb(j) || IsLeading(j)) && people.NameAt(j) is null)
        {
            j--;
        }

        // Trask on Friday said
        j -= words.Is(j, Grammar.Day) && words[j - 1].Key == "on" && j - 2 >= from ? 2 : words.Is(j, Grammar.Day) && people.NameAt(j - 1) is not null ? 1 : 0;
        j -= words.IsDotOfAbbreviation(j) ? 1 : 0;
        if (j < from)
        {
            return null;
        }

        if (words.Is(j, Grammar.Relative) && words[j].Key is "who" or "which")
        {
            return Antecedent(j - 1, from);
        }

        if (words.Is(j, Grammar.Conjunction))
        {
            return OfLastClause(from, j) ?? Main(from, verb);
        }

        // Neil Osborne KC
        j -= words.Is(j, Grammar.Postnominal) && people.NameAt(j - 1) is not null ? 1 : 0;
        if (words.IsBreak(j))
        {
            return OverApposition(j, from);
        }

        return words.IsWord(j) || words.IsApostrophe(j) ? EndingAt(j, from) : null;
    }

    /// <summary>The subject that begins right after the verb; the phrase ends where its words do.</summary>
    public SpeakerPhrase? After(int verb, int limit)
    {
        var first = verb + 1;
        if (first > limit || !words.IsWord(first) || words.Is(first, Grammar.That | Grammar.Wh | Grammar.Preposition))
        {
            return null;
        }

        if (names.Called(first, limit) is { } called)
        {
            return phrases.Person(called, "self-named", 0.93) with { First = first };
        }

        if (words[first].Key is "one" or "another" && words.IsKind(first + 1, TokenKind.Comma) && names.From(first + 2) is { } one)
        {
            return phrases.Person(one, "apposition", 0.93) with { First = first };
        }

        var last = bounds.End(first, limit);
        if (phrases.Read(first, last) is not { } phrase)
        {
            return null;
        }

        return WithApposition(phrase, limit) with { First = first };
    }

    /// <summary>…, said the group's leader, Jane Roe · The girl's mother, Alina Ionescu, was at work: the name after the comma is whom the phrase means.</summary>
    private SpeakerPhrase WithApposition(SpeakerPhrase phrase, int limit)
    {
        var next = phrase.Last + 1;
        var mayBe = (phrase.Who.Rule is "group" or "noun" or "role" || (phrase.Who.Rule == "organization" && words.Is(phrase.First, Grammar.Possessive))) && !phrase.Who.Speaker.IsPlural && words.IsKind(next, TokenKind.Comma) && next < limit;
        return mayBe && names.From(next + 1) is { } mention && !words.IsPossessive(mention.Last)
            && (!words.IsWord(mention.Last + 1) || words.Is(mention.Last + 1, Grammar.Preposition | Grammar.Relative | Grammar.Conjunction | Grammar.Postnominal))
            ? phrases.Person(mention, "apposition", 0.93) with { First = phrase.First }
            : phrase;
    }

    /// <summary>The subject of the clause that begins at a token: who is spoken about there.</summary>
    public SpeakerPhrase? Main(int from, int limit)
    {
        var i = openings.After(from, limit);
        if (i >= limit)
        {
            return null;
        }

        if (words.Is(i, Grammar.Pronoun))
        {
            return phrases.Read(i, i);
        }

        var last = openings.EndOfSomebody(i, bounds.End(i, limit - 1));
        if (last >= i && !words.Is(i, Grammar.Preposition) && phrases.Read(i, last) is { } phrase && WithApposition(phrase, limit) is var subject && (subject.Who.Rule != "noun" || IsSomebody(subject)))
        {
            return phrases.WithCompanion(subject);
        }

        for (; i < limit; i++)
        {
            if (people.ByToken[i] is { } mention && mention.Last < limit && !words.Reading.IsQuoted(i))
            {
                if (!mention.IsOblique && !words.IsPossessive(mention.Last) && !people.IsModifier(words, mention))
                {
                    return phrases.Person(mention, "clause-subject", 0.8);
                }

                i = mention.Last;
            }
        }

        return null;
    }

    /// <summary>When the police called, Tuohy opened the door and told them: the one after the last comma whom a verb of his own follows.</summary>
    private SpeakerPhrase? OfLastClause(int from, int and)
    {
        for (var i = and - 1; i > from && and - i < LongestClause; i--)
        {
            if (words.IsKind(i, TokenKind.Comma) && !words.Reading.IsQuoted(i) && names.From(i + 1) is { } mention && !words.IsPossessive(mention.Last)
                && words.IsWord(mention.Last + 1) && mention.Last + 1 < and && !words[mention.Last + 1].IsCapitalised
                && !words.Is(mention.Last + 1, Grammar.Conjunction | Grammar.Preposition | Grammar.Relative | Grammar.Determiner))
            {
                return phrases.Person(mention, "clause-subject", 0.85);
            }
        }

        return null;
    }

    /// <summary>Another signatory, who would not be named, was blunter: who makes a person of any noun.</summary>
    private bool IsSomebody(SpeakerPhrase phrase) => words.Is(phrase.First, Grammar.Determiner)
        && words[words.IsKind(phrase.Last + 1, TokenKind.Comma) ? phrase.Last + 2 : phrase.Last + 1].Key == "who";

    /// <summary>used to say, went on to say, intervened to say.</summary>
    private bool IsLeading(int j) => words.Is(j, Grammar.LeadsToSay) || words[j].Key is "went" or "goes" or "as" or "how"
        || (words.Is(j, Grammar.Quoted) && words.Is(j - 1, Grammar.Be)) || (words.Is(j, Grammar.Be) && words.Is(j + 1, Grammar.Quoted));

    private static bool IsLy(string key) => key.Length > 4 && key.EndsWith("ly", StringComparison.Ordinal);

    private bool IsLyAdverb(int i) => IsLy(words[i].Key) && !words[i].IsCapitalised && !words[i].Is(WordClass.Group) && !Bodies.English.Has(words[i].Key);

    private SpeakerPhrase? Antecedent(int j, int from)
    {
        // Tuohy, who ran a bank and who said: both tell of the same
        for (var i = j - 1; words.Is(j, Grammar.Conjunction) && i > from && j - i < LongestClause; i--)
        {
            if (words.Is(i, Grammar.Relative) && words[i].Key == "who" && !words.Reading.IsQuoted(i))
            {
                return Antecedent(i - 1, from);
            }
        }

        j -= words.IsKind(j, TokenKind.Comma) ? 1 : 0;
        j -= words.IsKind(j, TokenKind.Number) && words.IsKind(j - 1, TokenKind.Comma) ? 2 : 0;
        j = words.BeforeBracket(j + 1) is var party and >= 0 ? party : j;
        // by Mia Lund (Greens), who said; not a lawyer for Mia Lund, who said
        if (j >= from && people.NameAt(j) is { } named && named.Last == j && !words.IsPossessive(j) && words[words.Before(named.TitleFirst)].Key is not ("for" or "of" or "and"))
        {
            return phrases.Person(named, "subject", 0.93);
        }

        return j >= from && words.IsWord(j) ? EndingAt(j, people.NameAt(j) is null ? int.Max(from, bounds.LastNoun(j)) : from) : null;
    }

    private SpeakerPhrase? EndingAt(int j, int from)
    {
        if (people.NameAt(j) is { } mention && mention.Last == j && !words.IsPossessive(j) && mention.First >= from)
        {
            var before = words.Before(mention.TitleFirst);
            var opening = Opening(mention, before, from);
            if (before < from || (!words.Is(before, Grammar.Preposition) && words[before].Key != "and" && !(words.Is(before, Grammar.Determiner | Grammar.Possessive)
                && words.Is(words.Before(before), Grammar.Preposition))))
            {
                return phrases.Person(mention, "subject", 0.97) with { First = opening };
            }

            if (words[before].Key == "and" && (before - 1 < from || people.NameAt(before - 1) is null))
            {
                return phrases.Person(mention, "subject", 0.97) with { First = opening };
            }
        }

        var start = words.Is(j, Grammar.Pronoun) ? j : bounds.Start(j, from);
        return phrases.Read(start, j) is { } phrase ? phrase with { First = int.Min(start, phrase.First) } : null;
    }

    /// <summary>the Rev. Martin Greene; "…," match winner Jonas Eklund: where the words before the name begin, when they stand right after a mark.</summary>
    private int Opening(Mention mention, int before, int from)
    {
        var start = bounds.Start(mention.TitleFirst, from);
        start = words.BeforeBracket(start) is var party && party >= from ? bounds.Start(party, from) : start;
        for (var i = start; i < mention.TitleFirst; i++)
        {
            if (words.Is(i, Grammar.Preposition))
            {
                return mention.TitleFirst;
            }
        }

        return words.IsKind(start - 1, TokenKind.Comma) || words.ClosedAt(start - 1) >= 0 ? start
            : before >= from && words.Is(before, Grammar.Determiner) ? before : mention.TitleFirst;
    }

    private SpeakerPhrase? OverApposition(int closing, int from)
    {
        var p = closing - 1;
        p -= words.IsKind(p, TokenKind.Stop) || words.IsApostrophe(p) ? 1 : 0;
        p -= words.Is(p, Grammar.Postnominal) && people.NameAt(p - 1) is not null ? 1 : 0;
        var relative = asides.FirstRelative(from, closing);
        if (p >= from && people.NameAt(p) is { } mention && mention.Last == p && !words.IsPossessive(p) && mention.First >= from && !asides.IsGoverned(relative, mention.TitleFirst))
        {
            // Her coach, Bram Hollander, said · The Globe's editor, Cora Whitlock, said
            var comma = bounds.CommaBefore(mention.TitleFirst);
            if (words.IsKind(comma, TokenKind.Comma) && comma > from && words.IsWord(comma - 1) && (people.NameAt(comma - 1) is null || asides.IsRepresented(comma - 1)))
            {
                return asides.IsOfAnother(comma - 1, from) ? EndingAt(comma - 1, from) : phrases.Person(mention, "apposition", 0.95) with { First = bounds.Start(comma - 1, from) };
            }
        }

        // Haskell's attorney, Ana Quint of Houston, said
        var opens = bounds.LastComma(closing, from);
        if (names.From(opens + 1) is { } placed && words.Is(placed.Last + 1, Grammar.Preposition) && words.IsWord(opens - 1) && people.NameAt(opens - 1) is null)
        {
            return asides.IsOfAnother(opens - 1, from) ? EndingAt(opens - 1, from) : phrases.Person(placed, "apposition", 0.95) with { First = bounds.Start(opens - 1, from) };
        }

        if (names.Called(from, closing) is { } called)
        {
            return phrases.Person(called, "self-named", 0.93) with { First = from };
        }

        var (firstComma, opening) = (-1, openings.After(from, closing));
        for (var k = p; k > from; k--)
        {
            if (!words.IsBreak(k) || words.IsKind(k, TokenKind.CloseBracket) || words.Reading.IsQuoted(k))
            {
                continue;
            }

            firstComma = k > opening ? k : firstComma;
            var end = words.IsKind(k - 1, TokenKind.Stop) ? k - 2 : k - 1;
            end -= words.Is(end, Grammar.Postnominal) && people.NameAt(end - 1) is not null ? 1 : 0;
            if (people.NameAt(end) is { } named && named.Last == end && !words.IsPossessive(end) && named.First >= from && named.First < relative)
            {
                return EndingAt(end, from) is { } phrase ? phrase with { Who = phrase.Who with { Confidence = double.Min(phrase.Who.Confidence, 0.95) } } : null;
            }
        }

        return firstComma > from && words.IsWord(firstComma - 1) ? EndingAt(firstComma - 1, from) : null;
    }
}
