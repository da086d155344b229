namespace NewsBot.Conversation;

/// <summary>One word of a question: as it was typed, without stretching and marks, and the folded key it is recognised by.</summary>
internal readonly record struct Word(string Text, string Key);

/// <summary>Some neighbouring words, the end outside.</summary>
internal readonly record struct WordRange(int Start, int End)
{
    public bool IsEmpty => Start >= End;

    /// <summary>The words as they were typed, one blank between them.</summary>
    public string TextOf(IReadOnlyList<Word> words) => string.Join(' ', words.Take(End).Skip(Start).Select(word => word.Text));
}
