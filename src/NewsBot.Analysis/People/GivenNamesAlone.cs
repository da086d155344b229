using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Tells where a given name alone is somebody's: behind what he is to somebody, or what he is called, or before it.</summary>
internal sealed class GivenNamesAlone(Reading reading, Cast cast)
{
    /// <summary>No list of kin is longer.</summary>
    private const int MostKin = 12;

    /// <summary>A single word that is one of these too is no name by itself.</summary>
    public const WordClass Doubtful = WordClass.Common | WordClass.Stopword | WordClass.Place | WordClass.Organization
        | WordClass.OrganizationHead | WordClass.Title | WordClass.Group | WordClass.Nationality | WordClass.Preposition;

    /// <summary>Whether kin, a word for what somebody is called, or an explanation makes the word at a token a name.</summary>
    public bool IsSomebody(int i) => (reading[i].Is(WordClass.GivenName) && SpeakersPhrase.IsEndedBy(reading, i)) || IsKinOf(i) || IsCalled(i) || IsExplained(i) || IsKinBetweenCommas(i) || IsAmongOthers(i);

    /// <summary>
    /// ابنه مهند، زميلتها روزي، شقيقيه هشام ومحمد: a given name alone, behind what somebody is to somebody; or a word that is spelt like a name there.
    /// </summary>
    public bool IsKinOf(int i)
    {
        // أولادي محمد وعبدالرحمن ومشعل: as many as there are.
        var before = i - 1;
        while (before > i - MostKin && reading.Adjoin(before, before + 1) && reading[before + 1].Clitics == "و" && reading[before].Is(WordClass.GivenName) && cast.ByToken[before] is { } mention && mention.First == mention.Last)
        {
            before--;
        }

        if (!reading.Adjoin(before, before + 1))
        {
            return false;
        }

        before -= before > 0 && IsAge(reading[before]) ? 1 : 0;
        return reading[before].Is(WordClass.Kin) && (before == i - 1 ? reading[i].Clitics.Length == 0 : before < i - 1) && (IsNameAlone(i) || (before < i - 2 && reading[i].Is(WordClass.GivenName) && (reading[i].Class & ~NameEvidence.NameOnly) == WordClass.None));
    }

    /// <summary>وافد باكستاني يدعى نديم: a name alone, behind somebody and what he is called.</summary>
    private bool IsCalled(int i)
    {
        if (!reading.Adjoin(i - 1, i) || !reading[i - 1].Is(WordClass.Called) || reading[i].Clitics.Length > 0)
        {
            return false;
        }

        var person = i - 2;
        while (person > i - 5 && reading.Adjoin(person, person + 1) && !IsPerson(reading[person]))
        {
            person--;
        }


        // صبي يدعى راكان: a given name and nothing else, of what is no storm.
        var isSomebody = reading.Adjoin(person, person + 1) && (IsPerson(reading[person]) || (reading[i].Is(WordClass.GivenName) && (reading[i].Class & ~NameEvidence.NameOnly) == WordClass.None && !reading[i - 2].Is(WordClass.NamedAfter | WordClass.OrganizationHead | WordClass.QuotedThing)));
        return isSomebody && (IsNameAlone(i) || (reading[i].Is(WordClass.GivenName) && !reading[i].Is(Doubtful)));
    }

    /// <summary>خالد، والد أحد الطلاب: a given name alone, and then what he is to somebody.</summary>
    private bool IsExplained(int i) => (reading[i].Is(WordClass.GivenName) || IsTeller(i)) && (reading[i].Class & ~(WordClass.GivenName | WordClass.FamilyName | WordClass.NameAndWord | WordClass.Masculine | WordClass.Feminine)) == WordClass.None
        && reading[i].Clitics.Length == 0 && NameBoundary.IsComma(reading, i + 1) && i + 2 < reading.Count && reading[i + 2].Paragraph == reading[i].Paragraph
        && ((reading[i + 2].Is(WordClass.Kin | WordClass.OnBehalf) && reading[i + 2].Clitics.Length == 0) || (reading[i + 2].Key is "وهو" or "وهي" && reading.Adjoin(i - 1, i))) && !(reading.Adjoin(i - 1, i) && cast.ByToken[i - 1] is not null);

    /// <summary>يتذكر سكوفجارد، وهو كبير الأطباء: a word that is spelt like a name, between a verb and what he is.</summary>
    private bool IsTeller(int i) => (reading[i].Class == WordClass.FamilyName || (reading[i].Class == WordClass.None && Unlisted.IsSpeltLikeName(reading[i])))
        && reading.Adjoin(i - 1, i) && reading[i - 1].Stem[0] is 'ي' or 'ت' && i + 3 < reading.Count && reading[i + 3].Is(WordClass.Title);

    /// <summary>«داسيلفا ودونيس وغيرهما: names from abroad, one word each, before "and others", who are people.</summary>
    private bool IsAmongOthers(int i)
    {
        if (!IsWordFromAbroad(reading[i]) || (reading.Adjoin(i - 1, i) && (reading[i].Clitics.Length == 0 || cast.ByToken[i - 1] is null)))
        {
            return false;
        }

        var last = i;
        while (last - i < MostKin && reading.Adjoin(last, last + 1) && reading[last + 1].Clitics == "و" && IsWordFromAbroad(reading[last + 1]))
        {
            last++;
        }

        return reading.Adjoin(last, last + 1) && reading[last + 1].Key is "وغيرهم" or "وغيرهما" && (last > i || reading[i].Clitics == "و");
    }

    private static bool IsWordFromAbroad(Token token) => !token.IsLatin && !token.Stem.StartsWith("ال", StringComparison.Ordinal)
        && (token.Class == WordClass.FamilyName || (token.Is(WordClass.GivenName) && (token.Class & ~(NameEvidence.NameOnly & ~WordClass.NameAndWord)) == WordClass.None) || (token.Class == WordClass.None && Unlisted.IsSpeltLikeName(token)));

    /// <summary>ابن المالك، عايض، لم يحضر; ثالثهما، إبراهيم، يعمل: a given name between commas, behind what he is to somebody.</summary>
    private bool IsKinBetweenCommas(int i)
    {
        if (i < 2 || i + 1 >= reading.Count || reading[i - 1].Kind != TokenKind.Comma || reading[i + 1].Kind is not (TokenKind.Comma or TokenKind.OpenBracket) || !IsNameAlone(i) || !reading[i].Is(WordClass.GivenName) || reading[i].Clitics.Length > 0)
        {
            return false;
        }

        // ابن مالك العمارة: a noun without ال and with it may stand between.
        var kin = i - 2;
        while (kin > i - 4 && reading.Adjoin(kin - 1, kin) && !reading[kin].Is(WordClass.Kin) && reading[i - 2].Stem.StartsWith("ال", StringComparison.Ordinal) && reading[kin].Key != "ابن")
        {
            kin--;
        }

        return reading[kin].Is(WordClass.Kin) || (kin < i - 2 && reading[kin].Is(WordClass.OnBehalf | WordClass.NamePart) && reading[kin].Key is not ("بن" or "ابو" or "ام"));
    }

    /// <summary>مع والدتها "ميا": a given name alone in marks.</summary>
    public bool IsKinInMarks(int i) => i > 1 && reading[i].Is(WordClass.GivenName) && (reading[i - 2].Is(WordClass.Kin) || IsChild(reading[i - 2]));

    /// <summary>الطفلة «زهرة».</summary>
    private static bool IsChild(Token token) => token.Stem is "الطفل" or "الطفلة" or "الرضيع" or "الرضيعة" or "الفتاة" or "الصبي" or "الشابة";

    private static bool IsPerson(Token token) => token.Is(WordClass.Group | WordClass.Title | WordClass.Nationality | WordClass.Kin)
        || (token.Key.Length > 3 && token.Key[^1] == 'ا' && (Vocabulary.Arabic[token.Key.AsSpan(0, token.Key.Length - 1)] & (WordClass.Group | WordClass.Title)) != WordClass.None);

    private bool IsNameAlone(int i) => !IsAge(reading[i]) && (reading[i].Is(WordClass.GivenName) ? IsAli(i) || IsTurki(i) || !reading[i].Is(WordClass.Title | WordClass.Nationality | WordClass.Place | WordClass.Common | WordClass.Stopword | WordClass.Preposition)
            && (!reading[i].Is(WordClass.NameAndWord) || NameBoundary.EndsName(reading, i + 1) || IsBlessing(i + 1))
        : reading[i].Class == WordClass.None && !reading[i].IsLatin && reading[i].Key[0] is not ('و' or 'ف' or 'ي')
            && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal) && Unlisted.IsSpeltLikeName(reading[i]));

    /// <summary>شقيقه الأكبر علي, ابنه علي إلى: where nothing follows that one could be "on".</summary>
    private bool IsAli(int i) => reading[i].Key == "علي" && reading[i].Is(WordClass.GivenName) && NameBoundary.EndsName(reading, i + 1) && reading.Adjoin(i - 1, i) && (IsAge(reading[i - 1]) || reading[i - 1].Is(WordClass.Kin));

    /// <summary>ابنه تركي: nobody tells the country of his own son.</summary>
    private bool IsTurki(int i) => reading[i].Is(WordClass.Nationality) && (reading[i].Class & ~(WordClass.Nationality | NameEvidence.NameOnly)) == WordClass.None && reading[i].Clitics.Length == 0
        && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Kin) && NameBoundary.EndsName(reading, i + 1);

    /// <summary>جدتي هيلة رحمها الله.</summary>
    private bool IsBlessing(int i) => reading.Adjoin(i, i + 1) && reading[i + 1].Key == "الله" && Shapes.IsPossessed(reading[i].Key);

    private static bool IsAge(Token token) => token.Is(WordClass.Age);
}
