using System.Security.Cryptography;

namespace NewsBot.Discord.Wire;

/// <summary>Chance in waiting, so that many clients do not come back at the same moment.</summary>
internal static class Jitter
{
    private const int Steps = 10_000;

    public static TimeSpan Between(TimeSpan least, TimeSpan most) => least + ((most - least) * (RandomNumberGenerator.GetInt32(Steps) / (double)Steps));

    /// <summary>Half of the time to all of it.</summary>
    public static TimeSpan Around(TimeSpan time) => Between(time / 2, time);

    /// <summary>The pause before attempt number <paramref name="failures"/> + 1: doubled each time, bounded, jittered.</summary>
    public static TimeSpan BackOff(TimeSpan first, TimeSpan longest, int failures) =>
        Around(TimeSpan.FromTicks(long.Min(longest.Ticks, first.Ticks << int.Min(failures, 20))));
}
