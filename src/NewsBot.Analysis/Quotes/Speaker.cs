using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Who speaks, while the article is being read.</summary>
internal sealed record Speaker(SpeakerKind Kind, Person? Person, string? Name, Gender Gender, bool IsPlural)
{
    public static readonly Speaker Nobody = new(SpeakerKind.Unknown, null, null, Gender.Unknown, IsPlural: false);

    public static Speaker Of(Reading reading, Mention mention) =>
        new(SpeakerKind.Person, mention.Person, mention.NameIn(reading).In(reading.Text), mention.Person.Gender, IsPlural: false);

    /// <summary>
    /// Whether a verb form may have this subject: قالت no man, مشيرين no single person. A verb before a group may be
    /// singular, so only a plural form excludes.
    /// </summary>
    public bool AgreesWith(SpeechForm form)
    {
        if (form.IsPlural && Kind == SpeakerKind.Person)
        {
            return false;
        }

        return form.Gender == Gender.Unknown || Gender == Gender.Unknown || IsPlural || form.Gender == Gender;
    }

    /// <summary>
    /// The same for a subject that stands elsewhere: a feminine verb then needs somebody known to be a woman, or an
    /// organisation, because a man in doubt is more often a man; and after a plural a masculine singular is somebody else's.
    /// </summary>
    public bool SurelyAgreesWith(SpeechForm form) =>
        AgreesWith(form) && !(Kind == SpeakerKind.Group && IsPlural && !form.IsPlural && (form.Gender == Gender.Masculine || Gender == Gender.Masculine)) && (form.Gender != Gender.Feminine || Kind != SpeakerKind.Person || Gender == Gender.Feminine);
}

/// <summary>A speaker found for a cue: by which rule, and how sure.</summary>
internal sealed record Attribution(Speaker Speaker, string Rule, double Confidence)
{
    public static readonly Attribution None = new(Speaker.Nobody, "no-speaker", 0);
}
