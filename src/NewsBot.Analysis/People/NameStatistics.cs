namespace NewsBot.Analysis.People;

/// <summary>
/// How many people bear each word of a name, and in which place. A word many bear says little (محمد); a word that is mostly a
/// given name says nobody's surname; and a word somebody bears as it is spelt is no misspelling of another.
/// </summary>
public sealed class NameStatistics
{
    private readonly Dictionary<string, Bearers> bearers = [];
    private readonly HashSet<string> spellings = [];

    private NameStatistics()
    {
    }

    /// <summary>Counts people, not names: a person's five spellings of one word count once.</summary>
    public static NameStatistics Of(IEnumerable<NameCandidate> people)
    {
        var statistics = new NameStatistics();
        var given = new HashSet<string>();
        var last = new HashSet<string>();
        foreach (var person in people)
        {
            given.Clear();
            last.Clear();
            foreach (var tokens in person.Names.Select(name => name.Tokens))
            {
                for (var at = 0; at < tokens.Count; at++)
                {
                    statistics.spellings.Add(tokens[at].Text);
                    _ = (at == tokens.Count - 1 && !tokens[at].IsFather ? last : given).Add(Word(tokens[at]));
                }
            }

            foreach (var word in given)
            {
                statistics.At(word).Given++;
            }

            foreach (var word in last)
            {
                statistics.At(word).Last++;
            }
        }

        return statistics;
    }

    /// <summary>How much the word tells about who is meant: 1 if one person bears it, less the more do.</summary>
    internal float Weight(NameToken token) =>
        bearers.TryGetValue(Word(token), out var found) ? 1 / (1 + (0.5f * MathF.Log2(int.Max(1, int.Max(found.Given, found.Last))))) : 1;

    internal bool IsRare(NameToken token) =>
        !bearers.TryGetValue(Word(token), out var found) || int.Max(found.Given, found.Last) <= 1;

    /// <summary>Whether more people bear the word as a given or middle name than as a surname.</summary>
    internal bool IsGivenName(NameToken token) => bearers.TryGetValue(Word(token), out var found) && found.Given > found.Last;

    /// <summary>Whether anybody at all bears the word as a given or middle name.</summary>
    internal bool MayBeGivenName(NameToken token) => bearers.TryGetValue(Word(token), out var found) && found.Given > 0;

    internal bool IsSpelling(NameToken token) => spellings.Contains(token.Text);

    // Short skeletons confuse Ali, Ilya and Ola; longer ones bring Mohammed and Muhammad together.
    private static string Word(NameToken token) => token.Skeletons[0].Length >= 3 ? token.Skeletons[0] : token.Text;

    private Bearers At(string word)
    {
        if (!bearers.TryGetValue(word, out var found))
        {
            bearers[word] = found = new Bearers();
        }

        return found;
    }

    private sealed class Bearers
    {
        public int Given { get; set; }

        public int Last { get; set; }
    }
}
