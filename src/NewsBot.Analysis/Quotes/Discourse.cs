namespace NewsBot.Analysis.Quotes;

/// <summary>Who has been speaking so far, for verbs that name nobody (وأضاف) and paragraphs that go on in quotation marks.</summary>
internal sealed class Discourse
{
    private Speaker? last;
    private Speaker? previous;
    private int paragraph;
    private int sentence;
    private double confidence;
    private Speaker? focus;
    private int focusSentence;
    private double focusConfidence;

    /// <summary>The person who spoke last; null when that was nobody or no person.</summary>
    public People.Person? LastPerson => last?.Person;

    /// <summary>The sentence in which somebody spoke last.</summary>
    public int LastSentence => sentence;

    /// <summary>What somebody without a name who spoke last is called; null when that was anybody else.</summary>
    public string? LastStranger => last is { Kind: SpeakerKind.Group, IsPlural: false } ? last.Name : null;

    /// <summary>Whom the last sentence was about, though nobody spoke in it.</summary>
    public void Focus(Speaker person, double sure, int atSentence) => (focus, focusConfidence, focusSentence) = (person, sure, atSentence);

    /// <summary>Somebody else has begun to speak whom the article does not name, or we do not know.</summary>
    public void Forget() => (last, focus, previous) = (null, null, null);

    /// <summary>
    /// The last speaker, when the verb agrees and not more than two paragraphs lie between; before that, whom the sentence
    /// right before was about.
    /// </summary>
    public Attribution Carry(Text.SpeechForm? form, int atParagraph, int atSentence)
    {
        var isInFocus = focus is not null && atSentence - focusSentence == 1 && (last is null || focusSentence > sentence) && focus.Person != last?.Person;
        if (isInFocus && (form is null || focus!.SurelyAgreesWith(form)))
        {
            return new Attribution(focus!, "focus", FocusConfidence);
        }

        var disagrees = last is not null && form is not null && !last.SurelyAgreesWith(form);
        if (disagrees && focus is { Kind: SpeakerKind.Person } && atSentence - focusSentence == 1 && focus.SurelyAgreesWith(form!))
        {
            // وبحسب مصادر، لا يعدّ فلان نفسه كذا. ورأى أن: the verb is no plural's, and the sentence was about him.
            return new Attribution(focus, "focus", double.Min(FocusConfidence, 0.7));
        }

        if (last is null || atParagraph - paragraph > 2 || (form is not null && !last.SurelyAgreesWith(form)))
        {
            return Attribution.None;
        }

        var distance = atSentence - sentence;
        var sure = double.Min(confidence, distance <= 1 ? 0.89 : distance == 2 ? 0.84 : 0.72) - (atParagraph - paragraph > 1 ? 0.14 : 0);
        return new Attribution(last, "carried-on", sure);
    }

    /// <summary>Who has spoken before another did is the surer meant.</summary>
    private double FocusConfidence => focus?.Person == previous?.Person ? double.Max(focusConfidence, 0.78) : focusConfidence;

    /// <summary>Who spoke before the last speaker, in a dialogue.</summary>
    public Attribution Before(Text.SpeechForm form, int atParagraph) =>
        previous is { Kind: SpeakerKind.Person } one && one.Person != last?.Person && atParagraph - paragraph <= 1 && one.SurelyAgreesWith(form) ? new Attribution(one, "carried-on", 0.72) : Attribution.None;

    public void Said(Speaker speaker, double sure, int atParagraph, int atSentence)
    {
        if (speaker.Kind != SpeakerKind.Unknown)
        {
            previous = last is null || last.Person == speaker.Person ? previous : last;
            (last, confidence, paragraph, sentence) = (speaker, double.Max(sure, 0.5), atParagraph, atSentence);
        }
    }
}
