namespace NewsBot.Conversation;

/// <summary>Whole numbers in the digits 0-9 and a-z: the shortest ASCII that survives every platform's buttons.</summary>
internal static class Base36
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string Of(long number)
    {
        if (number < 0)
        {
            return $"-{Of(-number)}";
        }

        var text = "";
        do
        {
            text = Digits[(int)(number % 36)] + text;
            number /= 36;
        }
        while (number > 0);

        return text;
    }

    /// <summary>The number, when the text is one of at most ten digits.</summary>
    public static long? Parse(string text)
    {
        var negative = text.StartsWith('-');
        var digits = negative ? text[1..] : text;
        if (digits.Length is 0 or > 10)
        {
            return null;
        }

        var number = 0L;
        foreach (var c in digits)
        {
            var digit = Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            number = (number * 36) + digit;
        }

        return negative ? -number : number;
    }
}
