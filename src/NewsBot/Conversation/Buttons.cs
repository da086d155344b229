using System.Text;
using NewsBot.Archive.Store;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>Makes buttons and reads them back. What does not fit into a button is kept in the store, and the button holds its token.</summary>
internal sealed class Buttons(KeptTexts kept)
{
    private const string KeptPrefix = "v1|kept|~";
    private const int LongestLabel = 60;

    public async Task<ReplyButton> MakeAsync(string label, ButtonData data, CancellationToken cancellationToken) =>
        new(Shortened(label), await WrittenAsync(data, cancellationToken));

    /// <summary>The data as the platforms can carry it: ASCII, at most 64 bytes.</summary>
    public async Task<string> WrittenAsync(ButtonData data, CancellationToken cancellationToken)
    {
        var text = data.ToString();

        return Encoding.UTF8.GetByteCount(text) <= ButtonData.MostBytes && Ascii.IsValid(text)
            ? text
            : KeptPrefix + await kept.KeepAsync(text, cancellationToken);
    }

    /// <summary>The token a button may hold instead of the text.</summary>
    public Task<string> KeepAsync(string text, CancellationToken cancellationToken) => kept.KeepAsync(text, cancellationToken);

    /// <summary>The text of a token; null when it has expired.</summary>
    public Task<string?> KeptAsync(string token, CancellationToken cancellationToken) => kept.FindAsync(token, cancellationToken);

    /// <summary>What a pressed button asks for; null when it is not ours or its text has expired.</summary>
    public async Task<ButtonData?> ReadAsync(string data, CancellationToken cancellationToken)
    {
        var text = data.StartsWith(KeptPrefix, StringComparison.Ordinal)
            ? await kept.FindAsync(data[KeptPrefix.Length..], cancellationToken)
            : data;

        return text is null ? null : ButtonData.Parse(text);
    }

    private static string Shortened(string label) =>
        label.Length <= LongestLabel ? label : $"{Excerpt.Beginning(label, LongestLabel)}…";
}
