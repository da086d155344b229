using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>Tells whose the words of a writing are: Tuohy left a note. It read: "…" are his who left it, when the sentence before says so.</summary>
internal sealed class Writings(EnglishWords words, EnglishSubjects subjects)
{
    private const int LongestObject = 5;
    private const int Farthest = 120;

    public Attribution? AuthorOf(SpeakerPhrase subject, int verb)
    {
        var sentence = words[verb].Sentence - 1;
        if (words[subject.First].Key != "it" || subject.Last > subject.First || sentence < 0 || words.OpenedAt(verb + 2) < 0)
        {
            return null;
        }

        var (first, last) = words.Reading.Sentences[sentence];
        for (var i = last; i > first && last - i < Farthest && words.ParagraphOrdinal[i] == words.ParagraphOrdinal[verb]; i--)
        {
            if (words.Is(i, Grammar.Sends) && !words.Reading.IsQuoted(i) && IsWriting(i + 1, last) && subjects.Before(i, first) is { Who.Speaker.Kind: SpeakerKind.Person } author)
            {
                return author.Who with { Rule = "writing", Confidence = double.Min(author.Who.Confidence, 0.8) };
            }
        }

        return null;
    }

    private bool IsWriting(int first, int last)
    {
        for (var i = first; i <= last && i - first < LongestObject && words.IsWord(i); i++)
        {
            if (words.Is(i, Grammar.Writing))
            {
                return true;
            }
        }

        return false;
    }
}
