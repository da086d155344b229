using NewsBot.Delivery.Schedules;
using NodaTime;

namespace NewsBot.Conversation;

/// <summary>
/// Reads a digest out of what somebody says, in whatever order: how often, at what time, by whose clock, about whom, and in which
/// channel. What nobody recognises is a name or a topic.
/// «كل يوم الساعة ٩ صباحاً بتوقيت الرياض عن ألتمان» and "every weekday at 7:30 Cairo time about Altman" -> weekdays 07:30, Africa/Cairo, Altman.
/// </summary>
internal sealed class ScheduleReader
{
    private const string Separator = "§";
    private const int CronFields = 5;

    private static readonly HashSet<string> ZoneIds = new(
        DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) || id == "UTC"), StringComparer.OrdinalIgnoreCase);

    private readonly PhraseBook words = PhraseBook.Lists("schedule.txt");
    private readonly WordList zones = PhraseBook.Lists("zones.txt").List("zone");
    private readonly DayTimeReader times;
    private readonly NameReader names;

    public ScheduleReader(NameReader names)
    {
        this.names = names;
        times = new DayTimeReader(words);
    }

    /// <summary>The digest a sentence asks for; null unless it says both how often and when. <paramref name="cut"/> are its words.</summary>
    public DigestRequest? InSentence(string text, IReadOnlyList<Word> cut)
    {
        // Nearly every question ends here: it names no time of the day.
        if (!cut.Any(times.MayBegin))
        {
            return null;
        }

        var found = Read(text);

        return found.Times.Count > 0 && (found.Recur is not null || found.Days.Count > 0) ? Request(found) : null;
    }

    /// <summary>The digest that stands behind /digest; its schedule is what was typed when nobody can read it.</summary>
    public DigestRequest InCommand(string text)
    {
        var typed = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (typed is ["cron", ..] && typed.Length > CronFields)
        {
            var rest = Read(string.Join(' ', typed[(CronFields + 1)..]));

            return Request(rest) with { Schedule = string.Join(' ', typed[..(CronFields + 1)]) };
        }

        var found = Read(text);

        return found.Times.Count > 0 ? Request(found) : Request(found) with { Schedule = text.Trim() };
    }

    /// <summary>The two times of quiet hours, "22:00-07:00"; null when they are not there.</summary>
    public QuietRequest? Quiet(string text)
    {
        var found = Read(text.Replace('-', ' ').Replace('–', ' '));

        return found.Times is [var from, var to] && Schedule.TimeOf(from) is { } first && Schedule.TimeOf(to) is { } last
            ? new QuietRequest(first, last, found.Zone)
            : null;
    }

    /// <summary>What somebody typed without the channel it is meant for ("in @news"), and that channel. A handle alone is a name.</summary>
    public static (string Text, string? Channel) Channel(string text)
    {
        var typed = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return typed is [.. var before, "in" or "في", ['@' or '#', ..] channel] ? (string.Join(' ', before), channel) : (text, null);
    }

    private static string Marked(string text)
    {
        var marked = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // The words of a question are cut at colons and commas, which mean something here.
            var isInTime = text[i] == ':' && i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
            marked.Append(isInTime ? "." : text[i] is ',' or '،' or ';' or '؛' ? $" {Separator} " : text[i]);
        }

        return marked.ToString();
    }

    private Found Read(string text)
    {
        var found = new Found(QuestionWords.In(Marked(text)));
        for (var at = 0; at < found.Words.Count;)
        {
            at = Next(found, at);
        }

        return found;
    }

    /// <summary>Takes in what begins at a word; where the next begins.</summary>
    private int Next(Found found, int at)
    {
        var text = found.Words;
        if (End(words.List("recur"), text, at) is { } recur)
        {
            found.Recur ??= recur.Value;
            return recur.End;
        }

        if (Day(text, at, isNamed: found.Recur is not null || found.Days.Count > 0) is { } day)
        {
            found.Days.Add(day.Value);
            return day.End;
        }

        if (times.Read(text, at) is { } time)
        {
            found.Times.Add(time.Value);
            return time.End;
        }

        if (found.Zone is null && Zone(text, at) is { } zone)
        {
            found.Zone = zone.Value;
            return zone.End;
        }

        if (ChannelAt(text, at) is { } channel)
        {
            found.Channel = channel.Value;
            return channel.End;
        }

        found.Rest.Add(text[at]);
        return at + 1;
    }

    // "sunday" alone may be part of a name; behind "every", or in a schedule that has begun, it is a day.
    private Recognised? Day(IReadOnlyList<Word> text, int at, bool isNamed)
    {
        var weekday = words.List("weekday");
        if (End(words.List("every"), text, at) is { } every && End(weekday, text, every.End) is { } after)
        {
            return after;
        }

        if (isNamed && End(words.List("and"), text, at) is { } and && End(weekday, text, and.End) is { } second)
        {
            return second;
        }

        return isNamed ? End(weekday, text, at) ?? Range(text[at].Text, at) : null;
    }

    private static Recognised? Range(string word, int at) =>
        word.Contains('-', StringComparison.Ordinal) && WeekdayNames.Range(word) is not null ? new Recognised(at + 1, word.ToLowerInvariant()) : null;

    private Recognised? Zone(IReadOnlyList<Word> text, int at)
    {
        var before = End(words.List("zonebefore"), text, at);
        var start = before?.End ?? at;
        if (start >= text.Count)
        {
            return null;
        }

        if (ZoneIds.TryGetValue(text[start].Text, out var named))
        {
            return new Recognised(start + 1, named);
        }

        if (End(zones, text, start) is not { } city)
        {
            return null;
        }

        // "Jordan" may be a man: a place counts when its clock is meant.
        var after = End(words.List("zoneafter"), text, city.End);
        return after is not null || before is { } said && text[at].Key is not ("in" or "at") && said.End == start
            ? city with { End = after?.End ?? city.End }
            : null;
    }

    private Recognised? ChannelAt(IReadOnlyList<Word> text, int at)
    {
        var start = End(words.List("into"), text, at)?.End ?? at;

        return start > at && start < text.Count && text[start].Text[0] is '@' or '#' ? new Recognised(start + 1, text[start].Text) : null;
    }

    private static Recognised? End(WordList list, IReadOnlyList<Word> text, int at) =>
        list.EndsFrom(text, at, text.Count) is [var longest, ..] ? longest : null;

    private DigestRequest Request(Found found)
    {
        var kind = found.Days.Count > 0 ? $"weekly {string.Join(',', found.Days.Distinct())}" : found.Recur ?? "daily";

        return new DigestRequest
        {
            Schedule = $"{kind} {string.Join(' ', found.Times)}".Trim(),
            Zone = found.Zone,
            About = [.. Pieces(found.Rest).Select(piece => names.Read(piece, new WordRange(0, piece.Count))).OfType<Asked>()],
            Channel = found.Channel,
        };
    }

    /// <summary>What is left, cut at commas and "and", without what only says that a digest is wanted.</summary>
    private IEnumerable<IReadOnlyList<Word>> Pieces(List<Word> rest)
    {
        var piece = new List<Word>();
        for (var at = 0; at < rest.Count;)
        {
            if (piece.Count == 0 && (End(words.List("filler"), rest, at) ?? End(words.List("about"), rest, at)) is { } skipped)
            {
                at = skipped.End;
            }
            else if (rest[at].Text == Separator || End(words.List("and"), rest, at) is { } and && and.End == at + 1 && rest[at].Key is "and" or "و")
            {
                at++;
                if (piece.Count > 0)
                {
                    yield return piece;
                    piece = [];
                }
            }
            else
            {
                piece.Add(rest[at++]);
            }
        }

        if (piece.Count > 0)
        {
            yield return piece;
        }
    }

    private sealed class Found(IReadOnlyList<Word> words)
    {
        public IReadOnlyList<Word> Words => words;

        public string? Recur { get; set; }

        public List<string> Days { get; } = [];

        public List<string> Times { get; } = [];

        public string? Zone { get; set; }

        public string? Channel { get; set; }

        public List<Word> Rest { get; } = [];
    }
}
