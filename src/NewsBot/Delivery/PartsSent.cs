namespace NewsBot.Delivery;

/// <summary>
/// How far a message owed has come: the first <paramref name="Count"/> of its parts are at the platform, and each that arrives is to
/// be noted. <paramref name="Nonce"/> (at most 25 ASCII characters) is the same whenever the same message is tried again.
/// </summary>
internal sealed record PartsSent(string Nonce, int Count, Func<int, Task> NoteAsync);
