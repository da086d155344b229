namespace NewsBot.Delivery;

/// <summary>
/// Where a message goes: "telegram" or "discord", the platform's own id of the chat or channel, and the forum topic or thread
/// inside it, when there is one.
/// </summary>
internal sealed record ChatAddress(string Platform, string Chat, string? Thread = null)
{
    /// <summary>The chat as the store knows it: "telegram:-100123".</summary>
    public string Key => $"{Platform}:{Chat}";
}
