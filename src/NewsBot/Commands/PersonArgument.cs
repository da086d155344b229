using System.Globalization;
using NewsBot.Analysis;
using NewsBot.Archive.Query;

namespace NewsBot.Commands;

/// <summary>A person on the command line: the number that lists show, or a name that means one person only.</summary>
internal static class PersonArgument
{
    /// <exception cref="CommandFailedException">Nobody bears the name, or several do.</exception>
    public static async Task<PersonRef> ResolveAsync(OpenArchive archive, string text, CancellationToken cancellationToken)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            var found = await new PeopleQueries(archive.Database).PersonRefsAsync([id], cancellationToken);
            return found.Count == 1 ? found[0] : throw new CommandFailedException($"{text}: there is no person with this number.");
        }

        var match = await new PersonFinder(archive.Database).FindAsync(text, cancellationToken);
        if (match.Decision == MatchDecision.One)
        {
            return match.People[0].Person;
        }

        var names = string.Join(", ", match.People.Take(5).Select(scored => Words(scored.Person)));
        throw new CommandFailedException(PlainLine.Of(match.Decision switch
        {
            MatchDecision.Several => $"{text}: several people bear this name; give a number: {names}",
            MatchDecision.Near => $"{text}: nobody bears this name; near it: {names}",
            _ => $"{text}: nobody bears this name.",
        }));
    }

    /// <summary>A person in one line: number, names, what the person is known for.</summary>
    public static string Words(PersonRef person)
    {
        var names = string.Join(" / ", new[] { person.NameArabic, person.NameLatin }.Where(name => name is not null));
        var role = person.RoleIn(Language.English) ?? person.RoleIn(Language.Arabic);

        return PlainLine.Of(string.Create(CultureInfo.InvariantCulture, $"{person.Id} {names}{(role is null ? "" : $" ({role})")}"));
    }
}
