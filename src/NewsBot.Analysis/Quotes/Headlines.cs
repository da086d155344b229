using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads headlines of the form "فلان: كلام": a person, an office that somebody of the article holds, sources or a body, then a
/// colon; the same alone on a line further down. Topics before a colon are no speakers, nor are places (تونس: وفاة عامل) but
/// the capitals that answer others (كييف تتهم.. وموسكو: مسرحية). What follows is often a paraphrase, so the confidence is lower.
/// </summary>
internal sealed class Headlines(Reading reading, Cast people, HeadlineSpeakers speakers, MarkedWords marked, Discussion discussion)
{
    private const int LongestSpeaker = 9;
    private const int LongestLine = 16;
    private const int LongestDeck = 22;

    /// <summary>So few words with a question mark are no question of somebody's.</summary>
    private const int FewestAsked = 4;

    /// <summary>Words in marks behind a colon are speech, whoever speaks, when they are so many at least.</summary>
    private const int FewestInMarks = 3;

    public QuoteDraft? In(int sentence)
    {
        var (first, last) = reading.Sentences[sentence];
        var turn = discussion.EndOf(first);
        var isSpoken = reading[first].Paragraph > 1 && (turn > 0 || IsSpoken(first, last));
        if (reading[first].Paragraph != 0 && !isSpoken && !IsAlone(first, last))
        {
            return null;
        }

        first += IsLabel(first, last) ? 2 : 0;
        var colon = Colon(first, last);
        if (colon < 0)
        {
            return reading[first].Paragraph == 0 ? InMarksBehindName(first, last) : null;
        }

        if (colon <= first || colon + 2 > last)
        {
            return null;
        }

        if (speakers.At(first, colon) is not { } who || (isSpoken && who.Speaker.Kind != SpeakerKind.Person))
        {
            // فلان يروي لـ«الصحيفة» قصته: «…»: the verb tells who speaks.
            return reading[first].Paragraph == 0 && !reading[colon - 1].Is(WordClass.QuotedThing) && !HasVerbOfSpeech(first, colon) && MarkToTheEnd(colon + 1, last, FewestInMarks) is { } words ? new QuoteDraft(QuoteKind.Direct, words.First, words.Last, null, Attribution.None) : null;
        }

        if (who.Speaker.Kind == SpeakerKind.Person && reading[last].Key is "؟" or "?" && last - colon <= FewestAsked)
        {
            // فلان: المخادع؟ is what the paper asks about him.
            return null;
        }

        if (MarkToTheEnd(colon + 1, last, 1) is { } mark)
        {
            return new QuoteDraft(QuoteKind.Direct, mark.First, mark.Last, null, who);
        }

        var end = int.Max(turn, WholeEnd(sentence));
        while (end > colon + 1 && reading[end].Kind == TokenKind.Stop)
        {
            end--;
        }

        return new QuoteDraft(QuoteKind.Direct, colon + 1, end, null, who);
    }

    private bool HasVerbOfSpeech(int first, int colon) => Enumerable.Range(first, colon - first).Any(i => Cue.At(reading, i, people) is { Form.Tense: SpeechTense.Past or SpeechTense.Present, Form.Verb.Follows: var follows } && follows.HasFlag(Follows.Colon));

    /// <summary>The mark that opens at a token and holds the rest of the sentence, of so many words at least; null for none.</summary>
    private MarkedSpan? MarkToTheEnd(int i, int last, int fewest) => marked.MarkOpening(i) is var m and >= 0 && reading.Marks[m] is { IsClosed: true } mark && mark.Close >= last - 1 && marked.WordsIn(m) >= fewest ? mark : null;

    /// <summary>.. وفلان «لا تعليق»: a name and nothing but words in marks.</summary>
    private QuoteDraft? InMarksBehindName(int first, int last)
    {
        for (var i = first; i <= int.Min(first + 1, last); i++)
        {
            if (people.ByToken[i] is { IsOblique: false } mention && mention.TitleFirst <= first + 1)
            {
                return MarkToTheEnd(mention.Last + 1, last, 2) is { } mark && marked.IsUtterance(marked.MarkOpening(mark.Open))
                    ? new QuoteDraft(QuoteKind.Direct, mark.First, mark.Last, null, new Attribution(Speaker.Of(reading, mention), "headline", 0.78)) : null;
            }
        }

        return null;
    }

    /// <summary>فلان (مدير المدرسة): نحن نعمل: a paragraph of the text that begins with who speaks, and in which he speaks of himself.</summary>
    private bool IsSpoken(int first, int last) => reading[first - 1].Paragraph != reading[first].Paragraph
        && Colon(first, last) is var colon and > 0 && marked.IsFirstPerson(colon, last);

    /// <summary>حوار | فلان: كلام.</summary>
    private bool IsLabel(int first, int last) => first + 2 < last && reading[first].Is(WordClass.Interview | WordClass.Statement) && reading[first + 1].Kind is TokenKind.Other or TokenKind.Dash;

    /// <summary>فلان: كلام.. وكلام: two full stops part what he said, and not him from somebody else, unless a name, a body or a colon follows.</summary>
    private int WholeEnd(int sentence)
    {
        var (_, end) = reading.Sentences[sentence];
        for (var s = sentence + 1; s < reading.Sentences.Count && reading.Sentences[s] is var (first, last) && reading[first].Paragraph == reading[end].Paragraph; s++)
        {
            var goesOn = end > 0 && reading[end].Kind == TokenKind.Stop && reading[end - 1].Kind == TokenKind.Stop && MayGoOn(first, last) && !IsAboutAnother(first, last);
            for (var i = first; i <= last; i++)
            {
                goesOn &= people.ByToken[i] is null && reading[i].Kind != TokenKind.Colon && (Cue.At(reading, i, people) is not { } cue || !cue.Form.Verb.Follows.HasFlag(Follows.Colon));
            }

            if (!goesOn)
            {
                break;
            }

            end = last;
        }

        return end;
    }

    /// <summary>.. والحل بعيد; .. لن نتراجع: "and", "we" or a denial; what begins otherwise is more news.</summary>
    private bool MayGoOn(int first, int last) => reading[first].Clitics == "و" || reading[first].Key == "و" || (reading[first].Class == WordClass.None && reading[first].Key[0] == 'و') || (reading[first].Key[0] == 'و' && reading[first].Is(WordClass.Stopword)) || reading[first].Key is "لا" or "لن" or "لم" || marked.IsFirstPerson(first, last);

    /// <summary>.. ود. فلان, .. والمديرية ترد, .. و«الصحة» تحقق: a title that begins with و goes on with nobody's words, nor does a body, or a word that no list knows with ال.</summary>
    private bool IsAboutAnother(int first, int last)
    {
        var start = reading[first].Key == "و" && first < last ? first + 1 : first;
        var token = reading[start];
        if (token.Is(WordClass.Title) && last + 1 < reading.Count && people.ByToken[last + 1] is not null)
        {
            return true;
        }

        var isSomebody = token.Is(WordClass.Organization | WordClass.OrganizationHead | WordClass.Place | WordClass.Group | WordClass.Name | WordClass.Title)
            || (token.Class == WordClass.None && (token.Stem.StartsWith("ال", StringComparison.Ordinal) || token.Key.StartsWith("وال", StringComparison.Ordinal)));
        return (!token.IsWord && token.Kind != TokenKind.Number) || (isSomebody && !(start < last && reading[start + 1].Key is "لا" or "لم" or "لن") && Enumerable.Range(start + 1, int.Min(2, last - start)).Any(i => reading[i].Key is ['ي' or 'ت', _, _, ..] && reading[i].Key[^1] != 'ة'));
    }

    /// <summary>A short line of its own, which no full stop ends, as headlines stand between paragraphs.</summary>
    private bool IsAlone(int first, int last)
    {
        var longest = reading[first].Paragraph == 1 ? LongestDeck : LongestLine;

        // A second headline may hold dots: فلان: القرار ظالم.. وسنستأنف.
        while (reading[first].Paragraph == 1 && last + 1 < reading.Count && reading[last + 1].Paragraph == 1 && last - first < longest)
        {
            last++;
        }

        return last - first < longest && reading[last].Kind != TokenKind.Stop
            && (first == 0 || reading[first - 1].Paragraph != reading[first].Paragraph) && (last + 1 == reading.Count || reading[last + 1].Paragraph != reading[first].Paragraph);
    }

    private int Colon(int first, int last)
    {
        for (var i = first; i <= last && i - first <= LongestSpeaker; i++)
        {
            if (reading[i].Kind == TokenKind.Colon)
            {
                return i;
            }
        }

        return -1;
    }
}
