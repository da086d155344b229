using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Heeds the marks that folding takes away and that tell a word from a name: فإن is no half of a Dutch name (فان), and whoever writes كرّم or فضّل
/// with its mark means the verb.
/// </summary>
internal static class WrittenMarks
{
    private const string Then = "فان";
    private const string BehindOrPreferred = "اثر";
    private const string BeforeOrImam = "امام";
    private const string Me = "انا";
    private const char Madda = 'آ';
    private const char Alef = 'ا';
    private const char HamzaBelow = 'إ';
    private const char Dammatan = '\u064C';
    private const char Kasratan = '\u064D';
    private const char Shadda = '\u0651';

    /// <summary>Takes from every word that is so written what it is as a name.</summary>
    public static void Settle(Reading reading)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            var token = reading[i];
            if (token.Key == Then && token.Length == Then.Length && reading.Text[token.Start + 1] == HamzaBelow)
            {
                token.Class &= ~(WordClass.NamePart | WordClass.Name | WordClass.NameAndWord);
            }
            else if (token.Stem == Me && reading.Text[token.End - Me.Length] != Madda && !(reading.Adjoin(i, i + 1) && (reading[i + 1].Class is WordClass.None or WordClass.FamilyName)))
            {
                // أنا ابن المهرجان: "I", where آنا is a name.
                token.Class &= ~(WordClass.Name | WordClass.NameAndWord);
            }
            else if (token.Stem == BehindOrPreferred && reading.Text[token.End - BehindOrPreferred.Length] == Madda)
            {
                // آثر: he preferred, and not إثر.
                token.Class &= ~(WordClass.Preposition | WordClass.Stopword | WordClass.Aside);
            }
            else if (token.Is(WordClass.Preposition) && token.Is(WordClass.SpeechVerb) && token.Stem.Length == 3 && IsDoubled(reading.Text.AsSpan(token.Start, token.Length), token.Stem[1]))
            {
                // عبّر, بيّن: the verb, where عبر is "via" and بين "between".
                token.Class &= ~(WordClass.Preposition | WordClass.Stopword);
            }
            else if (token.Stem == BeforeOrImam && token.Is(WordClass.Title))
            {
                // إمام جامع الحي فلان, but أمام: who leads the prayer, or "before".
                token.Class &= IsImam(reading, i) ? ~(WordClass.Preposition | WordClass.Stopword) : ~WordClass.Title;
            }
            else if (token.Class == WordClass.None && token.IsWord && reading.Text[token.End - 1] is Kasratan or Dammatan)
            {
                // بلهجةٍ: names are not written with their endings.
                token.Class = WordClass.Common;
            }
            else if (token.Is(WordClass.NameAndWord) && token.Stem.Length == 3 && IsDoubled(reading.Text.AsSpan(token.Start, token.Length), token.Stem[1]))
            {
                token.Class = (token.Class & ~(WordClass.Name | WordClass.NameAndWord)) | WordClass.Common;
            }
        }
    }

    private static bool IsImam(Reading reading, int i) => reading.Text[reading[i].End - BeforeOrImam.Length] is var first && (first == HamzaBelow || (first == Alef && reading.PhraseLength(i) > 1));

    private static bool IsDoubled(ReadOnlySpan<char> written, char middle)
    {
        var shadda = written.IndexOf(Shadda);
        return shadda > 1 && shadda < written.Length - 1 && (written[shadda - 1] == middle || written[shadda - 2] == middle);
    }
}
