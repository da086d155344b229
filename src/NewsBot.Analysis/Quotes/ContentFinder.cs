using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Finds the words a verb of speech leads to, within its sentence: marks, a colon, أن/إن, or a reported noun. On the way it
/// passes the subject and where and to whom it was said. The addressee trap: in قال فلان لـ«عكاظ» the marks hold a newspaper.
/// </summary>
internal sealed class ContentFinder(Reading reading, Cast people, MarkedWords marked)
{
    private const int Farthest = 45;
    private const int FewestOnLine = 4;

    private readonly NounComplements nouns = new(reading, people);

    /// <summary>Words that end the search: another finite verb of speech, or a relative clause about somebody.</summary>
    public Content? After(Cue cue)
    {
        // لافتة كُتبت عليها أسماؤهم: «…»: the words are not what was written there.
        var follows = cue.IsPassive(reading) ? cue.Form.Verb.Follows & ~(Follows.Colon | Follows.Quote | Follows.ColonClose | Follows.QuoteClose) : cue.Form.Verb.Follows;
        var (_, sentenceEnd) = reading.Sentences[reading[cue.Token].Sentence];
        var last = int.Min(sentenceEnd, cue.Token + Farthest);
        var isAside = false;
        for (var i = cue.Token + 1; i <= last; i++)
        {
            var token = reading[i];

            // قال في المؤتمر الذي عقد أمس إن: what a relative clause says is passed over, and only أن, or a colon and a mark, lead out of it.
            isAside |= token.Is(WordClass.Relative) && people.ByToken[i] is null && token.Key is not "حيث" && reading[i - 1].Kind != TokenKind.Comma
                && people.ByToken[i - 1] is null;
            var isLedByColon = token.Kind == TokenKind.Colon && (marked.MarkOpening(i + 1) >= 0 || (follows.HasFlag(Follows.Colon) && i < sentenceEnd && marked.IsFirstPerson(i, sentenceEnd)));
            if (isAside && !token.Is(WordClass.Complementizer) && !isLedByColon)
            {
                // قال المدرب الذي خسر مباراتين «يجب أن نواصل العمل بجد»: long words at the end are what the sentence is for.
                if (TakesQuote(follows, cue.Token, i) && marked.MarkOpening(i) is var words and >= 0 && reading.Marks[words] is { IsClosed: true } far
                    && far.Close >= sentenceEnd - 1 && marked.WordsIn(words) >= 4 && reading[i - 1].IsWord && IsSpeech(cue, words))
                {
                    return new Content(ContentKind.Marked, far.First, words);
                }

                // قصة شقيقته التي نقلت إلى المستشفى: the verb right behind التي is the clause's own.
                if (i > cue.Token + 1 && EndsSearch(i) && !(IsOwnOfRelative(i) && !IsClauseNear(i)))
                {
                    break;
                }

                continue;
            }

            if (marked.MarkOpening(i) is var mark and >= 0)
            {
                if (i == cue.Token + 1 && marked.IsSpeakerInMarks(mark, last))
                {
                    i = reading.Marks[mark].Close;
                    continue;
                }

                if ((TakesQuote(follows, cue.Token, i) || IsRelayed(cue, i) || LeadsTo(cue, i)) && IsSpeech(cue, mark))
                {
                    return new Content(ContentKind.Marked, reading.Marks[mark].First, mark);
                }

                i = reading.Marks[mark].IsClosed ? reading.Marks[mark].Close : i;
                continue;
            }

            if (token.Kind == TokenKind.Colon)
            {
                return AtColon(cue, follows, i, sentenceEnd);
            }

            if (token.Is(WordClass.Complementizer) && !token.Clitics.StartsWith('و') && people.ByToken[i] is null && !IsBlocked(cue, i))
            {
                if (isAside && token.Key is "ان" && IsVerb(i + 1))
                {
                    break;
                }

                return AtComplementizer(cue, i);
            }

            if ((i > cue.Token + 1 || cue.Form.Tense == SpeechTense.Masdar) && EndsSearch(i) && !IsOfSecrecy(i) && !WasSpeaking(i))
            {
                break;
            }
        }

        return nouns.After(cue);
    }

    /// <summary>التي نقلت: the verb of the relative clause itself.</summary>
    private bool IsOwnOfRelative(int verb) => (reading[verb - 1].Is(WordClass.Relative) && reading[verb - 1].Clitics.Length == 0) || WasSpeaking(verb);

    /// <summary>التي كانت تتحدث في المدينة: tells where she spoke, and not what she said.</summary>
    private bool WasSpeaking(int verb) => reading.Adjoin(verb - 2, verb - 1) && reading.Adjoin(verb - 1, verb) && reading[verb - 2].Is(WordClass.Relative)
        && reading[verb - 1].Key is "كان" or "كانت" && Cue.At(reading, verb, people) is { Form.Tense: SpeechTense.Present };

    /// <summary>تكون, يعود: a word that begins as present verbs do.</summary>
    private bool IsVerb(int i) => i < reading.Count && reading[i].Key is { Length: > 3 } key && key[0] is 'ي' or 'ت' && !reading[i].Is(WordClass.Name | WordClass.Place);

    /// <summary>بعد أن, يجب أن; and أن before a verb (أن يعود) after a verb that reports facts.</summary>
    private bool IsBlocked(Cue cue, int i)
    {
        if (i > cue.Token + 1 && reading[i - 1].Is(WordClass.BlocksClause))
        {
            return true;
        }

        var tellsFacts = cue.Form.Verb.Stance is Stance.Said or Stance.Confirmed or Stance.Announced;
        return tellsFacts && reading[i].Key is "ان" or "بان" && reading.Adjoin(i, i + 1) && reading[i + 1].Key is { Length: > 3 } next && next[0] == 'ي'
            && !reading[i + 1].Is(WordClass.Name | WordClass.Place) && people.ByToken[i + 1] is null;
    }

    private bool IsSpeech(Cue cue, int mark)
    {
        var words = marked.WordsIn(mark);
        var (open, isLast) = (reading.Marks[mark].Open, reading.Marks[mark].Close >= reading.Sentences[reading[cue.Token].Sentence].Last - 1);

        // دعا إلى «إبعاد الكهرباء عن السوق», حذر من «موجة نزوح جديدة»: what the verb's own preposition leads to; three words behind إلى are rather where one is called to.
        var isGoverned = words >= (reading[open - 1].Key == "الى" ? 4 : 3) && reading[open - 1].Is(WordClass.Preposition) && cue.Form.Verb.NounPrepositions.Contains(reading[open - 1].Key) && !reading[reading.Marks[mark].First].Is(WordClass.Name | WordClass.OrganizationHead | WordClass.QuotedThing);
        if (isGoverned)
        {
            return true;
        }

        if (marked.IsNamedThing(mark) || IsPersonsName(mark))
        {
            return false;
        }

        var close = open - cue.Token <= 2 || reading[open - 1].Kind == TokenKind.Colon || marked.IsPredicate(mark)
            || (reading[open - 1].Key == "ب" && cue.Form.Verb.NounPrepositions.Contains("ب"));
        if (!close && cue.Form.Verb.Stance is Stance.Announced && HasObject(cue, open))
        {
            return false;
        }

        // A word or two in marks are a term or a name, unless the sentence says them of something.
        if (words <= 3)
        {
            // قائلا «الشارت لا يكذب»; وقال وهو يغادر الملعب «ظلمونا»: they end the sentence, right behind the verb or as "we" speak.
            if (isLast && reading.Marks[mark].IsClosed && cue.Form.Verb.Follows.HasFlag(Follows.Colon) && ((words > 1 && open == cue.Token + 1 && cue.Form.Tense == SpeechTense.Participle) || marked.IsFirstPerson(reading.Marks[mark].First, reading.Marks[mark].Last)))
            {
                return true;
            }

            var takesBa = cue.Form.Verb.NounPrepositions.Contains("ب");
            return words > 1 && (reading[open - 1].Kind == TokenKind.Colon || marked.IsPredicate(mark)
                || (takesBa && (words == 3 || reading[open - 1].Key == "ب")));
        }

        return true;
    }

    /// <summary>الشاب «محمد أحمد علاونة»: somebody's name stands in marks.</summary>
    private bool IsPersonsName(int mark)
    {
        var span = reading.Marks[mark];
        var before = span.Open - 1;
        return people.ByToken[span.First] is { } mention && mention.First == span.First && marked.WordsIn(mark) <= 6
            && before >= 0 && reading[before].IsWord && people.ByToken[before] is null && !reading[before].Is(WordClass.SpeechVerb | WordClass.Complementizer);
    }

    /// <summary>أعلن فلان استقالته والانضمام إلى منافسة «تركز على»: the verb has its object, and the marks belong to that.</summary>
    private bool HasObject(Cue cue, int open)
    {
        for (var i = cue.Token + 1; i < open; i++)
        {
            if (reading[i].Is(WordClass.ReportedNoun) && people.ByToken[i] is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>تحدث عن «رغبة في التغيير»: the preposition that the verb governs stands right before the marks.</summary>
    private bool LeadsTo(Cue cue, int open) => reading[open - 1].Is(WordClass.Preposition) && cue.Form.Verb.MarkPrepositions.Contains(reading[open - 1].Key);

    private static bool TakesQuote(Follows follows, int verb, int open) =>
        (follows & Follows.Quote) != Follows.None || ((follows & Follows.QuoteClose) != Follows.None && open - verb <= 3);

    /// <summary>نقلت الوكالة عن فلان أن: a source stands between the verb and the words.</summary>
    private bool IsRelayed(Cue cue, int first)
    {
        var i = cue.Token + 1;
        while (i < first && reading[i].Key != "عن")
        {
            i++;
        }

        return i < first && cue.Form.Verb.Follows.HasFlag(Follows.Source);
    }

    private Content? AtColon(Cue cue, Follows follows, int colon, int sentenceEnd)
    {
        var allowed = (follows & Follows.Colon) != Follows.None || ((follows & Follows.ColonClose) != Follows.None && colon - cue.Token <= 4 && (colon >= sentenceEnd || people.ByToken[colon + 1] is null));
        if (!allowed)
        {
            return null;
        }

        if (colon >= sentenceEnd)
        {
            return OnNextLine(colon);
        }

        var mark = marked.MarkOpening(colon + 1);
        return mark >= 0 ? new Content(ContentKind.Marked, reading.Marks[mark].First, mark) : new Content(ContentKind.AfterColon, colon + 1, -1);
    }

    /// <summary>وكتب في صفحته: and the words are a paragraph of their own.</summary>
    private Content? OnNextLine(int colon)
    {
        var first = colon + 1;
        if (first + FewestOnLine >= reading.Count || reading[first].Paragraph != reading[colon].Paragraph + 1 || reading[first + FewestOnLine].Paragraph != reading[first].Paragraph)
        {
            return null;
        }

        var mark = marked.MarkOpening(first);
        return mark >= 0 ? new Content(ContentKind.Marked, reading.Marks[mark].First, mark) : reading[first].IsWord ? new Content(ContentKind.AfterColon, first, -1) : null;
    }

    private Content? AtComplementizer(Cue cue, int i)
    {
        var follows = cue.Form.Verb.Follows;
        var allowed = (follows & Follows.Clause) != Follows.None || ((follows & Follows.ClauseClose) != Follows.None && SubjectOnlyBetween(cue.Token, i)) || IsRelayed(cue, i);
        if (!allowed)
        {
            return null;
        }

        var mark = i + 1 < reading.Count ? marked.MarkOpening(i + 1) : -1;
        if (mark >= 0 && reading.Marks[mark].IsClosed && marked.WordsIn(mark) >= 3 && EndsThought(reading.Marks[mark].Close))
        {
            return new Content(ContentKind.Marked, reading.Marks[mark].First, mark);
        }

        var isGoverned = reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Preposition) && reading[i - 1].Key is "الى" or "من" or "على" or "عن" && cue.Form.Verb.Stance != Stance.Criticised;
        var first = isGoverned ? i - 1 : i;
        return new Content(ContentKind.Clause, first, -1);
    }

    /// <summary>Whether nothing but punctuation or the end follows a closing mark: the quoted words are the whole of what was said.</summary>
    private bool EndsThought(int close) => close + 1 >= reading.Count || !reading[close + 1].IsWord
        || reading[close + 1].Paragraph != reading[close].Paragraph || reading[close + 1].Clitics == "و" || reading[close + 1].Is(WordClass.SpeechVerb);

    private bool SubjectOnlyBetween(int verb, int complementizer)
    {
        for (var i = verb + 1; i < complementizer; i++)
        {
            if (people.ByToken[i] is null && !reading[i].Is(WordClass.Title | WordClass.Nationality | WordClass.Preposition))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsClauseNear(int verb)
    {
        for (var i = verb + 1; i <= int.Min(verb + 4, reading.Count - 1); i++)
        {
            if (reading[i].Is(WordClass.Complementizer) && reading[i].Stem is "ان" or "بان")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>قال مصدر، طلب عدم نشر اسمه، إن: on what condition he spoke.</summary>
    private bool IsOfSecrecy(int i) => reading[i - 1].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Dash && i + 1 < reading.Count && reading[i + 1].Is(WordClass.Secrecy);

    private bool EndsSearch(int i)
    {
        var token = reading[i];

        return Cue.At(reading, i, people) is { } other && other.Form.Tense != SpeechTense.Masdar && !token.Is(WordClass.Title | WordClass.Group);
    }
}
