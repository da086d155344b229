using NewsBot.Archive.Store;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Delivery;

/// <summary>Writes the message that is owed: the same words however often it is tried, since what it tells of was fixed at first.</summary>
internal sealed class MessageWriter(Database database, ReaderOptions reader, DeliveryButtons buttons, DeliveryOptions options, TimeProvider time)
{
    private readonly Voices voices = new(reader);
    private readonly Digests digests = new(database, time);
    private readonly Follows follows = new(database, time);

    /// <summary>Null when there is nothing to say.</summary>
    public async Task<Reply?> WriteAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind == DeliveryKind.Alert)
        {
            var followed = await follows.OfChatAsync(message.Chat, message.Thread, cancellationToken);

            return await new AlertWriter(database, voices, buttons, options.AlertItems)
                .WriteAsync(followed, message.Chat, message.UptoArticle!.Value, cancellationToken);
        }

        return await digests.FindAsync(message.DigestId!.Value, cancellationToken) is { } digest
            ? await Digest().WriteAsync(digest, DateTimeOffset.FromUnixTimeMilliseconds(message.DueAt), message.UptoArticle!.Value, cancellationToken)
            : null;
    }

    /// <summary>The writer of digests, for whoever wants to see one before it is due.</summary>
    public DigestWriter Digest() => new(database, voices, buttons, time);
}
