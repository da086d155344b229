using System.Globalization;
using NewsBot.Analysis;

namespace NewsBot.Discord.Slash;

/// <summary>
/// A person picked from the names offered, as the value of the option: "#123.a". The letter tells in which letters the name was
/// typed, so that the answer comes in that language; nobody's name begins with a number sign and a number.
/// </summary>
internal sealed record PickedPerson(long Id, Language? Typed)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"#{Id}.{Typed switch { Language.Arabic => 'a', Language.English => 'e', _ => '-' }}");

    /// <summary>Null for what somebody typed.</summary>
    public static PickedPerson? Read(string given) =>
        given is ['#', .. var number, '.', var letter] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? letter switch
            {
                'a' => new PickedPerson(id, Language.Arabic),
                'e' => new PickedPerson(id, Language.English),
                '-' => new PickedPerson(id, null),
                _ => null,
            }
            : null;
}
