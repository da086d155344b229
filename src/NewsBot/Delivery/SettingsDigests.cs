using Microsoft.Extensions.Logging;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Delivery.Schedules;
using NewsBot.Wording;

namespace NewsBot.Delivery;

/// <summary>
/// Brings the store's digests in line with the settings when the host starts: new ones are added, changed ones go on with what
/// they told already, removed ones end. A name that fits nobody, or several people, is kept as words to look for.
/// </summary>
internal sealed partial class SettingsDigests(
    Database database, DigestsOptions options, ReaderOptions reader, TimeProvider time, ILogger<SettingsDigests> logger)
{
    private readonly Digests digests = new(database, time);
    private readonly PersonFinder finder = new(database);

    public async Task SyncAsync(bool isHost, CancellationToken cancellationToken)
    {
        foreach (var (name, digest) in options)
        {
            var wish = await WishAsync(name, digest, cancellationToken);
            var now = time.GetUtcNow();
            await digests.SetAsync(name, wish, Planner.Next(wish.Schedule, wish.Zone, now), now - DigestWish.FirstWindow, cancellationToken);
            LogSet(name, wish.Schedule, wish.Zone, wish.Chat);
        }

        // A verb in another shell may see other settings than the host, whose digests must not end by being looked at.
        if (isHost && await digests.RemoveNamedExceptAsync(options.Keys, cancellationToken) is var removed and > 0)
        {
            LogRemoved(removed);
        }
    }

    private async Task<DigestWish> WishAsync(string name, DigestOptions digest, CancellationToken cancellationToken)
    {
        var people = new List<long>();
        var topics = digest.Topics.ToList();
        foreach (var person in digest.People)
        {
            var match = await finder.FindAsync(person, cancellationToken);
            if (match is { Decision: MatchDecision.One, People: [var only, ..] })
            {
                people.Add(only.Person.Id);
            }
            else
            {
                topics.Add(person);
                LogNobody(name, person);
            }
        }

        return new DigestWish
        {
            Chat = new ChatAddress(digest.Platform, digest.Chat).Key,
            Thread = digest.Thread ?? "",
            Schedule = Schedule.Parse(digest.Schedule).Text,
            Zone = digest.TimeZone ?? reader.TimeZone,
            People = people,
            Topics = topics,
            Language = digest.Language ?? reader.Language,
            Items = digest.Items,
            SaysWhenEmpty = digest.WhenEmpty == "say",
            CatchUp = digest.CatchUp,
        };
    }

    [LoggerMessage(LogLevel.Information, "Digest {Name}: {Schedule} ({Zone}) to {Chat}")]
    private partial void LogSet(string name, string schedule, string zone, string chat);

    [LoggerMessage(LogLevel.Information, "{Count} digests are no longer in the settings and have ended")]
    private partial void LogRemoved(int count);

    [LoggerMessage(LogLevel.Warning, "Digest {Name}: {Person} is not one person of the archive, so the words are looked for instead")]
    private partial void LogNobody(string name, string person);
}
