using NewsBot.Analysis;
using NewsBot.Analysis.People.Tagging;
using NewsBot.Analysis.Text;

namespace NewsBot.Training;

/// <summary>
/// The whole training. Most names of the texts are listed, but the tagger is for those that are not: so the texts are read in several
/// ways, in which some listed words are "forgotten" and some names are others. Whoever tells how a word's spelling looks has not seen
/// that word.
/// </summary>
internal static class TrainingRun
{
    private const int Folds = 4;
    private const int Ways = 8;
    private const int FirstWayWithInventedNames = 4;
    private const int NamesForgotten = 15;
    private const int WordsForgotten = 3;

    /// <summary>Our articles are few beside the corpora, and nearer to what the tagger will read.</summary>
    private const int WeightOfArticles = 3;

    private const WordClass Forgettable = WordClass.Common | WordClass.Name | WordClass.NameAndWord | WordClass.Masculine | WordClass.Feminine;

    public static int Run(string data, string labelled, string output)
    {
        Passage[] articles = [.. Articles.In(Path.Combine(labelled, "ar")), .. Articles.In(Path.Combine(labelled, "many"))];
        Passage[] passages =
        [
            .. Corpora.NewsFane(Path.Combine(data, "ner", "NewsFANE_Gold_2014_170K.txt")),
            .. Corpora.Aqmar(Path.Combine(data, "ner", "aqmar.conll")),
            .. Enumerable.Range(0, WeightOfArticles).SelectMany(_ => articles),
        ];

        var words = SpellingWords.Of(data, passages);
        var spelling = SpellingTrainer.Train(words);
        SpellingModel[] blind = [.. Enumerable.Range(0, Folds).Select(fold => new SpellingModel(SpellingTrainer.Train([.. words.Where(word => FoldOf(word.Text) != fold)])))];

        var invented = new InventedNames(data);
        var ways = Enumerable.Range(0, Ways).Select(way => Samples(passages, invented, way, token => blind[FoldOf(token.Key)].LikenessOf(token.Key))).ToArray();
        var (steps, features) = new NameTrainer().Train(round => ways[round % Ways]);

        using var file = File.Create(output);
        foreach (var part in new[] { spelling, steps, features })
        {
            file.Write([.. part.Select(weight => (byte)weight)]);
        }

        return 0;
    }

    private static int FoldOf(string word) => (int)(FeatureHash.Of(word) % Folds);

    private static List<Sample> Samples(Passage[] passages, InventedNames invented, int way, Func<Token, int> likenessOf)
    {
        var chance = new Chance((uint)way);
        var samples = new List<Sample>();
        foreach (var original in passages)
        {
            var passage = way >= FirstWayWithInventedNames ? invented.In(original, chance) : original;
            var reading = Reading.Of(passage.Text, Language.Arabic);
            if (way > 0)
            {
                Forget(reading, way);
            }

            samples.AddRange(Sample.Of(passage, reading, likenessOf));
        }

        return samples;
    }

    private static void Forget(Reading reading, int way)
    {
        foreach (var token in reading.Tokens.Where(token => token.IsWord && !token.IsLatin && token.Class != WordClass.None && (token.Class & ~Forgettable) == WordClass.None))
        {
            if (FeatureHash.Finish(FeatureHash.Mix(FeatureHash.Of(token.Stem), (uint)way)) % 100 < (token.Is(WordClass.Name) ? NamesForgotten : WordsForgotten))
            {
                (token.Class, token.Stem, token.Clitics) = (WordClass.None, token.Key, "");
            }
        }
    }
}
