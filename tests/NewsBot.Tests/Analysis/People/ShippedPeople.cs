using NewsBot.Analysis.People;
using NewsBot.Archive.Sources;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.People;

/// <summary>The people of seeds/people.tsv as candidates whose id is their place in the file.</summary>
internal static class ShippedPeople
{
    public static IReadOnlyList<KnownPerson> All { get; } =
        [.. PeopleFile.Read(Repository.PathOf("seeds", "people.tsv")).Select(listed => listed.Person)];

    public static NameIndex Index { get; } = new(All.Select(Candidate));

    public static NameCandidate Candidate(KnownPerson person, int number) =>
        new(number, IsKnown: true, [.. NamesOf(person).Select(NameForm.Of)]);

    public static IEnumerable<string> NamesOf(KnownPerson person) =>
        new[] { person.NameArabic, person.NameLatin }.OfType<string>().Concat(person.Aliases);

    public static IReadOnlyList<string> Accepted(NameDecision decision) =>
        [.. decision.Accepted.Select(found => All[(int)found.Candidate.Id].Id)];
}
