using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads who speaks before the colon of a headline: a person, an office that somebody of the article holds, people of one kind, or a
/// body that the text lets speak. Topics before a colon are no speakers, nor are places (تونس: وفاة عامل) but the capitals that answer others.
/// </summary>
internal sealed class HeadlineSpeakers(Reading reading, Cast people, UnnamedSubjects unnamed, RoleHolders roles, MarkedWords marked)
{
    /// <summary>Who speaks in a headline speaks within so many words of the text, or not at all.</summary>
    private const int Opening = 500;

    /// <summary>A verb of speech stands at most so many words before whom it is about.</summary>
    private const int Nearby = 9;

    /// <summary>The first token behind the headline.</summary>
    private readonly int body = reading.Tokens.FindIndex(token => token.Paragraph > 0) is var first and >= 0 ? first : reading.Count;

    public Attribution? At(int first, int colon)
    {
        for (var i = first; i < colon; i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                if (i > first && Enumerable.Range(first, i - first).Any(k => reading[k].Is(WordClass.Kin | WordClass.OnBehalf) && !Shapes.IsPossessed(reading[k].Key)))
                {
                    // والدة أنيس: كلام; والد الطفل «أنيس»: كلام.
                    return mention.Last >= colon - 2 ? new Attribution(unnamed.Group(first, mention.Last + (reading[mention.Last + 1].IsWord || mention.Last + 1 == colon ? 0 : 1)), "headline", 0.7) : null;
                }

                var end = reading[colon - 1].IsWord ? colon - 1 : colon - 2;
                var isInBrackets = reading[colon - 1].Kind == TokenKind.CloseBracket && reading[mention.Last + 1].Kind == TokenKind.OpenBracket;
                // ..و«فلان»: كلام
                var start = first + (reading[first].Key == "و" ? 1 : 0);
                start += start < mention.TitleFirst && !reading[start].IsWord ? 1 : 0;
                var isWhole = mention.TitleFirst <= int.Max(start, first + 1) && (mention.Last == end || isInBrackets || (reading[first].Paragraph == 0 && IsOccasion(mention.Last + 1, colon - 1)) || IsAddressee(mention.Last + 1, colon - 1)) && !mention.IsOblique;
                return isWhole ? new Attribution(Speaker.Of(reading, mention), "headline", 0.8) : null;
            }

            if (Vocabulary.Arabic[reading[i].Stem] is var what && (what & WordClass.SpeechVerb) != WordClass.None && (what & WordClass.Title) == WordClass.None)
            {
                return null;
            }
        }

        return (HolderOf(first, colon) ?? KinOf(first)) is { } holder ? new Attribution(holder, "headline", 0.72)
            : reading[first].Paragraph <= 1 && Unnamed(first, colon) is { } speaker ? new Attribution(speaker, "headline", 0.7) : null;
    }

    /// <summary>مدير تعليم عسير, متحدث «مدني مكة»: an office that somebody of the text holds.</summary>
    private Speaker? HolderOf(int first, int colon)
    {
        if (!reading[first].Is(WordClass.Title) || reading[first].Is(WordClass.Organization) || (reading[colon - 1].HasPreposition && !reading[colon - 1].Is(WordClass.Place)))
        {
            return null;
        }

        return roles.Of(first) ?? OnlyHolder(first, AddresseeFirst(first, colon) - 1);
    }

    /// <summary>ووالدها لـ«الصحيفة»: كلام: whom the text tells to be her father.</summary>
    private Speaker? KinOf(int first)
    {
        var head = reading[first].Key == "و" ? first + 1 : first;
        return reading[head].Paragraph <= 1 && reading[head].Is(WordClass.Kin | WordClass.RelativeOf) && reading[head].Is(WordClass.Kin | WordClass.Group | WordClass.Title) ? roles.OfKin(head) : null;
    }

    /// <summary>The one person of an office whose other words are in part those of the headline, shorter there or another order.</summary>
    private Speaker? OnlyHolder(int first, int last)
    {
        var office = Roles.Definite(reading[first].Stem);
        var others = Enumerable.Range(first + 1, last - first).Where(i => reading[i].IsWord && !reading[i].Is(WordClass.Preposition)).Select(i => Roles.Definite(reading[i].Stem)).ToList();
        var holders = people.People.FindAll(person => person.Offices.Contains(office) && others.Exists(person.TitleWords.Contains));
        var isAlone = people.People.Count(person => person.Offices.Contains(office)) == 1;

        // رئيس البنك المركزي: he whom the text calls المحافظ, when two words and more say of what.
        var meant = holders.Count > 0 || others.Count < 2 ? (isAlone ? holders : []) : people.People.FindAll(person => others.TrueForAll(person.TitleWords.Contains));
        return meant is [var holder] ? Speaker.Of(reading, holder.Mentions[0]) : null;
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
    private Speaker? Unnamed(int first, int colon)
    {
        first += reading[first].Key == "و" && first + 2 < colon ? 1 : 0;
        var head = reading[first];
        var addressee = AddresseeFirst(first, colon);
        var end = (head.Is(WordClass.OrganizationHead) ? colon : addressee) - 1;
        if (end < first)
        {
            return null;
        }

        if (head.Kind is TokenKind.OpenMark or TokenKind.StraightMark)
        {
            return BodyInMarks(first, end);
        }

        // A second headline may be a list, or the first line of the text: من أقوالهم: …
        var isToldTo = addressee < colon || marked.IsFirstPerson(colon + 1, reading.Sentences[head.Sentence].Last);
        if (head.Paragraph > 0 && !(isToldTo && IsHuman(first)))
        {
            return null;
        }

        return IsPhrase(first, end) ? Unmarked(first, end, isToldTo)
            : IsHuman(first) && IsLongPhrase(first, end) && ((isToldTo && !head.Is(WordClass.Generic | WordClass.Ordinal)) || SpeaksInText(first, first) || !HasPreposition(first, end)) ? unnamed.Group(first, end) : null;
    }

    /// <summary>«حقوق الإنسان», «تعليم جدة»: a body that speaks in the text.</summary>
    private Speaker? BodyInMarks(int open, int end)
    {
        foreach (var mark in reading.Marks)
        {
            if (mark.Open == open)
            {
                return mark.IsClosed && mark.Close == end && (SpeaksInText(mark.First, mark.Last) || IsBodyOfText(mark.First, mark.Last)) ? unnamed.Organization(mark.First, mark.Last) : null;
            }
        }

        return null;
    }

    private Speaker? Unmarked(int first, int end, bool isToldTo)
    {
        var head = reading[first];
        var reachesEnd = unnamed.PhraseEnd(first, end + 1) >= end;
        var isOne = first == end || head.Key.StartsWith("ال", StringComparison.Ordinal);
        var isBody = head.Is(WordClass.Organization | WordClass.OrganizationHead) || (isOne && head.Stem.StartsWith("ال", StringComparison.Ordinal) && !head.Is(WordClass.Title | WordClass.Group) && !Shapes.IsNisba(head.Key));
        if (head.Clitics == "و" && head.Is(WordClass.Place) && first == end)
        {
            return unnamed.Organization(first, end);
        }

        if (first + 1 == end && reading[end].Is(WordClass.Place) && !head.Is(WordClass.NamedAfter | WordClass.Place) && IsBodyOfText(first, end))
        {
            // صحة عسير, تعليم جدة
            return unnamed.Organization(first, end);
        }

        if (isBody)
        {
            return reachesEnd && !head.Is(WordClass.Place) && (isToldTo || SpeaksInText(head.Is(WordClass.OrganizationHead) ? end : first, end)) ? unnamed.Organization(first, end) : null;
        }

        // دراسة: no people.
        if (head.Is(WordClass.Group) && head.Is(WordClass.QuotedThing) && reachesEnd)
        {
            return unnamed.Organization(first, end);
        }

        return IsHuman(first) && (reachesEnd || isToldTo || head.Is(WordClass.Profession | WordClass.Office | WordClass.Kin | WordClass.Plural) || SpeaksInText(first, first)) ? unnamed.Group(first, end) : null;
    }

    /// <summary>خبير, أهالي, مغردون, والد: people, with or without a trade; الطلاب alone may be what the text is about.</summary>
    private bool IsHuman(int first)
    {
        var head = reading[first];
        return head.Is(WordClass.Profession | WordClass.Office | WordClass.Kin)
            || (head.Is(WordClass.Group) && (head.Is(WordClass.Plural | WordClass.Title) || !head.Stem.StartsWith("ال", StringComparison.Ordinal)))
            || IsPlural(head.Key);
    }

    private bool IsPhrase(int first, int end)
    {
        for (var i = first; i <= end; i++)
        {
            if (!BelongsToPhrase(i, first))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasPreposition(int first, int end) => Enumerable.Range(first, end - first + 1).Any(i => reading[i].Is(WordClass.Preposition));

    /// <summary>مصادر في 14 آذار, قيادي في «البناء», والد قتيل «المجاردة»: where they belong stands in marks, or behind a preposition.</summary>
    private bool IsLongPhrase(int first, int end)
    {
        var words = 0;
        for (var i = first; i <= end; i++)
        {
            var token = reading[i];
            var mayStand = !token.IsWord ? token.Kind is TokenKind.OpenMark or TokenKind.CloseMark or TokenKind.StraightMark or TokenKind.Number
                : BelongsToPhrase(i, first) || (i > first && (token.Is(WordClass.NamedAfter | WordClass.Month) || token.Key is "في" or "من"));
            words += token.IsWord ? 1 : 0;
            if (!mayStand)
            {
                return false;
            }
        }

        return words > 1;
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

    /// <summary>أعلنت وزارة الكهرباء: a verb of speech near the start of the text has the headline's words right behind it, among others.</summary>
    private bool SpeaksInText(int first, int end)
    {
        var left = 0;
        for (var i = body; i < int.Min(body + Opening, reading.Count); i++)
        {
            left = !reading[i].IsWord ? 0 : reading[i].Is(WordClass.SpeechVerb) ? 5 : left - 1;
            if (left > 0 && IsSame(first, end, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>المؤسسة العامة للتأمينات, مدير تعليم جدة, وأوضحت صحة عسير: the text has the headline's words right behind a body, an office or a verb of speech, and lets it speak.</summary>
    private bool IsBodyOfText(int first, int end)
    {
        for (var i = body + 1; i < int.Min(body + Opening, reading.Count); i++)
        {
            if (IsSame(first, end, i) && reading.Adjoin(i - 1, i) && Enumerable.Range(int.Max(body, i - Nearby), int.Min(Nearby, i - body)).Any(k => reading[k].Is(WordClass.SpeechVerb)) && (reading[i - 1].Is(WordClass.OrganizationHead | WordClass.Office | WordClass.SpeechVerb)
                || (reading.Adjoin(i - 2, i - 1) && reading[i - 2].Is(WordClass.OrganizationHead))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of the headline stand at <paramref name="at"/>, with or without ال and what is attached to them.</summary>
    private bool IsSame(int first, int end, int at)
    {
        for (var i = first; i <= end; i++)
        {
            var word = reading[i].Stem.AsSpan(reading[i].Stem.StartsWith("ال", StringComparison.Ordinal) ? 2 : 0);
            if (at + i - first >= reading.Count || !reading[at + i - first].Key.AsSpan().EndsWith(word) || reading[at + i - first].Key.Length - word.Length > 3)
            {
                return false;
            }
        }

        return true;
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
}
