using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>A person of the article while it is being read: names gather, the fullest one leads.</summary>
internal sealed class Person(string[] words)
{
    /// <summary>The keys of the fullest name's words.</summary>
    public string[] Words { get; private set; } = words;

    /// <summary>Every full name the person has here or is listed under, in both scripts: what a surname alone is looked up in.</summary>
    public List<string[]> Names { get; } = [words];

    public KnownPerson? Known { get; set; }

    public Gender Gender { get; set; }

    public List<Mention> Mentions { get; } = [];

    /// <summary>Keys of the title words that introduced the person: "وزير", "المالية".</summary>
    public HashSet<string> TitleWords { get; } = [];

    /// <summary>Those of them that are his own: of محامي المتهم only المحامي.</summary>
    public HashSet<string> Offices { get; } = [];

    public TextSpan? Role { get; set; }

    public bool IsLatin { get; init; }

    /// <summary>Takes the words of another mention when they say more than the name so far.</summary>
    public void Learn(string[] words)
    {
        if (words.Length > Words.Length)
        {
            Words = words;
        }

        if (words.Length > 1 && !Names.Exists(name => name.AsSpan().SequenceEqual(words)))
        {
            Names.Add(words);
        }
    }
}

/// <summary>A place in the article that names a person, as token numbers.</summary>
internal sealed record Mention(int First, int Last, Person Person)
{
    /// <summary>The first token of the titles before the name; the name's own first token when there are none.</summary>
    public int TitleFirst { get; init; } = First;

    /// <summary>Whether a preposition stands before the name or its titles: لماسك, عن الوزير فلان.</summary>
    public bool IsOblique { get; init; }

    /// <summary>Whether the name is that of who wrote the article, in the line that tells so: no subject of any verb.</summary>
    public bool IsByline { get; init; }

    /// <summary>How many letters of the first word are a clitic and not the name: 1 in لماسك.</summary>
    public int Clitic { get; init; }

    /// <summary>How many letters of the last word are not the name: 2 in Musk's.</summary>
    public int Tail { get; init; }

    /// <summary>Whether several people of the article bear the name, and this is only the latest of them.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Where the name stands, without clitics and possessive endings.</summary>
    public TextSpan NameIn(Reading reading)
    {
        var span = reading.Span(First, Last);
        return new TextSpan(span.Start + Clitic, span.Length - Clitic - Tail);
    }
}
