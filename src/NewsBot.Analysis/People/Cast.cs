namespace NewsBot.Analysis.People;

/// <summary>The people of one article and where it names them.</summary>
internal sealed class Cast(int tokens)
{
    /// <summary>No article is about so many; a list of a hundred thousand names must not be compared name by name with itself.</summary>
    private const int MostPeople = 500;

    private readonly HashSet<Person> members = [];
    private readonly Mention?[] byToken = new Mention?[tokens];

    public List<Person> People { get; } = [];

    /// <summary>The mention that covers each token; null where none does.</summary>
    public IReadOnlyList<Mention?> ByToken => byToken;

    /// <summary>Adds a mention to its person, and the person to the article while it has room.</summary>
    public void Add(Mention mention)
    {
        if (!members.Contains(mention.Person))
        {
            if (members.Count == MostPeople)
            {
                return;
            }

            members.Add(mention.Person);
            People.Add(mention.Person);
        }

        Array.Fill(byToken, mention, mention.First, mention.Last - mention.First + 1);
        mention.Person.Mentions.Add(mention);
    }

    /// <summary>The first mention, among those that count, of the one person named from first up to before end; null when nobody is, or several are.</summary>
    public Mention? OnlyIn(int first, int end, Func<Mention, int, bool> counts)
    {
        Mention? only = null;
        for (var i = first; i < end; i++)
        {
            if (byToken[i] is { } mention && mention != only && counts(mention, i))
            {
                if (only is not null && only.Person != mention.Person)
                {
                    return null;
                }

                only ??= mention;
            }
        }

        return only;
    }

    /// <summary>Forgets whom the article names as its writers and nowhere else.</summary>
    public void DropWriters()
    {
        foreach (var writer in People.FindAll(person => person.Mentions.TrueForAll(mention => mention.IsByline)))
        {
            People.Remove(writer);
            writer.Mentions.ForEach(mention => Array.Clear(byToken, mention.First, mention.Last - mention.First + 1));
        }
    }

    /// <summary>Puts every person's mentions into reading order, once all are found.</summary>
    public void Sort() => People.ForEach(person => person.Mentions.Sort((one, other) => one.First.CompareTo(other.First)));
}
