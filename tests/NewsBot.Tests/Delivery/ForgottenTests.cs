using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Discord;
using NewsBot.Discord.Slash;
using NewsBot.Fakes.Telegram;
using NewsBot.Telegram;
using NewsBot.Tests.Support;
using NewsBot.Tests.Telegram;
using NewsBot.Wording;

namespace NewsBot.Tests.Delivery;

/// <summary>/forgetme takes digests, follows, quiet hours and what is owed along: of a private chat always, of a group for its administrators.</summary>
public sealed class ForgottenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_Telegram_a_private_chat_is_forgotten_and_a_group_by_administrators_only()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        var (owner, member) = (bot.Telegram.User(7, "أمل", "ar"), bot.Telegram.User(8, "Omar", "en"));
        var (own, group) = (bot.Telegram.PrivateChat(member), bot.Telegram.Supergroup("غرفة", owner, member));
        await OweAsync(bot.Archive, TelegramPlatform.KeyOf(own.Id));
        await OweAsync(bot.Archive, TelegramPlatform.KeyOf(group.Id));

        await SayAsync(own, member, "/forgetme");
        var afterOwn = (await CountAsync(bot.Archive, TelegramPlatform.KeyOf(own.Id)), await CountAsync(bot.Archive, TelegramPlatform.KeyOf(group.Id)));
        await SayAsync(group, member, "/forgetme@newsbot_bot");
        var afterMember = await CountAsync(bot.Archive, TelegramPlatform.KeyOf(group.Id));
        await SayAsync(group, owner, "/forgetme@newsbot_bot");

        Assert.Equal((0, 4), afterOwn);
        Assert.Equal(4, afterMember);
        Assert.Equal(0, await CountAsync(bot.Archive, TelegramPlatform.KeyOf(group.Id)));

        Task SayAsync(FakeChat chat, FakeUser user, string text)
        {
            bot.Telegram.Say(chat, user, text);
            return bot.AnswerAsync(chat);
        }
    }

    [Fact]
    public async Task On_Discord_a_private_channel_is_forgotten_and_a_server_channel_by_its_managers_only()
    {
        await using var archive = await TestArchive.CreateAsync();
        await OweAsync(archive, "discord:1");
        await OweAsync(archive, "discord:2");

        await ForgetAsync(archive, Interaction("1") with { Name = "انسني" });
        var afterOwn = (await CountAsync(archive, "discord:1"), await CountAsync(archive, "discord:2"));
        await ForgetAsync(archive, Interaction("2") with { GuildId = "9" });
        var afterMember = await CountAsync(archive, "discord:2");
        await ForgetAsync(archive, Interaction("2") with { GuildId = "9", Permissions = 1 << 5 });

        Assert.Equal((0, 4), afterOwn);
        Assert.Equal(4, afterMember);
        Assert.Equal(0, await CountAsync(archive, "discord:2"));
    }

    private static Interaction Interaction(string channel) => new()
    {
        Id = "1",
        ApplicationId = "2",
        Token = "t",
        Kind = InteractionKind.Command,
        ChannelId = channel,
        UserId = "4",
        Name = "forgetme",
    };

    private static async Task ForgetAsync(TestArchive archive, Interaction interaction)
    {
        var voices = new Voices(new ReaderOptions());
        var question = new SlashQuestions(new SlashTable(voices), new CommandParser(), voices, new DiscordOptions()).Of(interaction)!;
        Assert.True(question.IsPrivate);
        await new Responder(archive.Database, new ReaderOptions(), archive.Clock).AnswerAsync(question.Incoming!, Stop);
    }

    /// <summary>A digest, somebody followed, quiet hours, and a message owed.</summary>
    private static async Task OweAsync(TestArchive archive, string chat)
    {
        var office = new PostOffice(archive);
        var leila = await archive.QuotedAsync("ليلى حداد", $"كلام في {chat}");
        var digest = await office.WantsAsync(PostOffice.Wish(chat: chat, people: leila));
        await office.Follows.AddAsync(chat, "", leila, "ar", Stop);
        await office.Follows.SetQuietAsync(chat, new QuietHours { Zone = "Asia/Riyadh", QuietFrom = 0, QuietTo = 60 }, Stop);
        var due = Some.Instant(Some.Noon.AddYears(50));
        await office.Outbox.PlanAlertsAsync([new NewMessage($"alert:{chat}::{digest}", DeliveryKind.Alert, chat, "", due, due + 1)], upto: 0, Stop);
    }

    private static Task<long> CountAsync(TestArchive archive, string chat) => archive.NumberAsync(
        $"""
        SELECT (SELECT COUNT(*) FROM digest WHERE chat = '{chat}') + (SELECT COUNT(*) FROM follow WHERE chat = '{chat}')
          + (SELECT COUNT(*) FROM chat_quiet WHERE chat = '{chat}') + (SELECT COUNT(*) FROM delivery WHERE chat = '{chat}')
        """);
}
