namespace NewsBot.Analysis.Text;

/// <summary>Tells Arabic from English by the letters alone.</summary>
public static class LanguageGuess
{
    /// <summary>Arabic news is full of Latin names, English news hardly ever holds an Arabic one.</summary>
    private const double ArabicShare = 0.3;

    /// <summary>
    /// Arabic when at least three letters in ten are Arabic; addresses do not count, and a text without letters counts as Arabic.
    /// </summary>
    public static Language Of(ReadOnlySpan<char> text)
    {
        var (arabic, letters) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is 'h' or 'w' && IsAddress(text[i..]))
            {
                i += AddressLength(text[i..]) - 1;
            }
            else if (char.IsAsciiLetter(c))
            {
                letters++;
            }
            else if (c >= 0x80 && char.IsLetter(c))
            {
                letters++;
                arabic += ArabicFolding.IsArabicLetter(c) ? 1 : 0;
            }
        }

        return arabic >= letters * ArabicShare ? Language.Arabic : Language.English;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)
        || text.StartsWith("www.", StringComparison.Ordinal);

    private static int AddressLength(ReadOnlySpan<char> text) => text.IndexOfAny(" \t\r\n") is var end and >= 0 ? end : text.Length;
}
