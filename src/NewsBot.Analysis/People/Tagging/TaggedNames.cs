using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People.Tagging;

/// <summary>
/// Says who is right where the rules and the tagger differ. The tagger may, if it is sure enough:
/// 1. add a full name where the rules see none and a word is in no list (المنتجة الكورية باك سو-يونغ عن);
/// 2. carry a name on over the words behind it (السفير محمود فرازنده بور), or cut a last word off that no list knows (فاطمة أبكر حرجا);
/// 3. drop a name that nothing vouches for (وقال لي ضعي الأرز).
/// Full names only; whom a surname alone means is settled by the rules.
/// </summary>
internal sealed class TaggedNames(Reading reading, Cast cast)
{
    // How sure the tagger must be, in units of its model: chosen on articles it was not trained on.
    private const int SureOfVouched = NameModel.Unit / 2;
    private const int SureOfOther = NameModel.Unit;
    private const int SureOfWeak = 2 * NameModel.Unit;
    private const int SureOfEnd = NameModel.Unit / 2;
    private const int SureOfNone = NameModel.Unit;
    private const int SureOfNoneWhateverStandsBefore = 5 * NameModel.Unit;

    private const WordClass Weak = WordClass.NameAndWord | WordClass.Title | WordClass.Common | WordClass.Nationality | WordClass.Place
        | WordClass.Stopword | WordClass.Preposition;

    private const WordClass MayEndName = WordClass.Name | WordClass.NameAndWord | WordClass.NamePart | WordClass.Common | WordClass.Place
        | WordClass.Masculine | WordClass.Feminine;

    private readonly NameTagger tagger = new(reading, NameModel.Arabic);

    /// <summary>The name at a token, the rules having found the one from first to last, or none when that ends before it starts.</summary>
    public (int First, int Last) Mend(int i, int first, int last)
    {
        if (reading[i].IsLatin)
        {
            return (first, last);
        }

        return last < first ? Added(i) ?? (first, last) : Mended(first, last) ?? (i, i - 1);
    }

    private (int First, int Last)? Added(int first)
    {
        if (!MayStart(first) || Introduction.IsTownOfOffice(reading, first) || NameChain.IsTitlePhrase(reading, first) || Unlisted.IsAndThing(reading[first]) || Unlisted.IsToMe(reading[first])
            || Shapes.IsManner(reading[first].Key, reading.Adjoin(first, first + 1) ? reading[first + 1].Key : null))
        {
            return null;
        }

        var (last, margin) = tagger.NameAt(first);
        last = WithoutPlace(first, last);
        if (last <= first || !IsOneStretch(first, last) || !HasUnlisted(first, last) || BelongsToThing(first) || IsAnotherBehindAnd(last) || IsFeminineThing(first, last) || Unlisted.IsPairOfThings(reading[first], reading[first + 1])
            || (reading[first].Key[0] == 'م' && Unlisted.IsManyOf(reading[first], reading[first + 1]) && !Introduction.IsIntroduced(reading, first)))
        {
            return null;
        }

        var isVouchedFor = IsVouchedFor(first, last);
        var isWeak = reading[first].Is(Weak) || (last == first + 1 && reading[last].Is(WordClass.NameAndWord | WordClass.Common));
        if (margin < (isVouchedFor ? SureOfVouched : isWeak ? SureOfWeak : SureOfOther) || (!isVouchedFor && IsBetweenMarks(first, last)))
        {
            return null;
        }

        first = Corrected(first, last);
        Uncut(first);
        return (first, last);
    }

    /// <summary>
    /// المعتزل زوران ميلوشيفيتش begins behind the adjective, الصيني لو جي وي with the short word behind the adjective of place.
    /// </summary>
    private int Corrected(int first, int last)
    {
        // عمدة شانغهاي يانغ شيونغ: the city of the office.
        if (last > first + 1 && reading[first].Is(WordClass.Place) && !reading[first].Is(WordClass.Name) && reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.Office))
        {
            return first + 1;
        }

        if (last > first + 1 && IsDefinite(first) && (!reading[first].Is(WordClass.GivenName) || reading[first].Is(WordClass.Honoured)) && !IsDefinite(first + 1) && !NameChain.IsPart(reading[first + 1]))
        {
            return first + 1;
        }

        return reading.Adjoin(first - 1, first) && reading[first - 1].Key.Length == 2 && Introduction.FollowsNationality(reading, first - 1) ? first - 1 : first;
    }

    /// <summary>السياسي فلاديلين فلان: right behind a title or a comma ف is no "then", and the word is no longer two.</summary>
    private void Uncut(int first)
    {
        var token = reading[first];
        if (token.Clitics.Length > 0 && token.Clitics[0] != 'و' && first > 0 && (reading[first - 1].Kind == TokenKind.Comma
            || (reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.Title | WordClass.Nationality | WordClass.Called))))
        {
            (token.Clitics, token.Stem, token.Class) = ("", token.Key, WordClass.None);
        }
    }

    private (int First, int Last)? Mended(int first, int last)
    {
        if (IsClubOfNamed(first))
        {
            return null;
        }

        if (!MayGoOn(last) && !HasUnlisted(first, last) && !reading[first].Is(Weak))
        {
            return (first, last);
        }

        var (end, margin) = tagger.NameAt(first);
        end = WithoutPlace(first, end);
        if (end > last && margin >= SureOfEnd && IsOneStretch(last + 1, end))
        {
            return (first, end);
        }

        if (end > first && end < last && margin >= SureOfEnd && IsOneStretch(end + 1, last) && reading[end + 1].Class == WordClass.None && !IsDefinite(end + 1))
        {
            return (first, end);
        }

        if (end < first && IsAdjective(first) && tagger.NameAt(first + 1) is var (later, sure) && later == last && sure >= SureOfOther)
        {
            return (first + 1, last);
        }

        return end < first && !Introduction.IsNamedAfter(reading, first) && !IsApposition(first, last) && !(first > 0 && Introduction.IsTownOfOffice(reading, first - 1)) && tagger.NoNameAt(first, last) >= SureEnoughOfNone(first, last) ? null : (first, last);
    }

    private int SureEnoughOfNone(int first, int last)
    {
        var isDoubtful = reading[first].Stem != "ابو" && (!reading[first].Is(WordClass.GivenName) || reading[first].Is(Weak))
            && !IsDefinite(last) && !IsVouchedFor(first, last);
        return isDoubtful ? SureOfNone : SureOfNoneWhateverStandsBefore;
    }

    /// <summary>الدكتور السوداني الطيب عوض الكريم: where somebody is from, or what he is, and not the first of his names.</summary>
    private bool IsAdjective(int i) => IsDefinite(i) && reading[i].Is(WordClass.Nationality | WordClass.Title | WordClass.Common) && !reading[i].Is(WordClass.GivenName);

    /// <summary>Most sentences need no tagger: no two words stand together in them that may be names and are not both listed.</summary>
    private bool MayStart(int i)
    {
        if (!reading.Adjoin(i, i + 1))
        {
            return reading.IsInnerDash(i + 1);
        }

        return MayBePart(i) && MayBePart(i + 1)
            && (HasUnlisted(i, i + 1) || (reading.Adjoin(i + 1, i + 2) && HasUnlisted(i + 2, i + 2)));
    }

    private bool MayBePart(int i) => !reading[i].IsAdverbial && !Unlisted.IsPresentVerb(reading[i]) && !Unlisted.IsFuture(reading[i]) && (reading[i].Class & ~MayEndName) == WordClass.None;

    private bool MayGoOn(int last) => reading.IsInnerDash(last + 1)
        || (reading.Adjoin(last, last + 1) && !reading[last + 1].IsLatin && (reading[last + 1].Class & ~MayEndName) == WordClass.None);

    /// <summary>Whether the words name a place, or whom or what the word before belongs to: شركة، صحيفة, or a club behind its player.</summary>
    private bool BelongsToThing(int i) => IsClubOfNamed(i) || (reading[i].Is(WordClass.Place | WordClass.Organization) && reading.PhraseLength(i) > 1)
        || (reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.OrganizationHead | WordClass.QuotedThing) && !reading[i - 1].Is(WordClass.Called) && (Vocabulary.Arabic[reading[i - 1].Stem] & WordClass.Title) == WordClass.None);

    /// <summary>تشارلي اوستن مهاجم كوينز بارك رينجرز: what stands behind somebody's profession is where he works.</summary>
    private bool IsClubOfNamed(int first) => first > 1 && reading.Adjoin(first - 1, first) && reading.Adjoin(first - 2, first - 1) && IsName(first - 2)
        && reading[first - 1].Is(WordClass.Profession) && !IsDefinite(first - 1) && reading[first - 1].Clitics.Length == 0 && !reading[first].Is(WordClass.GivenName);

    /// <summary>آيفون وآيباد: two things with "and" between them.</summary>
    private bool IsAnotherBehindAnd(int last) =>
        reading[last].Clitics.StartsWith('و') || (reading[last].Class == WordClass.None && reading[last].Key.Length > 4 && Unlisted.MayBeAnd(reading[last]));

    private bool IsBetweenMarks(int first, int last) => first > 0 && last + 1 < reading.Count
        && reading[first - 1].Kind is TokenKind.OpenMark or TokenKind.StraightMark && reading[last + 1].Kind is TokenKind.CloseMark or TokenKind.StraightMark;

    /// <summary>Whether a title, a verb of speech or a word such as "his son" or "called" stands before; قال لي is no verb before a name.</summary>
    private bool IsVouchedFor(int first, int last) => Introduction.IsIntroduced(reading, first) || (Introduction.FollowsSpeech(reading, first) && reading[first].Key.Length > 2)
        || Introduction.TitleStart(reading, first, IsName) < first || IsApposition(first, last)
        || Introduction.FollowsNationality(reading, first) || (reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.Called | WordClass.Kin))
        || (first > 0 && last + 1 < reading.Count && reading[first - 1].Kind == TokenKind.OpenBracket && reading[last + 1].Kind == TokenKind.CloseBracket);

    private bool IsApposition(int first, int last) => Introduction.AppositionStart(reading, first, last, IsName) >= 0;

    private bool IsName(int i) => cast.ByToken[i] is not null;

    private bool IsDefinite(int i) => reading[i].Key.StartsWith("ال", StringComparison.Ordinal);

    private bool HasUnlisted(int first, int last)
    {
        var i = first;
        while (i <= last && !(reading[i].IsWord && reading[i].Class == WordClass.None))
        {
            i++;
        }

        return i <= last;
    }

    private bool MayBeOfName(int i) => reading[i].IsWord
        && (!reading[i].Is(WordClass.Complementizer | WordClass.Relative) || reading.IsInnerDash(i - 1) || reading.IsInnerDash(i + 1))
        && (!reading[i].HasPreposition || reading[i].Is(WordClass.Name))
        && !reading[i].Key.StartsWith("لل", StringComparison.Ordinal)
        && !(reading[i].Is(WordClass.Common) && !reading[i].Is(WordClass.Name) && reading[i].Key.StartsWith("بال", StringComparison.Ordinal))
        && !Shapes.IsVerbalNoun(reading[i].Key)
        && !Unlisted.IsAccusative(reading[i])
        && !Unlisted.IsFuture(reading[i])
        && !DefiniteSurnames.IsOfMany(reading[i].Key)
        && !IsManner(i)
        && !NameBoundary.IsTimeOrManner(reading, i);

    /// <summary>Whether all are words, or dashes inside of words, and no preposition and no أن stands among them: تعريفا لفن.</summary>
    private bool IsOneStretch(int first, int last)
    {
        var i = first;
        while (i <= last && (reading.IsInnerDash(i) || MayBeOfName(i)))
        {
            i++;
        }

        return i > last;
    }

    /// <summary>أجاب فلان الفلاني بالنفي: how he did it, behind a surname with ال; but حمزة بالقايد.</summary>
    private bool IsManner(int i) => reading[i].Class == WordClass.None && reading[i].Key.StartsWith("بال", StringComparison.Ordinal) && i > 0 && reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>أحمد الدبعي-بكين: a correspondent and where he is.</summary>
    private int WithoutPlace(int first, int last)
    {
        // زعرة السلطاني والدة الراعي: what she is to somebody.
        for (var kin = first + 1; kin <= last; kin++)
        {
            if (reading[kin].Is(WordClass.Kin | WordClass.OnBehalf))
            {
                return WithoutLast(first, kin - 1);
            }
        }

        return WithoutLast(first, last);
    }

    private int WithoutLast(int first, int last) => last > first + 1 && reading.IsInnerDash(last - 1) && reading[last].Is(WordClass.Place) ? last - 2
        : last > first + 1 && IsBlessing(last) ? last - 2 : last > first && (IsPresentVerb(reading[last]) || Unlisted.IsMine(reading[last].Key)) ? last - 1 : last;

    /// <summary>المستعارة متساقطة: a noun and its adjective.</summary>
    private bool IsFeminineThing(int first, int last) => last == first + 1 && reading[first].Key[^1] == 'ة' && reading[last].Key[^1] == 'ة' && !reading[first].Is(WordClass.Name) && !reading[last].Is(WordClass.Name);

    /// <summary>العبيكي رحمه الله.</summary>
    private bool IsBlessing(int i) => reading[i].Key == "الله" && i > 0 && Shapes.IsPossessed(reading[i - 1].Key) && !reading[i - 1].Is(WordClass.Name);

    /// <summary>حمدوك يلتقي: a verb that a list counts among the words.</summary>
    private static bool IsPresentVerb(Token token) => token.Is(WordClass.Common) && !token.Is(WordClass.Name) && token.Key.Length > 3 && token.Key[0] == 'ي';
}
