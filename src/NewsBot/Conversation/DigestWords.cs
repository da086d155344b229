using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Delivery.Schedules;
using NewsBot.Wording;
using NodaTime;

namespace NewsBot.Conversation;

/// <summary>Words a digest as a reader says it: «كل يوم في 09:00 بتوقيت Asia/Riyadh», "every Sunday and Wednesday at 18:00".</summary>
internal sealed class DigestWords(PeopleQueries people)
{
    private const int EveryDay = 7;

    /// <summary>Its schedule and zone, whom it is about, when it comes next, and what is wrong with it; its number and chat where all chats are listed.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(Voice voice, StoredDigest digest, bool withChat, CancellationToken cancellationToken)
    {
        var facts = new List<string>
        {
            voice.Say("digest.line", ("schedule", Schedule(voice, digest.Wish)), ("zone", ZoneNames.Of(voice, digest.Wish.Zone))),
            await AboutAsync(voice, digest.Wish, cancellationToken),
            digest.Paused is { } paused
                ? voice.Say("digest.paused", ("reason", Reasons.Worded(voice, paused)))
                : digest.NextAt is null ? voice["digest.never"] : voice.Say("digest.next.short", ("moment", Moment(voice, digest))),
        };
        if (withChat)
        {
            facts.Insert(0, FormattableString.Invariant($"{digest.Id}: {(digest.Name is null ? "" : $"{digest.Name}: ")}{digest.Wish.Chat}"));
        }

        if (digest.Note is { } note)
        {
            facts.Add(voice.Say("digest.note", ("reason", Reasons.Worded(voice, note))));
        }

        return [string.Join(voice["fact.separator"], facts)];
    }

    public async Task<string> AboutAsync(Voice voice, DigestWish wish, CancellationToken cancellationToken)
    {
        var persons = await people.PersonRefsAsync(wish.People, cancellationToken);

        return persons.Count + wish.Topics.Count == 0
            ? voice["digest.about.everything"]
            : voice.Say("digest.about", ("names", voice.List([.. persons.Select(voice.NameOf), .. wish.Topics])));
    }

    /// <summary>When a digest is due next, by its own clock.</summary>
    public static string Moment(Voice voice, StoredDigest digest) =>
        digest.NextAt is { } at ? Moment(voice, Instant.FromUnixTimeMilliseconds(at).InZone(DateTimeZoneProviders.Tzdb[digest.Wish.Zone]).LocalDateTime) : "";

    public static string Moment(Voice voice, LocalDateTime at) =>
        voice.Say("digest.moment", ("weekday", voice[$"weekday.{WeekdayNames.Short(at.DayOfWeek)}"]), ("day", voice.Date(at.Date)), ("time", voice.Time(at.TimeOfDay)));

    public static string Schedule(Voice voice, DigestWish wish) =>
        voice.List(Delivery.Schedules.Schedule.Parse(wish.Schedule).Rules.Select(rule => rule is WeekRule week ? Week(voice, week) : wish.Schedule).Distinct());

    private static string Week(Voice voice, WeekRule rule)
    {
        var times = voice.List(rule.Times.Select(voice.Time));

        return rule.Days switch
        {
            null => voice.Say("schedule.weekdays", ("times", times)),
            { Count: EveryDay } => voice.Say("schedule.daily", ("times", times)),
            var days => voice.Say("schedule.weekly", ("days", Days(voice, days)), ("times", times)),
        };
    }

    private static string Days(Voice voice, IEnumerable<IsoDayOfWeek> days)
    {
        var names = days.OrderBy(FromSunday).Select(day => voice[$"weekday.{WeekdayNames.Short(day)}"]).ToList();

        return names.Count == 1 ? names[0] : $"{string.Join(voice["days.separator"], names.SkipLast(1))}{voice["days.last"]}{names[^1]}";
    }

    private static int FromSunday(IsoDayOfWeek day) => (int)day % EveryDay;
}
