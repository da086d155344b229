using System.Buffers;
using System.Text;
using NewsBot.Analysis;

namespace NewsBot.Discord.Markup;

/// <summary>
/// Writes plain text so that Discord shows exactly it, in the right order:
/// 1. what could be markup, a mention or an emoji is escaped, once;
/// 2. a line begins with a mark of its language's direction, so that it is laid out from the right side, and so that nothing
///    stands at its start that would make a heading, a list or a quotation of it;
/// 3. a stretch of the other script is isolated, with the figures that belong to it: أعلن ⁨OpenAI GPT-4⁩ أمس;
/// 4. control characters, direction marks of the source and halves of characters are left out.
/// </summary>
internal static class DiscordText
{
    private const char RightToLeft = '\u200F';
    private const char LeftToRight = '\u200E';
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    private static readonly SearchValues<char> Markup = SearchValues.Create("\\*_~`|<>[]@:");

    // Whatever may have to be left out: a text without any of them, nearly every one, is clean as it is.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => char.IsControl(c) || char.IsSurrogate(c) || c == '\uFFFD' || IsDirectionMark(c))]);

    /// <summary>The text as one or several lines, each with its mark.</summary>
    public static string Lines(string text, Language language) => Lines(text, language, before: "");

    /// <summary>The text as a quotation.</summary>
    public static string Quotation(string text, Language language) => Lines(text, language, before: "> ");

    /// <summary>One line: line breaks of the text become blanks.</summary>
    public static string Line(string text, Language language) => $"{MarkOf(language)}{Inline(text, language)}";

    /// <summary>Text that goes on inside a line of ours.</summary>
    public static string Inline(string text, Language language) => Written(Clean(text).Replace('\n', ' '), language);

    public static char MarkOf(Language language) => language == Language.Arabic ? RightToLeft : LeftToRight;

    /// <summary>Markup of ours that is neither script, isolated as a whole: a date the reader's own Discord words.</summary>
    public static string Isolated(string markup) => $"{Isolate}{markup}{EndOfIsolate}";

    /// <summary>Text for places where markdown does not count: labels of buttons, choices. Never half a character at its end.</summary>
    public static string Plain(string text, int most)
    {
        var plain = Clean(text).Replace('\n', ' ').Trim();

        return plain.Length <= most ? plain : $"{Beginning(plain, most - 1)}…";
    }

    /// <summary>The longest beginning of the text that <paramref name="written"/> makes no longer than <paramref name="most"/>.</summary>
    public static string Fitting(string text, int most, Func<string, string> written)
    {
        while (text.Length > 0 && written(text).Length is var length && length > most)
        {
            text = Beginning(text, int.Max(0, int.Min(text.Length - 1, (int)((long)text.Length * most / length))));
        }

        return text;
    }

    /// <summary>The text without what no reader sees: controls, direction marks, halves of characters.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune == Rune.ReplacementChar || IsDirectionMark(rune.Value)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static string Lines(string text, Language language, string before)
    {
        var written = new StringBuilder(text.Length + 16);
        foreach (var line in Clean(text).Split('\n'))
        {
            written.Append(written.Length > 0 ? "\n" : "").Append(before).Append(MarkOf(language)).Append(Written(line, language));
        }

        return written.ToString();
    }

    private static string Beginning(string text, int length)
    {
        var end = length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;

        return text[..end].TrimEnd();
    }

    private static string Written(string line, Language language)
    {
        var written = new StringBuilder(line.Length + 16);
        var at = 0;
        foreach (var foreign in ForeignRuns.In(line, language))
        {
            Escape(written, line.AsSpan(at, foreign.Start - at));
            written.Append(Isolate);
            Escape(written, line.AsSpan(foreign.Start, foreign.Length));
            written.Append(EndOfIsolate);
            at = foreign.Start + foreign.Length;
        }

        Escape(written, line.AsSpan(at));

        return written.ToString();
    }

    private static void Escape(StringBuilder written, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Markup) is var mark and >= 0)
        {
            written.Append(text[..mark]).Append('\\').Append(text[mark]);
            text = text[(mark + 1)..];
        }

        written.Append(text);
    }

    private static bool IsDirectionMark(int c) =>
        c is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
