using NewsBot.Analysis.People;
using NewsBot.Analysis.People.English;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>An English verb of speech where it stands in the article.</summary>
internal sealed record EnglishCue(int Token, EnglishForm Form) : CueWord(Token, Form.Stance)
{
    /// <summary>
    /// Reads the token as a verb of speech; null when it is none here: a name, a noun (the claims), a passive (was told), an
    /// infinitive (to say), something not said (would not say).
    /// </summary>
    public static EnglishCue? At(EnglishWords words, int i, Cast people)
    {
        if (!words.IsWord(i) || !words[i].Is(WordClass.SpeechVerb) || people.ByToken[i] is not null || EnglishVerbs.Of(words[i].Key) is not { } form
            || (words[i].IsCapitalised && !words.IsTitleCase(i) && !words.IsFirstOfSentence(i)) || (form.Second is { } second && !(words.IsWord(i + 1) && words[i + 1].Key == second)))
        {
            return null;
        }

        var before = i - 1;
        while (words.Is(before, Grammar.Adverb) && words.Reading.Adjoin(before, i))
        {
            if (words.Is(before, Grammar.Not))
            {
                return null;
            }

            before--;
        }

        var isVerb = form.Tense switch
        {
            EnglishTense.Perfect => words.Is(before, Grammar.Have),
            EnglishTense.Past when words[i + 1].Key == "by" && people.NameWithTitleAt(i + 2) is not null => false,
            EnglishTense.Past when form.May(Takes.NeedsAddressee) && words.Is(i + 1, Grammar.Preposition) => false,
            EnglishTense.Past => !words.Is(before, Grammar.Be | Grammar.Not) && words[before].Key is not ("when" or "if" or "once")
                && !(words.Is(before, Grammar.Determiner) && !words.Is(before, Grammar.Unnamed) && words.IsWord(before)),
            EnglishTense.Participle => IsParticiple(words, before),
            EnglishTense.Base when words.IsWord(before) && words[before].Key == "to" => words.Is(before - 1, Grammar.LeadsToSay) || (words.Is(before - 1, Grammar.Quoted) && words.Is(before - 2, Grammar.Be)),
            _ => !words.Is(before, Grammar.Modal | Grammar.Not | Grammar.Preposition | Grammar.Determiner | Grammar.Be | Grammar.Have)
                && !(words.IsPossessive(before) || words.Is(before, Grammar.Possessive)) && !(form.May(Takes.NounToo) && IsNounPlace(words, before, i + 1)),
        };
        return isVerb ? new EnglishCue(i, form) : null;
    }

    /// <summary>saying comes after a comma, a mark, as, and or but: elsewhere it is a noun or goes with another verb.</summary>
    private static bool IsParticiple(EnglishWords words, int before) => before >= 0
        && (words.IsKind(before, TokenKind.Comma) || words.IsKind(before, TokenKind.Dash) || words.ClosedAt(before) >= 0
            || words[before].Key is "as" or "and" or "but" or "by" or "while");

    /// <summary>After an adjective or a verb, calls and notes are nouns, and before of: facing chants of.</summary>
    private static bool IsNounPlace(EnglishWords words, int before, int after) => words[after].Key == "of" || words.IsWord(before)
        && ((words[before].Key.EndsWith("ing", StringComparison.Ordinal) && !words[before].IsCapitalised) || words[before].Is(WordClass.SpeechVerb) && !words[before].Is(WordClass.Title | WordClass.Group) || words[before].Is(WordClass.Nationality));
}
