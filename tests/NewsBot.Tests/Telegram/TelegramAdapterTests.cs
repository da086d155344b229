using NewsBot.Delivery;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Telegram;

public sealed class TelegramAdapterTests
{
    [Fact]
    public async Task A_question_in_private_is_answered_with_the_words_and_their_receipt()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        await bot.Archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");
        var reader = bot.Telegram.User(7, "Rami", "ar");

        bot.Telegram.Say(reader, "ماذا قالت ليلى حداد؟");
        var answer = await bot.AnswerAsync(bot.Telegram.PrivateChat(reader));

        Assert.Contains("«نحتاج إلى وقت»", answer.Text, StringComparison.Ordinal);
        Assert.Contains("عنوان", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Entities, entity => entity.Type == "blockquote");
        Assert.Empty(bot.Telegram.Violations.All);
    }

    [Fact]
    public async Task A_pressed_button_changes_the_message_it_hangs_on()
    {
        await using var bot = await TelegramHostedBot.StartAsync();
        await bot.Archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");
        var reader = bot.Telegram.User(7, "Rami", "ar");
        var chat = bot.Telegram.PrivateChat(reader);
        bot.Telegram.Say(reader, "ماذا قالت ليلى حداد؟");
        var shown = await bot.AnswerAsync(chat);

        bot.Telegram.Press(shown.Message!, reader, 0);
        var changed = await bot.AnswerAsync(chat);

        Assert.Equal("editMessageText", changed.Method);
        Assert.Equal(shown.Message!.Id, changed.Message!.Id);
        Assert.Empty(bot.Telegram.Violations.All);
    }

    [Fact]
    public async Task A_refused_token_ends_the_adapter_with_one_clear_reason()
    {
        await using var bot = await TelegramHostedBot.StartAsync(telegram => telegram.Faults.Add(Fault.Unauthorized()));

        await bot.Platforms.NoneLeft.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        var state = Assert.Single(bot.Platforms.States);
        Assert.Equal(Standing.Ended, state.Standing);
        Assert.Contains("token was refused", state.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Telegram.Token, state.Said, StringComparison.Ordinal);
    }
}
