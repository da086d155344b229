using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Delivery;
using NewsBot.Replies;
using NewsBot.Tests.Delivery;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Conversation;

public sealed class DigestTalkTests
{
    private const string Leila = "ليلى حداد";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Following_is_set_listed_and_ended_by_words_and_buttons()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var talk = new Talk(archive);

        var done = await talk.AsksAsync("تابع ليلى حداد");
        var again = await talk.AsksAsync("/follow ليلى حداد");
        var list = await talk.AsksAsync("من أتابع؟");
        talk.Restarts();
        var ended = await talk.PressesAsync("إلغاء متابعة ليلى حداد");
        var empty = await talk.AsksAsync("/following");

        Assert.Equal(["من الآن أخبرك هنا بكل قول جديد يُنقل عن ليلى حداد، وبكل خبر جديد يرد فيه هذا الاسم."], done.Notes);
        Assert.Equal(["متابعة ليلى حداد قائمة بالفعل."], again.Notes);
        Assert.Equal(Leila, Assert.Single(list.Items).Lead);
        Assert.Equal(["حسناً، لن أرسل شيئاً عن ليلى حداد بعد الآن."], ended.Notes);
        Assert.StartsWith("لا تتابع أحداً بعد.", Assert.Single(empty.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_offers_to_follow_and_then_to_stop()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var talk = new Talk(archive);

        await talk.AsksAsync("من هي ليلى حداد");
        await talk.PressesAsync("متابعة");
        var card = await talk.AsksAsync("من هي ليلى حداد");

        Assert.Contains(card.Buttons, button => button.Label == "إلغاء المتابعة");
    }

    [Fact]
    public async Task A_digest_is_set_in_words_listed_and_stopped()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var talk = new Talk(archive);

        var set = await talk.AsksAsync("كل يوم الساعة ٩ صباحاً بتوقيت الرياض عن ليلى حداد");
        var list = await talk.AsksAsync("قائمة الموجزات");
        talk.Restarts();
        var stopped = await talk.PressesAsync("إيقاف: كل يوم في 09:00");

        Assert.Equal(
            "كل يوم في 09:00 بتوقيت الرياض · عن ليلى حداد · القادم: الثلاثاء 21 مايو 2024، 09:00", Assert.Single(set.Items).Text);
        Assert.Single(list.Items);
        Assert.Equal(["أُوقف: كل يوم في 09:00."], stopped.Notes);
        Assert.Empty(await new Digests(archive.Database, archive.Clock).AllAsync(Stop));
    }

    [Fact]
    public async Task Next_says_when_and_what_and_test_is_for_the_asker_alone()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت", at: Some.Noon);
        var talk = new Talk(archive);
        await talk.AsksAsync("/digest daily 09:00 Asia/Riyadh");

        var next = await talk.AsksAsync("متى الموجز القادم؟");
        var test = await talk.AsksAsync("جرب الموجز");

        Assert.Equal(
            ("الموجز القادم: الثلاثاء 21 مايو 2024، 09:00. وفيه حتى الآن:", "نحتاج إلى وقت"), (next.Heading, Assert.Single(next.Items).Text));
        Assert.False(next.IsForAskerOnly);
        Assert.True(test.IsForAskerOnly);
        Assert.Equal("نحتاج إلى وقت", Assert.Single(test.Items).Text);
        Assert.Equal(0, await archive.NumberAsync("SELECT COUNT(*) FROM delivery"));
    }

    [Theory]
    [InlineData("/digest daily 9h", "لم أفهم الموعد: «daily 9h».")]
    [InlineData("/digest weekly 18:00", "لم أفهم الموعد: «weekly 18:00».")]
    public async Task A_schedule_nobody_can_read_is_answered_with_an_example(string text, string answer)
    {
        await using var archive = await TestArchive.CreateAsync();

        var reply = await new Talk(archive).AnswersAsync(new Talk(archive).From() with { Text = text, AnswerIn = NewsBot.Analysis.Language.Arabic });

        Assert.StartsWith(answer, Assert.Single(reply.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/digest daily 09:00")]
    [InlineData("/follow ليلى حداد")]
    [InlineData("ألغ متابعة ليلى حداد")]
    [InlineData("/quiet 22:00 07:00")]
    public async Task In_a_group_only_administrators_change_what_comes(string text)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync(Leila, "نحتاج إلى وقت");
        var talk = new Talk(archive);

        var refused = await talk.AnswersAsync(talk.From() with { Text = text, MayChangeChatAsync = _ => Task.FromResult(false), AnswerIn = NewsBot.Analysis.Language.Arabic });

        Assert.Equal(["هذا للمشرفين وحدهم في المجموعات."], refused.Notes);
        Assert.Equal(0, await archive.NumberAsync("SELECT (SELECT COUNT(*) FROM digest) + (SELECT COUNT(*) FROM follow) + (SELECT COUNT(*) FROM chat_quiet)"));
    }

    [Theory]
    [InlineData("boss", "@news", "The digest for @news is set", 1)]
    [InlineData("guest", "@news", "Only administrators of @news can do this.", 0)]
    [InlineData("boss", "#nowhere", "I cannot see #nowhere. Add me to it first, as an administrator.", 0)]
    public async Task A_digest_for_a_channel_takes_its_administrator(string user, string channel, string answer, int digests)
    {
        await using var archive = await TestArchive.CreateAsync();
        var responder = new Responder(archive.Database, new ReaderOptions(), archive.Clock, () => [new FakePlatform(archive.Clock)]);

        var reply = await responder.AnswerAsync(
            new Incoming { Platform = "telegram", ChatId = "5", UserId = user, Text = $"every weekday at 7:30 Cairo time in {channel}" }, Stop);

        Assert.Equal(answer, reply!.Heading ?? Assert.Single(reply.Notes));
        Assert.Equal(digests, (await new Digests(archive.Database, archive.Clock).OfChatAsync(new ChatAddress("telegram", channel).Key, Stop)).Count);
    }

    [Fact]
    public async Task The_digests_of_a_channel_are_listed_and_ended_from_elsewhere_by_its_administrators()
    {
        await using var archive = await TestArchive.CreateAsync();
        var responder = new Responder(archive.Database, new ReaderOptions(), archive.Clock, () => [new FakePlatform(archive.Clock)]);
        await AskAsync("boss", "كل أحد وأربعاء الساعة ٦ مساء بتوقيت القاهرة في @news");

        var list = await AskAsync("boss", "/digest list in @news");
        var refused = await AskAsync("guest", "/digest off in @news");
        var off = await AskAsync("boss", "/digest off in @news");

        Assert.Equal("كل أسبوع، الأحد والأربعاء، في 18:00 بتوقيت القاهرة · عن كل الأخبار · القادم: الأربعاء 22 مايو 2024، 18:00", Assert.Single(list.Items).Text);
        Assert.Equal(["هذا لمشرفي @news وحدهم."], refused.Notes);
        Assert.Equal(["أُوقف: كل أسبوع، الأحد والأربعاء، في 18:00."], off.Notes);

        async Task<Reply> AskAsync(string user, string text) =>
            (await responder.AnswerAsync(new Incoming { Platform = "telegram", ChatId = "5", UserId = user, Text = text }, Stop))!;
    }

    [Fact]
    public async Task Quiet_hours_are_set_said_and_ended()
    {
        await using var archive = await TestArchive.CreateAsync();
        var talk = new Talk(archive);

        var set = await talk.AsksAsync("/quiet 10 pm to 7 am Cairo time");
        var off = await talk.AsksAsync("/quiet off");

        Assert.Equal(["Quiet from 22:00 to 07:00 (Africa/Cairo): what comes then is told afterwards, in one message."], set.Notes);
        Assert.Equal(["حسناً، لا ساعات هدوء بعد الآن."], off.Notes);
    }
}
