using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Tells where a name may begin that no list holds as a whole: with a given name, after a title or a verb of speech, with أبو or أم,
/// with an initial.
/// </summary>
internal sealed class NameStart(Reading reading, Cast cast)
{
    /// <summary>Whether a name may begin at the token.</summary>
    public bool At(int i)
    {
        var token = reading[i];
        if (token.IsLatin)
        {
            return token.IsCapitalised && (Vocabulary.English[token.Key] & WordClass.GivenName) != WordClass.None;
        }

        // عضو شرف الهلال: the second word of what he is.
        if (i > 0 && reading.PhraseLength(i - 1) > 1 && reading[i - 1].Is(WordClass.Title) && !reading[i - 1].Is(WordClass.Name) && reading.Adjoin(i - 1, i))
        {
            return false;
        }

        if (NameChain.IsTitlePhrase(reading, i) || Unlisted.IsAndThing(token) || Unlisted.IsToMe(token) || Introduction.IsTownOfOffice(reading, i) || (reading.Adjoin(i, i + 1) && Unlisted.IsPairOfThings(token, reading[i + 1])) || (token.Key.StartsWith("ال", StringComparison.Ordinal) && reading.Adjoin(i - 1, i) && reading[i - 1].Stem == "عبد"))
        {
            return false;
        }

        if (NameChain.IsRatherWord(reading, i))
        {
            // الباحث في التراث السيد خليفة عبدالله: an honorific between what somebody is and his name; الدكتور السيد عبدالفتاح is called so.
            if (IsHonorificBetween(i))
            {
                return false;
            }

            // رئيس بعثة الصندوق أمين ماتي أن: no secretary, for an unlisted word and then what was said stand behind.
            return token.Is(WordClass.GivenName) && token.Is(WordClass.Title) && token.Clitics.Length == 0 && reading.Adjoin(i, i + 1)
                && (IsUnknownName(i + 1) || reading[i + 1].Is(WordClass.FamilyName) || (reading[i + 1].Class == WordClass.None && Shapes.IsNisba(reading[i + 1].Key))) && EndsSubject(NameChain.End(reading, i) + 1)
                && (EndsTitlePhrase(i) || Introduction.AppositionStart(reading, i, NameChain.End(reading, i), at => cast.ByToken[at] is not null) >= 0);
        }

        if (reading.PhraseLength(i) > 1 && token.Is(WordClass.Place | WordClass.Organization) && !GoesOnAfterPhrase(i))
        {
            return false;
        }

        // سفير كوريا كوون: the country of the office.
        if (token.Is(WordClass.Place) && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Office) && reading[i - 1].Clitics.Length == 0 && !reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal))
        {
            return false;
        }

        if (NameChain.IsPreposition(token) && reading.PhraseLength(i) == 1 && !Introduction.IsIntroduced(reading, i) && !WordsAsGivenNames.IsPrepositionThatSpeaks(reading, i))
        {
            return false;
        }

        // قال لي بالحرف: to me, and no Chinese name.
        if (token.Key == "لي" && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.SpeechVerb) && !(reading.Adjoin(i, i + 1) && IsForeign(i + 1)))
        {
            return false;
        }

        // نور الدين البحيري لأمين محفوظ: to whom it was said.
        if (token.Key[0] == 'ل' && i > 0 && cast.ByToken[i - 1] is not null && reading.Adjoin(i - 1, i) && (Vocabulary.Arabic[token.Key.AsSpan(1)] & WordClass.GivenName) != WordClass.None)
        {
            return false;
        }

        // بلدية انتيكان المصطفى: what no list knows behind a body is the body's name.
        if (token.Class == WordClass.None && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.OrganizationHead) && (Vocabulary.Arabic[reading[i - 1].Stem] & WordClass.Title) == WordClass.None && !reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal))
        {
            return false;
        }

        if (token.Is(WordClass.GivenName))
        {
            // بتغريد, لأمل: a name that is a word too is the word after a preposition.
            return !(token.HasPreposition && token.Is(WordClass.NameAndWord) && !IsBareSurname(i + 1) && reading.PhraseLength(i) == 1 && !IsSonOf(i + 1))
                && !(token.Is(WordClass.SpeechVerb) && !Introduction.IsIntroduced(reading, i) && !WordsAsGivenNames.IsBehindHerVerb(reading, i) && !(reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Kin) && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.Name)) && !ActionVerbs.StandBefore(reading, i) && !Introduction.EndsTitleOfSpeaker(reading, i));
        }

        if (token.Is(WordClass.NamePart) && token.Clitics is "" or "و" && reading.Adjoin(i, i + 1))
        {
            return !reading[i + 1].Is(WordClass.Stopword) && !(token.Stem == "بن" ? NameChain.IsPreposition(reading[i + 1]) : reading[i + 1].Is(WordClass.Preposition)) && (token.Stem is not ("بن" or "دي" or "دا" or "فان" or "لا" or "سي" or "بنت")
                || (token.Stem == "بن" && reading[i + 1].Is(WordClass.Name) && (Introduction.IsIntroduced(reading, i) || Introduction.FollowsSpeech(reading, i) || ActionVerbs.StandBefore(reading, i))));
        }

        if (WordsAsGivenNames.IsAt(reading, i, Introduction.TitleStart(reading, i, at => cast.ByToken[at] is not null)))
        {
            return true;
        }

        // فإن متوسط عمر: "then", and no half of a Dutch name.
        if (token.Is(WordClass.Complementizer) && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.Common | WordClass.Stopword))
        {
            return false;
        }

        if (NameBoundary.IsWordBeforeName(reading, i))
        {
            return false;
        }

        // الممثل الكبير سالم فلان: how he is called, between what he is and his name.
        if (token.Is(WordClass.Former) && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.GivenName))
        {
            return false;
        }

        // المهندس السوداني التجاني ود الفضل: where he is from, between his title and his name.
        if (token.Is(WordClass.Nationality) && token.Key.StartsWith("ال", StringComparison.Ordinal) && !token.Is(WordClass.GivenName) && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.GivenName)
            && Introduction.IsIntroduced(reading, i))
        {
            return false;
        }

        // وكيل أعمالي تركي: my affairs, and then the name.
        if (token.Class == WordClass.None && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.GivenName) && Unlisted.IsMine(token.Key, WordClass.Common))
        {
            return false;
        }

        // ونبه مرتادي البر: a plural with its owner; بنبرة غاضبة: a noun with its adjective.
        if (reading.Adjoin(i, i + 1) && token.Class == WordClass.None && !Introduction.HasHonorific(reading, i)
            && (Unlisted.IsManyOf(token, reading[i + 1])
                || (token.Key[^1] == 'ة' && reading[i + 1].Key[^1] == 'ة' && reading[i + 1].Class is WordClass.None or WordClass.Common)))
        {
            return false;
        }

        var introduced = Introduction.IsIntroduced(reading, i) || Introduction.FollowsSpeech(reading, i);
        if (!introduced && EndsTitlePhrase(i) && IsUnknown(i) && reading.Adjoin(i, i + 1) && (IsUnknown(i + 1) || reading[i + 1].Is(WordClass.FamilyName))
            && EndsSubject(NameChain.End(reading, i) + 1))
        {
            // كاتب عام نقابة التعليم المستوري القمودي أن: the title runs up to two words that no list knows.
            return true;
        }

        if (IsUnknown(i) && reading.Adjoin(i, i + 1) && IsUnknown(i + 1)
            && Introduction.AppositionStart(reading, i, NameChain.End(reading, i), at => cast.ByToken[at] is not null) >= 0)
        {
            return true;
        }

        // المحلل السياسي توافيكا رالامبوماهاي ان: two words that no list knows, between a title and what was said.
        if (introduced && IsForeign(i) && reading.Adjoin(i, i + 1) && IsForeign(i + 1) && EndsSubject(i + 2))
        {
            return true;
        }

        if (!introduced && IsForeign(i) && reading.Adjoin(i, i + 1) && IsForeign(AfterPart(i)) && (Introduction.FollowsNationality(reading, i) || FollowsCall(i)
            || (EndsTitlePhrase(i) && reading[i - 1].Key.Length > 4 && (reading[i - 1].Is(WordClass.Place) || reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal) || reading[i - 1].Key.StartsWith("لل", StringComparison.Ordinal)))))
        {
            // المفتشة الهندية سوبرابها راماكريشنان; يدعى جيورجي كفاراتسخيليا; رئيس المعهد الاقتصادي راينر فون كلوبشتوك.
            return true;
        }

        // الدكتورة بارتيبها ديفي: behind an honorific even what ends as verbs do is a name.
        if (introduced && Introduction.HasHonorific(reading, i) && IsUnlisted(i) && reading.Adjoin(i, i + 1) && (IsUnlisted(AfterPart(i)) || reading[i + 1].Is(WordClass.FamilyName)))
        {
            return true;
        }

        if (IsForeign(i) && reading.Adjoin(i, i + 1) && (IsForeign(i + 1) || reading[i + 1].Is(WordClass.FamilyName)) && IsDescribed(NameChain.End(reading, i) + 1))
        {
            return true;
        }

        // الروائية هادية الصيرفي: ية is a woman's name here, between her profession and a surname.
        if (introduced && reading[i - 1].Is(WordClass.Feminine) && token.Class == WordClass.None && token.Key.EndsWith("ية", StringComparison.Ordinal)
            && reading.Adjoin(i, i + 1) && reading[i + 1].Class == WordClass.None && Shapes.IsNisba(reading[i + 1].Key))
        {
            return true;
        }

        // وقالت اغاتا كوليكوفسكا المتحدثة باسم الشرطة: an office of any form behind two unlisted words that a verb of speech leads to.
        if (reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.SpeechVerb) && IsUnknownName(i) && reading.Adjoin(i, i + 1) && IsUnknownName(i + 1)
            && reading.Adjoin(i + 1, i + 2) && reading[i + 2].Is(WordClass.Office) && reading[i + 2].Clitics.Length == 0)
        {
            return true;
        }

        // وقال بدري سكيك المتحدث باسم: whatever common word stands between a verb of speech and a surname with its office.
        if (token.Class == WordClass.Common && token.Clitics.Length == 0 && token.Key.Length > 2 && Introduction.FollowsSpeech(reading, i) && reading.Adjoin(i, i + 1)
            && reading[i + 1].Is(WordClass.FamilyName) && (reading[i + 1].Class & ~NameEvidence.NameOnly) == WordClass.None && reading.Adjoin(i + 1, i + 2) && reading[i + 2].Is(WordClass.Office) && reading[i + 2].Clitics.Length == 0)
        {
            return true;
        }

        return ((introduced || FollowsCall(i)) && (token.Is(WordClass.FamilyName) || IsUnknownName(i)))
            || (IsUnknownName(i) && reading.Adjoin(i, i + 1) && IsUnknownName(i + 1) && (IsBeforeOffice(i + 2) || IsNextOfList(i)));
    }

    private bool IsHonorificBetween(int i) => reading[i].Is(WordClass.Honorific) && reading[i].Stem.StartsWith("ال", StringComparison.Ordinal) && reading.Adjoin(i, i + 1)
        && (reading[i + 1].Is(WordClass.GivenName) ? reading[i].Is(WordClass.Honoured) || !Introduction.IsIntroduced(reading, i) : reading[i].Is(WordClass.Honoured) && Introduction.IsIntroduced(reading, i));

    /// <summary>No word of any list, nor the form of one, and without ال: what is written so is often a name from abroad.</summary>
    private bool IsForeign(int i) => IsUnlisted(i) && !Shapes.IsSurelyInflected(reading[i].Key) && !(reading[i].Key.Length > 4 && reading[i].Key[0] is 'ي' or 'ت' && reading[i].Key[1] is 'ت' or 'س' or 'ن');

    private bool IsUnlisted(int i) => i < reading.Count && reading[i].IsWord && !reading[i].IsLatin && reading[i].Class is WordClass.None or WordClass.FamilyName && reading[i].Clitics.Length == 0
        && !reading[i].IsAdverbial && reading[i].Key.Length is > 2 and <= 15 && !(reading[i].Key[0] == 'و' && Shapes.IsPossessed(reading[i].Key))
        && (reading[i].Key.IndexOf("ال", StringComparison.Ordinal) is var article && (article is < 0 or > 1 || (article == 1 && reading[i].Key[0] is not ('و' or 'ف' or 'ب' or 'ك'))));

    /// <summary>راينر فون كلوبشتوك: the word behind فون counts.</summary>
    private int AfterPart(int i) => NameChain.IsPart(reading[i + 1]) && reading.Adjoin(i + 1, i + 2) ? i + 2 : i + 1;

    /// <summary>يدعى، تسمى: what comes next is a name.</summary>
    private bool FollowsCall(int i) => reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Called);

    /// <summary>طانيوس ضومط، 71 عاماً; حسين أبوحطب عبدربه، وهو مزارع: behind the words stand an age or what somebody is.</summary>
    private bool IsDescribed(int i) => i + 1 < reading.Count && (reading[i].Key is "وهو" or "وهي" || (reading[i].Kind is TokenKind.Comma or TokenKind.OpenBracket
        && ((reading[i + 1].Kind == TokenKind.Number && i + 2 < reading.Count && reading[i + 2].Is(WordClass.Years)) || reading[i + 1].Key is "وهو" or "وهي")));

    /// <summary>محمد علي الجندوبي: a place may be called محمد علي, but no surname follows it.</summary>
    private bool GoesOnAfterPhrase(int i)
    {
        var next = i + reading.PhraseLength(i);
        return reading[i].Is(WordClass.GivenName) && reading.Adjoin(next - 1, next) && reading[next].Clitics.Length == 0
            && (reading[next].Is(WordClass.FamilyName) || (reading[next].Class == WordClass.None && !Shapes.IsPluralOrAdjective(reading[next].Key)))
            && (Introduction.IsIntroduced(reading, i) || Introduction.FollowsSpeech(reading, i) || EndsTitlePhrase(i));
    }

    /// <summary>المدير العام للديوان الوطني للزيت شكري بيوض: the words before belong to one long title.</summary>
    private bool EndsTitlePhrase(int first) => Introduction.TitleStart(reading, first, i => cast.ByToken[i] is not null) < first;

    /// <summary>What was said begins here: أن, a mark, or a noun such as تأييد.</summary>
    private bool EndsSubject(int i) => NameBoundary.Closes(reading, i) || reading[i].Is(WordClass.ReportedNoun);

    private bool IsUnknown(int i) => reading[i].Class is WordClass.None or WordClass.FamilyName && reading[i].Clitics.Length == 0 && !reading[i].IsAdverbial && !Shapes.LooksInflected(reading[i].Key)
        && !Shapes.IsPluralOrAdjective(reading[i].Key);

    private bool IsUnknownName(int i) => NameChain.LooksLikeName(reading[i]) && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>حنيفة أمان وزير الخارجية: an office without ال after two words that no list knows.</summary>
    private bool IsBeforeOffice(int i) => reading.Adjoin(i - 1, i) && reading[i].Is(WordClass.Office) && reading[i].Clitics.Length == 0
        && !reading[i].Key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>بول دوميت وريمي كابيلا: و right after a name, and two words that no list knows.</summary>
    private bool IsNextOfList(int i) => i > 0 && cast.ByToken[i - 1] is not null && reading.Adjoin(i - 1, i) && reading[i].Key[0] == 'و';

    /// <summary>كلمة لمنصور بن محمد.</summary>
    private bool IsSonOf(int i) => reading.Adjoin(i - 1, i) && reading[i].Key is "بن" or "بنت" or "ولد" && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.GivenName);

    /// <summary>قصيدة لصلاح جاهين: a word that goes behind a given name only.</summary>
    private bool IsBareSurname(int i) => reading.Adjoin(i - 1, i) && reading[i].Clitics.Length == 0 && (!reading[i].Key.StartsWith("ال", StringComparison.Ordinal) || Shapes.IsNisba(reading[i].Key))
        && (reading[i].Class == WordClass.None ? Unlisted.IsSpeltLikeName(reading[i]) || Shapes.IsNisba(reading[i].Key) : (reading[i].Class & ~WordClass.Masculine) == WordClass.FamilyName);

    /// <summary>The surname of a name that begins with initials (الوزير كيه. شانموجام, وقال إيه إن كابور); -1 for no such name.</summary>
    public int SurnameOfInitials(int i) => IsInitial(i) ? i + 2 : SpeltInitials.SurnameOfNameAt(reading, i);

    /// <summary>الوزير كيه. شانموجام: an initial and its full stop between a title and a word that no list knows.</summary>
    private bool IsInitial(int i) => reading[i].Length <= 4 && i + 2 < reading.Count && reading[i + 1].Key == "." && reading[i + 1].Start == reading[i].End
        && reading[i + 2].Paragraph == reading[i].Paragraph && reading[i + 2].IsWord && IsUnknownName(i + 2) && !reading[i].Is(WordClass.Title)
        && (Introduction.IsIntroduced(reading, i) || Introduction.FollowsSpeech(reading, i));
}
