using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Store;

public sealed class ChatMemoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_of_many_answers_at_once_is_remembered_for_each_chat()
    {
        await using var archive = await TestArchive.CreateAsync();
        var memory = new ChatMemory(archive.Database);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => memory.RememberAnswerAsync($"telegram:{i % 20}", "7", $"b{i}", Stop)));

        Assert.Equal("b199", (await memory.OfAsync("telegram:19", "7", Stop)).LastAnswer);
        Assert.Equal("b185", (await memory.OfAsync("telegram:5", "7", Stop)).LastAnswer);
    }

    [Fact]
    public async Task An_answer_is_written_down_when_its_remembering_has_been_awaited_alone()
    {
        await using var archive = await TestArchive.CreateAsync();

        await new ChatMemory(archive.Database).RememberAnswerAsync("telegram:1", "7", "b1", Stop);

        Assert.Equal("b1", (await new ChatMemory(archive.Database).OfAsync("telegram:1", "7", Stop)).LastAnswer);
    }

    [Fact]
    public async Task What_is_forgotten_is_not_written_afterwards()
    {
        await using var archive = await TestArchive.CreateAsync();
        var memory = new ChatMemory(archive.Database);
        var remembering = Enumerable.Range(0, 50).Select(i => memory.RememberAnswerAsync($"telegram:{i}", "7", $"b{i}", Stop)).ToList();

        await memory.ForgetAskerAsync("telegram", "7", Stop);
        await Task.WhenAll(remembering);

        Assert.Null((await memory.OfAsync("telegram:49", "7", Stop)).LastAnswer);
        Assert.Null((await new ChatMemory(archive.Database).OfAsync("telegram:3", "7", Stop)).LastAnswer);
    }
}
