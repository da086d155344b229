using System.Text;
using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Conversation;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

public sealed class InlineQuestionTests
{
    private const int MostBytes = 64;

    [Fact]
    public async Task Further_results_follow_page_by_page_each_once_and_then_end()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        for (var day = 0; day < 23; day++)
        {
            await bot.Archive.QuotedAsync("ليلى حداد", $"{Some.Words($"قول{day}")} الآن", at: Some.Noon.AddDays(-day));
        }

        var rami = bot.Telegram.User(7, "Rami", "ar");
        var (sizes, ids, texts, offset) = (new List<int>(), new HashSet<string>(), new HashSet<string>(), "");
        do
        {
            var answer = await bot.Telegram.Inline(rami, "ليلى حداد", offset).AnswerAsync();
            var results = InlineResults.Of(answer);
            sizes.Add(results.Count);
            Assert.All(results, result => Assert.True(ids.Add(result!["id"]!.ToString())));
            Assert.All(results, result => Assert.True(texts.Add(result!["input_message_content"]!["message_text"]!.ToString())));
            Assert.All(results, result => Assert.Contains("عنوان", FakeTelegram.Preview(result!).Text, StringComparison.Ordinal));
            offset = answer.Parameters["next_offset"]?.ToString() ?? "";
            Assert.InRange(Encoding.UTF8.GetByteCount(offset), 0, MostBytes);
        }
        while (offset.Length > 0);

        Assert.Equal([10, 10, 3], sizes);
        Assert.All(ids, id => Assert.InRange(Encoding.UTF8.GetByteCount(id), 1, MostBytes));
        Assert.Empty(bot.Telegram.Violations.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ليلى حداد")]
    public async Task What_is_offered_is_for_one_reader_and_not_for_long(string typed)
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        await bot.Archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");

        var answer = await bot.Telegram.Inline(bot.Telegram.User(7, "Rami", "ar"), typed).AnswerAsync();

        Assert.Single(InlineResults.Of(answer));
        Assert.True((bool)answer.Parameters["is_personal"]!);
        Assert.InRange((int)answer.Parameters["cache_time"]!, 1, 300);
    }

    [Theory]
    [InlineData("زعبور البطيخاني", "لا نتائج: اسألني في محادثتنا")]
    [InlineData("nobody of this name", "Nothing found: ask me in our chat")]
    [InlineData("أبو علي", "عدة أشخاص يشبه اسمهم هذا: اكتب الاسم كاملاً")]
    public async Task Where_there_is_nothing_to_share_a_button_leads_to_the_bot(string typed, string button)
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        await Talk.ListAsync(bot.Archive, "hassan\tm\tحسن الحاج\tHassan Hajj\tأبو علي\t\t\t", "kamal\tm\tكمال نصر\tKamal Nasr\tأبو علي\t\t\t");
        var rami = bot.Telegram.User(7, "Rami", "ar");

        var answer = await bot.Telegram.Inline(rami, typed).AnswerAsync();
        bot.Telegram.Say(rami, $"/start {answer.Parameters["button"]!["start_parameter"]}");
        var welcome = await bot.AnswerAsync(bot.Telegram.PrivateChat(rami));

        Assert.Empty(InlineResults.Of(answer));
        Assert.Equal(button, answer.Parameters["button"]!["text"]!.ToString());
        Assert.StartsWith("أهلاً بك!", welcome.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("v1|quotes|zz|x.y|a")]
    [InlineData("v1|kept|~gone")]
    public async Task An_offset_nobody_gave_finds_nothing_and_harms_nobody(string offset)
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        await bot.Archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");

        var answer = await bot.Telegram.Inline(bot.Telegram.User(7, "Rami", "ar"), "ليلى حداد", offset).AnswerAsync();

        Assert.Empty(InlineResults.Of(answer));
        Assert.Equal("", answer.Parameters["next_offset"]?.ToString() ?? "");
    }

    [Fact]
    public async Task A_shared_quote_shows_its_words_and_its_source_and_is_no_question()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        await bot.Archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");
        var rami = bot.Telegram.User(7, "Rami", "ar");
        var group = bot.Telegram.Group("غرفة", rami);

        var answer = await bot.Telegram.Inline(rami, "ليلى حداد").AnswerAsync();
        var shared = bot.Telegram.Share(rami, answer, 0, group);
        bot.Telegram.Say(group, rami, "/help@newsbot_bot");
        var next = await bot.AnswerAsync(group);

        Assert.StartsWith("ليلى حداد:\n«نحتاج إلى وقت»\n— عنوان 1 · جريدة", Plain(shared.Text), StringComparison.Ordinal);
        Assert.StartsWith("اسألني", next.Text, StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !NewsBot.Telegram.Markup.Direction.IsMark(c)));
}
