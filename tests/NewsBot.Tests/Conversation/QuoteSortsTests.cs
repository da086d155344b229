using NewsBot.Analysis;
using NewsBot.Conversation;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Conversation;

/// <summary>Only the very words, and the oldest first.</summary>
public sealed class QuoteSortsTests
{
    [Theory]
    [InlineData("ماذا قالت ليلى حداد حرفياً", "أقوال ليلى حداد: حرفياً")]
    [InlineData("اقتباسات مباشرة لليلى حداد", "أقوال ليلى حداد: حرفياً")]
    [InlineData("أقوال ليلى حداد المباشرة", "أقوال ليلى حداد: حرفياً")]
    [InlineData("أقوال ليلى حداد المباشرة عن المرفأ", "أقوال ليلى حداد عن المرفأ: حرفياً")]
    [InlineData("ماذا قالت ليلى حداد حرفياً عن المرفأ", "أقوال ليلى حداد عن المرفأ: حرفياً")]
    [InlineData("كم مرة قالت ليلى حداد حرفياً", "ليلى حداد: قول واحد: حرفياً")]
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

    [Theory]
    [InlineData("ماذا قال ألتمان عن المفاوضات المباشرة", "ألتمان", "المفاوضات المباشرة", false)]
    [InlineData("ماذا قال ألتمان عن البث المباشر للمباراة", "ألتمان", "البث المباشر للمباراة", false)]
    [InlineData("ماذا قال ألتمان عن الترجمة نصا وصوتا", "ألتمان", "الترجمة نصا وصوتا", false)]
    [InlineData("ماذا قال ألتمان عن أول تصريح لماسك", "ألتمان", "أول تصريح لماسك", false)]
    [InlineData("ماذا قال ألتمان عن الأمان حرفياً", "ألتمان", "الأمان", true)]
    [InlineData("اقتباسات ألتمان عن المفاوضات المباشرة حرفياً", "ألتمان", "المفاوضات المباشرة", true)]
    [InlineData("اقتباسات مباشرة لألتمان عن الأمان", "ألتمان", "الأمان", true)]
    [InlineData("quotes by Musk about direct democracy", "Musk", "direct democracy", false)]
    [InlineData("what did Musk say about literally everything", "Musk", "literally everything", false)]
    [InlineData("direct quotes by Musk about direct democracy", "Musk", "direct democracy", true)]
    [InlineData("quotes by Musk about safety verbatim", "Musk", "safety", true)]
    public void A_topic_keeps_its_own_words(string question, string person, string about, bool isVerbatim)
    {
        var command = new CommandParser().Parse(question);

        Assert.Equal(
            (CommandName.Quotes, person, about, isVerbatim, false),
            (command.Name, command.Person?.Text, command.About?.Text, command.IsVerbatim, command.IsOldest));
    }

    [Theory]
    [InlineData("ماذا قالت ليلى حداد حرفياً عن المرفأ")]
    [InlineData("ماذا قالت ليلى حداد حرفياً عن سامي نور")]
    [InlineData("ماذا قالت ليلى حداد حرفياً")]
    [InlineData("ماذا نفت ليلى حداد حرفياً")]
    [InlineData("ماذا نفت ليلى حداد عن المرفأ")]
    public async Task What_is_wanted_is_found_behind_any_number_of_others(string question)
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, 0, "المرفأ لنا يا سامي نور", QuoteKind.Direct, Stance.Denied);
        for (var i = 1; i <= 55; i++)
        {
            await AddAsync(archive, i, Some.Words($"أن المرفأ {i} سامي نور"), QuoteKind.Indirect, Stance.Said);
        }

        var reply = await new Talk(archive).AsksAsync(question);

        Assert.Equal("المرفأ لنا يا سامي نور", Assert.Single(reply.Items).Text);
        Assert.Empty(reply.Notes);
    }

    [Theory]
    [InlineData("أول تصريح لليلى حداد عن المرفأ", "أقوال ليلى حداد عن المرفأ: الأقدم أولاً")]
    [InlineData("أول تصريح لليلى حداد عن سامي نور", "أقوال ليلى حداد عن سامي نور: الأقدم أولاً")]
    [InlineData("أول تصريح لليلى حداد", "أقوال ليلى حداد: الأقدم أولاً")]
    public async Task The_oldest_are_the_oldest_of_all_and_page_by_their_button(string question, string heading)
    {
        await using var archive = await TestArchive.CreateAsync();
        for (var i = 0; i < 55; i++)
        {
            await AddAsync(archive, i, $"المرفأ {i} سامي نور", QuoteKind.Direct, Stance.Said);
        }

        var talk = new Talk(archive);
        var first = await talk.AsksAsync(question, limit: 2);
        talk.Restarts();
        var second = await talk.PressesAsync("المزيد");

        Assert.Equal((heading, heading), (first.Heading, second.Heading));
        Assert.Equal(["المرفأ 0 سامي نور", "المرفأ 1 سامي نور", "المرفأ 2 سامي نور"], first.Items.Concat(second.Items).Take(3).Select(item => item.Text));
    }

    [Fact]
    public async Task The_very_words_page_by_their_button()
    {
        await using var archive = await ArchiveAsync();
        await archive.QuotedAsync("ليلى حداد", "كلام جديد", at: Some.Noon.AddDays(1));
        var talk = new Talk(archive);

        var first = await talk.AsksAsync("ماذا قالت ليلى حداد حرفياً", limit: 1);
        talk.Restarts();
        var second = await talk.PressesAsync("المزيد");

        Assert.Equal(first.Heading, second.Heading);
        Assert.Equal(["كلام جديد", "المرفأ لنا"], first.Items.Concat(second.Items).Select(item => item.Text));
    }

    [Fact]
    public async Task Where_there_are_no_very_words_the_others_are_shown_and_it_is_said()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, 1, "أن المرفأ مغلق", QuoteKind.Indirect, Stance.Said);

        var reply = await new Talk(archive).AsksAsync("ماذا قالت ليلى حداد حرفياً");

        Assert.Equal(("أقوال ليلى حداد", "أن المرفأ مغلق"), (reply.Heading, Assert.Single(reply.Items).Text));
        Assert.Equal(["لا أعرف بين هذه الأقوال ما قيل حرفياً."], reply.Notes);
    }

    [Fact]
    public async Task What_was_denied_in_the_very_words_is_both()
    {
        await using var archive = await TestArchive.CreateAsync();
        await AddAsync(archive, 1, "المرفأ لنا", QuoteKind.Direct, Stance.Denied);
        await AddAsync(archive, 2, "أن المرفأ مغلق", QuoteKind.Indirect, Stance.Denied);
        await AddAsync(archive, 3, "صباح الخير", QuoteKind.Direct, Stance.Said);

        var reply = await new Talk(archive).AsksAsync("ماذا نفت ليلى حداد حرفياً");

        Assert.Equal(("أقوال ليلى حداد: نفي · حرفياً", "المرفأ لنا"), (reply.Heading, Assert.Single(reply.Items).Text));
    }

    private static async Task AddAsync(TestArchive archive, int day, string words, QuoteKind kind, Stance stance)
    {
        var story = new Story(Some.Article($"خبر {day}", $"{Some.Words($"يوم{day}")}\nقالت ليلى حداد {words}.", url: $"https://news.example/{day}", at: Some.Noon.AddDays(day))).Naming("ليلى حداد");
        story = words.Contains("سامي نور", StringComparison.Ordinal) ? story.Naming("سامي نور") : story;
        await archive.AddAsync(story.Quoting(words, "ليلى حداد", kind: kind, stance: stance));
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
