using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace NewsBot.Wording;

/// <summary>Accepts the names of the time zones of the IANA database, such as Asia/Riyadh.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeZoneNameAttribute() : ValidationAttribute("{0} must be a time zone such as Asia/Riyadh.")
{
    public override bool IsValid(object? value) => value is string name && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;
}
