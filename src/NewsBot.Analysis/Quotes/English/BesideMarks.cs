using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Who is named right beside quoted words that no verb leads to:
/// 1. a heading (Ferri: "We deserved more");
/// 2. the subject of a sentence that leads to them with a colon (Ondaatje hits back: "…");
/// 3. whose view the sentence tells (For Perez, the answer is simple: "…"), or whose answer it is (Perez's answer was short: "…");
/// 4. who signs the paragraph ("…" — John Ashdown, mayor of Tollbridge).
/// </summary>
internal sealed class BesideMarks(EnglishWords words, Cast people, EnglishSubjects subjects, EnglishDiscourse discourse)
{
    private const int LongestSignature = 12;
    private const int LongestStatement = 4;

    public Attribution? Of(MarkedSpan mark, int first, int last) =>
        Heading(mark) ?? LedByColon(mark, first) ?? Signature(mark, last);

    private Attribution? Heading(MarkedSpan mark)
    {
        var colon = mark.Open - 1;
        if (!words.IsKind(colon, TokenKind.Colon) || people.NameAt(colon - 1) is not { } mention || mention.Last != colon - 1)
        {
            return null;
        }

        // Marsh: '…' – Roe: '…'
        var before = mention.TitleFirst - 1;
        var isFirst = before < 0 || words.ParagraphOrdinal[before] != words.ParagraphOrdinal[mention.TitleFirst] || words.IsKind(before, TokenKind.Dash) || words.IsKind(before, TokenKind.Semicolon) || words.ClosedAt(before) >= 0;
        return isFirst ? new Attribution(Speaker.Of(words.Reading, mention), "heading", mention.IsDoubtful ? 0.5 : 0.88) : null;
    }

    /// <summary>Ondaatje hits back: "…" · Dragomirov was gloomier: "…"</summary>
    private Attribution? LedByColon(MarkedSpan mark, int first)
    {
        var colon = mark.Open - 1;
        if (!words.IsKind(colon, TokenKind.Colon) || colon <= first)
        {
            return null;
        }

        // a clip of Holt saying: "…"
        if (words.Speaks(colon - 1) && EnglishVerbs.Of(words[colon - 1].Key) is { Tense: EnglishTense.Participle } && people.NameAt(colon - 2) is { } shown)
        {
            return words.IsPossessive(shown.Last) ? null : Of(shown, "participle", 0.85);
        }

        // heard Roe say: "…"
        if (people.NameAt(colon - 1) is not null || (words.IsWord(colon - 1) && EnglishVerbs.Of(words[colon - 1].Key) is { Tense: EnglishTense.Base } && people.NameAt(colon - 2) is not null))
        {
            return null;
        }

        if ((View(first, colon) ?? Statement(first, colon)) is { } view)
        {
            return view;
        }

        return subjects.Main(first, colon) is { Who: { Speaker.Kind: SpeakerKind.Person, Rule: not "clause-subject" } who } subject && !Receives(subject.Last + 1, colon)
            ? who with { Rule = "colon", Confidence = double.Min(who.Confidence, 0.85) } : null;
    }

    /// <summary>Tuohy was told: "…" · Tuohy received a note: "…" · Tuohy accused of fraud: '…': whether the words are another's.</summary>
    private bool Receives(int first, int colon)
    {
        var isHeadline = words.ParagraphOrdinal[first] == 0 && words[first].Key.EndsWith("ed", StringComparison.Ordinal);
        for (var i = first; i < colon; i++)
        {
            var isDone = words[i].Key == "by" || (words.Is(i, Grammar.Be) && words.IsWord(i + 1) && (words[i + 1].Is(WordClass.SpeechVerb) || (words[i + 1].Key.EndsWith("ed", StringComparison.Ordinal) && words.Is(i + 2, Grammar.Preposition))));
            var isReported = words.Is(i, Grammar.That) && words.Is(i + 1, Grammar.Pronoun | Grammar.OtherPronoun);
            if (isHeadline || isDone || isReported || (words.Is(i, Grammar.Receives) && words.Is(i + 1, Grammar.Determiner)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For Perez, it is a matter of pride: "…", when nobody else is named before the colon.</summary>
    private Attribution? View(int first, int colon)
    {
        first += words.Is(first, Grammar.Conjunction) ? 1 : 0;
        if (words[first].Key is not ("for" or "to") || Opening(first + 1) is not { } mention || words.IsPossessive(mention.Last)
            || !words.IsKind(mention.Last + 1, TokenKind.Comma))
        {
            return null;
        }

        for (var i = mention.Last + 1; i < colon; i++)
        {
            if (people.ByToken[i] is { } other && other.Person != mention.Person)
            {
                return null;
            }
        }

        return Of(mention, "view", 0.85);
    }

    /// <summary>Perez's answer was short: "…" · His advice to players: "…"</summary>
    private Attribution? Statement(int first, int colon)
    {
        first += words.Is(first, Grammar.Conjunction) ? 1 : 0;
        if (Opening(first) is { } mention)
        {
            return words.IsPossessive(mention.Last) && IsStatement(mention.Last + 1, colon) ? Of(mention, "statement", 0.85) : null;
        }

        return words[first].Key is "his" or "her" && IsStatement(first + 1, colon)
            && discourse.ResolveGender(first, words[first].Key == "her" ? Gender.Feminine : Gender.Masculine) is { Speaker.Kind: SpeakerKind.Person } who
            ? who with { Rule = "statement" } : null;
    }

    private bool IsStatement(int first, int colon)
    {
        for (var i = first; i < colon && i - first < LongestStatement && words.IsWord(i) && !words.Is(i, Grammar.Auxiliary | Grammar.Preposition); i++)
        {
            if (words.Is(i, Grammar.Statement))
            {
                return !words.Is(i + 1, Grammar.Conjunction);
            }
        }

        return false;
    }

    /// <summary>The mention whose titles begin at a token, over the.</summary>
    private Mention? Opening(int first)
    {
        first += words.Is(first, Grammar.Determiner) ? 1 : 0;
        for (var i = first; words.IsWord(i) && i - first < LongestSignature; i = words.After(i) is var next and >= 0 ? next : words.Count)
        {
            if (people.ByToken[i] is { } mention)
            {
                return mention;
            }

            if (words.Is(i, Grammar.Preposition | Grammar.Auxiliary | Grammar.Conjunction) || words.IsPossessive(i) || words.Speaks(i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A dash and a name with what he is, and nothing more in the paragraph.</summary>
    private Attribution? Signature(MarkedSpan mark, int last)
    {
        if (!mark.IsClosed || !words.IsBreak(mark.Close + 1) || !words.IsKind(mark.Close + 1, TokenKind.Dash) || Opening(mark.Close + 2) is not { } mention
            || words.IsPossessive(mention.Last) || last - mention.Last > LongestSignature || (last + 1 < words.Count && words.ParagraphOrdinal[last + 1] == words.ParagraphOrdinal[last]))
        {
            return null;
        }

        for (var i = mention.Last + 1; i <= last; i++)
        {
            if (words.Is(i, Grammar.Auxiliary | Grammar.Conjunction) || words.Speaks(i) || people.ByToken[i] is not null || (i == mention.Last + 1 && words.IsWord(i)))
            {
                return null;
            }
        }

        return Of(mention, "signature", 0.9);
    }

    private Attribution Of(Mention mention, string rule, double sure) =>
        new(Speaker.Of(words.Reading, mention), rule, mention.IsDoubtful ? 0.5 : sure);
}
