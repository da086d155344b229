using NewsBot.Analysis;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>Only the very words, and the oldest first.</summary>
public sealed class QuoteSortsTests
{
    [Theory]
    [InlineData("ماذا قالت ليلى حداد حرفياً", "أقوال ليلى حداد: حرفياً")]
    [InlineData("اقتباسات مباشرة لليلى حداد", "أقوال ليلى حداد: حرفياً")]
    [InlineData("ماذا قالت ليلى حداد حرفياً عن المرفأ", "أقوال ليلى حداد عن المرفأ: حرفياً")]
    [InlineData("direct quotes by ليلى حداد", "What ليلى حداد said: verbatim")]
    public async Task Only_the_very_words_are_shown_when_they_are_asked_for(string question, string heading)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal(["المرفأ لنا"], reply.Items.Select(item => item.Text));
    }

    [Theory]
    [InlineData("أول تصريح لليلى حداد", "أقوال ليلى حداد: الأقدم أولاً")]
    [InlineData("أقدم أقوال ليلى حداد", "أقوال ليلى حداد: الأقدم أولاً")]
    [InlineData("the first quote by ليلى حداد", "What ليلى حداد said: oldest first")]
    public async Task The_oldest_come_first_when_they_are_asked_for(string question, string heading)
    {
        await using var archive = await ArchiveAsync();

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal(heading, reply.Heading);
        Assert.Equal(["أن المرفأ مغلق", "المرفأ لنا"], reply.Items.Select(item => item.Text));
    }

    private static async Task<TestArchive> ArchiveAsync()
    {
        var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "المرفأ لنا", at: Some.Noon);
        await archive.AddAsync(new Story(Some.Article("قديم", $"{Some.Words("قديم")}\nقالت ليلى حداد أن المرفأ مغلق.", at: Some.Noon.AddYears(-1)))
            .Naming("ليلى حداد").Quoting("أن المرفأ مغلق", "ليلى حداد", kind: QuoteKind.Indirect));

        return archive;
    }
}
