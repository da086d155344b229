using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads headlines of the form "فلان: كلام": a person, an office that somebody of the article holds, sources or a body, then a
/// colon; the same alone on a line further down. Topics before a colon are no speakers, nor are places (تونس: وفاة عامل) but
/// the capitals that answer others (كييف تتهم.. وموسكو: مسرحية). What follows is often a paraphrase, so the confidence is lower.
/// </summary>
internal sealed class Headlines(Reading reading, Cast people, UnnamedSubjects unnamed, MarkedWords marked, Discussion discussion)
{
    private const int LongestSpeaker = 9;
    private const int LongestLine = 16;
    private const int LongestDeck = 22;

    /// <summary>So few words with a question mark are no question of somebody's.</summary>
    private const int FewestAsked = 4;

    /// <summary>Who speaks in a headline speaks within so many words of the text, or not at all.</summary>
    private const int Opening = 500;

    /// <summary>The first token behind the headline.</summary>
    private readonly int body = reading.Tokens.FindIndex(token => token.Paragraph > 0) is var first and >= 0 ? first : reading.Count;

    public QuoteDraft? In(int sentence)
    {
        var (first, last) = reading.Sentences[sentence];
        var turn = discussion.EndOf(first);
        var isSpoken = reading[first].Paragraph > 1 && (turn > 0 || IsSpoken(first, last));
        if (reading[first].Paragraph != 0 && !isSpoken && !IsAlone(first, last))
        {
            return null;
        }

        first += IsLabel(first, last) ? 2 : 0;
        var colon = Colon(first, last);
        if (colon < 0 || colon + 2 > last || Who(first, colon) is not { } who || (isSpoken && who.Speaker.Kind != SpeakerKind.Person))
        {
            return null;
        }

        if (who.Speaker.Kind == SpeakerKind.Person && reading[last].Key is "؟" or "?" && last - colon <= FewestAsked)
        {
            // فلان: المخادع؟ is what the paper asks about him.
            return null;
        }

        if (marked.MarkOpening(colon + 1) is var m and >= 0 && reading.Marks[m] is { IsClosed: true } mark && mark.Close >= last - 1)
        {
            return new QuoteDraft(QuoteKind.Direct, mark.First, mark.Last, null, who);
        }

        var end = int.Max(turn, WholeEnd(sentence));
        while (end > colon + 1 && reading[end].Kind == TokenKind.Stop)
        {
            end--;
        }

        return new QuoteDraft(QuoteKind.Direct, colon + 1, end, null, who);
    }

    /// <summary>فلان (مدير المدرسة): نحن نعمل: a paragraph of the text that begins with who speaks, and in which he speaks of himself.</summary>
    private bool IsSpoken(int first, int last) => reading[first - 1].Paragraph != reading[first].Paragraph
        && Colon(first, last) is var colon and > 0 && marked.IsFirstPerson(colon, last);

    /// <summary>حوار | فلان: كلام.</summary>
    private bool IsLabel(int first, int last) => first + 2 < last && reading[first].Is(WordClass.Interview | WordClass.Statement) && reading[first + 1].Kind is TokenKind.Other or TokenKind.Dash;

    /// <summary>فلان: كلام.. وكلام: two full stops part what he said, and not him from somebody else, unless a name or a colon follows.</summary>
    private int WholeEnd(int sentence)
    {
        var (_, end) = reading.Sentences[sentence];
        for (var s = sentence + 1; s < reading.Sentences.Count && reading.Sentences[s] is var (first, last) && reading[first].Paragraph == reading[end].Paragraph; s++)
        {
            var goesOn = end > 0 && reading[end].Kind == TokenKind.Stop && reading[end - 1].Kind == TokenKind.Stop && (reading[first].Clitics == "و" || (reading[first].Class == WordClass.None && reading[first].Key[0] == 'و'));
            for (var i = first; i <= last; i++)
            {
                goesOn &= people.ByToken[i] is null && reading[i].Kind != TokenKind.Colon && Cue.At(reading, i, people) is null;
            }

            if (!goesOn)
            {
                break;
            }

            end = last;
        }

        return end;
    }

    /// <summary>فلان بعد الفوز, فلان في حوار, فلان مطمئناً الأهالي: on what occasion or how it was said, without another verb.</summary>
    private bool IsOccasion(int i, int end)
    {
        var opens = i <= end && (reading[i].Key is "عن" or "حول" or "بعد" or "عقب" or "ردا" || reading[i].IsAdverbial || (reading[i].Key.Length > 4 && reading[i].Key[^1] == 'ا' && reading[i].Class == WordClass.None)
            || (reading[i].Is(WordClass.Preposition) && i < end && reading[i + 1].Is(WordClass.Statement | WordClass.Interview))
            || (SpeechVerbs.Arabic.Forms.TryGetValue(reading[i].Stem, out var form) && form.Tense == SpeechTense.Participle));
        for (; opens && i <= end; i++)
        {
            opens = reading[i].Kind != TokenKind.Comma && !reading[i].Is(WordClass.Relative | WordClass.Complementizer) && people.ByToken[i] is null && Cue.At(reading, i, people) is not { Form.Tense: SpeechTense.Past or SpeechTense.Present };
        }

        return opens;
    }

    /// <summary>فلان لـ«الصحيفة», فلان لوزير كذا: whom it was said to.</summary>
    private bool IsAddressee(int i, int end) => i <= end && (reading[i].Key is "ل" or "لل" || (reading[i].Clitics == "ل" && reading[i].Is(WordClass.Title | WordClass.Group | WordClass.OrganizationHead | WordClass.Organization)));

    /// <summary>A short line of its own, which no full stop ends, as headlines stand between paragraphs.</summary>
    private bool IsAlone(int first, int last)
    {
        var longest = reading[first].Paragraph == 1 ? LongestDeck : LongestLine;

        // A second headline may hold dots: فلان: القرار ظالم.. وسنستأنف.
        while (reading[first].Paragraph == 1 && last + 1 < reading.Count && reading[last + 1].Paragraph == 1 && last - first < longest)
        {
            last++;
        }

        return last - first < longest && reading[last].Kind != TokenKind.Stop
            && (first == 0 || reading[first - 1].Paragraph != reading[first].Paragraph) && (last + 1 == reading.Count || reading[last + 1].Paragraph != reading[first].Paragraph);
    }

    private int Colon(int first, int last)
    {
        for (var i = first; i <= last && i - first <= LongestSpeaker; i++)
        {
            if (reading[i].Kind == TokenKind.Colon)
            {
                return i;
            }
        }

        return -1;
    }

    private Attribution? Who(int first, int colon)
    {
        for (var i = first; i < colon; i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                if (i > first && reading[i - 1].Is(WordClass.Kin | WordClass.OnBehalf))
                {
                    // والدة أنيس: كلام.
                    return mention.Last == colon - 1 ? new Attribution(unnamed.Group(first, colon - 1), "headline", 0.7) : null;
                }

                var end = reading[colon - 1].IsWord ? colon - 1 : colon - 2;
                var isInBrackets = reading[colon - 1].Kind == TokenKind.CloseBracket && reading[mention.Last + 1].Kind == TokenKind.OpenBracket;
                var isWhole = mention.TitleFirst <= first + 1 && (mention.Last == end || isInBrackets || (reading[first].Paragraph == 0 && IsOccasion(mention.Last + 1, colon - 1)) || IsAddressee(mention.Last + 1, colon - 1)) && !mention.IsOblique;
                return isWhole ? new Attribution(Speaker.Of(reading, mention), "headline", 0.8) : null;
            }

            if (Vocabulary.Arabic[reading[i].Stem] is var what && (what & WordClass.SpeechVerb) != WordClass.None && (what & WordClass.Title) == WordClass.None)
            {
                return null;
            }
        }

        var last = reading[first].Is(WordClass.OrganizationHead) ? colon - 1 : AddresseeFirst(first, colon) - 1;
        return reading[first].Is(WordClass.Title) && !reading[first].Is(WordClass.Organization) && (!reading[colon - 1].HasPreposition || reading[colon - 1].Is(WordClass.Place)) && unnamed.ByRole(first) is { } holder ? new Attribution(holder, "headline", 0.72)
            : last >= first && reading[first].Paragraph == 0 && Unnamed(first, last) is { } speaker ? new Attribution(speaker, "headline", 0.7) : null;
    }

    /// <summary>القاضي للمتهم, نجم الفريق لـ«عكاظ»: where it is told whom it was said to; the colon when it is not.</summary>
    private int AddresseeFirst(int first, int colon)
    {
        for (var i = first + 1; i < colon; i++)
        {
            if (reading[i].Key is "ل" || (reading[i].Key.StartsWith("لل", StringComparison.Ordinal) && i == colon - 1))
            {
                return i;
            }
        }

        return colon;
    }

    /// <summary>مصادر, خبير ألماني, الدفاع المدني: nobody's name, and yet somebody speaks; all the words belong to one noun phrase.</summary>
    private Speaker? Unnamed(int first, int end)
    {
        for (var i = first; i <= end; i++)
        {
            if (!BelongsToPhrase(i, first))
            {
                return null;
            }
        }

        var head = reading[first];
        var reachesEnd = unnamed.PhraseEnd(first, end + 1) >= end;
        var isBody = head.Is(WordClass.Organization | WordClass.OrganizationHead) || (first == end && head.Stem.StartsWith("ال", StringComparison.Ordinal) && !head.Is(WordClass.Title | WordClass.Group) && !Shapes.IsNisba(head.Key));
        if (head.Clitics == "و" && head.Is(WordClass.Place) && first == end)
        {
            return unnamed.Organization(first, end);
        }

        if (isBody)
        {
            return reachesEnd && !head.Is(WordClass.Place) && SpeaksInText(first, end) ? unnamed.Organization(first, end) : null;
        }

        // دراسة: no people.
        if (head.Is(WordClass.Group) && head.Is(WordClass.QuotedThing) && reachesEnd)
        {
            return unnamed.Organization(first, end);
        }

        var isSure = head.Is(WordClass.Plural) || head.Is(WordClass.Title) || !head.Stem.StartsWith("ال", StringComparison.Ordinal);
        return head.Is(WordClass.Profession | WordClass.Office | WordClass.Kin) || (head.Is(WordClass.Group) && isSure && (reachesEnd || head.Is(WordClass.Plural))) || (IsPlural(head.Key) && reachesEnd)
            ? unnamed.Group(first, end) : null;
    }

    /// <summary>No verb (الفنان يغادر تونس: وزارة الثقافة توضح), no conjunction, and nothing that begins with a preposition.</summary>
    private bool BelongsToPhrase(int i, int first)
    {
        var token = reading[i];
        var isVerb = token.Is(WordClass.SpeechVerb) || (i > first && token.Key.Length > 3 && token.Key[0] == 'ي' && (token.Class & (WordClass.Name | WordClass.Nationality)) == WordClass.None);
        return token.IsWord && token.Key.Length > 1 && !isVerb && token.Stem is not ("شاهد" or "الشاهد")
            && !token.Is(WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener | WordClass.Month | WordClass.NamedAfter)
            && !(i > first && token.Clitics.StartsWith('و')) && !(i == first && (token.HasPreposition || token.Is(WordClass.Preposition)));
    }

    /// <summary>عقاريون, مغردون: people of one trade, without ال.</summary>
    private static bool IsPlural(string key) => key.Length > 5 && key.EndsWith("ون", StringComparison.Ordinal) && !key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>أعلنت وزارة الكهرباء: a verb of speech near the start of the text has the headline's last word right behind it, among others.</summary>
    private bool SpeaksInText(int first, int end)
    {
        var word = reading[end].Stem.AsSpan(reading[end].Stem.StartsWith("ال", StringComparison.Ordinal) ? 2 : 0);
        var left = 0;
        for (var i = body; i < int.Min(body + Opening, reading.Count); i++)
        {
            left = !reading[i].IsWord ? 0 : reading[i].Is(WordClass.SpeechVerb) ? 5 : left - 1;
            if (left > 0 && reading[i].Key.AsSpan().EndsWith(word) && reading[i].Key.Length - word.Length <= 3)
            {
                return true;
            }
        }

        return false;
    }
}
