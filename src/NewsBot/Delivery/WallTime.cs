using NodaTime;
using NodaTime.Text;

namespace NewsBot.Delivery;

/// <summary>A time on the wall as the store keeps it: "2026-10-25T01:30".</summary>
internal static class WallTime
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    public static string Format(LocalDateTime wall) => Pattern.Format(wall);

    /// <summary>Null for what is no such time.</summary>
    public static LocalDateTime? Parse(string text) => Pattern.Parse(text) is { Success: true } read ? read.Value : null;
}
