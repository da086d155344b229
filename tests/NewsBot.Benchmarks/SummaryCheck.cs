using Dapper;
using NewsBot.Accuracy;
using NewsBot.Analysis;
using NewsBot.Analysis.Summaries;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;

namespace NewsBot.Benchmarks;

/// <summary>
/// Asks for the summary of every known person with at least three stories, and looks for what no reader should meet: a sentence
/// that neither names the person nor stands behind the name in brackets, one that hangs on a sentence not shown (unless the speaker is in brackets), two that say the
/// same, fewer than three stories where there are three, more than ninety words of one article.
/// </summary>
internal static class SummaryCheck
{
    private const int FewestStories = 3;
    private const int Sentences = 10;
    private const int SubjectWithin = 60;
    private const int LongName = 7;

    public static int Usage()
    {
        Console.Error.WriteLine("check-summaries CORPUS…: files or folders of articles.");
        return 2;
    }

    public static async Task<int> RunAsync(string[] corpus)
    {
        await using var archive = await BenchArchive.ImportAsync(corpus);
        await using var connection = await archive.Database.ReadAsync(CancellationToken.None);
        var people = (await connection.QueryAsync<KnownRow>(
            """
            SELECT person.id, stories, group_concat(name, char(10)) AS names FROM person JOIN person_name ON person_id = person.id
            WHERE status = 1 AND merged_into IS NULL AND stories >= @FewestStories GROUP BY person.id ORDER BY stories DESC, person.id
            """,
            new { FewestStories })).ToList();
        var summaries = new SummaryQueries(archive.Database);
        var mentions = (await connection.QueryAsync<(long ArticleId, string Spans)>("SELECT article_id, spans FROM mention"))
            .SelectMany(row => Spans.Read(row.Spans).Select(span => (row.ArticleId, span.Start)))
            .ToLookup(place => place.ArticleId, place => place.Start);
        var (shown, faults) = (0, 0);
        foreach (var person in people)
        {
            var sentences = (await summaries.ForPersonAsync(person.Id, about: null, new PageRequest(Sentences), CancellationToken.None)).Items;
            shown += sentences.Count;
            foreach (var fault in Faults(person, sentences, mentions))
            {
                faults++;
                Console.WriteLine($"{person.Names.Split('\n')[0]}: {fault}");
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{people.Count} known people with {FewestStories} stories or more; {shown} sentences; {faults} faults"));
        return faults == 0 && people.Count > 0 ? 0 : 1;
    }

    private static IEnumerable<string> Faults(KnownRow person, IReadOnlyList<SentenceHit> sentences, ILookup<long, int> mentions)
    {
        var words = person.Names.Split('\n').SelectMany(name => PlainText.Of(name).Words).Where(word => word.Length > 2).ToHashSet();
        foreach (var sentence in sentences)
        {
            if (sentence.NamesPerson && !PlainText.Of(sentence.Text).Words.Any(word => words.Any(name => Names(word, Bare(name)))))
            {
                yield return $"does not name the person: {sentence.Text}";
            }

            // قال اليوم الثلاثاء الناشط السياسي محمود البارودي: the subject stands a little behind its verb.
            var namesSubject = mentions[sentence.Article.Id].Any(start => start > sentence.Start && start < sentence.Start + SubjectWithin);
            if (sentence is { NamesPerson: true, Speaker: null } && !namesSubject && Hangs(sentence))
            {
                yield return $"hangs on what is not shown: {sentence.Text}";
            }
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences.Take(i).FirstOrDefault(other => SaysTheSame(other.Text, sentences[i].Text, words)) is { } twin)
            {
                yield return $"says the same twice: {sentences[i].Text} | {twin.Text}";
            }
        }

        var stories = sentences.Select(sentence => sentence.StoryId).Distinct().Count();
        if (stories < int.Min(FewestStories, person.Stories))
        {
            yield return FormattableString.Invariant($"{stories} stories of {person.Stories}");
        }

        foreach (var article in sentences.GroupBy(sentence => sentence.Article.Id))
        {
            if (article.Sum(sentence => Excerpt.Words(sentence.Text)) > Excerpt.MostWords)
            {
                yield return FormattableString.Invariant($"more than {Excerpt.MostWords} words of article {article.Key}");
            }
        }
    }

    private static string Bare(string word) => word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word;

    /// <summary>سوتسكيفر and سوتسكفير are one name: long foreign ones are written with and without their long vowels.</summary>
    private static bool Names(string word, string name) => word.EndsWith(name, StringComparison.Ordinal)
        || (name.Length >= LongName && WithoutVowels(word).EndsWith(WithoutVowels(name), StringComparison.Ordinal));

    private static string WithoutVowels(string word) => string.Concat(word.Where(letter => letter is not ('ي' or 'و')));

    private static bool Hangs(SentenceHit sentence)
    {
        var reading = Reading.Of(sentence.Text, sentence.Article.Language == "ar" ? Language.Arabic : Language.English);
        return Dangling.Starts(reading, first: 0);
    }

    /// <summary>Half of the shorter one's runs of four words, or two thirds of its words, the person's name apart.</summary>
    private static bool SaysTheSame(string one, string other, HashSet<string> name)
    {
        var (mine, theirs) = (PlainText.Of(one).Words, PlainText.Of(other).Words);
        return Share(Runs(mine), Runs(theirs)) > 0.5 || Share([.. mine.Where(word => !name.Contains(word))], [.. theirs.Where(word => !name.Contains(word))]) > 0.66;
    }

    private static double Share(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other)
    {
        var (mine, theirs) = (one.ToHashSet(), other.ToHashSet());
        return mine.Count == 0 || theirs.Count == 0 ? 0 : (double)mine.Count(theirs.Contains) / int.Min(mine.Count, theirs.Count);
    }

    private static List<string> Runs(IReadOnlyList<string> words) =>
        [.. Enumerable.Range(0, int.Max(0, words.Count - 3)).Select(start => string.Join(' ', words.Skip(start).Take(4)))];

    private sealed record KnownRow
    {
        public required long Id { get; init; }

        public required int Stories { get; init; }

        public required string Names { get; init; }
    }
}
