using NewsBot.Analysis.People;
using NewsBot.Analysis.Quotes;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>
/// The name in brackets before a sentence whose speaker it does not tell: a person's fullest, a body's as it was last written.
/// A group (مصادر) has none, nor has a body that is only called what many are (الوزارة): they tell the reader nothing.
/// </summary>
internal sealed class SpeakerNames(Reading reading)
{
    /// <summary>A body named further above than so many characters is too far to be meant for sure; it also bounds the search in a long text.</summary>
    private const int Near = 1500;

    /// <summary>What has more words describes: "an anonymous letter accusing the company's two top executives".</summary>
    private const int LongestName = 7;

    private const WordClass CommonNoun = WordClass.OrganizationHead | WordClass.Group | WordClass.Generic | WordClass.Stopword;

    private readonly Dictionary<Person, TextSpan> fullNames = [];

    /// <summary>Null when there is none to show.</summary>
    public TextSpan? Before(int first, Speaker speaker) =>
        speaker.Person is { } person ? FullName(person) : speaker.Kind == SpeakerKind.Organization ? Body(speaker.Name!, first) : null;

    private TextSpan FullName(Person person)
    {
        if (!fullNames.TryGetValue(person, out var name))
        {
            fullNames[person] = name = person.Mentions.MaxBy(mention => mention.Last - mention.First)!.NameIn(reading);
        }

        return name;
    }

    private TextSpan? Body(string name, int first)
    {
        var end = reading[first].Start;
        var from = int.Max(0, end - Near);
        var offset = reading.Text.AsSpan(from, end - from).LastIndexOf(name, StringComparison.Ordinal);
        var span = new TextSpan(from + offset, name.Length);

        return offset >= 0 && IsProper(first, span) ? span : null;
    }

    /// <summary>Whether it is as short as a name, and a word of it tells this body from others of its kind.</summary>
    private bool IsProper(int first, TextSpan name)
    {
        var (words, isProper) = (0, false);
        for (var i = first - 1; i >= 0 && reading[i].End > name.Start; i--)
        {
            if (reading[i].IsWord && reading[i].Start < name.End)
            {
                words++;
                isProper |= (reading[i].IsCapitalised || !reading[i].IsLatin) && !reading[i].Is(CommonNoun);
            }
        }

        return isProper && words <= LongestName;
    }
}
