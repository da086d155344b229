using NewsBot.Wording;
using NodaTime;
using Period = NewsBot.Archive.Query.Period;

namespace NewsBot.Conversation;

/// <summary>Words the time a question is limited to, as a reader says it: "هذا الأسبوع", "since 14 March 2024".</summary>
internal sealed class TimeWords(DateTimeZone zone)
{
    private static readonly long Open = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Null when the question is not limited. A pressed button knows the period only.</summary>
    public string? Of(Question question)
    {
        var voice = question.Voice;
        if (question.Period is not { } period)
        {
            return null;
        }

        var first = DayOf(period.From);
        return question.Command.Since is not { } since ? Between(voice, period) : since.Kind switch
        {
            SinceKind.LastHours or SinceKind.LastDays or SinceKind.LastWeeks or SinceKind.LastMonths or SinceKind.LastYears =>
                voice.Count(Key(since.Kind), since.Number),
            SinceKind.SinceDate or SinceKind.SinceMonth or SinceKind.SinceWeekday => voice.Say("time.since", ("day", voice.Date(first))),
            SinceKind.OnDate or SinceKind.OnWeekday or SinceKind.DaysAgo => voice.Say("time.on", ("day", voice.Date(first))),
            SinceKind.InMonth or SinceKind.InMonthOfYear => voice.Say("time.in", ("month", voice.Month(first))),
            SinceKind.Before or SinceKind.Between or SinceKind.BetweenMonths => Between(voice, period),
            SinceKind.InYear => voice.Say("time.year", ("year", voice.Number(since.Number))),
            _ => voice[Key(since.Kind)],
        };
    }

    private string Between(Voice voice, Period period)
    {
        var first = voice.Date(DayOf(period.From));
        if (period.To >= Open)
        {
            return voice.Say("time.since", ("day", first));
        }

        if (period.From == 0)
        {
            return voice.Say("time.before", ("day", voice.Date(DayOf(period.To))));
        }

        var (begin, end) = (DayOf(period.From), DayOf(period.To - 1));
        if (begin.Day == 1 && end.PlusDays(1).Day == 1 && (begin.Month, begin.Year) != (end.Month, end.Year))
        {
            return voice.Say("time.between", ("first", voice.Month(begin)), ("last", voice.Month(end)));
        }

        var last = voice.Date(end);

        return first == last ? voice.Say("time.on", ("day", first)) : voice.Say("time.between", ("first", first), ("last", last));
    }

    private LocalDate DayOf(long unixMilliseconds) => Instant.FromUnixTimeMilliseconds(unixMilliseconds).InZone(zone).Date;

    private static string Key(SinceKind kind) => $"time.{kind.ToString().ToLowerInvariant()}";
}
