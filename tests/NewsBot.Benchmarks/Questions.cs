using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;

namespace NewsBot.Benchmarks;

/// <summary>Questions of every kind about whoever is most in the news of an archive: the hardest to answer.</summary>
internal static class Questions
{
    private const int People = 40;

    public static IReadOnlyList<string> Kinds { get; } =
        ["person", "quotes", "quotes-about", "quotes-since", "about", "summary", "articles", "search", "latest", "people", "misspelt"];

    public static async Task<IReadOnlyList<string>> OfKindAsync(Database database, string kind)
    {
        var page = await new PeopleQueries(database).InTheNewsAsync(new PageRequest(People), CancellationToken.None);
        var names = page.Items.Select(item => item.Person.NameIn(Language.Arabic)).ToList();

        return kind switch
        {
            "latest" => ["ما الجديد", "what is new"],
            "people" => ["من في الأخبار", "/people"],
            "search" => [.. names.Select(name => $"ابحث عن {name}"), "ابحث عن الحكومة", "ابحث عن الرئيس في العاصمة", "search security council"],
            _ => [.. names.Select((name, index) => Question(kind, name, names[(index + 1) % names.Count]))],
        };
    }

    private static string Question(string kind, string name, string other) => kind switch
    {
        "person" => $"من هو {name}؟",
        "quotes" => $"ماذا قال {name}؟",
        "quotes-about" => $"ماذا قال {name} عن {other}؟",
        "quotes-since" => $"ماذا قال {name} منذ 2016-01-01؟",
        "about" => $"ماذا قيل عن {name}؟",
        "summary" => $"لخص أخبار {name}",
        "articles" => $"مقالات عن {name}",
        _ => $"من هو {name[..^1]}؟",
    };
}
