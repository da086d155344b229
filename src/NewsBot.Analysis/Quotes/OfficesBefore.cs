using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds the subject of a verb among the offices that its sentence names before, and whom they mean.</summary>
internal sealed class OfficesBefore(Reading reading, Cast people, UnnamedSubjects unnamed, RoleHolders roles)
{
    /// <summary>What a verb that has a subject behind it is not.</summary>
    private const WordClass NoVerb = WordClass.Preposition | WordClass.Title | WordClass.Kin | WordClass.OnBehalf | WordClass.Stopword | WordClass.Group | WordClass.OrganizationHead
        | WordClass.Organization | WordClass.Place | WordClass.Complementizer | WordClass.Relative | WordClass.NewSubject | WordClass.ClauseOpener | WordClass.SpeechVerb;

    /// <summary>لكن البابا قال أيضاً, وكان الوزير الفلبيني قال, معالي وزير الخارجية يؤكد, اكتفى مدرب الفريق بالقول: an office right before the verb.</summary>
    public Attribution? Before(int first, Cue cue)
    {
        var isMasdar = cue.Form.Tense == SpeechTense.Masdar;
        if (!isMasdar && (cue.Form.Tense is not (SpeechTense.Past or SpeechTense.Present) || reading[cue.Token].Clitics.Length > 0))
        {
            return null;
        }

        for (var i = cue.Token - 1; i >= first && cue.Token - i < 7 && reading.Adjoin(i, i + 1) && !reading[i].Is(WordClass.Preposition | WordClass.Complementizer | WordClass.Relative) && people.ByToken[i] is null; i--)
        {
            var opens = !reading.Adjoin(i - 1, i) || i == first || reading[i - 1].Stem is "كان" or "كانت" or "لكن" or "ولكن" or "وكان" or "وكانت" || (isMasdar && !reading[i - 1].Is(WordClass.Title | WordClass.Preposition | WordClass.Kin));
            if (opens && reading[i].Is(WordClass.Title) && !reading[i].HasPreposition && unnamed.PhraseEnd(i, cue.Token) == cue.Token - 1)
            {
                return roles.Of(i) is { } holder && holder.SurelyAgreesWith(cue.Form) ? new Attribution(holder, "role", 0.82) : null;
            }
        }

        return null;
    }

    /// <summary>ثم ارتجل سموه كلمة، وقال; ألقى معالي مدير الجامعة كلمة رحب فيها بالحضور، وأكد: whoever the sentence's own verb has as subject, named in the text or not.</summary>
    public Attribution? Opening(int first, Cue cue)
    {
        for (var i = first + 1; i < int.Min(first + 4, cue.Token) && reading.Adjoin(i - 1, i); i++)
        {
            if (people.ByToken[i] is not null)
            {
                return null;
            }

            if (reading[i].Is(WordClass.Title | WordClass.Generic) && reading[i].Clitics.Length == 0)
            {
                var isSubject = reading[i - 1] is var verb && !verb.Is(NoVerb) && !verb.HasPreposition && !verb.Key.StartsWith("ال", StringComparison.Ordinal) && verb.Key[^1] != 'ة';
                return isSubject && unnamed.At(i, cue.Token, cue.Form) is { Who.Speaker.Kind: SpeakerKind.Person or SpeakerKind.Group } subject && subject.Who.Speaker.SurelyAgreesWith(cue.Form)
                    ? subject.Who with { Confidence = double.Min(subject.Who.Confidence, 0.8) } : null;
            }
        }

        return null;
    }

    /// <summary>ورد المحافظ عليها قائلا, في المقابل بدا مدرب الفريق هادئا واكتفى بالقول: an office right behind the verb that opens the sentence.</summary>
    public Attribution? BehindVerb(int first, Cue cue)
    {
        for (var i = first + 1; i < int.Min(first + 5, cue.Token) && reading.Adjoin(i - 1, i); i++)
        {
            if (reading[i].Is(WordClass.Title) && reading[i].Clitics.Length == 0)
            {
                return !reading[i - 1].Is(WordClass.Preposition | WordClass.Title | WordClass.Kin | WordClass.OnBehalf) && !reading[i - 1].HasPreposition && roles.Of(i) is { } holder && holder.SurelyAgreesWith(cue.Form)
                    ? new Attribution(holder, "role", 0.8) : null;
            }
        }

        return null;
    }
}
