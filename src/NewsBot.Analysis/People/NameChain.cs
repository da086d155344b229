using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Reads how far a name runs from its first word. A name goes on over given and family names, over بن، آل، أبو، عبد and
/// the word after them, over one word with ال that no list knows (a surname), and stops at punctuation, verbs,
/// prepositions, titles, numbers and common words.
/// Example: "عبدالعزيز بن عبدالله الرويغ أن" -> four words, then أن stops it.
/// </summary>
internal static class NameChain
{
    private const int LongestName = 8;

    /// <summary>The last token of the name that begins at <paramref name="first"/>; at least first itself.</summary>
    public static int End(Reading reading, int first)
    {
        var last = first;
        if (reading[first].Is(WordClass.NamePart) && TakesNext(reading, first))
        {
            last = first + 1;
        }

        // A kunya is complete with its second word: after أبو مرزوق only a surname may follow.
        var seenSurname = last > first && reading[first].Stem is "ابو" or "ابن" or "ابي";
        while (last - first + 1 < LongestName)
        {
            if (IsHyphenated(reading, last))
            {
                // كلاوس-ديتر فايسنبورغر: both halves are one given name.
                first = last == first ? last + 2 : first;
                last += 2;
                continue;
            }

            if (!reading.Adjoin(last, last + 1))
            {
                break;
            }

            var next = last + 1;
            if (SpeltInitials.SurnameBehind(reading, last) is var surname and > 0)
            {
                (last, seenSurname) = (surname, true);
                continue;
            }

            if (IsPart(reading[next]))
            {
                // أم is "or" inside a sentence, and a kunya only where a name begins.
                if (reading[next].Key == "ام" || !TakesNext(reading, next))
                {
                    break;
                }

                last = TakesNext(reading, next) && IsPart(reading[next + 1]) && TakesNext(reading, next + 1) ? next + 2 : next + 1;
                continue;
            }

            if (!GoesOn(reading, first, last, next, ref seenSurname))
            {
                break;
            }

            last = next;
        }

        return AcrossDash(reading, first, last);
    }

    /// <summary>يوهانا ميكل - لايتنر: a dash between two words that no list knows joins a double name.</summary>
    private static int AcrossDash(Reading reading, int first, int last)
    {
        var next = last + 2;
        var joins = next < reading.Count && last > first && reading[last + 1].Kind == TokenKind.Dash && reading[next].Paragraph == reading[last].Paragraph
            && (reading[next].Is(WordClass.Name) || LooksLikeName(reading[next])) && (Introduction.IsIntroduced(reading, first) || (NameBoundary.IsComma(reading, next + 1) && Introduction.TitleStart(reading, first, _ => false) < first))
            && !reading[next].Key.StartsWith("ال", StringComparison.Ordinal);
        return joins ? next : last;
    }

    /// <summary>عمّار-خوجة, كلاوس-ديتر: a hyphen without blanks joins two words of one name.</summary>
    private static bool IsHyphenated(Reading reading, int i) =>
        reading.IsInnerDash(i + 1) && reading[i].IsLatin == reading[i + 2].IsLatin && reading[i + 2].Clitics.Length == 0;

    /// <summary>How many words of the name count: all but بن، آل and their like.</summary>
    public static int Weight(Reading reading, int first, int last)
    {
        var words = 0;
        for (var i = first; i <= last; i++)
        {
            words += IsPart(reading[i]) ? 0 : 1;
        }

        return words;
    }

    /// <summary>عبد الإله, نور الدين: whether the words from first to last are one given name.</summary>
    public static bool IsOneGivenName(Reading reading, int first, int last) => last == first
        || (last == first + 1 && (reading[first].Stem == "عبد" || (reading.PhraseLength(first) == 2 && reading[first].Is(WordClass.GivenName))));

    public static bool IsPart(Token token) => token.Is(WordClass.NamePart) && token.Clitics.Length == 0;

    /// <summary>Whether a token is a name and not the title, verb or common word that is written the same: الشيخ راشد, طالب أبو مرزوق.</summary>
    public static bool IsRatherWord(Reading reading, int i)
    {
        var token = reading[i];
        var beforeName = reading.Adjoin(i, i + 1) && (reading[i + 1].Is(WordClass.Name) || IsPart(reading[i + 1]) || (reading[i + 1].Class == WordClass.None && Shapes.IsNisba(reading[i + 1].Key)));
        var isDefinite = token.Stem.StartsWith("ال", StringComparison.Ordinal);
        if (token.Is(WordClass.GivenName) && !isDefinite && reading.Adjoin(i, i + 1) && reading[i + 1].Key is "بن" or "بنت")
        {
            // يزيد بن إبراهيم, طالب بن علوان
            return false;
        }

        // فضيلة الشيخ فلان: a title before a title, and no Fadila.
        var beforeTitle = !isDefinite && reading.Adjoin(i, i + 1) && reading[i + 1].Is(WordClass.Honorific) && reading[i + 1].Stem.StartsWith("ال", StringComparison.Ordinal);

        // المستشار عزت عبدالكريم, وقالت الشاعرة أمل كريم: a name that is spelt like a verb, behind a title with ال.
        var isTitled = token.Is(WordClass.GivenName) && token.Clitics.Length == 0 && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Title) && reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal)
            && (!token.Is(WordClass.NameAndWord) || (reading.Adjoin(i - 2, i - 1) && !reading[i - 2].Is(WordClass.Complementizer)));
        isTitled |= token.Is(WordClass.GivenName) && (WordsAsGivenNames.IsBehindHerVerb(reading, i) || (reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.Kin)));
        return (token.Is(WordClass.SpeechVerb) && beforeName && !isTitled && !(token.Is(WordClass.GivenName) && (ActionVerbs.StandBefore(reading, i) || Introduction.EndsTitleOfSpeaker(reading, i))))
            || (token.Is(WordClass.Title) && (isDefinite || beforeTitle || !token.Is(WordClass.GivenName) || !beforeName));
    }

    /// <summary>ولي ولي العهد: a title of several words, the last of which is no name.</summary>
    public static bool IsTitlePhrase(Reading reading, int i) => reading[i].Is(WordClass.Title) && reading.PhraseLength(i) is > 1 and var length
        && reading[i + length - 1].Is(WordClass.Title) && !reading[i + length - 1].Is(WordClass.Name);

    /// <summary>Whether the word could be a name although no list has it: long enough, no verb's or plural's shape.</summary>
    public static bool LooksLikeName(Token token)
    {
        var key = token.Key;
        if (!token.IsWord || token.IsAdverbial || token.Class is not (WordClass.None or WordClass.FamilyName) || key.Length is < 3 or > 12)
        {
            return token.IsWord && token.IsLatin && token.IsCapitalised && token.Class == WordClass.None;
        }

        return (!Shapes.LooksInflected(key) || Unlisted.IsSpeltLikeName(token)) && !Unlisted.IsMine(key) && !(key[0] == 'و' && Shapes.IsPossessed(key));
    }

    private static bool TakesNext(Reading reading, int part)
    {
        if (!reading.Adjoin(part, part + 1))
        {
            return false;
        }

        var next = reading[part + 1];
        var isSurnameBehind = reading[part].Key == "بن" && reading.Adjoin(part + 1, part + 2) && reading[part + 2].Is(WordClass.FamilyName) && reading[part + 2].Key.StartsWith("ال", StringComparison.Ordinal);
        return isSurnameBehind || IsPart(next) || next.Is(WordClass.Name) || (reading[part].Key == "عبد" && next.Key.StartsWith("ال", StringComparison.Ordinal)) || (!next.Is(NameBoundary.Stops & ~WordClass.Common & ~WordClass.Place) && next.Clitics.Length == 0);
    }

    /// <summary>نور الدين بدوي أن: ب was cut as a preposition, but what stands between given names and أن is the surname.</summary>
    private static bool IsWrongCut(Reading reading, int first, int last, int next, ref bool seenSurname)
    {
        var token = reading[next];
        if (token.Clitics is "ب" && token.Stem.StartsWith("ال", StringComparison.Ordinal) && token.Is(WordClass.FamilyName) && !token.Is(WordClass.Common | WordClass.NameAndWord) && last == first
            && Introduction.TitleStart(reading, first, _ => false) < first)
        {
            // مدير التعليم أحمد بالغنيم
            seenSurname = true;
            return true;
        }

        var isName = !token.Key.StartsWith("بال", StringComparison.Ordinal) && token.Clitics is "ب" or "ل" or "ك" && (token.Class & ~WordClass.Common) == WordClass.None && reading[last].Is(WordClass.GivenName)
            && (NameBoundary.Closes(reading, next + 1) || reading[next + 1].Clitics == "و") && !Shapes.IsSurelyInflected(token.Key) && !Shapes.IsPossessed(token.Key)
            && (Introduction.FollowsSpeech(reading, first) || Introduction.IsIntroduced(reading, first));

        // دانا برينو "…": spelt like a name with ب, and no less than without it.
        isName |= last == first && token.Clitics is "ب" or "ل" or "ك" && reading[last].Is(WordClass.GivenName) && !reading[last].Is(WordClass.NameAndWord)
            && NameBoundary.EndsName(reading, next + 1) && Unlisted.IsSpeltWhole(token) && Introduction.TitleStart(reading, first, _ => false) < first;
        seenSurname |= isName;
        return isName;
    }

    /// <summary>أمام, على: a preposition that names are spelt like; علي with its ي is a name.</summary>
    public static bool IsPreposition(Token token) => token.Is(WordClass.Preposition) && !(token.Is(WordClass.GivenName) && token.Key[^1] == 'ي');

    private static bool GoesOn(Reading reading, int first, int last, int next, ref bool seenSurname)
    {
        var token = reading[next];
        if (token.IsLatin || reading[first].IsLatin)
        {
            return token.IsLatin == reading[first].IsLatin && token.Clitics.Length == 0 && token.IsCapitalised && !token.Is(NameBoundary.Stops);
        }

        if (token.Clitics.Length > 0)
        {
            return !seenSurname && IsWrongCut(reading, first, last, next, ref seenSurname);
        }

        var isDefinite = token.Key.Length > 4 && token.Key.StartsWith("ال", StringComparison.Ordinal);
        var isHalfOfName = reading.Adjoin(next, next + 1) && reading[next + 1].Key == "الله";
        if (token.Is(WordClass.Title) && last > first && !isHalfOfName)
        {
            if (DefiniteSurnames.IsTitleOfFamily(reading, first, last, next, seenSurname) || (!seenSurname && WordsAsSurnames.IsBehindFather(reading, first, last, next)))
            {
                return seenSurname = true;
            }

            if (!token.Is(WordClass.Name) || !IsOneGivenName(reading, first, last))
            {
                return false;
            }
        }

        if (isHalfOfName && ((Shapes.IsPossessed(token.Key) && !token.Is(WordClass.Name)) || (reading.Adjoin(next + 1, next + 2) && reading[next + 2].Key is "عنه" or "عنها" or "عنهم" or "عنهما")))
        {
            // فلان رحمه الله, فلان رضي الله عنه
            return false;
        }

        if (token.Key == "الله")
        {
            // بن رجاء الله, عطا الله: the second half of a name.
            return reading[last].Is(WordClass.Name) || IsPart(reading[int.Max(first, last - 1)]);
        }

        if (NameBoundary.IsTimeOrManner(reading, next) || (IsPreposition(token) && reading.PhraseLength(next) == 1 && !NameBoundary.Closes(reading, next + 1)))
        {
            return false;
        }

        if ((last > first && (NameBoundary.IsAddressee(reading, next) || NameBoundary.BeginsAnother(reading, last, next))) || (reading[first].Is(WordClass.NameAndWord) && NameBoundary.IsWordBeforeName(reading, next)))
        {
            return false;
        }

        if (token.Is(WordClass.Name))
        {
            var isDoubtful = token.Is(WordClass.NameAndWord) && seenSurname && !(token.Is(WordClass.GivenName) && NameBoundary.IsComma(reading, next + 1));
            seenSurname |= token.Is(WordClass.FamilyName) && !token.Is(WordClass.GivenName);
            // طارق كريم خان، : a surname that is a word too ends the name.
            var isFamily = token.Is(WordClass.FamilyName) && !token.Is(WordClass.GivenName | WordClass.Month) && !isDefinite && NameBoundary.EndsName(reading, next + 1)
                && (isDoubtful ? !token.Is(WordClass.Common) : (token.Class & NameBoundary.Stops & ~(WordClass.NamedAfter | WordClass.Place)) == WordClass.None);
            return isFamily || DefiniteSurnames.IsOfKunya(reading, first, last, next) || (!isDoubtful && (!token.Is(WordClass.NameAndWord) || !token.Is(NameBoundary.Stops) || reading.PhraseLength(next) > 1
                || IsOneGivenName(reading, first, last) || IsPart(reading[last]) || WordsAsSurnames.IsBehindFather(reading, first, last, next) || (Shapes.IsNisba(token.Key) && reading[last].Is(WordClass.GivenName))));
        }

        if (token.Is(WordClass.Nationality | WordClass.Place))
        {
            var isOrigin = DefiniteSurnames.IsOrigin(reading, first, last, next, seenSurname);
            seenSurname |= isOrigin;
            return isOrigin;
        }

        if (token.Is(NameBoundary.Stops))
        {
            return WordsAsSurnames.GoOn(reading, first, last, next, ref seenSurname);
        }

        if (token.Key.StartsWith("وال", StringComparison.Ordinal))
        {
            return false;
        }

        if (isDefinite)
        {
            var isUnlisted = DefiniteSurnames.IsUnlisted(reading, first, last, next, seenSurname);
            seenSurname = true;
            return isUnlisted;
        }

        // "بول دوميت وريمي": an unknown word with و is the next name of a list.
        var endsFeminine = token.Key.Length > 5 && token.Key[^1] == 'ة' && !NameBoundary.Closes(reading, next + 1);
        var couldGoOn = Unlisted.CouldGoOn(token) || (last == first && Unlisted.IsForeign(token) && (Introduction.FollowsSpeech(reading, first) || Introduction.IsIntroduced(reading, first)
            || Introduction.AppositionStart(reading, first, next, _ => false) >= 0));
        if (last > first && last - first < 4 && token.Key[0] is not ('و' or 'ي')
            && ((seenSurname && LooksLikeName(token) && !(token.Key[^1] == 'ة' && reading[last].Key.StartsWith("ال", StringComparison.Ordinal)) && NameBoundary.EndsName(reading, next + 1)) || (Unlisted.CouldEnd(token) && NameBoundary.Closes(reading, next + 1))))
        {
            // وجيه البعريني شمص قال: a last name that no list knows, before what cannot be one.
            return true;
        }

        // اتخذه سلما لاعتلاء: spelt like no name at all; but in مروان دفتردار أن what stands between is the surname.
        var isSubject = NameBoundary.IsBeforeThat(reading, next + 1) && reading[first].Is(WordClass.GivenName) && !reading[first].Is(WordClass.NameAndWord);
        if (Unlisted.IsSpeltLikeWord(token) && !isSubject && !(last == first && reading[first].Is(WordClass.GivenName) && Introduction.FollowsNationality(reading, first) && NameBoundary.EndsName(reading, next + 1))
            && !(NameBoundary.Closes(reading, next + 1) && (Introduction.FollowsSpeech(reading, first) || Introduction.IsIntroduced(reading, first))))
        {
            return false;
        }

        if (seenSurname || endsFeminine || !couldGoOn || last - first >= 3 || (token.Key.Length > 3 && Unlisted.MayBeAnd(token)))
        {
            return false;
        }

        // محمد لطفي نصرلي أن: between a subject and أن whatever no list knows is part of the name.
        if (last > first && !LooksLikeName(token) && !NameBoundary.IsBeforeThat(reading, next + 1)
            && !(NameBoundary.Closes(reading, next + 1) && Introduction.IsIntroduced(reading, first) && !(token.Key.Length > 4 && token.Key[1] == 'س' && token.Key[2] == 'ت')))
        {
            return false;
        }

        seenSurname = last > first;
        return true;
    }
}
