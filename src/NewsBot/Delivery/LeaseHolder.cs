using System.Globalization;

namespace NewsBot.Delivery;

/// <summary>
/// The name of this process in a lease: machine, process namespace, process id and the tick it started at, so that a process
/// started after a crash need not wait for the lease of the dead. Only Linux tells; elsewhere a lease must expire.
/// </summary>
internal static class LeaseHolder
{
    private const int StartTimeAfterName = 19;

    private static readonly string Here = $"{Environment.MachineName}/{Namespace()}/";
    private static readonly string Own = string.Create(
        CultureInfo.InvariantCulture, $"{Here}{Environment.ProcessId}/{StartOf(Environment.ProcessId) ?? "unknown"}/{Guid.NewGuid():N}");

    public static string OfThisProcess() => Own;

    /// <summary>True only when the holder was a process of this machine that certainly is gone.</summary>
    public static bool HasDied(string holder)
    {
        if (!OperatingSystem.IsLinux() || !holder.StartsWith(Here, StringComparison.Ordinal) || holder == Own)
        {
            return false;
        }

        return holder[Here.Length..].Split('/') is [var id, var start, _]
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && StartOf(process) != start;
    }

    // The name of a process may hold blanks and brackets; what is counted stands behind the last bracket (proc(5)).
    private static string? StartOf(int process)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));

            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[StartTimeAfterName];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Namespace()
    {
        try
        {
            return File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false)?.Name ?? "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
