using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsBot.Archive.Sources;

/// <summary>
/// Reads the YAML before an article as plain names and texts. It walks the parser's events and builds no objects, follows no
/// alias and looks no deeper than a list of names, so that no file can make it do more work than its length.
/// </summary>
internal static class FrontMatter
{
    private const int Longest = 64 << 10;

    /// <summary>False when there is front matter and it is broken. Without front matter there are no fields, and all is body.</summary>
    public static bool TryRead(string text, out IReadOnlyDictionary<string, string> fields, out string body, out string problem)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        (fields, body, problem) = (found, text, "");
        if (Between(text) is not { } matter)
        {
            return true;
        }

        try
        {
            var parser = new Parser(new StringReader(text[matter]));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _) && parser.TryConsume<MappingStart>(out _))
            {
                ReadFields(parser, found);
                body = text[AfterLine(text, matter.End.Value)..];
            }

            return true;
        }
        catch (YamlException exception)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"The front matter is not YAML at line {exception.Start.Line + 1}.");
            return false;
        }
    }

    /// <summary>What stands between a first line of dashes and the next; a lone rule at the top of a text opens nothing.</summary>
    private static Range? Between(string text)
    {
        var start = AfterLine(text, 0);
        if (text.AsSpan(0, start).TrimEnd() is not "---")
        {
            return null;
        }

        for (var line = start; line < text.Length && line < Longest; line = AfterLine(text, line))
        {
            if (text.AsSpan(line, AfterLine(text, line) - line).TrimEnd() is "---" or "...")
            {
                return start..line;
            }
        }

        return null;
    }

    private static int AfterLine(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end + 1 : text.Length;

    private static void ReadFields(Parser parser, Dictionary<string, string> fields)
    {
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name))
            {
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
            }
            else if (TextOf(parser) is { Length: > 0 } value)
            {
                fields[name.Value] = value;
            }
        }
    }

    private static string? TextOf(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return scalar.Value;
        }

        if (!parser.TryConsume<SequenceStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return null;
        }

        var names = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var item))
            {
                names.Add(item.Value);
            }
            else
            {
                parser.SkipThisAndNestedEvents();
            }
        }

        return string.Join(", ", names);
    }
}
