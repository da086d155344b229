using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Reads who speaks in a clause behind الذي: the name right before it.</summary>
internal sealed class RelativeClauses(Reading reading, Cast people)
{
    /// <summary>Whether what follows the verb is أنها or إنه: then the relative stands for what is spoken of, and not for who speaks.</summary>
    public bool IsOfThing(Cue cue) => reading.Adjoin(cue.Token, cue.Token + 1) && reading[cue.Token + 1].Is(WordClass.Complementizer)
        && reading[cue.Token + 1].Key[^1] is 'ه' or 'ا' or 'م' && cue.Token > 1 && reading[cue.Token - 2].Key[0] == 'ا';

    /// <summary>Whether the verb stands right behind الذي.</summary>
    public bool Holds(Cue cue) => IsRelative(cue.Token);

    private bool IsRelative(int verb) => BeforeAuxiliaries(verb) is var before
        && reading.Adjoin(before, before + 1) && reading[before].Is(WordClass.Relative) && reading[before].Key is not ("حيث" or "ممن" or "ما" or "بما" or "لما" or "مما" or "عما" or "فيما");

    /// <summary>الذي كان قد دعا: the word before كان and قد.</summary>
    private int BeforeAuxiliaries(int verb)
    {
        var before = verb - 1;
        while (before > 0 && reading.Adjoin(before, before + 1) && reading[before].Key is "كان" or "كانت" or "قد")
        {
            before--;
        }

        return before;
    }

    /// <summary>The name before الذي, when the verb stands right behind that; null otherwise.</summary>
    public Attribution? AntecedentOf(Cue cue) => IsRelative(cue.Token) && Antecedent(cue) is { Speaker.Kind: SpeakerKind.Person } who ? who : null;

    /// <summary>فلان الذي قال: the name right before الذي; anything else there is nobody we know.</summary>
    public Attribution Antecedent(Cue cue)
    {
        var before = BeforeAuxiliaries(cue.Token) - 1;
        before -= before > 0 && reading[before].Kind == TokenKind.Comma ? 1 : 0;
        before = people.ByToken[int.Max(before, 0)] is null ? BeforeApposition(before) : before;
        return before >= 0 && people.ByToken[before] is { } mention && Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form)
            ? new Attribution(speaker, "relative", 0.88)
            : Attribution.None;
    }

    /// <summary>فلانة، الموظفة بالحي، التي قالت: the word before the apposition that ends at a token; that token itself when none does.</summary>
    private int BeforeApposition(int last)
    {
        for (var i = last; i > 0 && last - i < 8 && reading[i].Paragraph == reading[last].Paragraph; i--)
        {
            if (reading[i].Kind == TokenKind.Comma)
            {
                return people.ByToken[i - 1] is not null && reading[i + 1].Key.StartsWith("ال", StringComparison.Ordinal) ? i - 1 : last;
            }
        }

        return last;
    }
}
