namespace NewsBot.Settings;

/// <summary>A setting that is unknown, unreadable or at odds with another. The message is one line and names the key.</summary>
internal sealed class SettingsRefusedException(string message, Exception? innerException = null)
    : Exception(message, innerException);
