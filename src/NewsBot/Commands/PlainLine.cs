using System.Globalization;

namespace NewsBot.Commands;

/// <summary>Makes one harmless line of any text: a file name or a title may hold line breaks, escape sequences and marks that turn a line around.</summary>
internal static class PlainLine
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        return new string([.. text.Select(letter => IsUnsafe(letter) ? ' ' : letter)]);
    }

    // Format characters go too, but for the joiners that Arabic and Persian words are written with.
    private static bool IsUnsafe(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (char.GetUnicodeCategory(letter) is UnicodeCategory.Format && letter is not ('\u200c' or '\u200d'));
}
