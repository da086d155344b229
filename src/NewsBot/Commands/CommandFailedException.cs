namespace NewsBot.Commands;

/// <summary>What a verb was asked for cannot be done; the message is one line for the person who asked.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
