using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads تصريحات له and منشور لها: the words are not the verb's subject's but theirs whom the pronoun means, the one person named
/// shortly before.
/// </summary>
internal sealed class Statements(Reading reading, Cast people)
{
    /// <summary>Where a statement of his or hers stands between two tokens, and a form of the verb that agrees with the pronoun; null for none.</summary>
    public (int At, SpeechForm Form)? Between(int first, int last, SpeechForm verb)
    {
        for (var i = first; i + 1 < last; i++)
        {
            if (reading[i].Is(WordClass.Statement) && reading[i + 1].Key is "له" or "لها")
            {
                return (i, verb with { Gender = reading[i + 1].Key == "له" ? Gender.Masculine : Gender.Feminine, IsPlural = false });
            }
        }

        return null;
    }

    /// <summary>وفي منشور له، دافع عن: the one whom the sentence before names.</summary>
    public Attribution? Before(int first, Cue cue)
    {
        if (Between(first, cue.Token, cue.Form) is not var (at, form) || reading[at].Sentence == 0)
        {
            return null;
        }

        var (start, end) = reading.Sentences[reading[at].Sentence - 1];
        return OnlyPersonOf(start, end, form);
    }

    /// <summary>The one person named in a stretch, under prepositions or not.</summary>
    public Attribution? OnlyPersonOf(int first, int last, SpeechForm form)
    {
        return people.OnlyIn(first, last, (_, _) => true) is { } only && Speaker.Of(reading, only) is var speaker && speaker.SurelyAgreesWith(form) ? new Attribution(speaker, "statement-of-his", 0.82) : null;
    }
}
