using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>
/// Tells علي from على. In an article that writes ي for ى throughout (الي، حتي), علي is mostly the preposition على: هنأه علي "نجاح المؤتمر". It stays a name
/// where another name goes on with it: علي بن, محمد علي, الوزير علي الكعبي.
/// </summary>
internal static class FinalYaa
{
    private const string Ali = "علي";
    private const string On = "على";

    /// <summary>Makes every علي that is no name the preposition, so that nobody takes it for somebody.</summary>
    public static void Settle(Reading reading)
    {
        if (!IsWrittenForAlif(reading))
        {
            FreeNames(reading);
            return;
        }

        var preposition = Vocabulary.Arabic[On];
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading[i].Key == Ali && !IsName(reading, i))
            {
                reading[i].Class = preposition;
            }
        }
    }

    /// <summary>وعن غياب علي صالح: where على is written with its own letter, علي before another name is no preposition.</summary>
    private static void FreeNames(Reading reading)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading[i].Key == Ali && reading.Adjoin(i, i + 1) && reading[i + 1].Clitics.Length == 0 && (reading[i + 1].Is(WordClass.Name) || NameChain.IsPart(reading[i + 1])))
            {
                reading[i].Class &= ~(WordClass.Preposition | WordClass.Common);
            }
        }
    }

    private static bool IsWrittenForAlif(Reading reading)
    {
        var isSeen = false;
        foreach (var token in reading.Tokens)
        {
            if (token.Key == On)
            {
                return false;
            }

            isSeen |= token.Key is "الي" or "حتي";
        }

        return isSeen;
    }

    private static bool IsName(Reading reading, int i)
    {
        var isLast = i + 1 >= reading.Count || reading[i + 1].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Stop or TokenKind.CloseMark or TokenKind.CloseBracket;
        if (reading.Adjoin(i - 1, i) && (NameChain.IsPart(reading[i - 1]) || (reading[i - 1].Is(WordClass.GivenName) && !reading[i - 1].Is(WordClass.Title | WordClass.Nationality))))
        {
            // بن علي, محمد علي قال; but وافق محمد علي القرار.
            return isLast || NameChain.IsPart(reading[i - 1]) || IsSurelyName(reading, i + 1) || reading[i + 1].Is(WordClass.SpeechVerb)
                || (reading[i + 1].Is(WordClass.Complementizer) && Introduction.FollowsSpeech(reading, i - 1));
        }

        var mayBegin = !reading.Adjoin(i - 1, i) || Introduction.FollowsSpeech(reading, i) || Introduction.IsIntroduced(reading, i);
        return mayBegin && (reading.Adjoin(i, i + 1) ? IsSurelyName(reading, i + 1) : isLast);
    }

    private static bool IsSurelyName(Reading reading, int i) => reading[i].Key == "بن"
        || (reading[i].Is(WordClass.Name) && reading[i].Clitics.Length == 0 && !reading[i].Is(WordClass.NameAndWord | WordClass.Common | WordClass.Place));
}
