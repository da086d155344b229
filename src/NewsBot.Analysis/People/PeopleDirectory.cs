namespace NewsBot.Analysis.People;

/// <summary>The people known before an article is read, found by any spelling of any of their names. Immutable.</summary>
public sealed class PeopleDirectory(IEnumerable<KnownPerson> people)
{
    public IReadOnlyList<KnownPerson> People { get; } = [.. people];
}
