namespace NewsBot.Commands;

/// <summary>What the process says to the shell that started it.</summary>
internal static class ExitCode
{
    /// <summary>Done; also when there was nothing to find.</summary>
    public const int Done = 0;

    /// <summary>What was asked failed, in whole or in part.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int BadUsage = 2;

    /// <summary>The configuration or the archive was refused; nothing was touched.</summary>
    public const int Refused = 3;
}
