using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Passes what may stand between a verb of speech and its subject: when, also, and to whom it was said.</summary>
internal sealed class Asides(Reading reading, Cast people)
{
    private const int Most = 4;

    /// <summary>The first token from <paramref name="i"/> on that is no aside; -1 when the limit comes before it.</summary>
    public int Skip(int i, int limit)
    {
        var skipped = 0;
        while (i < limit && i < reading.Count && skipped < Most)
        {
            var token = reading[i];
            var isAside = token.IsWord && people.ByToken[i] is null
                && (token.Is(WordClass.Aside) || (token.Is(WordClass.Preposition) && Shapes.HasPronoun(token.Key))
                    || (token.Clitics == "ل" && token.Key.StartsWith("لل", StringComparison.Ordinal) && i + 1 < reading.Count && (people.ByToken[i + 1] is not null || reading[i + 1].Is(WordClass.Title))));
            if (AddresseeEnd(i, limit) is var end and > 0)
            {
                // وقال لـ«الاقتصادية» فلان; وأبلغ «رويترز» مدير كذا.
                i = end + 1;
                continue;
            }

            if (!isAside)
            {
                return i;
            }

            // الأسبوع الماضي
            i += token.Stem.StartsWith("ال", StringComparison.Ordinal) && reading.Adjoin(i, i + 1) && reading[i + 1].Key.StartsWith("ال", StringComparison.Ordinal) && people.ByToken[i + 1] is null && !reading[i + 1].Is(WordClass.Title | WordClass.Group | WordClass.OrganizationHead) ? 2 : 1;
            skipped++;
        }

        return i < limit && i < reading.Count ? i : -1;
    }

    /// <summary>The end of a newspaper in marks or brackets behind ل, or behind a verb that tells somebody; -1 when none stands here.</summary>
    private int AddresseeEnd(int i, int limit)
    {
        var open = reading[i].Key == "ل" ? i + 1 : i;
        var tells = open > i || (open > 0 && SpeechVerbs.Arabic.Forms.TryGetValue(reading[open - 1].Stem, out var form) && form.Verb.Follows.HasFlag(Follows.Addressee));
        for (var k = open + 1; tells && open < limit && reading[open].Kind is TokenKind.OpenMark or TokenKind.StraightMark or TokenKind.OpenBracket && k < int.Min(limit - 1, open + 6); k++)
        {
            if (reading[k].Kind is TokenKind.CloseMark or TokenKind.StraightMark or TokenKind.CloseBracket)
            {
                return k;
            }
        }

        return -1;
    }
}
