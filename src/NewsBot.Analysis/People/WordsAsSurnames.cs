using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Tells where a common word, a profession or a title goes on a name, because of what stands on both sides of it.</summary>
internal static class WordsAsSurnames
{
    /// <summary>Whether the word at <paramref name="next"/> goes on the name from first to last, though no list has it as a name.</summary>
    public static bool GoOn(Reading reading, int first, int last, int next, ref bool seenSurname)
    {
        var isSurname = (!seenSurname && IsCommonBehindFather(reading, first, last, next)) || IsBeforeMark(reading, first, last, next) || IsTitle(reading, first, last, next)
            || (!seenSurname && IsBehindTitle(reading, first, last, next)) || (!seenSurname && last > first && IsFeminine(reading, first, next)) || (!seenSurname && IsNisba(reading, first, last, next));
        if (isSurname)
        {
            seenSurname = true;
            return true;
        }

        // نور الدين بدوي: a nisba without ال that is a common word elsewhere.
        var token = reading[next];
        return !seenSurname && token.Class == WordClass.Common && token.Key.Length > 3 && reading[last].Is(WordClass.GivenName) && !IsDefinite(token)
            && ((token.Key[^1] == 'ي' && token.Key[0] != 'ي' && NameChain.IsOneGivenName(reading, first, last)) || IsBeforeSurname(reading, first, last, next));
    }

    /// <summary>وأكد مهدي علي قاضي أن: without ال and with nothing behind it a title tells what nobody is.</summary>
    public static bool IsBehindFather(Reading reading, int first, int last, int next) => !IsDefinite(reading[next]) && reading[next].Key[^1] != 'ة' && !reading[next].Is(WordClass.SpeechVerb) && reading[next].Clitics.Length == 0
        && reading[first].Is(WordClass.GivenName) && (reading[last].Is(WordClass.GivenName) || NameChain.IsPart(reading[last - 1])) && NameBoundary.Closes(reading, next + 1) && IsVouchedFor(reading, first);

    /// <summary>الفنان مصطفى حسن صديق: «…»: neither a friend nor a deed ("أكد محمد حسن ضرورة أن"), for a colon or a comma follows.</summary>
    private static bool IsCommonBehindFather(Reading reading, int first, int last, int next) => last > first && reading[next].Is(WordClass.Common | WordClass.Group) && !reading[next].Is(WordClass.QuotedThing | WordClass.ReportedNoun | WordClass.Stopword | WordClass.Preposition | WordClass.Aside | WordClass.Complementizer)
        && reading[next].Key[0] != 'ي' && reading[next].Key[^1] is not ('ا' or 'ة') && reading[next].Key.Length > 2 && !WordsAsGivenNames.IsDefinite(reading[next].Key) && !Introduction.IsGoverned(reading[next])
        && IsBehindFather(reading, first, last, next) && !(next + 1 < reading.Count && (reading[next + 1].Is(WordClass.Complementizer) || reading[next + 1].Kind is TokenKind.OpenMark or TokenKind.StraightMark));

    /// <summary>وأكد توفيق نصيب أن: a verb or title before, أن or a comma behind; what stands between is one name.</summary>
    private static bool IsBeforeMark(Reading reading, int first, int last, int next) => last == first && reading[first].Is(WordClass.GivenName)
        && reading[next].Class == WordClass.Common && reading[next].Key[0] != 'ي' && !reading[next].Key.StartsWith("لل", StringComparison.Ordinal) && NameBoundary.Closes(reading, next + 1) && IsVouchedFor(reading, first)
        && !(reading[next].Key[^1] == 'ة' && next + 1 < reading.Count && reading[next + 1].Kind is TokenKind.OpenMark or TokenKind.StraightMark);

    /// <summary>النائب سمير الجسر أمس; التونسي فتحي الجبال مدرب: a common word with ال between an office, a given name beyond doubt, and what can be no name.</summary>
    private static bool IsBehindTitle(Reading reading, int first, int last, int next) => last == first && reading[next].Class == WordClass.Common && IsDefinite(reading[next])
        && !Shapes.IsPluralOrAdjective(reading[next].Key) && reading[first].Is(WordClass.GivenName) && !reading[first].Is(WordClass.NameAndWord | WordClass.FamilyName) && reading.Adjoin(first - 1, first)
        && ((reading[first - 1].Stem.StartsWith("ال", StringComparison.Ordinal) && (reading[first - 1].Is(WordClass.Office | WordClass.Profession) || Introduction.FollowsNationality(reading, first))) || IsOfficeInTown(reading, first))
        && !reading[first - 1].Is(WordClass.Honorific)
        && (IsTitleWithoutArticle(reading, next + 1) || NameBoundary.Closes(reading, next + 1) || (reading.Adjoin(next, next + 1) && (reading[next + 1].Is(WordClass.Aside) || reading[next + 1].Key is "عن" or "في" or "علي" or "على" or "من" or "الي" or "الى")));

    /// <summary>مدرب نجران فتحي الجبال: an office of a town or a club, and then somebody.</summary>
    private static bool IsOfficeInTown(Reading reading, int first) => reading.Adjoin(first - 2, first - 1) && reading[first - 1].Is(WordClass.Place | WordClass.Organization) && reading[first - 2].Is(WordClass.Office | WordClass.Profession);

    private static bool IsTitleWithoutArticle(Reading reading, int i) => reading.Adjoin(i - 1, i) && reading[i].Is(WordClass.Office | WordClass.Profession) && reading[i].Clitics.Length == 0
        && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal);

    private static bool IsTitle(Reading reading, int first, int last, int next)
    {
        var token = reading[next];
        if (last > first || !token.Is(WordClass.Title) || !reading[first].Is(WordClass.GivenName))
        {
            return false;
        }

        if (!IsDefinite(token))
        {
            // سائق يدعى عزت جندي شاكر: whatever stands behind what somebody is called.
            if (reading.Adjoin(first - 1, first) && reading[first - 1].Is(WordClass.Called) && !token.Is(WordClass.SpeechVerb))
            {
                return true;
            }

            // الوزيرة غادة والي أن: a title without ال between a given name and what was said is the surname.
            return !token.Is(WordClass.SpeechVerb) && token.Key[^1] != 'ة'
                && (NameBoundary.Closes(reading, next + 1) || reading[next + 1].Is(WordClass.SpeechVerb) || (Introduction.HasHonorific(reading, first) && reading[next + 1].Is(WordClass.Preposition))) && IsVouchedFor(reading, first);
        }

        // المهندس عبدالرحمن الفقيه رئيس شركة: a profession between a given name and the office behind it is the surname; so it is before the next of
        // a list: المهاجم حسن الراهب والمدافع محمد عيد.
        return (token.Class & ~(WordClass.Common | WordClass.Title | WordClass.Masculine)) == WordClass.None && Introduction.IsIntroduced(reading, first)
            && (NameBoundary.IsOffice(reading, next + 1) || (!token.Is(WordClass.Office) && IsNextOfList(reading, next + 1)));
    }

    private static bool IsNextOfList(Reading reading, int i) => reading.Adjoin(i - 1, i) && reading.Adjoin(i, i + 1) && reading[i].Clitics == "و"
        && reading[reading[i].Is(WordClass.Title) ? i + 1 : i].Is(WordClass.GivenName);

    /// <summary>الدكتور رأفت زهنى الطويلة، رئيس: what stands between two names and a comma is the last of them.</summary>
    private static bool IsFeminine(Reading reading, int first, int next) => reading[next].Class == WordClass.Common && IsDefinite(reading[next])
        && reading[next].Key[^1] == 'ة' && NameBoundary.IsComma(reading, next + 1) && Introduction.HasHonorific(reading, first);

    /// <summary>ماجد حمود الشمالي عن: no adjective stands behind given names.</summary>
    private static bool IsNisba(Reading reading, int first, int last, int next) => reading[next].Class == WordClass.Common && IsDefinite(reading[next])
        && Shapes.IsNisba(reading[next].Key) && reading[last].Is(WordClass.GivenName) && !reading[first].Is(WordClass.NameAndWord | WordClass.Month)
        && NameBoundary.EndsName(reading, next + 1);

    /// <summary>قال الوزير طارق كريم خان، : a word between somebody's given name and the surname that ends the name.</summary>
    private static bool IsBeforeSurname(Reading reading, int first, int last, int next) => last == first && !reading[first].Is(WordClass.NameAndWord)
        && reading.Adjoin(next, next + 1) && reading[next + 1].Is(WordClass.FamilyName) && reading[next + 1].Clitics.Length == 0
        && !reading[next + 1].Is(WordClass.GivenName | WordClass.Common | WordClass.Title | WordClass.Place | WordClass.Month | WordClass.Nationality)
        && NameBoundary.Closes(reading, next + 2) && IsVouchedFor(reading, first);

    private static bool IsVouchedFor(Reading reading, int first) => Introduction.FollowsSpeech(reading, first) || Introduction.IsIntroduced(reading, first);

    private static bool IsDefinite(Token token) => token.Key.Length > 4 && token.Key.StartsWith("ال", StringComparison.Ordinal);
}
