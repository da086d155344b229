using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds the subject of a verb among those whom its sentence names before, though prepositions may govern the names.</summary>
internal sealed class NamedBefore(Reading reading, Cast people)
{
    /// <summary>Who answers was asked, and named, at most so many tokens before.</summary>
    private const int FarthestQuestion = 60;
    private const int FarthestLatter = 14;

    /// <summary>تصريحات فلان عن كذا، والتي قال فيها: the only one the sentence names so far, whatever governs the name.</summary>
    public Attribution? Only(Cue cue) =>
        people.OnlyIn(reading.Sentences[reading[cue.Token].Sentence].First, cue.Token, (mention, i) => mention.First == i && !reading.IsQuoted(i) && Speaker.Of(reading, mention).SurelyAgreesWith(cue.Form)) is { } only
            ? new Attribution(Speaker.Of(reading, only), "relative", 0.78) : null;

    /// <summary>استقبل فلان علاناً الذي رفع له الشكر وقال: with no comma between, the second verb is of the relative clause too.</summary>
    public Attribution? BeforeRelative(int first, Cue cue)
    {
        for (var i = cue.Token - 1; i > first && cue.Token - i <= 12 && reading[i].IsWord; i--)
        {
            if (reading[i].Key is "الذي" or "التي" or "الذى" or "التى")
            {
                return people.ByToken[i - 1] is { IsOblique: false } mention && Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form)
                    ? new Attribution(speaker, "relative", 0.82) : null;
            }
        }

        return null;
    }

    /// <summary>اتصل بمدير المدرسة الذي اعتذر له قائلا: the participle is his whom الذي means, and nobody's when that is no person; null outside such a clause.</summary>
    public Attribution? InRelative(int first, Cue cue)
    {
        for (var i = cue.Token - 1; i > first && cue.Token - i <= (Shapes.HasPronoun(reading[cue.Token - 1].Key) && reading[cue.Token - 1].Is(WordClass.Preposition | WordClass.Aside) ? 3 : 2) && reading[i].IsWord; i--)
        {
            if (reading[i].Key is "الذي" or "التي" or "الذى" or "التى")
            {
                return people.ByToken[i - 1] is not { } mention ? Attribution.None
                    : Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form) ? new Attribution(speaker, "relative", 0.82) : null;
            }
        }

        return null;
    }

    /// <summary>The last one whom the sentence names before the verb, whatever governs the name.</summary>
    public Attribution? Last(int first, Cue cue)
    {
        for (var i = cue.Token - 1; i >= first; i--)
        {
            if (people.ByToken[i] is { } mention && !reading.IsQuoted(i) && Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form))
            {
                return new Attribution(speaker, "subject-verb", 0.78);
            }
        }

        return null;
    }

    /// <summary>قبل أن يبعدها ابن عمها فلان، مكتفيا بالقول: behind a verb that has its object by a pronoun stands who did it, and goes on.</summary>
    public Attribution? AfterObject(int first, Cue cue)
    {
        for (var i = cue.Token - 1; i > first + 1 && cue.Form.Tense is SpeechTense.Participle or SpeechTense.Masdar; i--)
        {
            if (reading[i].Key == "ان" && reading[i - 1].Key is "قبل" or "بعد" && reading.Adjoin(i, i + 1) && Shapes.IsPossessed(reading[i + 1].Key))
            {
                for (var k = i + 2; k < int.Min(i + 6, cue.Token) && reading.Adjoin(k - 1, k); k++)
                {
                    if (people.ByToken[k] is { IsOblique: false } mention && Speaker.Of(reading, mention) is var speaker)
                    {
                        return speaker.SurelyAgreesWith(cue.Form) ? new Attribution(speaker, "subject-verb", 0.8) : null;
                    }
                }

                return null;
            }
        }

        return null;
    }

    /// <summary>وبسؤاله عن المدرب فلان أجاب: whether the sentence opens with what he was asked who has been speaking.</summary>
    public bool WasAsked(int first, Cue cue)
    {
        var i = first;
        while (i < int.Min(first + 3, cue.Token) && !(reading[i].Is(WordClass.Asked) && reading[i].Key[^1] is 'ه' or 'ا' && reading[i].Key.Contains("سؤال", StringComparison.Ordinal)))
        {
            i++;
        }

        return i < int.Min(first + 3, cue.Token);
    }

    /// <summary>سألته «الصحيفة» عن فلان فقال, وسألناه: whether the sentence opens with a question to whom a pronoun means.</summary>
    public bool IsAskedOf(int first, Cue cue) => cue.Token > first && cue.Form.Tense is SpeechTense.Past or SpeechTense.Present && reading[cue.Token].Clitics is "" or "ف"
        && reading[first].Is(WordClass.Asked) && Shapes.IsPossessed(reading[first].Key) && !reading[first].HasPreposition;

    /// <summary>وسأله القاضي: هل…؟، فأجاب: whether the sentence before was a question to whom a pronoun means, by somebody else who is named there.</summary>
    public bool IsAnswer(Cue cue)
    {
        var sentence = reading[cue.Token].Sentence;
        if (sentence == 0 || !reading[cue.Token].Clitics.StartsWith('ف') || cue.Form.Tense is not (SpeechTense.Past or SpeechTense.Present))
        {
            return false;
        }

        var (first, last) = reading.Sentences[sentence - 1];
        return cue.Token - reading.Sentences[sentence].First <= 1 && reading[first].Paragraph == reading[cue.Token].Paragraph && reading[last].Key is "؟" or "?"
            && reading[first].Is(WordClass.Asked) && Shapes.IsPossessed(reading[first].Key) && !reading[first].HasPreposition && first + 1 < last && reading[first + 1].Is(WordClass.Title | WordClass.Name | WordClass.Group);
    }

    /// <summary>سألت زميلاً عن رأيه فقال: whether the sentence opens with a question to somebody.</summary>
    public bool IsOfQuestion(int first, Cue cue)
    {
        for (var i = first; reading[cue.Token].Clitics == "ف" && i < int.Min(first + 4, cue.Token); i++)
        {
            if (reading[i].Is(WordClass.Asked) && !Shapes.IsPossessed(reading[i].Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>وبسؤال المهندس فلان عن المشروع قال; وفي لقاء مع فلان قال: the one the sentence names, whatever governs the name.</summary>
    public Attribution? Asked(int first, Cue cue)
    {
        for (var i = first; i < int.Min(first + 3, cue.Token); i++)
        {
            if (reading[i].Is(WordClass.Asked) && cue.Form.Tense is SpeechTense.Past or SpeechTense.Present && reading[cue.Token].Clitics is "" or "ف")
            {
                return Only(cue) is { } asked ? asked with { Rule = "subject-verb", Confidence = 0.82 } : null;
            }
        }

        return null;
    }

    /// <summary>وعندما سئل الرئيس عن إقالة المدرب فلان، رد: who was asked answers, and not whom it was about; nobody where no name is known for him.</summary>
    public Attribution? WasPutTo(int first, Cue cue, RoleHolders roles)
    {
        for (var i = first; i < int.Min(first + 3, cue.Token - 1); i++)
        {
            if (reading[i].Stem is not ("سئل" or "سئلت"))
            {
                continue;
            }

            var named = Enumerable.Range(i + 1, int.Min(4, cue.Token - i - 1)).Select(k => people.ByToken[k]).FirstOrDefault(one => one is { IsOblique: false } && one.TitleFirst == i + 1);
            var asked = named is not null ? Speaker.Of(reading, named) : reading[i + 1].Is(WordClass.Title | WordClass.Group) ? roles.Of(i + 1) : null;
            return asked is not null && asked.SurelyAgreesWith(cue.Form) ? new Attribution(asked, "subject-verb", 0.84)
                : reading[i + 1].Is(WordClass.Title | WordClass.Group) ? Attribution.None : null;
        }

        return null;
    }

    /// <summary>غير أن ممثل الادعاء فلاناً واجهه بالكشف، فرد: he whom the verb behind the name has for its object.</summary>
    public bool IsOfObject(int first, Cue cue)
    {
        for (var i = cue.Token - 1; reading[cue.Token].Clitics.StartsWith('ف') && i > first; i--)
        {
            if (people.ByToken[i] is { IsOblique: false } mention)
            {
                var verb = reading[mention.Last + 1];
                return mention.Last + 1 < cue.Token && reading.Adjoin(mention.Last, mention.Last + 1) && verb.Key.Length > 3 && verb.Key[^1] == 'ه' && verb.Clitics.Length == 0 && (verb.Class == WordClass.None || verb.Is(WordClass.Asked | WordClass.SpeechVerb));
            }
        }

        return false;
    }

    /// <summary>وأضاف أن والده رفض، وقال له: his father told him, and not he.</summary>
    public bool IsToldByKin(int first, Cue cue)
    {
        for (var i = first + 1; cue.Token + 1 < reading.Count && reading[cue.Token].Clitics == "و" && reading[cue.Token + 1].Key is "له" or "لها" && i < cue.Token; i++)
        {
            if (reading[i].Is(WordClass.Kin) && Shapes.IsPossessed(reading[i].Key) && reading[i - 1].Is(WordClass.Complementizer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>غير أن الأخير قاطعه قائلاً: the latter is the last one named before.</summary>
    public Attribution? Latter(int first, Cue cue)
    {
        for (var i = cue.Token - 1; i > first && cue.Token - i < FarthestLatter; i--)
        {
            if (reading[i].Is(WordClass.Generic) && reading[i].Is(WordClass.Ordinal) && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Complementizer | WordClass.NewSubject))
            {
                return Last(first, cue with { Token = i }) is { } latter ? latter with { Confidence = 0.8 } : null;
            }
        }

        return null;
    }

    /// <summary>فلان بكى. سألناه عن السبب فأجاب; سكت طويلا ثم أجاب: whom the pronoun of the question means, the last one named before it.</summary>
    public Attribution? AskedByPronoun(Cue cue, bool fromParagraphBefore = false)
    {
        var answers = reading[cue.Token].Clitics == "ف" || (reading.Adjoin(cue.Token - 1, cue.Token) && reading[cue.Token - 1].Key == "ثم");
        var isAsked = false;
        var opens = cue.Token;
        for (var i = cue.Token - 1; answers && i >= 0 && cue.Token - i < FarthestQuestion && (reading[i].Paragraph == reading[cue.Token].Paragraph || (fromParagraphBefore && isAsked && reading[i].Paragraph == reading[cue.Token].Paragraph - 1 && reading[opens].Is(WordClass.Asked))); i--)
        {
            opens = reading[i].Paragraph == reading[cue.Token].Paragraph ? i : opens;
            isAsked |= reading[i].Is(WordClass.Asked) && Shapes.IsPossessed(reading[i].Key) && (reading[i].Key[^1] == 'ه') == (cue.Form.Gender == Gender.Masculine);
            if (isAsked && people.ByToken[i] is { } mention && !reading.IsQuoted(i) && Speaker.Of(reading, mention) is var speaker && speaker.AgreesWith(cue.Form))
            {
                return new Attribution(speaker, "subject-verb", 0.76);
            }
        }

        return null;
    }

    /// <summary>اتصلت الصحيفة بالنقيب فلان فاستغرب الكلام ودعا: ف made the one named before it the subject.</summary>
    public Attribution? Then(int first, Cue cue)
    {
        for (var i = cue.Token - 1; i > first; i--)
        {
            if (reading[i].Clitics.StartsWith('ف') && !reading.IsQuoted(i) && people.ByToken[i - 1] is { } mention && Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form))
            {
                return new Attribution(speaker, "subject-verb", 0.78);
            }
        }

        return null;
    }
}
