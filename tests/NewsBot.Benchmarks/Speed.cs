using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Archive.Sources;
using NewsBot.Commands;

namespace NewsBot.Benchmarks;

/// <summary>
/// How many articles a second one core analyses, and whether the hardest texts take time in proportion to their length: each is
/// read at a quarter, at half and at its whole length, and the last doubling is told. 2 is linear, 4 is quadratic.
/// </summary>
internal static class Speed
{
    private const int Megabyte = 1 << 20;

    private static readonly int[] Parts = [4, 2, 1];

    public static async Task<int> RunAsync(string[] corpus)
    {
        var analyzer = new ArticleAnalyzer(new PeopleDirectory(PeopleFile.Read(ShippedFiles.People).Select(listed => listed.Person)));
        var articles = new List<ArticleText>();
        await foreach (var item in new FileSource(corpus).ReadAsync())
        {
            if (item is ReadItem { Article: var article })
            {
                articles.Add(new ArticleText(article.Title, article.Body));
            }
        }

        if (articles.Count > 0)
        {
            articles.ForEach(article => analyzer.Analyze(article));
            var took = Time(() => articles.ForEach(article => analyzer.Analyze(article)));
            Say($"{articles.Count} articles, one core: {articles.Count / took.TotalSeconds:0} articles/s");
        }

        foreach (var (name, text) in HardTexts(articles))
        {
            var times = Parts.Select(part => Time(() => analyzer.Analyze(new ArticleText("عنوان", text[..(text.Length / part)])))).ToList();
            var memory = GC.GetTotalAllocatedBytes();
            analyzer.Analyze(new ArticleText("عنوان", text));
            memory = (GC.GetTotalAllocatedBytes() - memory) / Megabyte;
            Say($"{name,-24} {text.Length,8} characters {times[2].TotalSeconds,8:0.00} s, last doubling {times[2] / times[1]:0.0}, {memory} MB allocated");
        }

        return 0;
    }

    private static IEnumerable<(string Name, string Text)> HardTexts(List<ArticleText> articles)
    {
        yield return ("straight marks", new string('"', Megabyte));
        yield return ("opening marks", new string('«', Megabyte));
        yield return ("pairs of marks", Repeat(_ => "«»", Megabyte));
        yield return ("marked words", Repeat(_ => "«كلمة» ", Megabyte));
        yield return ("full stops", new string('.', Megabyte));
        yield return ("initials", Repeat(_ => "A.", Megabyte));
        yield return ("colons", Repeat(_ => "قال: ", Megabyte));
        yield return ("headlines", $"{Repeat(_ => "وزارة الصيد: كلام كثير هنا. ", Megabyte / 2)}\n{Repeat(_ => "كتاب جديد وصل ", Megabyte / 2)}");
        yield return ("one line of said", Repeat(_ => "وأضاف أن ", Megabyte));
        yield return ("100,000 names", Repeat(i => $"{Name(i)}، ", int.MaxValue, most: 100_000));
        yield return ("100,000 said", Repeat(i => $"قال {Name(i)} إن العمل بدأ. ", int.MaxValue, most: 40_000));
        yield return ("one name", Repeat(_ => "قال سامر حداد إن العمل بدأ. ", Megabyte));
        yield return ("English names", Repeat(i => $"\"We began,\" said John {LatinName(i)}. ", Megabyte));
        if (articles.Count > 0)
        {
            yield return ("articles on end", Repeat(i => articles[i % articles.Count].Body + "\n", Megabyte));
        }
    }

    private static string Repeat(Func<int, string> piece, int length, int most = int.MaxValue)
    {
        var text = new StringBuilder();
        for (var i = 0; i < most && text.Length < length; i++)
        {
            text.Append(piece(i));
        }

        return text.ToString();
    }

    /// <summary>A given name that everybody knows and a family name of its own.</summary>
    private static string Name(int number) => "محمد " + Spelt(number, "بتجدرسشطعقلمنه");

    private static string LatinName(int number) => "B" + Spelt(number, "aeioulmnrst");

    private static string Spelt(int number, string letters)
    {
        var name = new StringBuilder();
        for (var rest = number + 1000; rest > 0; rest /= letters.Length)
        {
            name.Append(letters[rest % letters.Length]);
        }

        return name.ToString();
    }

    private static TimeSpan Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
