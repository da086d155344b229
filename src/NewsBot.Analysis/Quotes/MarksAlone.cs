using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>What stands in marks that no verb before leads to: by whom it is said, the verb behind it, if any, and whether that tells who speaks on.</summary>
internal sealed record MarkedSpeech(Cue? Cue, Attribution Who, bool Tells = false);

/// <summary>
/// Finds the speaker of words in marks without a verb before them: the verb after them, a paragraph that goes on in marks, or the
/// sentence they are joined to. Long ones are speech even when nobody is found.
/// </summary>
internal sealed class MarksAlone(Reading reading, Cast people, MarkedWords marked, Subjects subjects, ContentFinder contents, Discourse discourse, ColonSpeakers colons)
{
    /// <summary>So many tokens back a paragraph may have named who speaks.</summary>
    private const int LongestParagraph = 90;

    /// <summary>Whose words stand in a mark of the sentence from first to last; null when they are no speech.</summary>
    public MarkedSpeech? SpeechIn(int m, int first, int last, Attribution? inSentence)
    {
        var mark = reading.Marks[m];
        var words = marked.WordsIn(m);
        if (mark.IsClosed && words >= 2 && AsPut(mark.Close, last, inSentence) is { } put)
        {
            return put;
        }

        if (mark.IsClosed && words >= 2 && VerbAfter(mark.Close, last) is { } after && (words >= 5 || after is { Tells: true, Who.Speaker.Kind: SpeakerKind.Person }))
        {
            return after;
        }

        if (mark.Open == first && words >= 6 && IsParagraphStart(first))
        {
            var who = discourse.Carry(null, reading[first].Paragraph, reading[first].Sentence);
            return new MarkedSpeech(null, who with { Rule = "continuation", Confidence = double.Min(who.Confidence, 0.84) });
        }

        if (mark.IsClosed && words >= 4 && inSentence is null && mark.Open > first && reading[mark.Open - 1].Kind == TokenKind.Colon && colons.StatementOf(first, mark.Open - 1) is { } author)
        {
            return new MarkedSpeech(null, new Attribution(author, "colon", 0.84), Tells: true);
        }

        if (mark.IsClosed && mark.Open == first && words >= 5 && EndsWith(mark.Close, last) && !IsParagraphStart(first))
        {
            // قال فلان إن الماء لا يصل. «كل مرة يقولون بعد العيد».
            var who = discourse.Carry(null, reading[first].Paragraph, reading[first].Sentence);
            who = who.Confidence > 0.75 ? who with { Rule = "continuation", Confidence = double.Min(who.Confidence, 0.82) } : Attribution.None;
            return who.Speaker.Kind != SpeakerKind.Unknown || words >= 10 ? new MarkedSpeech(null, who, Tells: true) : null;
        }

        if (mark.IsClosed && words >= 4 && inSentence is null && mark.Open > first && reading[mark.Open - 1].Kind == TokenKind.Colon && colons.OnlyPerson(first, mark.Open - 1) is { } teller)
        {
            return new MarkedSpeech(null, new Attribution(teller, "colon", 0.8), Tells: true);
        }

        if (mark.IsClosed && words >= 4 && mark.Open > first && reading[mark.Open - 1].Kind == TokenKind.Colon && colons.Named(first, mark.Open - 1) is { } named)
        {
            return new MarkedSpeech(null, new Attribution(named, "colon", 0.8), Tells: true);
        }

        if (mark.IsClosed && words >= 5 && inSentence is null && mark.Open > first + 2 && reading[mark.Open - 1].Kind == TokenKind.Colon && colons.Described(first, mark.Open - 1) is { } described)
        {
            return new MarkedSpeech(null, described);
        }

        if (mark.IsClosed && inSentence is not null && words >= 5 && IsJoined(mark.Open))
        {
            return new MarkedSpeech(null, inSentence with { Rule = "same-sentence", Confidence = double.Min(inSentence.Confidence, 0.9) });
        }

        if (mark.IsClosed && inSentence is not null && words >= 4 && mark.Close >= last - 1 && marked.IsUtterance(m))
        {
            // رافضا الحديث عن الصعود «مازلنا في الجولة السابعة».
            return new MarkedSpeech(null, inSentence with { Rule = "same-sentence", Confidence = double.Min(inSentence.Confidence, 0.84) });
        }

        if (mark.IsClosed && words >= 2 && mark.Close >= last - 1 && mark.Open > first + 1 && reading[mark.Open - 1].Kind == TokenKind.Comma && marked.IsFirstPerson(mark.First, mark.Last) && (inSentence is null ? SubjectOf(first, mark.Open) : inSentence.Speaker) is { Kind: SpeakerKind.Person } subject)
        {
            return new MarkedSpeech(null, new Attribution(subject, "same-sentence", 0.8));
        }

        return mark.IsClosed && words >= 10 && reading[mark.First].IsWord ? new MarkedSpeech(null, NameBefore(mark.Open, first) ?? Attribution.None) : null;
    }

    /// <summary>ورفض فلان تحميل زميله علان المسؤولية، «كلنا نخطئ»: whom the sentence names right behind its verb.</summary>
    private Speaker? SubjectOf(int first, int open)
    {
        for (var i = first + 1; i < int.Min(first + 5, open); i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                return mention.IsOblique || mention.TitleFirst != first + 1 ? null : Speaker.Of(reading, mention);
            }
        }

        return null;
    }

    /// <summary>Nothing but a comma or full stops between a closing mark and the end of the sentence.</summary>
    private bool EndsWith(int close, int last)
    {
        for (var i = close + 1; i < last; i++)
        {
            if (reading[i].IsWord)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>«…»، على حد تعبيره; «…»، على حد قول فلان: his who has been speaking, or who is named there.</summary>
    private MarkedSpeech? AsPut(int close, int last, Attribution? inSentence)
    {
        var i = close + 1;
        i += i <= last && reading[i].Kind is TokenKind.Comma or TokenKind.Dash ? 1 : 0;
        if (i + 2 > last || reading[i].Key != "على" || reading[i + 1].Key != "حد")
        {
            return null;
        }

        if (!Shapes.IsPossessed(reading[i + 2].Key))
        {
            return subjects.At(i + 3, last + 1, null) is { Who.Speaker.Kind: SpeakerKind.Person } named
                ? new MarkedSpeech(null, named.Who with { Rule = "according-to", Confidence = 0.9 }, Tells: true) : null;
        }

        var who = inSentence ?? discourse.Carry(null, reading[close].Paragraph, reading[close].Sentence);
        var isHers = reading[i + 2].Key.EndsWith("ها", StringComparison.Ordinal);
        return who.Speaker.Kind == SpeakerKind.Unknown || isHers != (who.Speaker.Gender == Gender.Feminine)
            ? null : new MarkedSpeech(null, who with { Rule = "same-sentence", Confidence = double.Min(who.Confidence, 0.86) });
    }

    /// <summary>«…»، قال فلان: rare in Arabic, common in translated copy.</summary>
    private MarkedSpeech? VerbAfter(int close, int last)
    {
        var i = close + 1;
        while (i <= last && reading[i].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash)
        {
            i++;
        }

        // «…».. بهذه العبارة لخص فلان: a full stop may part them, or the end of the line.
        var end = i > last && i < reading.Count && (reading[i].Paragraph == reading[close].Paragraph || (reading[i].Paragraph == reading[close].Paragraph + 1 && reading[i].Key is "بهذه" or "بهذا")) ? reading.Sentences[reading[i].Sentence].Last : last;
        if (i <= end && ClosingWords(i, end) is { } closing)
        {
            return closing;
        }

        if (i <= end && IsSaidAgain(i) && Cue.At(reading, i, people) is { } again)
        {
            // «…».. قالتها وهي تبكي
            return (Carried(again) ?? OnlyOneBefore(again)) is { } one ? new MarkedSpeech(again, one with { Rule = "quote-verb-subject", Confidence = double.Min(one.Confidence, 0.84) }, Tells: true) : null;
        }

        var isJoined = i > close + 1 || (i <= last && reading[i].Key == "هكذا");
        i += i <= last && reading[i].Key is "كما" or "هكذا" or "بهذا" ? 1 : 0;
        if (i > last || Cue.At(reading, i, people) is not { Form.Tense: SpeechTense.Past or SpeechTense.Present } cue || contents.After(cue) is { } content && content.First - i < 12)
        {
            return null;
        }

        if (reading[i].Clitics == "و")
        {
            return null;
        }

        // «…»، تقول بحسرة: whom the sentence before was about; but «…»، يقول النائب: who has no name.
        return subjects.After(i, Participle(i + 1, last), cue.Form) is not { Who: { Speaker.Kind: not SpeakerKind.Group } or { Rule: "verb-role" } } subject
            ? isJoined && !MayNameSomebody(i + 1, last) && (IsNamedHere(cue) ? Carried(cue) ?? OnlyOneBefore(cue) : OnlyOneBefore(cue) ?? Carried(cue)) is { } carried
                ? new MarkedSpeech(cue, carried with { Rule = "quote-verb-subject", Confidence = double.Min(carried.Confidence, 0.84) })
                : null
            : new MarkedSpeech(cue, subject.Who with { Rule = "quote-verb-subject", Confidence = double.Min(subject.Who.Confidence, 0.92) }, Tells: true);
    }

    /// <summary>قالها, ترددها: a verb of speech and what was said.</summary>
    private bool IsSaidAgain(int i) => reading[i].Key.EndsWith("ها", StringComparison.Ordinal) && SpeechVerbs.Arabic.Forms.TryGetValue(reading[i].Key, out var form) && form.Verb.Follows.HasFlag(Follows.Colon);

    private Attribution? Carried(Cue cue) =>
        discourse.Carry(cue.Form, reading[cue.Token].Paragraph, reading[cue.Token].Sentence) is { Speaker.Kind: SpeakerKind.Person } carried ? carried : null;

    /// <summary>«…»، تضحك هيا: a word behind the verb that may be a name nobody knows, rather than how or where it was said.</summary>
    private bool MayNameSomebody(int i, int last) => i <= last && reading[i].IsWord && reading[i].Clitics.Length == 0 && !reading[i].IsAdverbial
        && (reading[i].Is(WordClass.Name) || (reading[i].Class == WordClass.None && reading[i].Key[^1] is not 'ا' and not 'ة' && Cue.At(reading, i, people) is null) || Unlisted.IsSpeltLikeName(reading[i]));

    /// <summary>Whether the paragraph names the last speaker, or nobody has spoken.</summary>
    private bool IsNamedHere(Cue cue)
    {
        for (var i = cue.Token; i >= 0 && cue.Token - i < LongestParagraph && reading[i].Paragraph == reading[cue.Token].Paragraph; i--)
        {
            if (people.ByToken[i] is { } mention && mention.Person == discourse.LastPerson)
            {
                return true;
            }
        }

        return discourse.LastPerson is null;
    }

    /// <summary>لم تنم فلانة ليلتها. رن الهاتف. «…»، تقول: the one person whom the paragraph has named so far, and not under a preposition.</summary>
    private Attribution? OnlyOneBefore(Cue cue)
    {
        var first = cue.Token;
        while (first > 0 && cue.Token - first < LongestParagraph && reading[first - 1].Paragraph == reading[cue.Token].Paragraph)
        {
            first--;
        }

        return colons.OnlyPerson(first, cue.Token) is { } only && only.SurelyAgreesWith(cue.Form) ? new Attribution(only, "quote-verb-subject", 0.76) : null;
    }

    /// <summary>The first participle of speech behind a verb: what stands after it (موضحة أن شقيقها) is no subject.</summary>
    private int Participle(int i, int last)
    {
        while (i <= last && Cue.At(reading, i, people) is not { Form.Tense: SpeechTense.Participle })
        {
            i++;
        }

        return i;
    }

    /// <summary>«…»، بهذه الكلمات اختتم فلان حديثه: the first name behind, whatever the verb.</summary>
    private MarkedSpeech? ClosingWords(int i, int last)
    {
        if (reading[i].Key is not ("بهذا" or "بهذه" or "هكذا"))
        {
            return null;
        }

        for (var k = i + 1; k <= int.Min(last, i + 9); k++)
        {
            if (k > i + 1 && Cue.At(reading, k, people) is { Form.Tense: SpeechTense.Participle })
            {
                // هكذا قالت، موضحة أن شقيقها فلاناً: whom she spoke of.
                return null;
            }

            if (people.ByToken[k] is { } mention)
            {
                return mention.IsOblique ? null : new MarkedSpeech(null, new Attribution(Speaker.Of(reading, mention), "quote-verb-subject", 0.88), Tells: true);
            }

            if (reading[k].Is(WordClass.Office | WordClass.Profession) && subjects.At(k, int.Min(last, i + 9) + 1, null) is { } official)
            {
                // هكذا لخص مخرج الفيلم الأزمة
                return new MarkedSpeech(null, official.Who with { Rule = "quote-verb-subject", Confidence = double.Min(official.Who.Confidence, 0.8) }, Tells: true);
            }
        }

        return null;
    }

    /// <summary>ويفاجئنا فلان: «…»: a name right before long words, whatever the verb.</summary>
    private Attribution? NameBefore(int open, int first)
    {
        var i = open - 1;
        i -= i > first && !reading[i].IsWord ? 1 : 0;
        return i > first && people.ByToken[i] is { IsOblique: false, IsByline: false } mention && mention.Last == i && mention.First > first && (i < open - 1 || mention.First < i) ? new Attribution(Speaker.Of(reading, mention), "colon", 0.76) : null;
    }

    private bool IsParagraphStart(int i) => i == 0 || reading[i - 1].Paragraph != reading[i].Paragraph;

    /// <summary>Whether و, a comma or an ellipsis joins the mark to what the speaker said before.</summary>
    private bool IsJoined(int open) => open > 0
        && (reading[open - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Semicolon || reading[open - 1].Key is "و" or "ان" or "بان"
            || (reading[open - 1].Is(WordClass.Complementizer) && reading[open - 1].Key[0] == 'و'));
}
