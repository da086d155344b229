using NewsBot.Analysis.Text;

namespace NewsBot.Archive.Sources;

/// <summary>Goes over a folded date once, from left to right; the first thing it does not understand ends it. See <see cref="NewsDate"/>.</summary>
internal ref struct DateScanner(ReadOnlySpan<char> text)
{
    public const int FirstYear = 1900;
    private const int LastYear = 2200;

    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private int? year;
    private int? month;
    private int? day;
    private TimeSpan? time;
    private TimeSpan? offset;

    /// <summary>Whether the last thing read was the time, or its half of the day or zone.</summary>
    private bool justReadTime;

    public bool TryRead(out DateTimeOffset date)
    {
        date = default;
        while (at < text.Length)
        {
            var c = text[at];
            if (!(char.IsAsciiDigit(c) ? TakeNumber() : char.IsLetter(c) ? TakeWord() : TakeMark()))
            {
                return false;
            }
        }

        if (year is not (>= FirstYear and <= LastYear) || month is not (>= 1 and <= 12)
            || day is not >= 1 || day > DateTime.DaysInMonth(year.Value, month.Value))
        {
            return false;
        }

        date = new DateTimeOffset(year.Value, month.Value, day.Value, 0, 0, 0, offset ?? TimeSpan.Zero) + (time ?? TimeSpan.Zero);
        return true;
    }

    private bool TakeNumber()
    {
        var number = TakeDigits();
        if (IsFigureAfter(':'))
        {
            return TakeTime(number);
        }

        if (IsFigureAfter('-') || IsFigureAfter('/') || IsFigureAfter('.'))
        {
            return TakeFigures(number, text[at]);
        }

        justReadTime = false;
        switch (number.Length)
        {
            case 8 when year is null && month is null && day is null:
                (year, month, day) = (Value(number[..4]), Value(number[4..6]), Value(number[6..]));
                return TakeCompactTime();
            case 4 when year is null:
                year = Value(number);
                return true;
            case <= 2 when HalfOfDayFollows():
                return SetTime(Value(number), 0, 0, TimeSpan.Zero);
            case <= 2 when day is null:
                day = Value(number);
                return true;
            case 2 when year is null && month is not null:
                // RFC 822 writes two digits; RFC 2822, section 4.3, says which century.
                year = Value(number) + (Value(number) < 50 ? 2000 : 1900);
                return true;
            default:
                return false;
        }
    }

    private ReadOnlySpan<char> TakeDigits()
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    private readonly bool IsFigureAfter(char mark) => at + 1 < text.Length && text[at] == mark && char.IsAsciiDigit(text[at + 1]);

    /// <summary>The rest of 14:30, 14:30:15 or 14:30:15.123, whose first figure has been read.</summary>
    private bool TakeTime(ReadOnlySpan<char> hours)
    {
        at++;
        var minutes = TakeDigits();
        var seconds = ReadOnlySpan<char>.Empty;
        var fraction = TimeSpan.Zero;
        if (IsFigureAfter(':'))
        {
            at++;
            seconds = TakeDigits();
            if (IsFigureAfter('.') || IsFigureAfter(','))
            {
                at++;
                var digits = TakeDigits();
                fraction = TimeSpan.FromMilliseconds(Value(digits[..int.Min(digits.Length, 3)]) * Math.Pow(10, 3 - int.Min(digits.Length, 3)));
            }
        }

        return hours.Length <= 2 && minutes.Length == 2 && seconds.Length is 0 or 2
            && SetTime(Value(hours), Value(minutes), Value(seconds), fraction);
    }

    private bool SetTime(int hours, int minutes, int seconds, TimeSpan fraction)
    {
        if (time is not null || hours > 23 || minutes > 59 || seconds > 60)
        {
            return false;
        }

        // A leap second has no place in DateTimeOffset.
        time = new TimeSpan(hours, minutes, int.Min(seconds, 59)) + fraction;
        justReadTime = true;
        return true;
    }

    /// <summary>The rest of 2015-02-26 or 26/02/2015, whose first figure has been read.</summary>
    private bool TakeFigures(ReadOnlySpan<char> first, char mark)
    {
        at++;
        var second = TakeDigits();
        if (!IsFigureAfter(mark) || second.Length > 2 || year is not null || month is not null || day is not null)
        {
            return false;
        }

        at++;
        var third = TakeDigits();
        if (first.Length == 4 && third.Length <= 2)
        {
            (year, month, day) = (Value(first), Value(second), Value(third));
        }
        else if (first.Length <= 2 && third.Length == 4)
        {
            (year, month, day) = (Value(third), Value(second), Value(first));
        }
        else
        {
            return false;
        }

        justReadTime = false;
        return TakeCompactTime();
    }

    /// <summary>T143000 after 2015-02-26: ISO 8601 without its colons.</summary>
    private bool TakeCompactTime()
    {
        if (at + 5 > text.Length || text[at] != 't' || text[(at + 1)..].IndexOfAnyExceptInRange('0', '9') is >= 0 and not 4 and not 6)
        {
            return true;
        }

        at++;
        var figures = TakeDigits();
        return figures.Length is 4 or 6
            && SetTime(Value(figures[..2]), Value(figures[2..4]), Value(figures[4..]), TimeSpan.Zero);
    }

    private readonly bool HalfOfDayFollows()
    {
        var rest = text[at..].TrimStart(' ');
        return DateWords.Meaning(rest[..WordLength(rest)], out _) is DateWord.Morning or DateWord.Afternoon && !rest.StartsWith('م');
    }

    private bool TakeWord()
    {
        var rest = text[at..];
        var length = WordLength(rest);
        var word = rest[..length];
        var spaces = rest[length..].Length - rest[length..].TrimStart(' ').Length;
        var next = rest[(length + spaces)..];
        var both = length + spaces + WordLength(next);
        if (spaces > 0 && MonthNames.Of(string.Concat(word, " ", next[..WordLength(next)])) is { } twoWords)
        {
            at += both;
            return SetMonth(twoWords);
        }

        at += length;
        if (MonthNames.Of(word) is { } number)
        {
            return SetMonth(number);
        }

        var afterFigure = at > length && char.IsAsciiDigit(text[at - length - 1]);
        switch (DateWords.Meaning(word, out var zone))
        {
            case DateWord.Filler:
                return true;
            case DateWord.Morning or DateWord.Afternoon when !justReadTime:
                return true;
            case DateWord.Morning:
                time -= time >= TimeSpan.FromHours(12) && time < TimeSpan.FromHours(13) ? TimeSpan.FromHours(12) : TimeSpan.Zero;
                return true;
            case DateWord.Afternoon:
                time += time < TimeSpan.FromHours(12) ? TimeSpan.FromHours(12) : TimeSpan.Zero;
                return true;
            case DateWord.Zone:
                offset = zone;
                return true;
            case DateWord.Unknown when afterFigure && word is "st" or "nd" or "rd" or "th" or "t":
                return true;
            case DateWord.Unknown when justReadTime && offset is null && length <= 5 && !word.ContainsAnyExceptInRange('a', 'z'):
                // RFC 2822, section 4.3: a zone nobody knows says nothing.
                offset = TimeSpan.Zero;
                return true;
            default:
                return false;
        }
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private bool SetMonth(int number)
    {
        justReadTime = false;
        var agrees = month is null || month == number;
        month = number;
        return agrees;
    }

    private bool TakeMark()
    {
        var mark = text[at++];
        if (mark is '+' or '-' or '−' && justReadTime && TakeOffset(mark == '+' ? 1 : -1))
        {
            return true;
        }

        if (mark is '(' or '[' && offset is not null && text[at..].IndexOfAny(')', ']') is var end and >= 0)
        {
            at += end + 1;
            return true;
        }

        return char.IsWhiteSpace(mark) || ",،-–—/|().:;؛•·".Contains(mark, StringComparison.Ordinal);
    }

    private bool TakeOffset(int sign)
    {
        var start = at;
        var hours = TakeDigits();
        var minutes = hours.Length == 4 ? hours[2..] : [];
        if (hours.Length == 2 && IsFigureAfter(':'))
        {
            at++;
            minutes = TakeDigits();
        }

        if (hours.Length is 2 or 4 && minutes.Length is 0 or 2 && Value(hours[..2]) <= 14 && Value(minutes) < 60)
        {
            offset = sign * new TimeSpan(Value(hours[..2]), Value(minutes), 0);
            return offset?.Duration() <= TimeSpan.FromHours(14);
        }

        at = start;
        return false;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
