using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds the subject that a sentence, or a clause of it, opens with.</summary>
internal sealed class ClauseSubjects(Reading reading, Cast people, UnnamedSubjects unnamed)
{
    /// <summary>Where the last clause with a subject of its own begins: ، في حين تابع ماسك, رغم أن المدير فلاناً رأى, غير أن مصدراً قال.</summary>
    public int LastClause(int first, int cue)
    {
        for (var i = cue - 1; i > first; i--)
        {
            var isConcession = reading[i].Is(WordClass.Complementizer) && (reading[i - 1].Key == "رغم" || (i > first + 1 && reading[i - 1].Key == "من" && reading[i - 2].Key == "الرغم"));
            var isBut = reading[i].Is(WordClass.Exception) && i + 1 < cue && reading[i + 1].Key == "ان" && reading[i - 1].Key is not ("من" or "دون");
            if ((reading[i].Is(WordClass.NewSubject) || isConcession || isBut) && !reading.IsQuoted(i))
            {
                return i;
            }
        }

        return first;
    }

    /// <summary>The first name of the sentence before the cue that can be a subject, or the organisation the sentence opens with.</summary>
    public Attribution? First(int first, Cue cue)
    {
        for (var i = first; i < cue.Token; i++)
        {
            if (reading.IsQuoted(i))
            {
                continue;
            }

            if (people.ByToken[i] is { IsByline: false } mention && mention.First == i)
            {
                var speaker = Speaker.Of(reading, mention);
                if (!mention.IsOblique && !Kinship.IsOfAgent(reading, mention) && !Kinship.IsOfMaster(reading, mention) && !IsObjectOfBody(first, mention) && speaker.SurelyAgreesWith(cue.Form))
                {
                    var rule = cue.Form.Tense == SpeechTense.Participle ? "participle" : "subject-verb";
                    return new Attribution(speaker, rule, SubjectConfidence(first, mention, cue));
                }

                i = mention.Last;
            }
            else if (i <= first + 1 && reading[i].Is(WordClass.OrganizationHead | WordClass.Organization) && !reading[i].HasPreposition && !(i > first && reading[first].Is(WordClass.Preposition)) && !(i > first && reading[first].Is(WordClass.Title)))
            {
                var speaker = unnamed.Organization(i, unnamed.PhraseEnd(i, cue.Token));
                if (speaker.SurelyAgreesWith(cue.Form))
                {
                    return new Attribution(speaker, "subject-verb", 0.8);
                }
            }
        }

        return null;
    }

    /// <summary>وقتلت الشرطة المسلح فلاناً، وأكد: what a body did to somebody makes him its object.</summary>
    private bool IsObjectOfBody(int first, Mention mention) => mention.Person.Gender == Gender.Masculine && mention.TitleFirst - first is 2 or 3 && reading.Adjoin(first, first + 1) && reading[first].Key[^1] == 'ت' && reading[first].Key.Length > 3
        && !reading[first].Is(WordClass.SpeechVerb | WordClass.Name | WordClass.Title) && reading[first + 1].Is(WordClass.OrganizationHead | WordClass.Group) && reading[first + 1].Key[^1] == 'ة';

    private static double SubjectConfidence(int first, Mention mention, Cue cue)
    {
        // فلان، وزير كذا، قال: nothing but an apposition lies between; the further away, the less sure.
        var distance = cue.Token - mention.Last;
        var opens = mention.TitleFirst - first <= 2;
        return (opens ? 0.92 : 0.8) - (distance > 25 ? 0.12 : 0);
    }
}
