using NewsBot.Analysis;
using NewsBot.Archive.Query;

namespace NewsBot.Conversation;

/// <summary>
/// What a button asks for, with all it needs to do so after a restart: <c>v1|verb|ids|cursor|more</c>.
/// ids: numbers in base 36 and, after ~, the token of a kept text, parted by dots. more: the language (a, e), then
/// the number of a stance if there is one, v for the very words, o for the oldest first, ",from.to" of a period in minutes and "!name" of the name the asker chooses a person for.
/// Example: <c>v1|quotes|1f.2g|k3.9|a,hb1qo.hbf4o</c>.
/// </summary>
internal sealed record ButtonData(CommandName Command, Language Language)
{
    public const int MostBytes = 64;

    private const string Version = "v1";
    private const string Verbatim = "v";
    private const string Oldest = "o";
    private const long Minute = 60_000;

    private static readonly long Open = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>The token of the words to search for, or of the topic.</summary>
    public string? Token { get; init; }

    public string? Cursor { get; init; }

    public Period? Period { get; init; }

    /// <summary>What the words asked for do; null for all of them.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Whether only the very words are wanted.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether the oldest are wanted first.</summary>
    public bool IsOldest { get; init; }

    /// <summary>The hash of the name whose meaning this button decides.</summary>
    public string? ChosenFor { get; init; }

    /// <summary>The data as text; it may be longer than <see cref="MostBytes"/>.</summary>
    public override string ToString()
    {
        var ids = string.Join('.', Ids.Select(Base36.Of).Concat(Token is null ? [] : [$"~{Token}"]));
        var period = Period is null ? "" : $",{Base36.Of(Period.From / Minute)}.{(Period.To >= Open ? "" : Base36.Of(Period.To / Minute))}";
        var chosen = ChosenFor is null ? "" : $"!{ChosenFor}";

        return $"{Version}|{Command.ToString().ToLowerInvariant()}|{ids}|{Cursor}|{(Language == Language.Arabic ? 'a' : 'e')}{(int?)Stance}{(IsVerbatim ? Verbatim : "")}{(IsOldest ? Oldest : "")}{period}{chosen}";
    }

    /// <summary>Reads data back; null for anything that is not ours.</summary>
    public static ButtonData? Parse(string data)
    {
        if (data.Split('|') is not [Version, var verb, var ids, var cursor, { Length: > 0 } more]
            || !Enum.TryParse<CommandName>(verb, ignoreCase: true, out var command) || !Enum.IsDefined(command) || char.IsAsciiDigit(verb[0]))
        {
            return null;
        }

        var parts = ids.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var numbers = parts.Where(part => part[0] != '~').Select(Base36.Parse).ToList();
        var (tail, chosen) = Halves(more, '!');
        var (told, period) = Halves(tail, ',');
        if (told is not ['a' or 'e', .. var sorted] || numbers.Contains(null) || StanceOf(Without(Without(sorted, Oldest, out var isOldest), Verbatim, out var isVerbatim)) is not { } stance)
        {
            return null;
        }

        return new ButtonData(command, told[0] == 'a' ? Language.Arabic : Language.English)
        {
            Ids = [.. numbers.OfType<long>()],
            Token = parts.FirstOrDefault(part => part[0] == '~')?[1..],
            Cursor = cursor.Length > 0 ? cursor : null,
            Period = period is null ? null : PeriodOf(period),
            ChosenFor = chosen,
            IsVerbatim = isVerbatim,
            IsOldest = isOldest,
            Stance = stance == Analysis.Stance.Said ? null : stance,
        };
    }

    /// <summary>Said stands for no stance; null for what is none.</summary>
    private static Stance? StanceOf(string number) =>
        number.Length == 0 ? Analysis.Stance.Said : number is [>= '0' and <= '9'] && Enum.IsDefined((Stance)(number[0] - '0')) ? (Stance)(number[0] - '0') : null;

    private static string Without(string text, string mark, out bool isMarked)
    {
        isMarked = text.EndsWith(mark, StringComparison.Ordinal);

        return isMarked ? text[..^mark.Length] : text;
    }

    private static Period? PeriodOf(string text)
    {
        var (from, to) = Halves(text, '.');

        return Base36.Parse(from) is { } first
            ? new Period(first * Minute, to is { Length: > 0 } && Base36.Parse(to) is { } last ? last * Minute : Open)
            : null;
    }

    private static (string Before, string? After) Halves(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, null);
}
