using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds who goes on among those to whom something was given, or who had it: a preposition governs their names.</summary>
internal sealed class Recipients(Reading reading, Cast people, NamedBefore named)
{
    /// <summary>وكان للطبيب فلان رأي آخر، إذ رأى: who had something opens the sentence, and goes on as its subject.</summary>
    public Attribution? Holder(int first, Cue cue)
    {
        var isHad = reading[first].Stem is "كان" or "كانت" or "لكن" or "ليس" || reading[first].Key is "وكان" or "وكانت" or "ولكن";
        for (var i = first + 1; isHad && (reading[first + 1].Clitics == "ل" || reading[first + 1].Key.StartsWith("لل", StringComparison.Ordinal)) && i < int.Min(first + 9, cue.Token) && reading[i].IsWord; i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                return mention.TitleFirst <= first + 1 && mention.Last + 1 < cue.Token && Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form) ? new Attribution(speaker, "subject-verb", 0.8) : null;
            }
        }

        return null;
    }

    /// <summary>«المدينة» نقلت الشكوى إلى الدكتور فلان الذي أقر بها، وقال: where a body did something to somebody, he whom a relative clause tells of goes on.</summary>
    public Attribution? OfRelative(int first, Cue cue)
    {
        var opens = reading[first].Kind is TokenKind.OpenMark or TokenKind.StraightMark || reading[first].Is(WordClass.Organization | WordClass.OrganizationHead);
        for (var i = cue.Token - 1; opens && i > first; i--)
        {
            if (people.ByToken[i] is { IsOblique: false } && !reading.IsQuoted(i))
            {
                return null;
            }

            if (reading[i].Key is "الذي" or "التي" or "الذى" or "التى" && people.ByToken[i - 1] is { IsOblique: true } mention && IsGivenTo(mention) && Speaker.Of(reading, mention) is var speaker)
            {
                return speaker.SurelyAgreesWith(cue.Form) ? new Attribution(speaker, "relative", 0.78) : null;
            }
        }

        return null;
    }

    /// <summary>وسمحت المحكمة للمتهم فلان بالخروج، وقال: what a body did to one man is told before what he says.</summary>
    public Attribution? OfBody(int first, Cue cue) => first + 1 < cue.Token && reading[first].Key[^1] == 'ت' && cue.Form.Gender == Gender.Masculine && reading.Adjoin(first, first + 1)
        && reading[first + 1].Is(WordClass.OrganizationHead) && reading[first + 1].Is(WordClass.Feminine) && people.ByToken.Skip(first).Take(cue.Token - first).FirstOrDefault(one => one is not null) is { } mention && IsGivenTo(mention) && named.Only(cue) is { } only ? only with { Rule = "subject-verb" } : null;

    /// <summary>كلمة الأهالي ألقاها نيابة عنهم فلان، وطالب فيها: he who gave the speech that "in it" means.</summary>
    public Attribution? GaveSpeech(int first, Cue cue)
    {
        for (var i = cue.Token - 1; cue.Token + 1 < reading.Count && reading[cue.Token + 1].Key == "فيها" && i > first; i--)
        {
            if (reading[i].Key is "القاها" or "القتها")
            {
                return Enumerable.Range(i + 1, cue.Token - i - 1).Select(k => people.ByToken[k]).FirstOrDefault(one => one is not null) is { } mention && Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form)
                    ? new Attribution(speaker, "subject-verb", 0.84) : null;
            }
        }

        return null;
    }

    /// <summary>للمتهم فلان, إلى المهندس فلان: the name and its own title right behind ل or إلى.</summary>
    private bool IsGivenTo(Mention mention)
    {
        var title = mention.TitleFirst - (mention.TitleFirst == mention.First && mention.First > 1 && reading[mention.First - 1].Kind == TokenKind.Comma ? 1 : 0);
        while (title > 0 && !reading[title].IsWord)
        {
            title--;
        }

        // لمحامي اللاعب فلان: to his lawyer.
        if (Kinship.IsOfMaster(reading, mention))
        {
            return false;
        }

        title -= reading[title].Is(WordClass.Ordinal) ? 1 : 0;
        return title >= 0 && (reading[title].Key.StartsWith("لل", StringComparison.Ordinal) || reading[title].Clitics == "ل" || (title > 0 && reading[title - 1].Key == "الى"));
    }
}
