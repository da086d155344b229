using System.Globalization;

namespace NewsBot.Health;

/// <summary>Looks at what NewsBot needs from the machine: Arabic in ICU, time zones, a clock that is right, a local disk with room.</summary>
internal sealed class MachineExamination(TimeProvider time)
{
    private const long RoomWanted = 200L * 1024 * 1024;

    // Zones whose rules change often or run backwards: what has them has a whole, recent database.
    private static readonly string[] Zones = ["Asia/Riyadh", "Africa/Cairo", "Africa/Casablanca"];

    public IEnumerable<Finding> Examine(string directory) => [Icu(), TimeZones(), Clock(), Disk(directory)];

    private static Finding Icu()
    {
        var arabic = CultureInfo.GetCultureInfo("ar");

        return arabic.NativeName == "العربية"
            ? new Finding("ICU", arabic.NativeName)
            : new Finding("ICU", $"does not know Arabic ({arabic.NativeName})", "Install libicu; on Debian and Ubuntu: apt-get install libicu-dev.");
    }

    private static Finding TimeZones()
    {
        var missing = Zones.Where(zone => !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)).ToList();

        return missing.Count == 0
            ? new Finding("time zones", string.Join(", ", Zones))
            : new Finding("time zones", $"unknown: {string.Join(", ", missing)}", "Install tzdata.");
    }

    private Finding Clock()
    {
        // No honest clock runs before the hour in which the program itself was put here.
        var now = time.GetUtcNow();
        var installed = Directory.GetLastWriteTimeUtc(AppContext.BaseDirectory);
        var seen = now.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        return now.UtcDateTime > installed.AddHours(-1)
            ? new Finding("clock", seen)
            : new Finding("clock", $"{seen}, which is before this program was installed", "Set the clock, or let NTP keep it.");
    }

    private static Finding Disk(string directory)
    {
        try
        {
            // The folder itself may not be there yet; its disk is.
            var folder = Path.GetFullPath(directory);
            while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
            {
                folder = parent;
            }

            var drive = new DriveInfo(folder);
            var room = drive.AvailableFreeSpace;
            var seen = FormattableString.Invariant($"{drive.Name} ({drive.DriveFormat}), {room / (1024 * 1024)} MB free");

            return room >= RoomWanted
                ? new Finding("disk", seen)
                : new Finding("disk", seen, "Make room: articles and their index take about twice their size.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Finding("disk", exception.Message, "Give a folder that this user may write to, with --data.");
        }
    }
}
