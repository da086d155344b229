using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>The digests of the settings, by the names they have there.</summary>
internal sealed class DigestsOptions : Dictionary<string, DigestOptions>
{
    public const string Section = "Digests";

    /// <summary>Refuses a digest that could never go out, and says which key is wrong.</summary>
    internal sealed class Validator : IValidateOptions<DigestsOptions>
    {
        public ValidateOptionsResult Validate(string? name, DigestsOptions options)
        {
            var faults = options.SelectMany(digest => digest.Value.Faults().Select(fault => $"{digest.Key}:{fault}")).ToList();

            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}

/// <summary>A digest of the settings. Without people and topics it is about everything.</summary>
internal sealed class DigestOptions
{
    private const int MostItems = 20;

    private static readonly TimeSpan LongestCatchUp = TimeSpan.FromDays(1);

    /// <summary>telegram or discord.</summary>
    [Required]
    public string Platform { get; set; } = "";

    /// <summary>The platform's id of the chat or channel, a number.</summary>
    [Required]
    public string Chat { get; set; } = "";

    /// <summary>The topic or thread inside the chat.</summary>
    public string? Thread { get; set; }

    /// <summary>"daily 09:00", "weekdays 07:30", "weekly sun 18:00" or "cron 0 9 * * 1-5"; several parted by semicolons.</summary>
    [Required]
    public string Schedule { get; set; } = "";

    /// <summary>The zone whose clock counts; Reader:TimeZone unless given.</summary>
    public string? TimeZone { get; set; }

    public IReadOnlyList<string> People { get; set; } = [];

    public IReadOnlyList<string> Topics { get; set; } = [];

    /// <summary>ar or en; Reader:Language unless given.</summary>
    public string? Language { get; set; }

    public int Items { get; set; } = 8;

    /// <summary>skip, or say that nothing is new.</summary>
    public string WhenEmpty { get; set; } = "skip";

    /// <summary>How late it may go out after the bot was off.</summary>
    public TimeSpan CatchUp { get; set; } = TimeSpan.FromHours(3);

    public IEnumerable<string> Faults()
    {
        if (Platform is not ("telegram" or "discord"))
        {
            yield return "Platform: must be telegram or discord.";
        }

        if (!IsNumber(Chat))
        {
            yield return "Chat: must be the id of a chat or channel, a number.";
        }

        if (Thread is { Length: > 0 } && !IsNumber(Thread))
        {
            yield return "Thread: must be the id of a topic or thread, a number.";
        }

        if (ScheduleFault() is { } fault)
        {
            yield return $"Schedule: {fault}.";
        }

        if (TimeZone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) is null)
        {
            yield return "TimeZone: must be a time zone such as Asia/Riyadh.";
        }

        if (Language is not (null or "ar" or "en"))
        {
            yield return "Language: must be ar or en.";
        }

        if (Items is < 1 or > MostItems)
        {
            yield return FormattableString.Invariant($"Items: must be a number from 1 to {MostItems}.");
        }

        if (WhenEmpty is not ("skip" or "say"))
        {
            yield return "WhenEmpty: must be skip or say.";
        }

        if (CatchUp < TimeSpan.Zero || CatchUp > LongestCatchUp)
        {
            yield return "CatchUp: must be a time from 00:00:00 to 1.00:00:00.";
        }
    }

    private static bool IsNumber(string id) => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private string? ScheduleFault()
    {
        try
        {
            _ = Schedules.Schedule.Parse(Schedule);
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }
}
