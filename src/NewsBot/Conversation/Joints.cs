using NewsBot.Analysis.Text;

namespace NewsBot.Conversation;

/// <summary>
/// Cuts a topic of several at its joints: "ماسك وترامب" -> ماسك, ترامب. A و may also begin its word (وزير): it is a joint where the
/// index of words leaves it out, or where what stands behind it is somebody, or a word that is known.
/// </summary>
internal sealed class Joints(WhoIsMeant who, WordFamilies families)
{
    private const int Most = 4;
    private const int ShortestWord = 3;
    private const char And = 'و';

    private static readonly WordList Between = GistWords.List("between");

    /// <summary>The parts, in their order; the whole when there is no joint.</summary>
    public async Task<IReadOnlyList<string>> CutAsync(string topic, CancellationToken cancellationToken)
    {
        var words = QuestionWords.In(topic);
        var parts = new List<List<string>> { new() };
        foreach (var (word, at) in words.Select((word, at) => (word, at)))
        {
            var isFirst = parts[^1].Count == 0;
            if (Between.ValueOf([word]) is not null)
            {
                parts.AddRange(isFirst ? [] : [[]]);
            }
            else if (!isFirst && await IsJoinedAsync(word, at + 1 < words.Count ? words[at + 1] : null, cancellationToken))
            {
                parts.Add([word.Text[1..]]);
            }
            else
            {
                parts[^1].Add(word.Text);
            }
        }

        return [.. parts.Where(part => part.Count > 0).Take(Most).Select(part => string.Join(' ', part))];
    }

    private async Task<bool> IsJoinedAsync(Word word, Word? next, CancellationToken cancellationToken)
    {
        if (word.Text[0] != And || word.Text.Length <= ShortestWord || families.KnowsAsWritten(word))
        {
            return false;
        }

        var rest = word.Text[1..];

        return SearchText.Of(word.Text)[..1] != word.Text[..1]
            || families.Knows(QuestionWords.In(rest)[0])
            || await who.IsSomebodyAsync(rest, cancellationToken)
            || (next is { } then && await who.IsSomebodyAsync($"{rest} {then.Text}", cancellationToken));
    }
}
