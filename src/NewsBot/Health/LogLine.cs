using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace NewsBot.Health;

/// <summary>A log entry as one line: time, level, message, and an exception with its line breaks turned into bars.</summary>
internal sealed class LogLine(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var level = logEntry.LogLevel switch
        {
            LogLevel.Critical or LogLevel.Error => "error",
            LogLevel.Warning => "warning",
            LogLevel.Information => "info",
            _ => "debug",
        };
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var line = logEntry.Exception is null ? message : $"{message} | {logEntry.Exception}";

        textWriter.Write(time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z' ", CultureInfo.InvariantCulture));
        textWriter.Write($"{level} ");
        textWriter.WriteLine(line.ReplaceLineEndings(" | "));
    }
}
