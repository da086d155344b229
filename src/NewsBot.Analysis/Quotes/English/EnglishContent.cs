using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Finds the words that an English verb of speech leads to, reading on from the verb over time, place and addressee:
/// 1. a quotation mark, also after a colon or a comma; a colon and words without marks;
/// 2. that, whether or why and a clause; a clause without that, after verbs that allow it;
/// 3. to and an infinitive (promised to), a gerund (denied taking), what a preposition governs (warned of, called for);
/// 4. for verbs that give something a name (described it as), the marks further on.
/// told Reuters, told the court in March: the addressee is no part of the words, and never the speaker.
/// </summary>
internal sealed class EnglishContent(EnglishWords words, Cast people)
{
    private const int Farthest = 40;
    private const int FiniteWithin = 14;
    private const int LabelWithin = 15;
    private const int FewestInName = 3;

    private static readonly HashSet<string> Empty = ["nothing", "so", "yes", "no", "goodbye", "hello", "sorry", "thanks", "little", "anything", "something", "things", "prayers"];

    private readonly Addressees addressees = new(words, people);

    /// <summary>said no, said nothing</summary>
    public bool IsEmpty(int i) => words.IsWord(i) && Empty.Contains(words[i].Key) && !words.IsWord(i + 1);

    public Content? After(int verb, EnglishForm form, int last)
    {
        var told = false;
        verb += form.Second is null ? 0 : 1;
        for (var i = verb + 1; i <= last && i - verb < Farthest;)
        {
            if (!form.May(Takes.AfterComma) && MarkAt(i, form) is { } marked)
            {
                return marked;
            }

            if (words.IsKind(i, TokenKind.Colon))
            {
                return i + 1 <= last && form.May(Takes.Quote) ? MarkAt(i + 1, form) ?? new Content(ContentKind.AfterColon, i + 1, -1) : null;
            }

            if (words.IsKind(i, TokenKind.Comma) && words.Is(i + 1, Grammar.Adverb) && words.IsKind(i + 2, TokenKind.Comma))
            {
                i += 3;
                continue;
            }

            if (words.IsKind(i, TokenKind.Comma))
            {
                return i + 1 <= last && (i == verb + 1 || told || EndsBeforeMark(i)) ? MarkAt(i + 1, form) : null;
            }

            if (words[i].Key == "not" && words[i + 1].Key == "to")
            {
                return Opening(i + 1, verb, form, told) is { } act ? act with { First = i } : null;
            }

            if (Opening(i, verb, form, told) is { } content)
            {
                return content;
            }

            if (form.May(Takes.Addressee) && !told && addressees.BeginsAt(i, form))
            {
                i = addressees.EndOverAside(i, last) + 1;
                told = true;
                continue;
            }

            if (form.May(Takes.NeedsAddressee) && !told)
            {
                return null;
            }

            if (words[i].Key == "to" && (i > verb + 1 || !form.May(Takes.To)) && addressees.IsReader(i + 1))
            {
                i = addressees.End(i + 1, last) + 1;
                continue;
            }

            if (words[i + 1].Key == "times" && words.Is(i, Grammar.Determiner))
            {
                i += 2;
            }
            else if (IsTime(i) || (words[i].Key is "only" or "just" && words.Is(i + 1, Grammar.That)))
            {
                i++;
            }
            else if (words.Is(i, Grammar.Preposition) && words[i].Key != "to" && (told || !IsQuantifier(i)))
            {
                i = words.OpenedAt(i + 1) >= 0 ? i + 1 : IsBeforeLabel(i + 1, form) ? i + 2 : i + 1 <= last ? addressees.End(i + 1, last) + 1 : last + 1;
            }
            else
            {
                return Bare(i, verb, form, told, last);
            }
        }

        return null;
    }

    /// <summary>Words with that, to or a preposition before them.</summary>
    private Content? Opening(int i, int verb, EnglishForm form, bool told)
    {
        if (words.Is(i, Grammar.That) && form.May(Takes.That) && !words.Is(i + 1, Grammar.Be | Grammar.Modal | Grammar.Have))
        {
            return MarkAt(i + 1, form) ?? new Content(ContentKind.Clause, i, -1);
        }

        if (words.Is(i, Grammar.Wh) && form.May(Takes.Wh) && (i == verb + 1 || told))
        {
            return new Content(ContentKind.Clause, i, -1);
        }

        var key = words[i].Key;
        if (key == "to" && words.IsWord(i + 1))
        {
            var isAct = told ? form.May(Takes.ObjectTo) : form.May(Takes.To) && i <= verb + 3;
            return isAct && !words.Is(i + 1, Grammar.Determiner | Grammar.Possessive) ? new Content(ContentKind.Noun, i, -1) : null;
        }

        var governed = key switch { "of" => Takes.Of, "on" => Takes.On, "for" => Takes.For, "against" => Takes.Against, _ => Takes.None };
        var governs = governed != Takes.None && form.May(governed) && (i == verb + 1 || told) && !words.Is(i + 1, Grammar.Day);
        return !governs ? null : words.OpenedAt(i + 1) is var m and >= 0 ? new Content(ContentKind.Marked, words.Reading.Marks[m].First, m) : new Content(ContentKind.Noun, i + 1, -1);
    }

    /// <summary>A clause without that, a gerund, a noun phrase, or marks further on.</summary>
    private Content? Bare(int i, int verb, EnglishForm form, bool told, int last)
    {
        if ((!words.IsWord(i) && words[i].Kind != TokenKind.Number) || words[i].Key == "to" || (words.Is(i, Grammar.Auxiliary) && !IsContracted(i) && words[i].Key != "being"))
        {
            return null;
        }

        // said this in Abuja on Tuesday
        if (words[i].Key is "this" or "that" && (words[i + 1].Kind is TokenKind.Stop or TokenKind.Comma || words.Is(i + 1, Grammar.Preposition | Grammar.Day | Grammar.Time | Grammar.Conjunction)))
        {
            return null;
        }

        if ((form.May(Takes.Clause) || (form.May(Takes.That) && HasFinite(i, last))) && (!Empty.Contains(words[i].Key) || (words[i].Key is "no" or "nothing" or "little" && HasFinite(i, last))) && (!form.May(Takes.ObjectTo) || told || HasFinite(i, last)))
        {
            return new Content(ContentKind.Clause, i, -1);
        }

        if (i <= verb + 2 && form.May(Takes.Ing) && words[i].Key.EndsWith("ing", StringComparison.Ordinal))
        {
            return new Content(ContentKind.Noun, i, -1);
        }

        if (i == verb + 1 && form.May(Takes.Noun) && !Empty.Contains(words[i].Key))
        {
            return new Content(ContentKind.Noun, i, -1);
        }

        for (var k = i; form.May(Takes.Label) && k <= last && k - i < LabelWithin; k++)
        {
            if (words.OpenedAt(k) is var m and >= 0)
            {
                return IsVerdict(m, form) ? new Content(ContentKind.Marked, words.Reading.Marks[m].First, m) : null;
            }

            if (words[k].Kind is TokenKind.Comma or TokenKind.Semicolon)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>called the result "sheer chaos", described it as "Third World": not called the firm "Bridge Foods".</summary>
    private bool IsVerdict(int m, EnglishForm form)
    {
        var mark = words.Reading.Marks[m];
        var mayBeShort = mark.IsClosed && form.Tense is EnglishTense.Past or EnglishTense.Participle
            && (!words[mark.First].IsCapitalised || words[mark.Open - 1].Key == "as" || words.Is(mark.Open - 1, Grammar.Determiner | Grammar.Possessive));
        return WordsIn(m) >= (mayBeShort ? FewestInName - 1 : FewestInName);
    }

    public int WordsIn(int m)
    {
        var (count, mark) = (0, words.Reading.Marks[m]);
        for (var i = mark.First; i <= mark.Last; i++)
        {
            count += words.IsWord(i) || words[i].Kind == TokenKind.Number ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether an auxiliary within reach, before any comma or relative clause, shows that a clause begins here.</summary>
    public bool HasFinite(int first, int last)
    {
        for (var i = first; i <= last && i - first < FiniteWithin; i++)
        {
            if (words.Is(i, Grammar.Auxiliary) && !words.Reading.IsQuoted(i) && !(words[i].Key == "may" && words[i].IsCapitalised))
            {
                return true;
            }

            if (words[i].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon || (i > first && words.Is(i, Grammar.That | Grammar.Relative)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>said at least 90 people, said about 90 people: how many, not when or where.</summary>
    private bool IsQuantifier(int i) => (words[i].Key == "up" && words[i + 1].Key == "to") || (words[i].Key == "at" && words[i + 1].Key is ("least" or "most"))
        || (words[i].Key is ("about" or "around" or "over" or "under" or "between") && words.IsKind(i + 1, TokenKind.Number));

    /// <summary>thanked the crew for their "calm and courage"</summary>
    private bool IsBeforeLabel(int i, EnglishForm form) => words.Is(i, Grammar.Determiner | Grammar.Possessive) && !form.May(Takes.Quote) && MarkAt(i + 1, form) is not null;

    /// <summary>he's, we'll, they've: a subject and its verb in one word.</summary>
    private bool IsContracted(int i) => words[i].Key.IndexOf('\'', StringComparison.Ordinal) is var mark and > 0
        && (GrammarWords.Of(words[i].Key[..mark]) & (Grammar.Pronoun | Grammar.OtherPronoun)) != Grammar.None;

    private Content? MarkAt(int i, EnglishForm form)
    {
        var m = words.OpenedAt(i);
        return m >= 0 && form.May(Takes.Quote | Takes.Label) && (form.May(Takes.Quote) || IsVerdict(m, form))
            ? new Content(ContentKind.Marked, words.Reading.Marks[m].First, m) : null;
    }

    private bool EndsBeforeMark(int comma) => words.OpenedAt(comma + 1) >= 0;

    /// <summary>said on Tuesday, said later, said last week.</summary>
    private bool IsTime(int i) => words.Is(i, Grammar.Time)
        && (words[i].Key is not ("last" or "this" or "next" or "week" or "month" or "year" or "night" or "late" or "early" or "evening" or "morning" or "afternoon" or "just" or "only")
            || words.Is(i + 1, Grammar.Time) || words.Is(i - 1, Grammar.Time));
}
