using NewsBot.Tests.Conversation;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord;

public sealed class HintTests
{
    // Nobody can simply write to the bot in a server.
    [Theory]
    [InlineData("quotes please", "/ask What did Altman say about Musk?")]
    [InlineData("اقتباسات", "/اسأل ماذا قال ألتمان عن ماسك؟")]
    [InlineData("whom do i follow", "/ask Follow Mira Murati")]
    [InlineData("متابعاتي", "/اسأل تابع ميرا موراتي")]
    [InlineData("/quiet please", "/quiet hours: 22:00 07:00")]
    [InlineData("/هدوء", "/هدوء الساعات: 22:00 07:00")]
    [InlineData("/digest list please", "/digest schedule: every day at 9:00 Riyadh time about Sam Altman")]
    [InlineData("/موجز القائمة", "/موجز الموعد: كل يوم الساعة 9 صباحاً بتوقيت الرياض عن سام ألتمان")]
    [InlineData("what is this all about then?", "/ask Who is Sam Altman?")]
    public async Task A_hint_names_the_command_that_takes_it(string asked, string hint)
    {
        await using var archive = await TestArchive.CreateAsync();
        var talk = new Talk(archive);

        var reply = await talk.AnswersAsync(talk.From() with { Platform = "discord", Text = asked });

        Assert.Contains(hint, string.Join('\n', reply.Notes.Concat(reply.Items.Select(item => item.Text))), StringComparison.Ordinal);
    }
}
