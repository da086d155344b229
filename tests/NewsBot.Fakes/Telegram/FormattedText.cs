namespace NewsBot.Fakes.Telegram;

/// <summary>What a message says once its markup is understood.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<FakeEntity> Entities)
{
    /// <summary>Without white space at both ends, as Telegram keeps texts; entities that lose all their text go.</summary>
    public FormattedText Trimmed()
    {
        var start = Text.Length - Text.TrimStart().Length;
        var text = Text.Trim();
        var entities =
            from entity in Entities
            let begin = Math.Clamp(entity.Offset - start, 0, text.Length)
            let end = Math.Clamp(entity.Offset + entity.Length - start, 0, text.Length)
            where end > begin
            orderby begin, end descending
            select entity with { Offset = begin, Length = end - begin };

        return new FormattedText(text, [.. entities]);
    }
}
