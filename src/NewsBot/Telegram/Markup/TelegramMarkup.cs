using NewsBot.Analysis;
using NewsBot.Replies;

namespace NewsBot.Telegram.Markup;

/// <summary>An answer dressed for Telegram: one message or several, and the buttons under the last.</summary>
internal sealed record TelegramAnswer(IReadOnlyList<StyledText> Messages, IReadOnlyList<IReadOnlyList<KeyboardButton>> Keyboard)
{
    /// <summary>The whole of it as one rich message; null when a plain message shows it as well, or none can hold it.</summary>
    public Func<RichText?> Rich { get; init; } = () => null;
}

/// <summary>
/// Dresses answers: the heading and who speaks in bold, words in a quote block that folds when it is long, the receipt under them with the
/// title as the link.
/// </summary>
internal static class TelegramMarkup
{
    private const int LongQuote = 300;
    private const int LongestUrl = 2_048;
    private const string Ellipsis = " …";
    private const string Dot = " · ";

    public static TelegramAnswer Render(Reply reply)
    {
        var pieces = Pieces(reply).ToList();
        var answer = new TelegramAnswer(TextSplitter.Messages(pieces), Keyboards.Of(reply.Buttons));

        // Made when it is wanted only. Single lines are plain messages everywhere: readers can quote those, and old apps show them.
        return reply.Items.Count == 0 ? answer : answer with { Rich = () => RichText.Of(pieces, reply.Language) };
    }

    /// <summary>One item alone, as it is shared with others: with its receipt, without heading and buttons.</summary>
    public static StyledText Render(ReplyItem item, Language reading) => TextSplitter.Messages([PieceOf(item, reading)])[0];

    private static IEnumerable<Piece> Pieces(Reply reply)
    {
        var reading = reply.Language;
        if (reply.Heading is { } heading)
        {
            yield return new Piece(reading).Line(new Stretch(heading, Look.Heading));
        }

        // Lines of our own stand together, everything else apart.
        var lines = new Piece(reading);
        foreach (var item in reply.Items)
        {
            if (item.Kind == ItemKind.Line)
            {
                lines.Line(new Stretch($"• {item.Text}"));
                continue;
            }

            yield return lines;
            lines = new Piece(reading);
            yield return PieceOf(item, reading);
        }

        yield return lines;
        var notes = new Piece(reading);
        foreach (var note in reply.Notes)
        {
            notes.Line(new Stretch(note));
        }

        yield return notes;
    }

    private static Piece PieceOf(ReplyItem item, Language reading)
    {
        var piece = new Piece(reading);
        var words = Words(item, reading);
        switch (item.Kind)
        {
            case ItemKind.Quote:
                piece.Line(new Stretch(item.Lead is { } lead ? $"{lead}:" : "", Look.Bold)).Line(new Stretch(words, LookOf(words)) { IsCopied = true });
                break;
            case ItemKind.Article:
                piece.Line(new Stretch("• "), Title(item.Receipt!)).Line(new Stretch(words) { IsCopied = true });
                break;
            case ItemKind.Person:
                piece.Line(new Stretch(item.Lead ?? "", Look.Bold), new Stretch(item.Lead is null || words.Length == 0 ? words : $": {words}"));
                break;
            default:
                piece.Line(new Stretch(item.Lead is { } means ? $"{means} " : "", Look.Bold), new Stretch(words) { IsCopied = true });
                break;
        }

        foreach (var detail in item.Details)
        {
            piece.Line(new Stretch(detail));
        }

        return item.Receipt is { } receipt ? Receipt(piece, item.Kind, receipt) : piece;
    }

    private static Piece Receipt(Piece piece, ItemKind kind, Receipt receipt)
    {
        // Each fact by itself: in one stretch the Latin name of a source would take the day of the date along.
        var facts = receipt.Facts.SelectMany(fact => new[] { new Stretch(Dot), new Stretch(fact) });

        return kind == ItemKind.Article ? piece.Line([.. facts.Skip(1)]) : piece.Line([new Stretch("— "), Title(receipt), .. facts]);
    }

    private static Stretch Title(Receipt receipt) => new(receipt.Title, Url: Address(receipt.Url)) { IsCopied = true };

    /// <summary>An address Telegram makes a link of; null for others, whose title then stands without one.</summary>
    private static string? Address(string? url) =>
        url is { Length: <= LongestUrl } && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.AbsoluteUri.Length <= LongestUrl
            ? address.AbsoluteUri
            : null;

    private static Look LookOf(string words) => words.Length > LongQuote ? Look.LongQuote : Look.Quote;

    private static string Words(ReplyItem item, Language reading)
    {
        var cut = item.IsCut ? Ellipsis : "";
        var (open, close) = !item.IsVerbatim ? ("", "") : reading == Language.Arabic ? ("«", "»") : ("“", "”");

        return item.Text.Length == 0 ? "" : $"{open}{item.Text}{cut}{close}";
    }
}
