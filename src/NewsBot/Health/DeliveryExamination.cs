using System.Globalization;
using NewsBot.Archive.Store;

namespace NewsBot.Health;

/// <summary>Looks at what is owed to chats: how much waits, and which digests do not go out, and why.</summary>
internal static class DeliveryExamination
{
    /// <summary>Nothing where there is no archive yet, or none that can be opened.</summary>
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(string directory, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path.Combine(directory, "newsbot.db")))
        {
            return [];
        }

        try
        {
            await using var database = await Database.OpenAsync(directory, cancellationToken);
            var counts = await new Outbox(database, TimeProvider.System).CountsAsync(cancellationToken);
            var digests = await new Digests(database, TimeProvider.System).AllAsync(cancellationToken);
            var seen = string.Create(
                CultureInfo.InvariantCulture,
                $"{digests.Count} digests; {Of(DeliveryState.Due) + Of(DeliveryState.Sending)} messages wait, {Of(DeliveryState.Sent)} sent, {Of(DeliveryState.Expired)} expired and {Of(DeliveryState.GivenUp)} given up in the last 30 days");

            return [new Finding("deliveries", seen), .. digests.Select(Stopped).OfType<Finding>()];

            long Of(DeliveryState state) => counts.GetValueOrDefault(state);
        }
        catch (StoreException)
        {
            // The archive's own examination says why.
            return [];
        }
    }

    private static Finding? Stopped(StoredDigest digest) => digest.Paused is { } reason
        ? new Finding($"digest {digest.Name ?? digest.Id.ToString(CultureInfo.InvariantCulture)}", $"does not go out to {digest.Wish.Chat}: {reason}", "Let the bot into the chat again, or end the digest.")
        : null;
}
