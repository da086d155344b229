namespace NewsBot.Archive.Sources;

/// <summary>Reads a stream line by line into one buffer. A line over the limit is measured and passed over, never held.</summary>
internal sealed class LineReader(Stream stream) : IAsyncDisposable
{
    public const int LongestLine = 8 << 20;
    private const int FirstBuffer = 64 << 10;

    private byte[] buffer = new byte[FirstBuffer];
    private int start;
    private int end;
    private int next;
    private bool ended;

    /// <summary>The line without its end; valid until the next one is asked for.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The line's number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The bytes of the line, also when it is too long to be held.</summary>
    public long Length { get; private set; }

    public bool IsTooLong => Length > LongestLine;

    public bool IsBlank => !IsTooLong && Line.Span.Trim(" \t\r\uFEFF"u8).IsEmpty;

    /// <summary>Why the stream broke off; null when it ended as it should.</summary>
    public string? Failure { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        start = next;
        Length = 0;
        var searched = start;
        while (true)
        {
            var newline = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                return Take(searched + newline, searched + newline + 1);
            }

            if (ended)
            {
                return (Length > 0 || end > start) && Take(end, end);
            }

            MakeRoom();
            searched = end;
            await FillAsync(cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private bool Take(int lineEnd, int nextStart)
    {
        Length += lineEnd - start;
        Line = IsTooLong ? default : buffer.AsMemory(start, lineEnd - start);
        Number++;
        next = nextStart;
        return true;
    }

    /// <summary>Moves the begun line to the front, or makes the buffer larger, or lets a line over the limit go.</summary>
    private void MakeRoom()
    {
        if (Length > 0 || end - start > LongestLine)
        {
            Length += end - start;
            (start, end) = (0, 0);
        }
        else if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }
        else if (end == buffer.Length)
        {
            Array.Resize(ref buffer, int.Min(buffer.Length * 2, LongestLine + FirstBuffer));
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
            ended = read == 0;
            end += read;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ended = true;
            Failure = exception.Message;
        }
    }
}
