using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Tells whether the words of a name that no list holds as a whole are enough to be somebody.</summary>
internal sealed class NameEvidence(Reading reading, Cast cast)
{
    /// <summary>What a word is that is a name and nothing else.</summary>
    public const WordClass NameOnly = WordClass.Name | WordClass.NameAndWord | WordClass.Masculine | WordClass.Feminine;

    /// <summary>A given name that is one of these too needs better company to begin a name.</summary>
    private const WordClass Weak = WordClass.NameAndWord | WordClass.Title | WordClass.Common | WordClass.Nationality | WordClass.Place;

    /// <summary>Whether the words from first to last are a name.</summary>
    public bool IsEnough(int first, int last)
    {
        var token = reading[first];
        var weight = NameChain.Weight(reading, first, last);
        if (token.IsLatin)
        {
            return weight >= 2;
        }

        var introduced = Introduction.IsIntroduced(reading, first);
        if (token.Is(WordClass.NameAndWord) && token.Is(WordClass.BlocksClause) && !introduced && !Introduction.FollowsSpeech(reading, first))
        {
            // لولا لطف الله
            return false;
        }

        // فوز الفارس عبدالله الشربتلي: the name begins behind the word with ال.
        if (token.Is(WordClass.NameAndWord) && last == first + 1 && NameBoundary.IsWordBeforeName(reading, last))
        {
            return false;
        }

        // رفيق دربه العم فلان: what he was to somebody, and then who.
        if (token.Is(WordClass.NameAndWord) && last == first + 1 && reading[last].Class is WordClass.None or WordClass.Common && Shapes.IsPossessed(reading[last].Key) && reading.Adjoin(last, last + 1) && reading[last + 1].Is(WordClass.Title | WordClass.GivenName))
        {
            return false;
        }

        if (token.Is(WordClass.NameAndWord) && last == first + 1 && IsRatherSaid(first, introduced))
        {
            return false;
        }

        if (token.Is(WordClass.GivenName) && (!token.Is(Weak) || reading.PhraseLength(first) > 1))
        {
            return weight >= 2;
        }

        // عمتي أم زوجي الله يحفظها: what somebody is to whom.
        if (token.Is(WordClass.NamePart) && last > first && reading[first + 1].Is(WordClass.Kin) && !reading[first + 1].Is(WordClass.Name))
        {
            return false;
        }

        // مسؤول أميركي رفيع فضل عدم الكشف: adjectives of a noun without ال.
        if (token.Is(WordClass.NameAndWord) && token.Is(WordClass.Common) && IsBehindNationOfSome(first))
        {
            return false;
        }

        // أنا ابن النصر
        if (token.Stem == "ابن" && last == first + 1 && reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.FirstPerson))
        {
            return false;
        }

        if (token.Stem == "ابن" && last > first && reading[first + 1].Is(WordClass.Common | WordClass.Place | WordClass.Ordinal | WordClass.Stopword | WordClass.Kin) && !reading[first + 1].Is(WordClass.Name))
        {
            return false;
        }

        if (token.Is(WordClass.NamePart))
        {
            return last > first && (introduced || Introduction.FollowsSpeech(reading, first) || weight >= 2 || token.Stem is "ابو" or "ابن" || IsMothersName(first));
        }

        if (token.Is(WordClass.GivenName))
        {
            // أمل، كريم: the next word must be a name beyond doubt, or somebody must be introduced.
            return weight >= 2 && (introduced || IsVouchedForBefore(first) || IsVouchedForAround(first, last));
        }

        return weight >= 2;
    }

    /// <summary>النجم السوري كريم, زميلته أمل, قالت أمل: what stands before the name tells that it is one.</summary>
    private bool IsVouchedForBefore(int first) => Introduction.FollowsNationality(reading, first)
        || (reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.Kin | WordClass.Called))
        || Introduction.FollowsSpeech(reading, first)
        || SpeakersPhrase.IsEndedBy(reading, first)
        || IsBehindTwo(first)
        || EndsTitlePhrase(first);

    /// <summary>The rest of the name, what somebody does, a comma, a list or an apposition tells the same.</summary>
    private bool IsVouchedForAround(int first, int last) => IsSurelyName(first + 1)
        || IsBeforeTwoNames(first, last)
        || (reading[last].Is(WordClass.Name) && reading[first].Clitics.Length == 0 && (ActionVerbs.StandBefore(reading, first) || IsToldOf(first, last)))
        || IsSetApart(first, last)
        || IsInBrackets(first, last)
        || IsInList(first, last)
        || Introduction.AppositionStart(reading, first, last, i => cast.ByToken[i] is not null) >= 0;

    private bool IsBehindNationOfSome(int first) => reading.Adjoin(first - 1, first) && reading.Adjoin(first - 2, first - 1) && reading[first - 1].Is(WordClass.Nationality) && reading[first - 2].Is(WordClass.Title | WordClass.Group)
        && !reading[first - 1].Stem.StartsWith("ال", StringComparison.Ordinal) && !reading[first - 2].Stem.StartsWith("ال", StringComparison.Ordinal) && reading[first - 1].Clitics.Length == 0;

    /// <summary>حواء آدم إسحق; but عادل جهاد الحسين النتيجة, which may be a verb and whom it made do so.</summary>
    private bool IsBeforeTwoNames(int first, int last) => last > first + 1 && reading[first + 1].Is(WordClass.GivenName) && !reading[first + 1].Is(WordClass.Common) && IsSurelyName(first + 2)
        && !(reading[first].Stem.Length == 4 && reading[first].Stem[1] == 'ا');

    /// <summary>وعضوية المستشارين سامي زين العرب ومصطفى بلال: a title of two, or of many, right before.</summary>
    private bool IsBehindTwo(int first) => reading.Adjoin(first - 1, first) && reading[first - 1].Stem is { Length: > 6 } stem && (stem.EndsWith("ين", StringComparison.Ordinal) || stem.EndsWith("ان", StringComparison.Ordinal))
        && (Vocabulary.Arabic[stem.AsSpan(0, stem.Length - 2)] & WordClass.Title) != WordClass.None;

    /// <summary>بفضل الله، رحمة الله; وأضاف أنا مؤمن: two words that people say, unless somebody is called so.</summary>
    private bool IsRatherSaid(int first, bool introduced)
    {
        var (word, next) = (reading[first], reading[first + 1]);
        if (next.Key != "الله")
        {
            return word.Is(WordClass.Stopword) && next.Is(WordClass.NameAndWord);
        }

        return word.HasPreposition || !(introduced || Introduction.FollowsSpeech(reading, first)
            || cast.People.Exists(person => person.Words.Length > 2 && person.Words[^1] == "الله" && person.Words[^2] == word.Key));
    }

    /// <summary>
    /// أم خالد, where أم is not "or": a verb, a title or nothing before it, a given name beyond doubt behind; any given name behind a woman's
    /// verb or أما: أما أم سعيد فقالت.
    /// </summary>
    private bool IsMothersName(int first) => reading[first].Stem == "ام" && (IsBehindNothing(first) || IsBehindHerVerb(first) || IsBeforeAnd(first));

    /// <summary>ولم تخف أم ريان، وهي معلمة: somebody, of whom it is told what she is.</summary>
    private bool IsBeforeAnd(int first) => reading[first + 1].Is(WordClass.GivenName) && NameBoundary.IsComma(reading, first + 2) && first + 3 < reading.Count && reading[first + 3].Key == "وهي";

    private bool IsBehindHerVerb(int first) => reading.Adjoin(first - 1, first) && reading[first + 1].Is(WordClass.GivenName)
        && (reading[first - 1].Stem == "اما" || (SpeechVerbs.Arabic.Forms.TryGetValue(reading[first - 1].Stem, out var verb) && verb.Gender == Gender.Feminine));

    private bool IsBehindNothing(int first) => reading[first + 1].Is(WordClass.GivenName) && !reading[first + 1].Is(Weak)
        && (!reading.Adjoin(first - 1, first) || reading[first - 1].Key[0] is 'ت' or 'ي' || reading[first - 1].Is(WordClass.SpeechVerb | WordClass.Title | WordClass.Preposition)
            || (reading[first - 1].Key[^1] == 'ة' && reading[first - 1].Key.StartsWith("ال", StringComparison.Ordinal)));

    /// <summary>علي الشعلة وحسين التركي; حسن السيد وفوزي بشير: the name right before, or the one behind و, is beyond doubt.</summary>
    private bool IsInList(int first, int last) => IsBetweenNames(first, last) || (reading[first].Clitics == "و" && reading.Adjoin(first - 1, first) && cast.ByToken[first - 1] is not null)
        || (last == first + 1 && reading.Adjoin(last, last + 1) && reading.Adjoin(last + 1, last + 2) && reading[last + 1].Clitics == "و" && reading[last + 1].Is(WordClass.GivenName) && !reading[last + 1].Is(Weak) && reading[last + 2].Is(WordClass.Name) && !reading[last + 2].Is(WordClass.NameAndWord));

    /// <summary>ليلى حداد، هالة صدقي، رانيا خوري: between the commas of a list that has begun with a name.</summary>
    private bool IsBetweenNames(int first, int last) => first > 1 && reading[first - 1].Kind == TokenKind.Comma && cast.ByToken[first - 2] is { } mention && mention.Last > mention.First && mention.Last == first - 2
        && reading[last].Is(WordClass.Name) && (reading[first].Clitics == "و" || NameBoundary.IsComma(reading, last + 1) || (last + 1 < reading.Count && reading[last + 1].Clitics == "و" && reading[last + 1].Is(WordClass.GivenName)));

    /// <summary>وبحسب صالح كامل; وكان صالح كامل قد زار; صالح كامل (45 عاما): only somebody is a source, had done something, is so old, was there (بحضور) or is turned to (أما).</summary>
    private bool IsToldOf(int first, int last)
    {
        var isSource = reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.According);
        var hadDone = reading.Adjoin(first - 1, first) && reading.Adjoin(last, last + 1) && reading[first - 1].Stem is "كان" or "كانت" or "وكان" or "وكانت" && reading[last + 1].Key == "قد";
        var hasAge = last + 3 < reading.Count && reading[last + 1].Kind is TokenKind.OpenBracket or TokenKind.Comma && reading[last + 2].Kind == TokenKind.Number && reading[last + 3].Is(WordClass.Years);
        var isPresent = reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.Presence);
        return isSource || hadDone || hasAge || isPresent || (reading.Adjoin(first - 1, first) && reading.Adjoin(last, last + 1) && reading[first - 1].Stem == "اما" && reading[last + 1].Key[0] == 'ف');
    }

    /// <summary>أما هدى حسن، ربة منزل; تركي المرزم، وهو مستشار; علي حسين الذي قال: two words whom a word before or behind tells to be somebody.</summary>
    private bool IsSetApart(int first, int last) => IsDescribed(first, last) || (reading[last].Is(WordClass.Name) || (reading[last].Class == WordClass.None && reading[last].Key.StartsWith("ال", StringComparison.Ordinal))) && last == first + 1
        && ((reading.Adjoin(first - 1, first) && reading[first - 1].Key == "اما" && NameBoundary.IsComma(reading, last + 1))
            || (NameBoundary.IsComma(reading, last + 1) && last + 2 < reading.Count && reading[last + 2].Key is "وهو" or "وهي")
            || (reading.Adjoin(last, last + 1) && reading[last + 1].Key is "الذي" or "التي" or "الذى" or "التى"));

    /// <summary>لكن عيد السلمي، مستثمر عقاري، حذر: behind the comma stands what he is.</summary>
    private bool IsDescribed(int first, int last) => last > first && reading[last].Is(WordClass.Name) && reading[first].Clitics.Length == 0 && NameBoundary.IsComma(reading, last + 1) && last + 2 < reading.Count
        && reading[last + 2].Is(WordClass.Title) && !reading[last + 2].Is(WordClass.SpeechVerb | WordClass.Name) && reading[last + 2].Clitics.Length == 0 && !reading[last + 2].Key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>عمدة القرية (حسن شامي) نفى: two words of names alone in brackets, behind a word.</summary>
    private bool IsInBrackets(int first, int last) => reading[last].Is(WordClass.Name | WordClass.Nationality) && first > 1 && reading[first - 1].Kind == TokenKind.OpenBracket && reading[first - 2].IsWord
        && last + 1 < reading.Count && reading[last + 1].Kind == TokenKind.CloseBracket;

    private bool IsSurelyName(int i) => i < reading.Count
        && (NameChain.IsPart(reading[i]) || (reading[i].Is(WordClass.Name) && !reading[i].Is(WordClass.NameAndWord | WordClass.Common))
            || IsDefiniteSurname(i) || (reading[i].Class == WordClass.None && (Shapes.IsNisba(reading[i].Key) || Unlisted.IsSpeltLikeName(reading[i]))));

    /// <summary>منصور الأحمد: a surname with ال that is no other word of a list.</summary>
    private bool IsDefiniteSurname(int i) => reading[i].Is(WordClass.FamilyName) && (reading[i].Class & ~NameOnly) == WordClass.None
        && reading[i].Key.StartsWith("ال", StringComparison.Ordinal);

    private bool EndsTitlePhrase(int first) => Introduction.TitleStart(reading, first, i => cast.ByToken[i] is not null) < first;
}
