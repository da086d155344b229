using NodaTime;

namespace NewsBot.Conversation;

/// <summary>The hours in which a chat does not want to be told, by the clock of a zone; null: the reader's.</summary>
internal sealed record QuietRequest(LocalTime From, LocalTime To, string? Zone);
