using NewsBot.Fakes.Telegram;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Telegram;

/// <summary>The built program on a whole evening, approved as a reader sees it.</summary>
public sealed class EveningTests
{
    private const string Folder = "tests/NewsBot.Tests/Telegram/Approved";

    [Fact]
    public Task An_evening_goes_as_approved() => ApprovedText.CheckAsync(Folder, "evening", lines => PlayAsync(lines, isRich: false));

    [Fact]
    public Task A_server_that_offers_rich_messages_gets_them_as_approved() => ApprovedText.CheckAsync(Folder, "rich", lines => PlayAsync(lines, isRich: true));

    [Fact]
    public void The_evening_has_sixty_lines_by_five_people_in_every_kind_of_chat()
    {
        var lines = File.ReadLines(Repository.PathOf(Folder, "evening" + ApprovedText.Ending))
            .Where(line => line.StartsWith("> ", StringComparison.Ordinal))
            .Select(line => EveningLine.Read(line[2..]))
            .ToList();

        Assert.InRange(lines.Count, 60, 80);
        Assert.Equal(5, lines.Select(line => line.Name).Distinct().Count());
        Assert.Equal([null, "forum/politics", "forum/tech", "newsroom"], lines.Select(line => line.Place).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<EveningDeed>(), lines.Select(line => line.Deed).Distinct().Order());
    }

    private static async Task<string> PlayAsync(IReadOnlyList<string> lines, bool isRich)
    {
        await using var telegram = await FakeTelegram.StartAsync(new FakeTelegramOptions { RateLimits = new RateLimits(), OffersRichMessages = isRich }, TestContext.Current.CancellationToken);
        using var bot = ServingProcess.On(telegram);
        var evening = await new Evening(telegram).PlayAsync(lines);
        var said = await bot.EndAsync();

        Assert.DoesNotContain(telegram.Token, said, StringComparison.Ordinal);
        Assert.Equal(isRich ? [] : ["sendRichMessage"], telegram.Refused.Select(refused => refused.Method));

        return evening;
    }
}
