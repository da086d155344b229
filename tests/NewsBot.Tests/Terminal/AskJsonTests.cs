using System.Text.Json;
using NewsBot.Analysis;
using NewsBot.Terminal;
using NewsBot.Tests.Conversation;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Terminal;

public sealed class AskJsonTests
{
    [Fact]
    public async Task A_quote_comes_with_everything_needed_to_check_it()
    {
        await using var archive = await TestArchive.CreateAsync();
        var article = Some.Article("خبر", "قالت ليلى حداد: «نحتاج إلى \"وقت\"».", url: "https://example.org/1", source: "الغد", at: Some.Noon);
        await archive.AddAsync(new Story(article).Naming("ليلى حداد").Quoting("نحتاج إلى \"وقت\"", "ليلى حداد"));

        using var json = JsonDocument.Parse(AskJson.Of(await new Talk(archive).AsksAsync("ماذا قالت ليلى حداد عن الوقت منذ 2024-01-01")));

        var root = json.RootElement;
        var item = root.GetProperty("items").EnumerateArray().Single();
        var receipt = item.GetProperty("article");
        Assert.Equal(
            ["quotes", "ليلى حداد", "الوقت", "since-2024-01-01"],
            Texts(root.GetProperty("command"), "name", "person", "about", "since"));
        Assert.Equal("ليلى حداد", root.GetProperty("person").GetProperty("name").GetString());
        Assert.Equal(
            ["quote", "direct", "نحتاج إلى \"وقت\"", "ليلى حداد", "verb-subject-quote"],
            Texts(item, "kind", "quoteKind", "text", "speaker", "rule"));
        Assert.Equal(
            ["خبر", "الغد", "https://example.org/1", "2024-05-20T12:00:00Z"],
            Texts(receipt, "title", "source", "url", "publishedAt"));
        Assert.Equal(
            item.GetProperty("text").GetString(),
            Some.Findings(article).Text.Substring(item.GetProperty("start").GetInt32(), item.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task Arabic_stays_readable_and_the_object_is_one_line()
    {
        await using var archive = await TestArchive.CreateAsync();

        var json = AskJson.Of(await new Talk(archive).AsksAsync("من هو أبو علي؟"));

        Assert.Contains("أبو علي", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', json);
        Assert.Contains("\"person\":null,\"choices\":[],\"items\":[]", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unattributed_quote_has_no_speaker()
    {
        await using var archive = await TestArchive.CreateAsync();
        var article = Some.Article("خبر", "ونقل سامر قاسم عن ليلى حداد: «لن نعود إلى المدينة القديمة».", at: Some.Noon);
        await archive.AddAsync(new Story(article).Naming("ليلى حداد").Naming("سامر قاسم").Quoting("لن نعود إلى المدينة القديمة", "سامر قاسم", confidence: 0.2, QuoteKind.Indirect));

        using var json = JsonDocument.Parse(AskJson.Of(await new Talk(archive).AsksAsync("ماذا قيل عن ليلى حداد")));

        var item = json.RootElement.GetProperty("items").EnumerateArray().Single();
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null),
            (item.GetProperty("speaker").ValueKind, item.GetProperty("speakerId").ValueKind));
        Assert.Equal(("indirect", "unknown"), (item.GetProperty("quoteKind").GetString(), item.GetProperty("speakerKind").GetString()));
    }

    private static IEnumerable<string?> Texts(JsonElement element, params string[] keys) =>
        keys.Select(key => element.GetProperty(key).GetString());
}
