using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Tells what stands in quotation marks: speech, the name of a thing, the name of a speaker, or a predicate.</summary>
internal sealed class MarkedWords(Reading reading)
{
    /// <summary>The mark that opens at a token; -1 when none does.</summary>
    public int MarkOpening(int i)
    {
        var m = FirstFrom(i);
        return m < reading.Marks.Count && reading.Marks[m].Open == i ? m : -1;
    }

    /// <summary>The number of the first mark that opens at or after a token: marks stand in the order they open.</summary>
    public int FirstFrom(int token)
    {
        var (low, high) = (0, reading.Marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reading.Marks[middle].Open < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The words inside a mark.</summary>
    public int WordsIn(int mark)
    {
        var words = 0;
        for (var i = reading.Marks[mark].First; i <= reading.Marks[mark].Last; i++)
        {
            words += reading[i].IsWord ? 1 : 0;
        }

        return words;
    }

    /// <summary>Whether the marks hold a name or a title: after صحيفة, فيلم, لـ, or one of a few words amid running text.</summary>
    public bool IsNamedThing(int mark)
    {
        var before = reading.Marks[mark].Open - 1;
        if (before < 0 || reading[before].Paragraph != reading[before + 1].Paragraph)
        {
            return false;
        }

        var token = reading[before];
        var words = WordsIn(mark);
        if (token.Key is "ل" or "لل" or "الى" && words <= 4)
        {
            return true;
        }

        if (words <= 4 && token.Is(WordClass.Preposition) && token.Key is "على" or "في" or "عبر" or "لدى" or "فى" or "ضمن")
        {
            return true;
        }

        if (token.Key is "حول" or "بعنوان" or "عنوان" or "عنوانه" or "عنوانها" or "شعار" or "بشعار")
        {
            return true;
        }

        if (words > 6 || (words > 2 && BeginsWithVerb(mark)))
        {
            return false;
        }

        var isThing = token.IsWord && (token.Is(WordClass.QuotedThing | WordClass.OrganizationHead | WordClass.NamedAfter)
            || (token.Key.StartsWith("ال", StringComparison.Ordinal) && reading.PhraseLength(before) == 1 && (Quoted(token.Key[2..]) != WordClass.None))
            || Quoted(WithoutPronoun(token.Stem)) != WordClass.None || (words <= 3 && IsAdjectiveOfThing(before)));
        return isThing && !token.Is(WordClass.SpeechVerb);
    }

    /// <summary>روايتها الأولى «نافذة إلى الشرق»: the word before describes the thing.</summary>
    private bool IsAdjectiveOfThing(int i) => reading[i].Key.StartsWith("ال", StringComparison.Ordinal) && reading.Adjoin(i - 1, i)
        && Shapes.IsPossessed(reading[i - 1].Key) && Quoted(WithoutPronoun(reading[i - 1].Stem)) != WordClass.None;

    /// <summary>«مازلنا في الجولة السابعة»: no name begins as the words do, or the one who speaks speaks of himself in them.</summary>
    public bool IsUtterance(int mark)
    {
        var span = reading.Marks[mark];
        return IsFirstPerson(span.First, span.Last) || BeginsWithVerb(mark);
    }

    /// <summary>Whether "I" or "we" speaks between two tokens.</summary>
    public bool IsFirstPerson(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (reading[i].Is(WordClass.FirstPerson) || IsOurs(reading[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>فريقنا, مازلنا, سنفكر, وسنرفعها: "our" or "we" at the end of a word, or at the beginning of a verb.</summary>
    private static bool IsOurs(Token token) => token.Key.Length > 4 && token.Key.EndsWith("نا", StringComparison.Ordinal) && token.Class is WordClass.None or WordClass.Common
        || (token.Class == WordClass.None && token.Key.Length is > 5 and < 10 && token.Key.StartsWith("وسن", StringComparison.Ordinal) && Unlisted.IsSpeltLikeWord(token))
        || (token.Class == WordClass.None && token.Key.Length is > 3 and < 8 && (token.Key[0] == 'ن' || token.Key.StartsWith("سن", StringComparison.Ordinal)) && token.Key[^1] != 'ة' && !token.Key.EndsWith("ات", StringComparison.Ordinal) && Unlisted.IsSpeltLikeWord(token));

    /// <summary>الهيئة «اختارت أن تدفع»: no name begins so.</summary>
    private bool BeginsWithVerb(int mark)
    {
        var first = reading[reading.Marks[mark].First];
        return first.IsWord && !first.IsLatin && !first.Is(WordClass.Name | WordClass.Place | WordClass.Organization)
            && (first.Key is "لن" or "لم" or "لا" or "قد" or "ليس" or "ليست" || first.Is(WordClass.FirstPerson) || IsFiniteVerb(first) || IsOurs(first)
                || (first.Class == WordClass.None && first.Key is [_, _, _, ..] && (first.Key[^1] == 'ت' || first.Key[0] is 'ي' or 'ت' && first.Key[^1] != 'ة'))
                || (first.Class == WordClass.Common && IsVerbShaped(first.Key)));
    }

    /// <summary>يبحث, تبكي, فقدوا: a frequent word of the shape of a verb, and not يوميات or تطوير.</summary>
    private static bool IsVerbShaped(string key) => key.Length is > 3 and < 8 && key[^1] != 'ة'
        && (key.EndsWith("وا", StringComparison.Ordinal) || (key[0] == 'ي' && !key.StartsWith("يوم", StringComparison.Ordinal)) || (key[0] == 'ت' && key[^1] is 'ي' or 'و' && key.Length == 4));

    /// <summary>A verb of speech, and not إعلان or مؤكدا.</summary>
    private static bool IsFiniteVerb(Token token) => token.Is(WordClass.SpeechVerb)
        && SpeechVerbs.Arabic.Forms.TryGetValue(token.Stem, out var form) && form.Tense is SpeechTense.Past or SpeechTense.Present;

    /// <summary>أغنيته -> أغنية.</summary>
    private static string WithoutPronoun(string word)
    {
        var pronoun = word.EndsWith("ها", StringComparison.Ordinal) || word.EndsWith("هم", StringComparison.Ordinal) ? 2 : word.EndsWith('ه') ? 1 : 0;
        var bare = word[..^pronoun];
        return pronoun > 0 && bare.Length > 3 && bare[^1] == 'ت' ? $"{bare.AsSpan(0, bare.Length - 1)}ة" : bare;
    }

    private static WordClass Quoted(string word) => Vocabulary.Arabic[word] & WordClass.QuotedThing;

    /// <summary>وأضافت «وول ستريت جورنال» أن: a few words in marks right after the verb, and the reported words behind them.</summary>
    public bool IsSpeakerInMarks(int mark, int last)
    {
        var span = reading.Marks[mark];
        if (!span.IsClosed || WordsIn(mark) > 4)
        {
            return false;
        }

        for (var i = span.Close + 1; i <= int.Min(last, span.Close + 8); i++)
        {
            if (reading[i].Is(WordClass.Complementizer) || reading[i].Kind == TokenKind.Colon || MarkOpening(i) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that a sentence says of something: بأنه «…», هو «…», وصفه بـ«…».</summary>
    public bool IsPredicate(int mark)
    {
        var before = reading.Marks[mark].Open - 1;
        if (before < 1)
        {
            return false;
        }

        var token = reading[before];
        return (token.Is(WordClass.Complementizer) && token.Key.Length > 3) || token.Key is "هو" or "هي"
            || (token.Key == "ب" && (reading[before - 1].Is(WordClass.SpeechVerb) || (before > 1 && reading[before - 2].Is(WordClass.SpeechVerb))));
    }
}
