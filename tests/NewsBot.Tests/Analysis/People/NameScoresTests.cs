using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.People;

/// <summary>Scores matching between the scripts on name lists that are shared but not shipped; the floors only rise.</summary>
public sealed class NameScoresTests(ITestOutputHelper output)
{
    private const int Strides = 13;

    private static readonly string Shared = Repository.PathOf("..", "shared", "data", "names");

    [Fact]
    public void A_Latin_spelling_finds_the_member_of_parliament()
    {
        SkipWithoutLists();
        var members = Rows("tunisian-mps.tsv").Skip(1).Select(row => row[1].Split('|')).ToList();
        var candidates = Rows("tunisian-mps.tsv").Skip(1)
            .Select((row, number) => new NameCandidate(number, IsKnown: false, [NameForm.Of(row[0])])).ToList();
        var (asked, first, right, wrong) = (0, 0, 0, 0);
        foreach (var (spelling, number) in members.SelectMany((spellings, number) => spellings.Select(spelling => (spelling, number))))
        {
            var form = NameForm.Of(spelling);
            var decision = NameMatcher.Decide(form, candidates);
            var without = NameMatcher.Decide(form, candidates.Where(candidate => candidate.Id != number));

            asked++;
            first += decision.Accepted.Concat(decision.Near).FirstOrDefault()?.Candidate.Id == number ? 1 : 0;
            right += decision.Accepted is [var only] && only.Candidate.Id == number ? 1 : 0;
            wrong += without.Accepted.Count > 0 ? 1 : 0;
        }

        output.WriteLine(FormattableString.Invariant($"asked {asked}, first {first}, accepted {right}, another accepted {wrong}"));

        Assert.Equal(asked, first);
        Assert.InRange((double)right / asked, 0.98, 1);
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void A_word_and_its_transliteration_share_a_skeleton_and_sound_alike()
    {
        SkipWithoutLists();
        var pairs = Rows("google-ar2en-eval.txt").Where(row => row.Length == 2)
            .Select(row => (Arabic: Token(row[0]), Latin: Token(row[1])))
            .Where(pair => pair.Arabic is not null && pair.Latin is not null)
            .Select(pair => (Arabic: pair.Arabic!, Latin: pair.Latin!)).ToList();
        var others = Enumerable.Range(1, Strides)
            .SelectMany(stride => pairs.Select((pair, at) => (pair.Arabic, pairs[(at + (stride * 97)) % pairs.Count].Latin))).ToList();

        output.WriteLine(FormattableString.Invariant($"skeleton {Share(pairs, ShareSkeleton):P1}, of others {Share(others, ShareSkeleton):P2}"));
        output.WriteLine(FormattableString.Invariant($"sound {Share(pairs, SoundAlike):P1}, of others {Share(others, SoundAlike):P2}"));

        Assert.InRange(Share(pairs, ShareSkeleton), 0.91, 1);
        Assert.InRange(Share(others, ShareSkeleton), 0, 0.001);
        Assert.InRange(Share(pairs, SoundAlike), 0.975, 1);
        Assert.InRange(Share(others, SoundAlike), 0, 0.002);
    }

    private static void SkipWithoutLists() =>
        Assert.SkipUnless(Directory.Exists(Shared), "The shared folder is not beside the repository.");

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Shared, file)).Select(line => line.Split('\t'));

    private static NameToken? Token(string word) => NameForm.Of(word).Tokens is [var only] ? only : null;

    private static bool ShareSkeleton((NameToken Arabic, NameToken Latin) pair) =>
        pair.Arabic.Skeletons.Intersect(pair.Latin.Skeletons).Any();

    private static bool SoundAlike((NameToken Arabic, NameToken Latin) pair) =>
        pair.Arabic.Sounds.SelectMany(_ => pair.Latin.Sounds, (one, other) => NameSounds.Likeness(one, other, sameScript: false))
            .Any(likeness => likeness >= TokenLikeness.Least);

    private static double Share<T>(List<T> items, Predicate<T> holds) => (double)items.Count(item => holds(item)) / items.Count;
}
