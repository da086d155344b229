using System.Globalization;
using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>Spans as a column holds them: "start:length start:length".</summary>
internal static class Spans
{
    public static string Write(IEnumerable<TextSpan> spans) =>
        string.Join(' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}:{span.Length}")));

    public static IReadOnlyList<TextSpan> Read(string column) => [.. Fields(column).Select(Span)];

    /// <summary>
    /// Sentences of a person: "start:length:score in thousandths:1", 0 when the sentence only means the person; with ":start:length" of
    /// the speaker's name behind it when somebody else speaks.
    /// </summary>
    public static string Write(IEnumerable<SentenceFinding> sentences) =>
        string.Join(' ', sentences.Select(sentence => string.Create(
            CultureInfo.InvariantCulture,
            $"{sentence.Span.Start}:{sentence.Span.Length}:{Math.Round(sentence.Score * 1000):F0}:{(sentence.NamesPerson ? 1 : 0)}{Speaker(sentence)}")));

    /// <summary>Best first.</summary>
    public static IReadOnlyList<SentenceFinding> ReadSentences(string column) =>
        [
            .. Fields(column).Select(fields => new SentenceFinding(Span(fields), Number(fields[2]) / 1000.0, fields[3] == "1")
                {
                    Speaker = fields.Length > 4 ? new TextSpan(Number(fields[4]), Number(fields[5])) : null,
                })
                .OrderByDescending(sentence => sentence.Score),
        ];

    private static string Speaker(SentenceFinding sentence) => sentence.Speaker is { } name
        ? string.Create(CultureInfo.InvariantCulture, $":{name.Start}:{name.Length}")
        : "";

    private static IEnumerable<string[]> Fields(string column) =>
        column.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':'));

    private static TextSpan Span(string[] fields) => new(Number(fields[0]), Number(fields[1]));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
