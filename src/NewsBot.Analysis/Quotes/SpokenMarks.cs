using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Which quotation marks have been given to a speaker already, or lie within what was.</summary>
internal sealed class SpokenMarks(Reading reading, MarkedWords marked)
{
    private readonly bool[] spoken = new bool[reading.Marks.Count];

    public bool this[int mark] => spoken[mark];

    /// <summary>Counts in the marks that open between two tokens.</summary>
    public void Add(int first, int last)
    {
        for (var m = marked.FirstFrom(first); m < reading.Marks.Count && reading.Marks[m].Open <= last; m++)
        {
            spoken[m] = true;
        }
    }
}
