using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Tells whom each sentence was about, for the next one that begins with a verb alone.</summary>
internal sealed class SentenceFocus(Reading reading, Cast people, Discourse discourse)
{
    /// <summary>
    /// Notes whom a sentence was about: its subject when a name opens it, or the only person it names. The next sentence may
    /// then begin with a verb alone.
    /// </summary>
    public void Note(int sentence)
    {
        var (first, last) = reading.Sentences[sentence];
        Mention? subject = null;
        var (isAlone, leads) = (true, true);
        for (var i = first; i <= last; i++)
        {
            if (people.ByToken[i] is not { IsByline: false } mention || mention.First != i || reading.IsQuoted(i) || IsOwnerOfKin(first, mention))
            {
                continue;
            }

            if (subject is null)
            {
                subject = mention;
            }
            else if (subject.IsOblique && !mention.IsOblique && isAlone && subject.Person != mention.Person && IsSubjectOfVerb(mention))
            {
                // نيابة عن الأمير فلان افتتح الرئيس علان الطريق: it is about him who did something.
                subject = mention;
            }
            else if (subject.Person != mention.Person)
            {
                isAlone = false;
                leads &= IsSubordinate(subject.Last, i);
            }
        }

        // هو الذي رأى فلاناً: still about whom the sentence before was.
        if (subject is null || reading[first].Key is "هو" or "هي" or "وهو" or "وهي")
        {
            return;
        }

        if (reading[first].Stem == "اما" && subject.TitleFirst == first + 1 && !subject.IsOblique)
        {
            // أما فلانة فبدت أقل حماساً: from here on it is she.
            discourse.Said(Speaker.Of(reading, subject), 0.8, reading[first].Paragraph, sentence);
        }

        var opens = !subject.IsOblique && subject.TitleFirst - first <= 4;
        if (opens || isAlone || (leads && !subject.IsOblique))
        {
            discourse.Focus(Speaker.Of(reading, subject), opens ? isAlone ? 0.84 : 0.78 : subject.IsOblique ? 0.58 : isAlone ? 0.7 : 0.65, sentence);
        }
    }

    /// <summary>والد منى، سعيد القرني، كان يقف: it is about the father, whom the comma names.</summary>
    private bool IsOwnerOfKin(int first, Mention mention) => mention.First == first + 1 && reading[first].Is(WordClass.RelativeOf | WordClass.OnBehalf | WordClass.Kin) && !Shapes.IsPossessed(reading[first].Key)
        && mention.Last + 2 < reading.Count && reading[mention.Last + 1].Kind == TokenKind.Comma && people.ByToken[mention.Last + 2] is not null;

    /// <summary>افتتح الرئيس علان: a word that no list counts among the nouns right before the name and its titles.</summary>
    private bool IsSubjectOfVerb(Mention mention) => reading.Adjoin(mention.TitleFirst - 1, mention.TitleFirst) && mention.TitleFirst < mention.First
        && reading[mention.TitleFirst - 1] is { Class: WordClass.None or WordClass.Common, Clitics: "" } before && !before.Key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>Whether الذي or أن stands between: the second name is only part of what is said of the first.</summary>
    private bool IsSubordinate(int first, int second)
    {
        for (var i = first + 1; i < second; i++)
        {
            if (reading[i].Is(WordClass.Relative | WordClass.Complementizer))
            {
                return true;
            }
        }

        return false;
    }
}
