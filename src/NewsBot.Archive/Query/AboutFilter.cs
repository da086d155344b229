namespace NewsBot.Archive.Query;

/// <summary>
/// Narrows what a person said to a topic: another person, or words made ready by SearchText.Terms. A quote is about the topic
/// when its own words or its sentence hold it.
/// </summary>
public sealed record AboutFilter
{
    private AboutFilter(long? personId, IReadOnlyList<string> terms)
    {
        PersonId = personId;
        Terms = terms;
    }

    public long? PersonId { get; }

    public IReadOnlyList<string> Terms { get; }

    public static AboutFilter Person(long id) => new(id, []);

    public static AboutFilter Words(IReadOnlyList<string> terms) => new(null, terms);
}
