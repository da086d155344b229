using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Replies;
using NewsBot.Tests.Support;
using NewsBot.Wording;

namespace NewsBot.Tests.Conversation;

/// <summary>Somebody who asks in a chat and presses the buttons of the last answer.</summary>
internal sealed class Talk(TestArchive archive, string chat = "1", string user = "1")
{
    private Responder responder = new(archive.Database, new ReaderOptions(), archive.Clock);

    private Reply? last;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Two people whom one name fits, as people.tsv would list them.</summary>
    public static async Task ListAsync(TestArchive archive, params string[] rows)
    {
        var file = Path.Combine(archive.Folder, "people.tsv");
        await File.WriteAllLinesAsync(file, rows, Stop);
        await new KnownPeople(archive.Database).SeedAsync(file, Stop);
    }

    public async Task<Reply> AsksAsync(string text, int limit = 5) =>
        last = (await responder.AnswerAsync(From() with { Text = text, Limit = limit }, Stop))!;

    public Task<Reply> PressesAsync(string label) => PressesDataAsync(last!.Buttons.Single(button => button.Label.StartsWith(label, StringComparison.Ordinal)).Data);

    public async Task<Reply> PressesDataAsync(string data) => last = (await responder.AnswerAsync(From() with { Button = data }, Stop))!;

    public async Task<Reply> AnswersAsync(Incoming incoming) => last = (await responder.AnswerAsync(incoming, Stop))!;

    /// <summary>A new process over the same archive: nothing but the store remembers.</summary>
    public void Restarts() => responder = new Responder(archive.Database, new ReaderOptions(), archive.Clock);

    public Incoming From() => new() { Platform = "test", ChatId = chat, UserId = user };
}
