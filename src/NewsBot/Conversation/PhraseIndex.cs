namespace NewsBot.Conversation;

/// <summary>
/// Leads from the first word of a question to the phrases that may begin with it, in the order in which they are tried: of hundreds of
/// phrases a handful is left to look at.
/// </summary>
internal sealed class PhraseIndex
{
    private readonly Phrase[] phrases;
    private readonly Dictionary<string, Phrase[]> byFirst = [];
    private readonly Phrase[] withAnyFirst;

    public PhraseIndex(IEnumerable<Phrase> all)
    {
        phrases = [.. all];
        withAnyFirst = [.. phrases.Where(phrase => phrase.FirstKeys is null)];
        foreach (var key in phrases.SelectMany(phrase => phrase.FirstKeys ?? []).Distinct())
        {
            byFirst[key] = [.. phrases.Where(phrase => phrase.FirstKeys?.Contains(key) != false)];
        }
    }

    public Phrase[] Beginning(Word word)
    {
        var plain = byFirst.GetValueOrDefault(word.Key);
        var bare = WordList.WithoutClitic(word.Key) is { } rest ? byFirst.GetValueOrDefault(rest) : null;

        return plain is null || bare is null
            ? plain ?? bare ?? withAnyFirst
            : [.. phrases.Where(phrase => plain.Contains(phrase) || bare.Contains(phrase))];
    }
}
