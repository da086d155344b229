using NewsBot.Conversation;
using NewsBot.Replies;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>Years, months and weekdays without a word that says they are times.</summary>
public sealed class BareTimesTests
{
    private static readonly CommandParser Parser = new();

    [Theory]
    [InlineData("Altman quotes 2025", "quotes", "Altman", "year-2025")]
    [InlineData("quotes Altman May", "quotes", "Altman", "in-may")]
    [InlineData("Altman's 2024 statements", "quotes", "Altman", "year-2024")]
    [InlineData("أقوال ألتمان ٢٠٢٥", "quotes", "ألتمان", "year-2025")]
    [InlineData("أقوال ألتمان تموز", "quotes", "ألتمان", "in-july")]
    [InlineData("تصريحات ألتمان الاثنين", "quotes", "ألتمان", "on-monday")]
    [InlineData("أخبار 2024 ألتمان", "summary", "ألتمان", "year-2024")]
    [InlineData("ألتمان 2024", "person", "ألتمان", "year-2024")]
    [InlineData("من في الأخبار 2024", "people", null, "year-2024")]
    public void A_bare_year_may_be_a_time(string question, string? name, string? person, string since)
    {
        var dated = Parser.Parse(question).Dated;

        Assert.Equal((name, person, since), (dated?.Name.ToString().ToLowerInvariant(), dated?.Person?.Text, dated?.Since?.ToString()));
    }

    [Theory]
    [InlineData("ابحث عن رؤية 2030")]
    [InlineData("ماذا قال ألتمان في 2024")]
    [InlineData("2024")]
    public void A_year_of_a_search_or_of_another_time_is_no_second_reading(string question)
    {
        Assert.Null(Parser.Parse(question).Dated);
    }

    [Theory]
    [InlineData("أقوال ليلى حداد 2023", "أقوال ليلى حداد · في عام 2023", "قديم")]
    [InlineData("أقوال ليلى حداد مايو", "أقوال ليلى حداد · في مايو 2024", "جديد")]
    [InlineData("ماذا قالت ليلى حداد عن سامي نور 2023", "أقوال ليلى حداد عن سامي نور · في عام 2023", "قديم عن سامي نور")]
    public async Task Behind_somebodys_name_it_is_one(string question, string heading, string words)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Contains(words, reply.Items.Select(item => item.Text));
        Assert.All(reply.Items, item => Assert.Equal(heading.Contains("2023", StringComparison.Ordinal), item.Receipt!.Facts.Any(fact => fact.Contains("2023", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_topic_that_is_called_so_keeps_its_year()
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("ليلى حداد", "هذه رؤية 2030 كما أراها", at: Some.Noon);

        var reply = await new Talk(archive).AsksAsync("ماذا قالت ليلى حداد عن رؤية 2030");

        Assert.Equal("أقوال ليلى حداد عن رؤية 2030", reply.Heading);
        Assert.Equal("هذه رؤية 2030 كما أراها", Assert.Single(reply.Items).Text);
    }

    [Fact]
    public async Task A_name_with_a_year_shows_what_there_was_then()
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync("ليلى حداد 2023");

        Assert.Equal("خلاصة أخبار ليلى حداد · في عام 2023", reply.Heading);
        Assert.NotEmpty(reply.Items);
        Assert.All(reply.Items, item => Assert.Equal(ItemKind.Sentence, item.Kind));
    }

    private static async Task<TestArchive> ArchiveAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "قديم", at: Some.Noon.AddYears(-1));
        await archive.QuotedAsync("ليلى حداد", "جديد", at: Some.Noon);
        await archive.QuotedAsync("سامي نور", "كلام آخر", at: Some.Noon);
        await archive.AddAsync(new Story(Some.Article("رد", $"{Some.Words("رد")}\nقالت ليلى حداد: «قديم عن سامي نور».", at: Some.Noon.AddYears(-1)))
            .Naming("ليلى حداد").Naming("سامي نور").Quoting("قديم عن سامي نور", "ليلى حداد"));

        return archive;
    }
}
