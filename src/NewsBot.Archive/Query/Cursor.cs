using System.Globalization;

namespace NewsBot.Archive.Query;

/// <summary>
/// Where a page ended: whole numbers in base 36, joined by dots, since a button holds 64 bytes in all. Three numbers of an
/// archive take at most 24 characters.
/// </summary>
internal static class Cursor
{
    private const int Base = 36;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string Write(params ReadOnlySpan<long> numbers)
    {
        var parts = new List<string>();
        foreach (var number in numbers)
        {
            parts.Add(Write(number));
        }

        return string.Join('.', parts);
    }

    /// <summary>The numbers; null when the text is not <paramref name="count"/> of them.</summary>
    public static long[]? Read(string? cursor, int count)
    {
        var parts = cursor?.Split('.') ?? [];
        var numbers = parts.Select(part => Read(part)).OfType<long>().ToArray();

        return parts.Length == count && numbers.Length == count ? numbers : null;
    }

    private static string Write(long number)
    {
        var digits = "";
        var left = Int128.Abs(number);
        do
        {
            digits = Digits[(int)(left % Base)] + digits;
            left /= Base;
        }
        while (left > 0);

        return number < 0 ? string.Create(CultureInfo.InvariantCulture, $"-{digits}") : digits;
    }

    private static long? Read(string part)
    {
        var isNegative = part.StartsWith('-');
        var digits = isNegative ? part[1..] : part;
        if (digits.Length is 0 or > 12)
        {
            return null;
        }

        var number = 0L;
        foreach (var digit in digits)
        {
            var value = Digits.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            number = (number * Base) + value;
        }

        return isNegative ? -number : number;
    }
}
