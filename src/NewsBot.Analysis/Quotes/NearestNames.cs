using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds the name that stands right before a verb of speech, or between كان and it.</summary>
internal sealed class NearestNames(Reading reading, Cast people, RoleHolders roles)
{
    private const int FarthestAuxiliary = 16;

    /// <summary>The name that ends right before a verb or the comma before it, whatever governs it.</summary>
    public Attribution? Before(Cue cue)
    {
        var i = cue.Token - 1;
        i -= i > 0 && reading[i].Kind == TokenKind.Comma ? 1 : 0;
        return i >= 0 && reading[i].Paragraph == reading[cue.Token].Paragraph && people.ByToken[i] is { } mention && mention.Last == i && Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form)
            ? new Attribution(speaker, "subject-verb", 0.8)
            : null;
    }

    /// <summary>The name right before a verb, with nothing but كان قد and a comma between; null for any other.</summary>
    public Attribution? RightBefore(Cue cue)
    {
        var i = cue.Token - 1;
        while (i > 0 && (reading[i].Kind == TokenKind.Comma || reading[i].Stem is "كان" or "كانت" or "قد" or "بات"))
        {
            i--;
        }

        return i >= 0 && reading[i].Sentence == reading[cue.Token].Sentence && people.ByToken[i] is { } mention && (!mention.IsOblique || IsCalled(mention)) && !Kinship.IsOfAgent(reading, mention) && Speaker.Of(reading, mention) is var speaker && speaker.SurelyAgreesWith(cue.Form)
            ? new Attribution(speaker, "subject-verb", 0.88)
            : null;
    }

    /// <summary>وكان فلان مدرب كذا قد استبعد علاناً: whom كان names, and not whom the verb has as object.</summary>
    public Attribution? BetweenAuxiliaries(Cue cue)
    {
        if (!reading.Adjoin(cue.Token - 1, cue.Token) || reading[cue.Token - 1].Key != "قد" || reading[cue.Token].Clitics.Length > 0)
        {
            return null;
        }

        for (var i = cue.Token - 2; i >= 0 && cue.Token - i < FarthestAuxiliary && reading[i].Sentence == reading[cue.Token].Sentence; i--)
        {
            if (reading[i].Stem is "كان" or "كانت" or "وكان" or "وكانت" && i + 1 < cue.Token)
            {
                for (var k = i + 1; k < cue.Token; k++)
                {
                    if (people.ByToken[k] is { } mention)
                    {
                        return Speaker.Of(reading, mention) is var speaker && speaker.AgreesWith(cue.Form) ? new Attribution(speaker, "subject-verb", 0.9) : null;
                    }

                    if (!reading[k].Is(WordClass.Title | WordClass.Nationality))
                    {
                        break;
                    }
                }

                // وكان المتهم قد اعترف: whom the article has introduced as that.
                return reading[i + 1].Is(WordClass.Title) && roles.Of(i + 1) is { } holder && holder.SurelyAgreesWith(cue.Form) ? new Attribution(holder, "role", 0.82) : null;
            }
        }

        return null;
    }

    /// <summary>المتحدث باسمه، ديمتري بيسكوف، أعرب: the name between commas that tells who the one before the verb is.</summary>
    public Attribution? InApposition(Cue cue) => cue.Token > 1 && reading[cue.Token].Clitics.Length == 0
        && reading[cue.Token - 1].Kind == TokenKind.Comma && people.ByToken[cue.Token - 2] is { } mention
        && Introduction.AppositionStart(reading, mention.First, mention.Last, i => people.ByToken[i] is not null) >= 0 ? RightBefore(cue) : null;

    /// <summary>اتصال من شاب اسمه كريم حسني، أخبره.</summary>
    private bool IsCalled(Mention mention) => reading.Adjoin(mention.First - 1, mention.First) && reading[mention.First - 1].Is(WordClass.Called);
}
