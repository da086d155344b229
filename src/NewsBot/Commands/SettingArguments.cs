namespace NewsBot.Commands;

/// <summary>
/// Settings given on the command line, as <c>--Section:Key=value</c> or <c>--Section:Key value</c>. They are taken out before
/// the verbs are parsed, because the parser reads a colon inside an option as the start of its value.
/// </summary>
internal sealed record SettingArguments(IReadOnlyDictionary<string, string?> Settings, string[] Others)
{
    public static SettingArguments Take(IReadOnlyList<string> args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var others = new List<string>();
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--")
            {
                others.AddRange(args.Skip(at));
                break;
            }

            if (!IsSetting(args[at], out var name))
            {
                others.Add(args[at]);
            }
            else if (args[at].Length > name.Length + 2)
            {
                settings[name] = args[at][(name.Length + 3)..];
            }
            else if (at + 1 < args.Count)
            {
                settings[name] = args[++at];
            }
            else
            {
                others.Add(args[at]);
            }
        }

        return new SettingArguments(settings, [.. others]);
    }

    /// <summary>Whether it is two dashes, a section, a colon and a key, all of Latin letters: a quotation that begins with dashes is none.</summary>
    private static bool IsSetting(string arg, out string name)
    {
        name = arg.Split('=', 2)[0];
        if (!name.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        name = name[2..];
        var parts = name.Split(':');
        return parts.Length > 1 && Array.TrueForAll(parts, part => part.Length > 0 && part.All(char.IsAsciiLetterOrDigit));
    }
}
