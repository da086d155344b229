namespace NewsBot.Analysis.Text;

/// <summary>What may stand after a verb of speech.</summary>
[Flags]
internal enum Follows
{
    None = 0,

    /// <summary>A clause with أن or إن (that).</summary>
    Clause = 1,
    Colon = 2,
    Quote = 4,

    /// <summary>As <see cref="Clause"/>, but only right after the verb or its subject.</summary>
    ClauseClose = 8,
    ColonClose = 16,
    QuoteClose = 32,

    /// <summary>أبلغ، أخبر: whom it is told.</summary>
    Addressee = 64,

    /// <summary>أضاف، تابع: more of the one who has been speaking.</summary>
    More = 128,

    /// <summary>نقل: the words are theirs whom عن names.</summary>
    Source = 256,

    /// <summary>خاطب، رأى: the noun behind it may be whom it was done to.</summary>
    Whom = 512,
}

/// <summary>A verb of speech as its lexicon lists it: with the prepositions that lead to a reported noun phrase, and those that lead to words in marks at least.</summary>
internal sealed record SpeechVerb(string Lemma, Stance Stance, Follows Follows, IReadOnlyList<string> NounPrepositions, IReadOnlyList<string> MarkPrepositions)
{
    /// <summary>وصف، اتهم: the verb has somebody as object and says something of them with ب.</summary>
    public bool TakesPersonObject => Follows.HasFlag(Follows.Whom) || Stance is Stance.Criticised or Stance.Said && NounPrepositions.Contains("ب");
}

internal enum SpeechTense
{
    Past,
    Present,

    /// <summary>مشيراً، قائلاً: the subject stands earlier in the sentence.</summary>
    Participle,

    /// <summary>قوله، القول: fixed forms that lean on what stands before them.</summary>
    Masdar,
}

/// <summary>One form of a verb of speech, with the subject it agrees with.</summary>
internal sealed record SpeechForm(SpeechVerb Verb, SpeechTense Tense, Gender Gender, bool IsPlural);
