using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds who says the words in marks behind a colon to which no verb of speech leads.</summary>
internal sealed class ColonSpeakers(Reading reading, Cast people, Discourse discourse, MarkedWords marked)
{
    private const int FarthestColon = 45;
    private const int FewestWords = 4;

    /// <summary>وأصدر فلان بياناً هذا نصه: نحن ماضون; وعن التحكيم: لن أتحدث: words without marks in which somebody speaks of himself; where they begin, and whose they are.</summary>
    public (int First, Attribution Who)? Speech(int first, int last)
    {
        for (var colon = first + 2; colon < int.Min(last - FewestWords, first + FarthestColon); colon++)
        {
            if (reading[colon].Kind != TokenKind.Colon || reading.IsQuoted(colon))
            {
                continue;
            }

            if (!reading[colon + 1].IsWord || marked.MarkOpening(colon + 1) >= 0 || !marked.IsFirstPerson(colon + 1, last) || Enumerable.Range(first, colon - first).Any(reading.IsQuoted))
            {
                return null;
            }

            return (Named(first, colon) ?? OnlyPerson(first, colon)) is { } speaker ? (colon + 1, new Attribution(speaker, "colon", 0.78))
                : Strangers.OpensWithTopic(reading, first) && colon - first < 8 && discourse.Carry(null, reading[first].Paragraph, reading[first].Sentence) is { Speaker.Kind: SpeakerKind.Person, Confidence: > 0.75 } carried ? (colon + 1, carried)
                : null;
        }

        return null;
    }

    /// <summary>يبتسم الرجل، ويتكئ على عصاه: «…»: a sentence that names nobody, and says by a pronoun what he did of whom the last ones were.</summary>
    public Attribution? Described(int first, int colon)
    {
        var isOfHim = false;
        for (var i = first; i < colon; i++)
        {
            if (people.ByToken[i] is not null || reading.IsQuoted(i)
                || (reading[i].Is(WordClass.Statement | WordClass.QuotedThing | WordClass.Group | WordClass.Organization | WordClass.OrganizationHead | WordClass.Interview) && !reading[i].Is(WordClass.Anaphor | WordClass.Generic))
                || (reading[i].Is(WordClass.Kin | WordClass.Title) && !reading[i].Is(WordClass.Anaphor | WordClass.Generic)))
            {
                return null;
            }

            isOfHim |= reading[i].Is(WordClass.Anaphor) || (Shapes.IsPossessed(reading[i].Key) && !reading[i].Key.EndsWith("نا", StringComparison.Ordinal) && !reading[i].Is(WordClass.Stopword));
        }

        return isOfHim && discourse.Carry(null, reading[first].Paragraph, reading[first].Sentence) is { Speaker.Kind: SpeakerKind.Person, Confidence: > 0.68 } who
            ? who with { Rule = "description", Confidence = double.Min(who.Confidence, 0.76) } : null;
    }

    /// <summary>لكن فلاناً يخفف من حدة كلامه: «…»: the one person the sentence names before the colon, under no preposition.</summary>
    public Speaker? OnlyPerson(int first, int colon)
    {
        var only = people.OnlyIn(first, colon, (_, i) => !reading.IsQuoted(i));

        // حاولنا الاتصال بفلان فأرسل رسالة: «…»
        var didThen = only is { IsOblique: true, IsByline: false } && Enumerable.Range(only.Last + 1, int.Max(0, int.Min(colon, only.Last + 5) - only.Last - 1)).Any(i => reading[i].Key[0] == 'ف' && reading[i].Key.Length > 3 && !reading[i].Is(WordClass.Name | WordClass.Preposition | WordClass.Stopword));
        if (didThen)
        {
            return Speaker.Of(reading, only!);
        }

        return only is { IsOblique: false, IsByline: false } && !IsAnothers(int.Max(only.TitleFirst - 1, first)) ? Speaker.Of(reading, only) : null;
    }

    /// <summary>والدة فلان is not he; جاره فلان and ابنته الكبرى فلانة are.</summary>
    private bool IsAnothers(int before) => reading[before].Is(WordClass.OnBehalf | WordClass.Kin) && !Shapes.IsPossessed(reading[before].Key);

    /// <summary>ويلتقط طرف الحديث جاره فلان: «…»; أما فلان فدافع عن علان: «…»: the name right before the colon, or the one that opens the sentence; no verb of speech says otherwise.</summary>
    public Speaker? Named(int first, int colon)
    {
        if (colon == first)
        {
            return null;
        }

        var start = colon;
        while (start > first && !reading.IsQuoted(start - 1))
        {
            start--;
            if (Cue.At(reading, start, people) is { Form.Tense: SpeechTense.Past or SpeechTense.Present })
            {
                return null;
            }
        }

        var last = people.ByToken[colon - 1];
        var opening = first;
        opening += reading[first].Stem == "اما" || reading[first].Is(WordClass.NewSubject) ? 1 : 0;
        var named = last is { IsOblique: false } && last.Last == colon - 1 && !IsAnothers(int.Max(last.TitleFirst - 1, first)) ? last
            : start == first ? Enumerable.Range(opening, int.Min(10, colon - opening)).Select(i => people.ByToken[i]).FirstOrDefault(mention => mention is not null && mention.TitleFirst == opening) : null;
        return named is { IsOblique: false, IsByline: false } ? Speaker.Of(reading, named) : null;
    }

    /// <summary>وجاء في تغريدة لفلان: «…»: whose statement it is, by ل right behind it.</summary>
    public Speaker? StatementOf(int first, int colon)
    {
        for (var i = first; i + 1 < colon; i++)
        {
            if (reading[i].Is(WordClass.Statement) && people.ByToken[i + 1] is { IsOblique: true } mention && reading[i + 1].Key[0] == 'ل')
            {
                return Speaker.Of(reading, mention);
            }
        }

        return null;
    }
}
