using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>How sure it is that a pronoun means the one in focus: less so the more others it may mean.</summary>
internal sealed class PronounDoubts(EnglishWords words, Cast people, List<Focus> focuses)
{
    private const int Remembered = 48;
    private const int Nearby = 300;

    public double Sureness(Focus focus, int pronoun, Gender gender, int passed)
    {
        var sure = double.Min(focus.Confidence, focus.Speaker.Person!.Gender == gender ? 0.94 : 0.82) - (passed * 0.02);
        var sentences = words[pronoun].Sentence - focus.Sentence;
        sure -= sentences > 3 ? 0.1 : 0;
        sure -= IsOneOfTwo(focus, pronoun, gender) ? 0.35 : 0;
        sure -= IsSpokenOf(focus, pronoun, gender) ? 0.35 : 0;
        sure -= IsFarFromOneOfTwo(focus, pronoun, gender, passed) ? 0.35 : 0;
        sure -= focus.Speaker.Person.Gender == Gender.Unknown && HasObject(focus.Token, pronoun, gender) ? 0.25 : 0;
        return AnotherFits(focus, pronoun, gender) is { } other ? sure - (BeginsClause(other) || (focus.Speaker.Person.Gender == Gender.Unknown && other.Person.Gender == gender) ? 0.35 : 0.2) : sure;
    }

    /// <summary>
    /// Whether the paragraph before, which the pronoun leans on, was about two whom it fits (he was apprenticed; the uncle used
    /// to say): then only words in quotation marks show who goes on, and only who goes on speaking.
    /// </summary>
    private bool IsOneOfTwo(Focus focus, int pronoun, Gender gender)
    {
        if (focus.Paragraph == words.ParagraphOrdinal[pronoun] || (focus.Kind is not (FocusKind.Subject or FocusKind.Topic or FocusKind.Reports) && words.Speaks(pronoun + 1)))
        {
            return false;
        }

        for (var f = focuses.Count - 1; f >= 0 && focuses.Count - f <= Remembered && focuses[f].Paragraph >= focus.Paragraph; f--)
        {
            if (focuses[f].Paragraph == focus.Paragraph && focuses[f].Speaker.Person is { } person && person != focus.Speaker.Person && person.Gender == gender)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"He never waited," recalled Webb. / Born in Kessa, he …: the one before spoke of another man, and the tale may go on about that one.</summary>
    private bool IsSpokenOf(Focus focus, int pronoun, Gender gender)
    {
        // Kerr called him "…". He married in 1956.
        if (focus.Kind == FocusKind.Quotes && words.ClosedAt(pronoun - 1) < 0 && words[focus.Token + 1].Key == (gender == Gender.Feminine ? "her" : "him"))
        {
            return true;
        }

        if (focus.Kind is FocusKind.Subject or FocusKind.Topic || focus.Paragraph == words.ParagraphOrdinal[pronoun] || words.Speaks(pronoun + 1) || words.ClosedAt(pronoun - 1) >= 0)
        {
            return false;
        }

        for (var i = pronoun - 1; i >= 0 && pronoun - i < Nearby && words.ParagraphOrdinal[i] >= focus.Paragraph; i--)
        {
            if (words.Reading.IsQuoted(i) && words.Is(i, gender == Gender.Feminine ? Grammar.She : Grammar.He))
            {
                return focuses.TakeLast(Remembered).Any(other => other.Speaker.Person is { } person && person != focus.Speaker.Person && person.Gender == gender);
            }
        }

        return false;
    }

    /// <summary>Her daughter spoke two paragraphs ago, and the article is about the mother: she may be either.</summary>
    private bool IsFarFromOneOfTwo(Focus focus, int pronoun, Gender gender, int passed) => !(Distance(focus, pronoun) == 1 && IsOnlyOneSince(focus, pronoun, gender)) && words.ParagraphOrdinal[pronoun] - focus.Paragraph > (passed > 0 ? 0 : 1)
        && focuses.TakeLast(Remembered).Any(other => other.Speaker.Person is { } person && person != focus.Speaker.Person
            && (person.Gender == gender || person.Gender == Gender.Unknown));

    /// <summary>How many paragraphs back, but for those in which others only take their turn ("…?" he asked).</summary>
    private int Distance(Focus focus, int pronoun)
    {
        var distance = words.ParagraphOrdinal[pronoun] - focus.Paragraph;
        for (var f = focuses.Count - 1; f >= 0 && focuses.Count - f <= Remembered && focuses[f].Paragraph > focus.Paragraph; f--)
        {
            distance -= focuses[f].Kind == FocusKind.OpensWithQuote && focuses[f].Paragraph < words.ParagraphOrdinal[pronoun] ? 1 : 0;
        }

        return distance;
    }

    /// <summary>Roe says she will walk. Her husband phoned once. / "…," she says: nobody else whom the pronoun fits is named in the paragraph before, and nobody in its own.</summary>
    private bool IsOnlyOneSince(Focus focus, int pronoun, Gender gender)
    {
        for (var i = pronoun - 1; i >= 0 && pronoun - i < Nearby && words.ParagraphOrdinal[i] >= focus.Paragraph; i--)
        {
            if (people.ByToken[i] is { } mention && mention.Person != focus.Speaker.Person
                && (mention.Person.Gender == gender || mention.Person.Gender == Gender.Unknown || words.ParagraphOrdinal[i] == words.ParagraphOrdinal[pronoun]))
            {
                return false;
            }
        }

        return words.ClosedAt(pronoun - 1) >= 0 && focus.Speaker.Person!.Gender == gender;
    }

    /// <summary>Barrister Dunn put it to him that he drank; Marsh left her for a dancer: who does something to him is not surely he.</summary>
    private bool HasObject(int from, int pronoun, Gender gender)
    {
        var key = gender == Gender.Masculine ? "him" : "her";
        for (var i = int.Max(from, pronoun - Nearby); i < pronoun; i++)
        {
            if (words[i].Key == key && !words.Reading.IsQuoted(i) && (key == "him" || !words.IsWord(i + 1) || words.Is(i + 1, Grammar.Preposition | Grammar.That | Grammar.Conjunction | Grammar.Wh | Grammar.Determiner)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Roe cooked; Holt cleaned: whether a name may be the subject of a clause of its own.</summary>
    private bool BeginsClause(Mention other) => words.IsKind(other.TitleFirst - 1, TokenKind.Semicolon) || (words.Is(other.TitleFirst - 1, Grammar.Conjunction) && words.IsKind(other.TitleFirst - 2, TokenKind.Comma));

    /// <summary>Somebody else whom the pronoun fits and who is named after the one in focus.</summary>
    private Mention? AnotherFits(Focus focus, int pronoun, Gender gender)
    {
        for (var i = int.Max(focus.Token + 1, pronoun - Nearby); i < pronoun; i++)
        {
            if (people.ByToken[i] is { } mention && mention.First == i && mention.Person != focus.Speaker.Person && !words.Reading.IsQuoted(i)
                && (mention.Person.Gender == gender || mention.Person.Gender == Gender.Unknown))
            {
                return mention;
            }
        }

        return null;
    }
}
