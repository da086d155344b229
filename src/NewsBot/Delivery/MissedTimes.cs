using System.Globalization;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>Due times of a digest that passed while nothing ran: how many, and the last of them by its own clock. Kept as a note in English.</summary>
internal sealed record MissedTimes(int Count, LocalDateTime Latest)
{
    private const string Between = " missed while the bot was not running, the last of ";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}{Between}{WallTime.Format(Latest)}");

    /// <summary>Null for any other note.</summary>
    public static MissedTimes? Read(string note) =>
        note.Split(Between) is [var count, var latest]
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && WallTime.Parse(latest) is { } wall
            ? new MissedTimes(number, wall)
            : null;
}
