using System.Globalization;
using System.Runtime.CompilerServices;
using NewsBot.Archive.Articles;

namespace NewsBot.Archive.Sources;

/// <summary>
/// Reads articles from files and folders: .txt, .md, .html and .jsonl, one article in memory at a time. What cannot be read
/// becomes a <see cref="RejectedItem"/> and never stops the rest. <paramref name="source"/> and <paramref name="date"/> are for
/// articles that do not tell their own; an article without a source otherwise bears its file's name.
/// </summary>
public sealed class FileSource(IReadOnlyList<string> paths, string? source = null, DateTimeOffset? date = null, TimeProvider? time = null)
{
    public const int LongestText = 2_000_000;
    public const long LargestFile = 32 << 20;

    private readonly TimeProvider time = time ?? TimeProvider.System;
    private long bytesRead;

    /// <summary>The bytes of all files that will be read; known once reading has begun.</summary>
    public long TotalBytes { get; private set; }

    /// <summary>The bytes behind us, those of rejected files among them; may be asked from another thread.</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    public async IAsyncEnumerable<SourceItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        TotalBytes = FileWalk.In(paths).Sum(file => file.Length);
        foreach (var file in FileWalk.In(paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.Refusal is null && file.Length > 0 && file.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            {
                await foreach (var item in ReadLinesAsync(file, cancellationToken))
                {
                    yield return item;
                }
            }
            else
            {
                yield return file.Refusal ?? await ReadWholeAsync(file, cancellationToken);
                Interlocked.Add(ref bytesRead, file.Length);
            }
        }
    }

    private async Task<SourceItem> ReadWholeAsync(FoundFile file, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
        {
            // Pipes and devices say 0 too, and opening one of them could wait for ever.
            return new RejectedItem(file.Path, RejectionReason.Empty, "It holds nothing.");
        }

        if (file.Length > LargestFile)
        {
            return new RejectedItem(file.Path, RejectionReason.TooLarge, Sizes(file.Length, LargestFile));
        }

        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file.Path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new RejectedItem(file.Path, RejectionReason.Unreadable, exception.Message);
        }

        var extension = Path.GetExtension(file.Path).ToUpperInvariant();
        if ((extension is ".TXT" or ".MD" ? TextEncoding.Decode(bytes) : TextEncoding.DecodePage(bytes)) is not { } text)
        {
            return new RejectedItem(file.Path, RejectionReason.NotText, "The bytes are no text in any encoding known.");
        }

        var problem = "";
        Draft? draft;
        var isRead = extension switch
        {
            ".TXT" => (draft = Headline.Split(WrappedLines.Join(text))) is not null,
            ".MD" => MarkdownFile.TryRead(text, out draft, out problem),
            _ => WebPage.TryRead(text, out draft, out problem),
        };

        return isRead ? Finish(file.Path, file.Path, draft!) : new RejectedItem(file.Path, RejectionReason.Malformed, problem);
    }

    private async IAsyncEnumerable<SourceItem> ReadLinesAsync(FoundFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!TryOpen(file.Path, out var stream, out var refusal))
        {
            yield return refusal;
            Interlocked.Add(ref bytesRead, file.Length);
            yield break;
        }

        var before = BytesRead;
        var found = false;
        await using var lines = new LineReader(TextEncoding.AsUtf8(stream));
        while (await lines.NextAsync(cancellationToken))
        {
            Interlocked.Exchange(ref bytesRead, before + stream.Position);
            var origin = string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{lines.Number}");
            if (lines.IsTooLong)
            {
                yield return new RejectedItem(origin, RejectionReason.TooLarge, Sizes(lines.Length, LineReader.LongestLine));
            }
            else if (!lines.IsBlank)
            {
                yield return JsonLine.TryRead(lines.Line, out var draft, out var reason, out var detail)
                    ? Finish(origin, file.Path, draft)
                    : new RejectedItem(origin, reason, detail);
            }

            found |= !lines.IsBlank;
        }

        Interlocked.Exchange(ref bytesRead, before + file.Length);
        if (lines.Failure is { } failure)
        {
            yield return new RejectedItem(file.Path, RejectionReason.Unreadable, failure);
        }
        else if (!found)
        {
            yield return new RejectedItem(file.Path, RejectionReason.Empty, "It holds nothing.");
        }
    }

    private static bool TryOpen(
        string path,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FileStream? stream,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out RejectedItem? refusal)
    {
        (stream, refusal) = (null, null);
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.Asynchronous);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refusal = new RejectedItem(path, RejectionReason.Unreadable, exception.Message);
            return false;
        }
    }

    private SourceItem Finish(string origin, string path, Draft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Title) && string.IsNullOrWhiteSpace(draft.Body))
        {
            return new RejectedItem(origin, RejectionReason.Empty, "It holds no words.");
        }

        if (draft.Title.Length + draft.Body.Length > LongestText)
        {
            var lengths = string.Create(CultureInfo.InvariantCulture, $"{draft.Title.Length + draft.Body.Length} characters; the limit is {LongestText}.");
            return new RejectedItem(origin, RejectionReason.TooLarge, lengths);
        }

        var publisher = Draft.OneLine(draft.Source) ?? source;
        return new ReadItem(origin, new Article
        {
            Title = Draft.OneLine(draft.Title) ?? "",
            Body = draft.Body,
            Url = Draft.WebAddress(draft.Url),
            Source = publisher ?? Path.GetFileName(path),
            SourceIsFileName = publisher is null,
            Author = Draft.OneLine(draft.Author),
            PublishedAt = NewsDate.Read(draft.Date, time) ?? date,
            IsSample = draft.IsSample,
        });
    }

    private static string Sizes(long bytes, long limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MiB; the limit is {limit >> 20} MiB.");
}
