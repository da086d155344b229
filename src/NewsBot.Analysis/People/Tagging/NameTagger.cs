using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People.Tagging;

/// <summary>
/// Guesses full names from what stands around and how the words are spelt. It was trained on marked texts; it reads a
/// sentence when it is first asked about it.
/// </summary>
internal sealed class NameTagger
{
    private readonly Reading reading;
    private readonly NameModel model;
    private readonly SentenceFeatures features;
    private readonly TaggedSentence tagged = new();
    private readonly byte[] tags;
    private readonly int[] margins;
    private readonly bool[] isRead;

    public NameTagger(Reading reading, NameModel model)
    {
        (this.reading, this.model) = (reading, model);
        features = new SentenceFeatures(reading, token => model.Spelling.LikenessOf(token.Key));
        tags = new byte[reading.Count];
        margins = new int[reading.Count];
        isRead = new bool[reading.Sentences.Count];
    }

    /// <summary>The last token of the name of two words or more that begins here, and how sure that is; an end before the start for no name.</summary>
    public (int Last, int Margin) NameAt(int i)
    {
        Read(reading[i].Sentence);
        if (tags[i] != 1)
        {
            return (i - 1, 0);
        }

        var (last, margin) = (i, margins[i]);
        var end = reading.Sentences[reading[i].Sentence].Last;
        while (last < end && tags[last + 1] == 2)
        {
            last++;
            margin = int.Min(margin, margins[last]);
        }

        return (last, last < end ? int.Min(margin, margins[last + 1]) : margin);
    }

    /// <summary>How sure it is that no name begins at any of the tokens and none goes on.</summary>
    public int NoNameAt(int first, int last)
    {
        Read(reading[first].Sentence);
        var margin = int.MaxValue;
        for (var i = first; i <= last; i++)
        {
            margin = tags[i] == 0 ? int.Min(margin, margins[i]) : 0;
        }

        return margin;
    }

    private void Read(int sentence)
    {
        if (isRead[sentence])
        {
            return;
        }

        isRead[sentence] = true;
        var (first, last) = reading.Sentences[sentence];
        features.Look(first, last);
        tagged.Read(model, features);
        for (var place = 0; place < features.Count; place++)
        {
            var tag = tagged.Tags[place];
            for (var token = features.FirstAt(place); token <= features.LastAt(place); token++)
            {
                (tags[token], margins[token]) = (tag, tagged.Margins[place]);
                tag = tag == 1 ? (byte)2 : tag;
            }
        }
    }
}
