namespace NewsBot.Fakes.Telegram;

/// <summary>What Telegram finds in a text by itself: commands, mentions, hashtags, addresses.</summary>
internal static class PlainEntities
{
    public static IEnumerable<FakeEntity> In(string text)
    {
        var index = 0;
        while (index < text.Length)
        {
            var found = index == 0 || !IsWord(text[index - 1]) ? At(text, index) : null;
            if (found is not null)
            {
                yield return found;
            }

            index += found?.Length ?? 1;
        }
    }

    private static FakeEntity? At(string text, int index) =>
        text[index] switch
        {
            '/' when index == 0 || char.IsWhiteSpace(text[index - 1]) => Command(text, index),
            '@' => Word(text, index, "mention", char.IsAsciiLetterOrDigit, atLeast: 4),
            '#' => Word(text, index, "hashtag", char.IsLetterOrDigit, atLeast: 1),
            'h' when text.AsSpan(index).StartsWith("http://") || text.AsSpan(index).StartsWith("https://") => Address(text, index),
            _ => null,
        };

    private static FakeEntity? Command(string text, int index)
    {
        var name = Word(text, index, "bot_command", char.IsAsciiLetterOrDigit, atLeast: 1);
        var end = index + (name?.Length ?? 0);
        var bot = name is not null && end < text.Length && text[end] == '@' ? Word(text, end, "mention", char.IsAsciiLetterOrDigit, atLeast: 3) : null;

        return name is null ? null : name with { Length = name.Length + (bot?.Length ?? 0) };
    }

    private static FakeEntity? Word(string text, int index, string type, Func<char, bool> belongs, int atLeast)
    {
        var end = index + 1;
        while (end < text.Length && (belongs(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end - index - 1 >= atLeast ? new FakeEntity(type, index, end - index) : null;
    }

    private static FakeEntity Address(string text, int index)
    {
        var end = index;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new FakeEntity("url", index, end - index);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
