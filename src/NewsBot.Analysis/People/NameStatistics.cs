namespace NewsBot.Analysis.People;

/// <summary>
/// How many people bear each word of a name, and in which place. A word many bear says little (محمد); a word that is mostly a
/// given name says nobody's surname; and a word somebody bears as it is spelt is no misspelling of another.
/// </summary>
public sealed class NameStatistics
{
    private const float OfVariants = 0.8f;

    private readonly Dictionary<string, Bearers> bearers = [];
    private readonly HashSet<string> spellings = [];
    private readonly HashSet<(string One, string Other)> variants = [];

    private NameStatistics()
    {
    }

    /// <summary>Counts people, not names: a person's five spellings of one word count once.</summary>
    public static NameStatistics Of(IEnumerable<NameCandidate> people)
    {
        var statistics = new NameStatistics();
        foreach (var person in people)
        {
            var places = new Dictionary<string, NamePlaces>();
            foreach (var tokens in person.Names.Select(name => name.Tokens))
            {
                for (var at = 0; at < tokens.Count; at++)
                {
                    var isLast = at == tokens.Count - 1 && !tokens[at].IsFather;
                    var word = Word(tokens[at]);
                    var place = isLast ? NamePlaces.Last : at == 0 ? NamePlaces.First : NamePlaces.Middle;
                    places[word] = places.GetValueOrDefault(word) | place;
                    statistics.spellings.Add(tokens[at].Text);
                    statistics.spellings.Add(tokens[at].Written);
                }
            }

            statistics.Count(places);
            statistics.Pair([.. Distinct(person, tokens => tokens[0])]);
            statistics.Pair([.. Distinct(person, tokens => tokens[^1])]);
        }

        return statistics;
    }

    /// <summary>How much the word tells about who is meant: 1 if one person bears it, less the more do.</summary>
    internal float Weight(NameToken token) => 1 / (1 + (0.5f * MathF.Log2(int.Max(1, At(token).Most))));

    internal bool IsRare(NameToken token) => At(token).Most <= 1;

    /// <summary>Whether more people bear the word as a given or middle name than as a surname.</summary>
    internal bool IsGivenName(NameToken token) => At(token) is var found && found.Before > found.Last;

    /// <summary>Whether anybody's name begins with the word.</summary>
    internal bool MayBeGivenName(NameToken token) => At(token).First > 0;

    /// <summary>Whether somebody bears the word just so; with its article, if it seems to have one (ألتمام is not تمام).</summary>
    internal bool IsSpelling(NameToken token) => spellings.Contains(token.Written);

    /// <summary>Whether somebody is called both, in the same place and by names that sound alike: تايلور and تيلور.</summary>
    internal bool AreVariants(NameToken one, NameToken other) => variants.Contains((one.Text, other.Text));

    private static IEnumerable<NameToken> Distinct(NameCandidate person, Func<IReadOnlyList<NameToken>, NameToken> pick) =>
        person.Names.Where(name => name.Tokens.Count > 1).Select(name => pick(name.Tokens)).DistinctBy(token => token.Text);

    // Short skeletons confuse Marine, Moreno and Mourinho; longer ones bring Mohammed and Muhammad together.
    private static string Word(NameToken token) => token.Skeletons[0].Length >= 4 ? token.Skeletons[0] : token.Text;

    private Bearers At(NameToken token) => bearers.GetValueOrDefault(Word(token));

    private void Count(Dictionary<string, NamePlaces> places)
    {
        foreach (var (word, place) in places)
        {
            var found = bearers.GetValueOrDefault(word);
            bearers[word] = new Bearers(
                found.First + (place.HasFlag(NamePlaces.First) ? 1 : 0),
                found.Before + ((place & (NamePlaces.First | NamePlaces.Middle)) != NamePlaces.None ? 1 : 0),
                found.Last + (place.HasFlag(NamePlaces.Last) ? 1 : 0));
        }
    }

    private void Pair(IReadOnlyList<NameToken> tokens)
    {
        foreach (var one in tokens)
        {
            foreach (var other in tokens)
            {
                if (one != other && one.IsArabic == other.IsArabic
                    && NameSounds.Likeness(one.Sounds[0], other.Sounds[0], sameScript: true) >= OfVariants)
                {
                    variants.Add((one.Text, other.Text));
                }
            }
        }
    }

    [Flags]
    private enum NamePlaces
    {
        None = 0,
        First = 1,
        Middle = 2,
        Last = 4,
    }

    /// <summary>How many people bear a word as their first name, before their surname, and as their surname.</summary>
    private readonly record struct Bearers(int First, int Before, int Last)
    {
        public int Most => int.Max(Before, Last);
    }
}
