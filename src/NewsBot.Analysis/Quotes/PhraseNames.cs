using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds whom a noun phrase behind a verb of speech names: the name a chain of titles leads to, and none that only completes a title.</summary>
internal sealed class PhraseNames(Reading reading, Cast people)
{
    private const int Farthest = 26;

    /// <summary>The name that a title chain leads to: المدير التنفيذي لفرع "واعي" بالرياض عبدالعزيز, or after one comma.</summary>
    public Mention? NameAfterTitle(int head, int limit)
    {
        for (var i = head; i < limit && i - head < Farthest; i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                var before = reading[mention.First - 1];
                if (mention.First - 1 > head && before.Class == WordClass.Common && before.Clitics.Length == 0 && !before.Key.StartsWith("ال", StringComparison.Ordinal) && before.Key[^1] != 'ا' && !Shapes.IsPossessed(before.Key) && before.Key[0] is not ('و' or 'ب') && !Introduction.IsGoverned(before) && reading.Adjoin(mention.First - 1, mention.First))
                {
                    // ووصف المقرب خصوم فلان: his enemies are the object.
                    return null;
                }

                // مدير المعهد المعفى من مهامه فلان أن: what is said begins right behind the name.
                // شيخ الصيادين في ثول فلان: «…»; مدير مكتب التعليم غرب الطائف فلان، أن: the same behind a colon or a comma.
                var afterComma = reading[mention.First - 1].Kind is TokenKind.Comma or TokenKind.Dash;
                var isLast = IsBeforeWords(mention) && !reading[mention.First].HasPreposition
                    && !reading[mention.First - 1].Is(WordClass.Preposition);
                return !mention.IsOblique || mention.TitleFirst <= head || afterComma || isLast ? mention : null;
            }

            var token = reading[i];
            var goesOn = token.IsWord
                ? !token.Is(WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener) && (i == head || token.Is(WordClass.Title) || !token.Is(WordClass.SpeechVerb) || (token.Is(WordClass.MasdarToo) && Cue.At(reading, i, people) is null))
                : token.Kind is TokenKind.OpenMark or TokenKind.CloseMark or TokenKind.StraightMark or TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Number
                    || (token.Kind == TokenKind.Comma && IsBeforeName(i + 1)) || (token.Kind == TokenKind.Dash && i + 1 < reading.Count && (IsBeforeName(i + 1) || reading[i + 1].Is(WordClass.Title)))
                    || (token.Key == "." && reading[i - 1].Is(WordClass.Honorific));
            // مدير تعليم عسير - آنذاك - فلان: one word between dashes.
            var isAside = token.Kind == TokenKind.Dash && i + 3 < limit && reading[i + 1].IsWord && reading[i + 2].Kind == TokenKind.Dash && people.ByToken[i + 1] is null;
            if (!goesOn && !isAside)
            {
                return null;
            }

            i += isAside ? 2 : 0;
        }

        return null;
    }

    /// <summary>
    /// Whether what is said begins right behind the name: at أن; and where nothing but a place stands before the name, at a colon or a mark too, or at أن
    /// behind a comma.
    /// </summary>
    private bool IsBeforeWords(Mention mention)
    {
        var i = mention.Last + 1;
        if (i >= reading.Count || reading[i].Is(WordClass.Complementizer))
        {
            return i < reading.Count;
        }

        var place = reading[mention.First - 1];
        return mention.TitleFirst == mention.First && (place.Is(WordClass.Place) || (place.Class == WordClass.None && reading[int.Max(0, mention.First - 2)].Key is "في" or "فى"))
            && (reading[i].Kind is TokenKind.Colon or TokenKind.OpenMark or TokenKind.StraightMark || (reading[i].Kind is TokenKind.Comma or TokenKind.Dash && i + 1 < reading.Count && reading[i + 1].Is(WordClass.Complementizer)));
    }

    /// <summary>مدير دائرة المياه، المهندس طلال; المتهم، الناقل رابح: at most two titles, or one word with ال, and then a name.</summary>
    private bool IsBeforeName(int i)
    {
        if (reading.Adjoin(i, i + 1) && people.ByToken[i] is null && people.ByToken[i + 1] is { IsOblique: false } named && named.First == i + 1 && reading[i].Key.StartsWith("ال", StringComparison.Ordinal))
        {
            return true;
        }

        var last = i + 2;
        while (i < reading.Count && i < last && people.ByToken[i] is null && reading[i].Is(WordClass.Title | WordClass.Nationality))
        {
            i++;
        }

        return i < reading.Count && people.ByToken[i] is not null;
    }

    /// <summary>والد فلان, محامي الرئيس فلان: a relative or a lawyer speaks, whom the text does not name.</summary>
    public bool IsPossessor(Mention mention, int limit)
    {
        if (Kinship.IsOfKin(reading, mention.TitleFirst) || Kinship.IsOfAgent(reading, mention) || Kinship.IsOfMaster(reading, mention))
        {
            // والدة الشهيد إيلي سمعان
            return true;
        }

        var i = mention.First - 1;
        while (i > mention.TitleFirst && reading[i].Is(WordClass.Title) && !reading[i].Is(WordClass.OnBehalf))
        {
            i--;
        }

        return reading[i].Is(WordClass.OnBehalf) && !reading[i].Is(WordClass.Title) && !Shapes.IsPossessed(reading[i].Key) && Successor(mention, limit) == mention;
    }

    /// <summary>المتحدث باسم الرئيس فلان، علان: it is علان who speaks.</summary>
    public Mention Successor(Mention mention, int limit)
    {
        var isAnothers = false;
        for (var i = mention.TitleFirst; i < mention.First; i++)
        {
            isAnothers |= reading[i].Is(WordClass.OnBehalf);
        }

        var next = mention.Last + 1;
        next += next < reading.Count && reading[next].Kind == TokenKind.Comma ? 1 : 0;
        while (isAnothers && next < limit && next < reading.Count && reading[next].Is(WordClass.Honorific))
        {
            next++;
        }

        return isAnothers && next < limit && next < reading.Count && people.ByToken[next] is { } other && other.First == next ? other : mention;
    }

    /// <summary>أحد تجار السوق، ويدعى فلان، أن; أحد طلابه، الدكتور فلان، عبر حسابه: the name by which somebody is called, or which a comma parts from what he is.</summary>
    public Mention? CalledBy(int head, int limit)
    {
        for (var i = head + 2; reading[head].Is(WordClass.Group) && reading[head].Key is "احد" or "احدى" or "احدي" && i < limit && i - head < 6; i++)
        {
            if (reading[i - 1].Kind == TokenKind.Comma && reading[i].IsWord && NameAfterTitle(i, int.Min(limit, i + 4)) is { IsOblique: false } mention && mention.TitleFirst <= i)
            {
                return mention;
            }
        }

        for (var i = head + 1; i + 1 < limit && i - head < 12 && !reading[i].Is(WordClass.Complementizer) && people.ByToken[i] is null; i++)
        {
            if ((reading[i].Is(WordClass.Called) || (Vocabulary.Arabic[reading[i].Stem] & WordClass.Called) != WordClass.None) && people.ByToken[i + 1] is { } mention && mention.First == i + 1)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>ووصف فلان وعلان اللقاء بأنه: who speaks together with somebody, joined to the name by و alone.</summary>
    public Mention? Companion(Mention mention, int limit)
    {
        var next = mention.Last + 1;

        // دعا الوزير فلان ونظيره القبرصي علان إلى
        if (next < limit && reading.Adjoin(next - 1, next) && reading[next].Clitics == "و" && reading[next].Is(WordClass.OnBehalf) && Shapes.IsPossessed(reading[next].Key))
        {
            for (var i = next + 1; i < int.Min(limit, next + 5) && reading[i].IsWord; i++)
            {
                if (people.ByToken[i] is { } counterpart)
                {
                    return counterpart;
                }
            }
        }

        return next < limit && reading.Adjoin(next - 1, next) && people.ByToken[next] is { Clitic: > 0 } other && other.First == next
            && other.Person != mention.Person && reading[next].Key[0] == 'و' ? other : null;
    }

    /// <summary>Whether a preposition stands between two tokens, alone or attached.</summary>
    public bool HasPreposition(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (reading[i].Is(WordClass.Preposition) || reading[i].HasPreposition)
            {
                return true;
            }
        }

        return false;
    }
}
