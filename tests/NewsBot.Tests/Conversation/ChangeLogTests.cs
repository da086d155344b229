using NewsBot.Conversation;
using NewsBot.Tests.Delivery;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Conversation;

public sealed class ChangeLogTests
{
    private const string Leila = "ليلى حداد";

    private readonly CollectedLog log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/digest daily 09:00 Asia/Riyadh ليلى حداد", "telegram:5", "digest 1 set: daily 09:00 (Asia/Riyadh), 1 people, 0 topics")]
    [InlineData("/digest daily 09:00 Asia/Riyadh in @news", "telegram:@news", "digest 1 set: daily 09:00 (Asia/Riyadh), 0 people, 0 topics")]
    [InlineData("تابع ليلى حداد", "telegram:5", "follows person 1")]
    [InlineData("/quiet 22:00 07:00 Asia/Riyadh", "telegram:5", "quiet from 22:00 to 07:00 (Asia/Riyadh)")]
    [InlineData("/quiet off", "telegram:5", "no quiet hours")]
    [InlineData("/language en", "telegram:5", "language en")]
    [InlineData("/forgetme", "telegram:5", "forgotten")]
    public async Task A_change_is_logged_once_with_who_where_and_what(string text, string chat, string what)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");

        await SayAsync(archive, text);

        Assert.Equal([$"Changed by telegram:boss for {chat}: {what}"], log.Lines);
    }

    [Fact]
    public async Task An_end_is_logged_too_and_what_changes_nothing_is_not()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        await SayAsync(archive, "/digest daily 09:00 Asia/Riyadh");
        await SayAsync(archive, "تابع ليلى حداد");

        foreach (var text in new[] { "تابع ليلى حداد", "/digest list", "/digest next", "/digest test", "من أتابع؟", "/unfollow ليلى حداد", "/unfollow ليلى حداد", "/digest off", "/digest off" })
        {
            await SayAsync(archive, text);
        }

        Assert.Equal(["follows person 1 no more", "digest 1 ended"], log.Lines.Skip(2).Select(line => line["Changed by telegram:boss for telegram:5: ".Length..]));
    }

    [Theory]
    [InlineData("/digest daily 09:00")]
    [InlineData("تابع ليلى حداد")]
    [InlineData("/quiet 22:00 07:00")]
    [InlineData("/language en")]
    public async Task What_was_refused_is_not_logged(string text)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");

        await SayAsync(archive, text, mayChange: false);

        Assert.Empty(log.Lines);
    }

    private async Task SayAsync(TestArchive archive, string text, bool mayChange = true)
    {
        var responder = new Responder(archive.Database, new ReaderOptions(), archive.Clock, () => [new FakePlatform(archive.Clock)], log);
        await responder.AnswerAsync(
            new Incoming { Platform = "telegram", ChatId = "5", UserId = "boss", Text = text, MayChangeChatAsync = _ => Task.FromResult(mayChange) }, Stop);
    }
}
