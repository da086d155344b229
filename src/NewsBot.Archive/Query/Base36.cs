namespace NewsBot.Archive.Query;

/// <summary>Whole numbers in the digits 0-9 and a-z: the shortest ASCII that survives every platform's buttons.</summary>
public static class Base36
{
    private const int Base = 36;
    private const int MostDigits = 12;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string Of(long number)
    {
        var digits = "";
        var left = Int128.Abs(number);
        do
        {
            digits = Digits[(int)(left % Base)] + digits;
            left /= Base;
        }
        while (left > 0);

        return number < 0 ? $"-{digits}" : digits;
    }

    /// <summary>The number, when the text is one of at most twelve digits; else null.</summary>
    public static long? Parse(string text)
    {
        var isNegative = text.StartsWith('-');
        var digits = isNegative ? text.AsSpan(1) : text;
        if (digits.Length is 0 or > MostDigits)
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
