using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>What stands before a name: its titles, a preposition, or a noun that is only named after the person.</summary>
internal static class Introduction
{
    private const int Farthest = 14;

    private const WordClass Breaks = WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener;

    /// <summary>
    /// The first token of the titles before a name (مدير عام النشاطات الشبابية بالرئاسة فلان: مدير); the name itself when
    /// it has none. It looks back over at most 14 words, never past a verb of speech, a conjunction or another name.
    /// </summary>
    public static int TitleStart(Reading reading, int first, Func<int, bool> isName)
    {
        var best = first;
        for (var i = first - 1; i >= 0 && first - i <= Farthest; i--)
        {
            // "د." and the name of a company in marks belong to the title: المدير العام لشركة «ينابيع» المهندس فلان.
            if (IsDotOfTitle(reading, i) || (reading.IsQuoted(i) && !reading.IsQuoted(first)) || reading[i].Kind is TokenKind.OpenMark or TokenKind.CloseMark or TokenKind.StraightMark)
            {
                continue;
            }

            var token = reading[i];
            if (!token.IsWord || token.Paragraph != reading[first].Paragraph || isName(i) || token.Is(Breaks)
                || (token.Is(WordClass.SpeechVerb) && !token.Is(WordClass.Title)))
            {
                break;
            }

            if (i == first - 1 && OwnsName(token))
            {
                break;
            }

            if (token.Is(WordClass.Title))
            {
                best = i;
            }

            // قال المتحدث لزميلنا فلان: to whom it was said.
            if (i == first - 1 && token.Key[0] == 'ل' && Shapes.IsPossessed(token.Key))
            {
                break;
            }

            // وزير الصحة والسكان فلان: the second half of what somebody is in charge of.
            if (token.Clitics == "و" && IsSecondHalf(reading, i))
            {
                continue;
            }

            if (token.Clitics.StartsWith('و') || (token.Is(WordClass.Preposition) && token.Key is not ("في" or "فى" or "على" or "لدى")))
            {
                break;
            }
        }

        return best;
    }

    private static bool IsSecondHalf(Reading reading, int i) => reading[i].Stem.StartsWith("ال", StringComparison.Ordinal) && !reading[i].Is(WordClass.Title | WordClass.Name) && reading.Adjoin(i - 1, i) && reading.Adjoin(i - 2, i - 1)
        && reading[i - 1].Key.StartsWith("ال", StringComparison.Ordinal) && (reading[i - 2].Is(WordClass.Office) || (reading[i - 2].Is(WordClass.OrganizationHead) && reading.Adjoin(i - 3, i - 2) && reading[i - 3].Is(WordClass.Office))) && !reading[i - 2].Stem.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>وزير في حكومة فلان, على دعوة فلان: a noun without ال right before a name is his, and no title of his.</summary>
    private static bool OwnsName(Token token) => token.Is(WordClass.ReportedNoun | WordClass.Statement | WordClass.OrganizationHead)
        && !token.Is(WordClass.Title | WordClass.Nationality | WordClass.Organization) && !token.Stem.StartsWith("ال", StringComparison.Ordinal) && !Shapes.IsPossessed(token.Stem);

    /// <summary>
    /// المحللة في بنك كذا، بريا رامان، شككت: the first token of the title that a name between commas explains; -1 when none does.
    /// </summary>
    public static int AppositionStart(Reading reading, int first, int last, Func<int, bool> isName)
    {
        var isBetween = first > 1 && reading[first - 1].Kind == TokenKind.Comma && last + 1 < reading.Count
            && reading[last + 1].Kind is TokenKind.Comma or TokenKind.OpenBracket;
        var best = -1;
        for (var i = first - 2; isBetween && i >= 0 && first - i <= Farthest; i--)
        {
            var token = reading[i];
            if ((!token.IsWord && token.Kind != TokenKind.Other) || token.Paragraph != reading[first].Paragraph || isName(i) || token.Is(Breaks)
                || (token.Is(WordClass.SpeechVerb) && !token.Is(WordClass.Title)))
            {
                break;
            }

            best = token.Is(WordClass.Title) ? i : best;
        }

        return best;
    }

    /// <summary>وقالت وزيرة الدولة لشؤون الأسرة أمل كريم: what somebody is, behind a verb of speech, runs up to the token.</summary>
    public static bool EndsTitleOfSpeaker(Reading reading, int first) => TitleStart(reading, first, _ => false) is var start && start < first && reading.Adjoin(start - 1, start) && reading[start - 1].Is(WordClass.SpeechVerb);

    /// <summary>Whether a title, or an adjective of place after one, stands right before the token.</summary>
    public static bool IsIntroduced(Reading reading, int first)
    {
        var before = Before(reading, first);
        if (before < 0)
        {
            return false;
        }

        // الكولونيل المتقاعد فلان: an adjective may stand between.
        before = reading[before].Is(WordClass.Former) && Before(reading, before) is var head and >= 0 ? head : before;
        if (reading[before].Is(WordClass.Title))
        {
            return true;
        }

        if (!reading[before].Is(WordClass.Nationality))
        {
            return false;
        }

        for (var i = before - 1; i >= 0 && before - i <= 6 && reading[i].IsWord && reading[i].Paragraph == reading[first].Paragraph; i--)
        {
            if (reading[i].Is(WordClass.Title))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an honorific (الدكتور، الشيخ، معالي) stands right before: it needs no second name word.</summary>
    public static bool HasHonorific(Reading reading, int first)
    {
        var before = Before(reading, first);
        return before >= 0 && reading[before].Is(WordClass.Honorific);
    }

    /// <summary>المدرب دونيس: a profession with ال right before a word that no list knows.</summary>
    public static bool HasDefiniteProfession(Reading reading, int first)
    {
        var before = Before(reading, first);
        // أن الحكم قاس: behind أن, with nothing after it, stands what is said of a thing.
        var isPredicate = before > 0 && reading[before - 1].Is(WordClass.Complementizer) && NameBoundary.Closes(reading, first + 1);
        return before >= 0 && !isPredicate && reading[before].Is(WordClass.Profession) && reading[before].Stem.StartsWith("ال", StringComparison.Ordinal)
            && !reading[first].Key.StartsWith("ال", StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether the verb of speech right before makes this its subject. A feminine verb rather has a company for subject
    /// (أعلنت لاند روفر), so it vouches for no word that no list knows.
    /// </summary>
    public static bool FollowsSpeech(Reading reading, int first) =>
        reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.SpeechVerb) && !reading[first - 1].Is(WordClass.Preposition)
        && !(Shapes.IsPossessed(reading[first - 1].Key) && SpeechVerbs.Arabic.Forms.TryGetValue(reading[first - 1].Stem, out var noun) && noun.Tense == SpeechTense.Masdar)
        && !IsManBeforeWoman(reading, first) && (reading[first].Is(WordClass.Name) || !SpeechVerbs.Arabic.Forms.TryGetValue(reading[first - 1].Stem, out var form) || form.Gender != Gender.Feminine);

    /// <summary>وقال سحر مدفون: a man's verb right before a woman's name that is a word too has no woman for subject.</summary>
    private static bool IsManBeforeWoman(Reading reading, int first) => reading[first].Is(WordClass.GivenName) && reading[first].Is(WordClass.NameAndWord) && reading[first].Is(WordClass.Feminine) && !reading[first].Is(WordClass.Masculine)
        && SpeechVerbs.Arabic.Forms.TryGetValue(reading[first - 1].Stem, out var verb) && verb is { Gender: Gender.Masculine, Tense: SpeechTense.Past or SpeechTense.Present };

    /// <summary>Whether the name belongs to a street, a stadium, a prize: شارع الملك فهد is not the king.</summary>
    public static bool IsNamedAfter(Reading reading, int first)
    {
        // كتائب «عز الدين القسام»: a mark may open between the thing and the name.
        var marked = first > 1 && reading[first - 1].Kind is TokenKind.OpenMark or TokenKind.StraightMark && reading[first - 2].IsWord ? first - 1 : first;
        var i = Before(reading, marked);
        while (i >= 0 && reading[i].Is(WordClass.Honoured))
        {
            i = Before(reading, i);
        }

        // مدير المؤسسة المهندس فلان: a noun with ال is not "the institution of" anybody.
        // عن طريق فلان: by him.
        // وعد بلفور is named after Balfour, but ووعد فلان tells what he did.
        return i >= 0 && !reading[first].Clitics.StartsWith('و') && reading[i].Is(WordClass.NamedAfter) && !reading[i].Stem.StartsWith("ال", StringComparison.Ordinal)
            && !(reading[i].Is(WordClass.SpeechVerb) && reading[i].Clitics.Length > 0) && !(reading[i].Key == "طريق" && reading.Adjoin(i - 1, i) && reading[i - 1].Key is "عن" or "وعن");
    }

    /// <summary>عمدة بلدة تشورتكيف فولوديمير شماتكو: a word that no list knows between a town or a village and a given name is the town's.</summary>
    public static bool IsTownOfOffice(Reading reading, int i) => reading[i].Class == WordClass.None && reading.Adjoin(i - 1, i) && reading.Adjoin(i, i + 1) && reading[i - 1].Is(WordClass.NamedAfter | WordClass.OrganizationHead)
        && !reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal) && reading[i + 1].Is(WordClass.GivenName) && !reading[i + 1].Is(WordClass.NameAndWord | WordClass.FamilyName);

    /// <summary>السفينة "ماريا بريجيت": a name alone in marks behind what has a name of its own.</summary>
    public static bool IsThingInMarks(Reading reading, int first, int last) => first > 1 && last + 1 < reading.Count
        && reading[first - 1].Kind is TokenKind.OpenMark or TokenKind.StraightMark && reading[last + 1].Kind is TokenKind.CloseMark or TokenKind.StraightMark
        && reading[first - 2].IsWord && reading[first - 2].Is(WordClass.QuotedThing | WordClass.NamedAfter) && !reading[first - 2].Is(WordClass.Title | WordClass.SpeechVerb | WordClass.Called);

    /// <summary>Whether a preposition governs the name or its titles, or the noun they belong to: وعن غياب المهاجم فلان.</summary>
    public static bool IsOblique(Reading reading, int titleFirst)
    {
        if (reading[titleFirst].HasPreposition)
        {
            return true;
        }

        if (!reading.Adjoin(titleFirst - 1, titleFirst))
        {
            return false;
        }

        var before = reading[titleFirst - 1];

        // وعبر فلان عن دهشته; من جهته، عبر فلان: the verb, and not the preposition that is spelt like it.
        var isVerb = before.Is(WordClass.SpeechVerb) && (before.Clitics == "و" || !reading.Adjoin(titleFirst - 2, titleFirst - 1) || reading[titleFirst - 2].Is(WordClass.NewSubject) || reading[titleFirst - 2].Key == "كما");
        if (before.Is(WordClass.Preposition) && !Shapes.HasPronoun(before.Key) && !isVerb)
        {
            return true;
        }

        var isNoun = !before.Is(WordClass.SpeechVerb | WordClass.Title | WordClass.ClauseOpener | WordClass.Complementizer | WordClass.Nationality);

        // من جانبه المدير فلان: "for his part" governs nothing.
        var isTurn = before.Key is "جانبه" or "جانبها" or "جانبهم" or "جهته" or "جهتها" or "جهتهم" or "ناحيته" or "ناحيتها";
        var isComplete = isTurn || before.Key is "ذلك" or "هذا" or "هذه" or "تلك" || (before.Stem.StartsWith("ال", StringComparison.Ordinal) && reading[titleFirst].Is(WordClass.Title));
        return isNoun && !isComplete && (before.HasPreposition || (before.Key[0] == 'ب' && IsGoverned(before)) || (reading.Adjoin(titleFirst - 2, titleFirst - 1) && reading[titleFirst - 2].Is(WordClass.Preposition) && reading[titleFirst - 2].Key is not ("حتى" or "حتي") && !Shapes.HasPronoun(reading[titleFirst - 2].Key)));
    }

    /// <summary>لإذاعة محلية: a preposition that the vocabulary did not cut, because the word is listed with it.</summary>
    public static bool IsGoverned(Token token) => !token.Is(~(WordClass.Common | WordClass.Stopword))
        && (token.Key.StartsWith("لل", StringComparison.Ordinal) || (token.Key.Length > 4 && token.Key[0] is 'ل' or 'ب' && Vocabulary.Arabic[token.Key.AsSpan(1)] != WordClass.None));

    /// <summary>الصربي ماريكو: an adjective of place with ال right before.</summary>
    public static bool FollowsNationality(Reading reading, int first)
    {
        var before = Before(reading, first);
        return before >= 0 && reading[before].Is(WordClass.Nationality) && reading[before].Stem.StartsWith("ال", StringComparison.Ordinal)
            && !reading[before].HasPreposition;
    }

    private static int Before(Reading reading, int i)
    {
        if (i > 1 && IsDotOfTitle(reading, i - 1))
        {
            return i - 2;
        }

        return i > 0 && reading[i - 1].IsWord && reading[i - 1].Paragraph == reading[i].Paragraph ? i - 1 : -1;
    }

    /// <summary>The full stop of "د." between a title and a name.</summary>
    private static bool IsDotOfTitle(Reading reading, int i) =>
        i > 0 && (reading[i].Key == "." || reading[i].Key == "/") && reading[i - 1].IsWord && reading[i - 1].Length <= 3
        && reading[i - 1].Is(WordClass.Honorific) && reading[i - 1].Paragraph == reading[i].Paragraph;
}
