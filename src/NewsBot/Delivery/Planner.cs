using System.Globalization;
using Microsoft.Extensions.Logging;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Delivery.Schedules;
using NodaTime;

namespace NewsBot.Delivery;

/// <summary>
/// Writes down what has come to be owed: digests whose time has come, alerts about people followed. Several processes may do so at
/// once; what is owed is owed once. Of due times missed while nothing ran the latest is made up for when it is not too late.
/// </summary>
internal sealed partial class Planner(Database database, DeliveryOptions options, TimeProvider time, ILogger<Planner> logger)
{
    /// <summary>Later than this is no slow start, but a time that was missed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private readonly Digests digests = new(database, time);
    private readonly Follows follows = new(database, time);
    private readonly FollowQueries concerned = new(database);
    private readonly NewsQueries news = new(database);
    private readonly Outbox outbox = new(database, time);

    /// <summary>The next due time after now, as the store keeps it; null when there is none.</summary>
    public static DueAt? Next(string schedule, string zone, DateTimeOffset after) =>
        DueTimes.Next(Schedule.Parse(schedule), DateTimeZoneProviders.Tzdb[zone], Instant.FromDateTimeOffset(after)) is { } due ? Stored(due) : null;

    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        await PlanDigestsAsync(cancellationToken);
        await PlanAlertsAsync(cancellationToken);
    }

    private static DueAt Stored(DueTime due) => new(due.At.ToUnixTimeMilliseconds(), WallTime.Format(due.Wall));

    private async Task PlanDigestsAsync(CancellationToken cancellationToken)
    {
        while (await digests.DueAsync(cancellationToken) is { Count: > 0 } due)
        {
            foreach (var digest in due)
            {
                await PlanAsync(digest, cancellationToken);
            }
        }
    }

    private async Task PlanAsync(StoredDigest digest, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var zone = DateTimeZoneProviders.Tzdb[digest.Wish.Zone];

        // What was planned is due, even if a zone has changed its rules since: its time on the wall is still owed once.
        var planned = Instant.FromUnixTimeMilliseconds(digest.NextAt!.Value);
        var past = new List<DueTime> { new(WallTime.Parse(digest.NextWall!)!.Value, planned) };
        DueTime? next = null;
        foreach (var at in DueTimes.After(Schedule.Parse(digest.Wish.Schedule), zone, planned))
        {
            if (at.At > now)
            {
                next = at;
                break;
            }

            past.Add(at);
        }

        var latest = past[^1];
        var mayBeLate = Duration.FromTimeSpan(digest.Wish.CatchUp > Grace ? digest.Wish.CatchUp : Grace);
        var isOwed = now - latest.At <= mayBeLate && digest.Paused is null && CanArrive(digest.Wish.Chat);
        var missed = CanArrive(digest.Wish.Chat) ? past.Count - (isOwed ? 1 : 0) : 0;
        var note = digest.Paused ?? (missed > 0 ? new MissedTimes(missed, latest.Wall).ToString() : null);
        if (await outbox.PlanDigestAsync(
            digest.Id, digest.NextAt.Value, next is { } then ? Stored(then) : null, isOwed ? Owed(digest, latest) : null, note, cancellationToken)
            && note is not null)
        {
            LogMissed(digest.Id, digest.Wish.Chat, note);
        }
    }

    // Whoever tries a digest in a terminal sees it by asking: nothing can be sent there.
    private static bool CanArrive(string chat) => !chat.StartsWith("terminal:", StringComparison.Ordinal);

    private NewMessage Owed(StoredDigest digest, DueTime due)
    {
        var at = due.At.ToUnixTimeMilliseconds();

        return new NewMessage(
            string.Create(CultureInfo.InvariantCulture, $"digest:{digest.Id}:{WallTime.Format(due.Wall)}"),
            DeliveryKind.Digest,
            digest.Wish.Chat,
            digest.Wish.Thread,
            at,
            at + (long)options.Stale.TotalMilliseconds)
        {
            DigestId = digest.Id,
        };
    }

    private async Task PlanAlertsAsync(CancellationToken cancellationToken)
    {
        var newest = await news.NewestAsync(cancellationToken);
        var planned = await outbox.AlertsUptoAsync(cancellationToken) ?? 0;
        if (newest <= planned)
        {
            return;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var alerts = new List<NewMessage>();
        foreach (var chat in (await concerned.ConcernedAsync(new NewsWindow(planned, newest), cancellationToken)).Where(chat => CanArrive(chat.Chat)))
        {
            var quiet = await follows.QuietAsync(chat.Chat, cancellationToken);
            var at = Quietness.After(quiet, now + Duration.FromTimeSpan(options.AlertWindow)).ToUnixTimeMilliseconds();
            alerts.Add(new NewMessage(
                string.Create(CultureInfo.InvariantCulture, $"alert:{chat.Chat}:{chat.Thread}:{chat.Article}"),
                DeliveryKind.Alert,
                chat.Chat,
                chat.Thread,
                at,
                at + (long)options.Stale.TotalMilliseconds));
        }

        await outbox.PlanAlertsAsync(alerts, newest, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Digest {Id} of {Chat}: {Note}")]
    private partial void LogMissed(long id, string chat, string note);
}
