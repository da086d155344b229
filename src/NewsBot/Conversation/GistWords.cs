namespace NewsBot.Conversation;

/// <summary>The lists of Vocabulary/gist.txt, read once for all who look into them.</summary>
internal static class GistWords
{
    private static readonly PhraseBook Book = PhraseBook.Lists("gist.txt");

    public static WordList List(string name) => Book.List(name);
}
