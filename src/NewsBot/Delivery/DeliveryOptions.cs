using Microsoft.Extensions.Options;

namespace NewsBot.Delivery;

/// <summary>How messages nobody asked for this minute go out: digests on schedule, alerts about people followed.</summary>
internal sealed partial class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How often to look for what has come due.</summary>
    [TimeWithin("00:00:00.1", "00:10:00")]
    public TimeSpan Check { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a process that died keeps a message from being sent by another.</summary>
    [TimeWithin("00:00:01", "00:10:00")]
    public TimeSpan Claim { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>After this long nobody wants to read a message any more.</summary>
    [TimeWithin("00:10:00", "30.00:00:00")]
    public TimeSpan Stale { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long an alert waits for more of the same, so that a busy hour does not become sixty messages.</summary>
    [TimeWithin("00:00:00", "1.00:00:00")]
    public TimeSpan AlertWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many items an alert shows; the rest is counted.</summary>
    [NumberWithin(1, 20)]
    public int AlertItems { get; set; } = 6;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DeliveryOptions>;
}
