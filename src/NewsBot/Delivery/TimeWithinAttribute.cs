using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace NewsBot.Delivery;

/// <summary>Accepts a stretch of time between two, both inside, written as 00:05:00 or 1.00:00:00.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeWithinAttribute(string least, string most) : ValidationAttribute($"{{0}} must be a time from {least} to {most}.")
{
    public override bool IsValid(object? value) =>
        value is TimeSpan time
        && time >= TimeSpan.Parse(least, CultureInfo.InvariantCulture)
        && time <= TimeSpan.Parse(most, CultureInfo.InvariantCulture);
}
