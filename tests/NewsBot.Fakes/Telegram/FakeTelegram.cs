using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// A Telegram on the loopback: bots talk to it over HTTP as to the real one, tests speak for the people in it. Disposing it
/// fails when the bot did what no bot may do and the test did not take those <see cref="Violations"/>.
/// </summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly World world;
    private readonly People people;
    private readonly Ledger ledger = new();
    private readonly BotApiServer server;
    private readonly WebApplication application;

    private FakeTelegram(FakeTelegramOptions options)
    {
        world = new World(options);
        people = new People(world);
        server = new BotApiServer(world, ledger, Faults, Violations);
        application = LoopbackHost.Build(options.Port);
        new ControlApi(this).Map(application);
        application.Map("/{**path}", server.ServeAsync);
    }

    /// <summary>http://127.0.0.1:PORT, without a slash at its end.</summary>
    public Uri ApiBase { get; private set; } = new("http://127.0.0.1");

    public string Token => world.Options.Token;

    public FakeUser Bot => world.Bot;

    public FaultPlan Faults { get; } = new();

    public Violations Violations { get; } = new();

    /// <summary>Every request the bot made and Telegram did, but polls, in order.</summary>
    public IReadOnlyList<SentRequest> Sent => [.. ledger.All.Where(request => request.Error is null)];

    public IReadOnlyList<SentRequest> Refused => [.. ledger.All.Where(request => request.Error is not null)];

    /// <summary>
    /// Every request so far but polls, the refused ones too; they and the messages they made are forgotten, so that a long day does
    /// not fill the memory.
    /// </summary>
    public IReadOnlyList<SentRequest> TakeRequests()
    {
        lock (world.Gate)
        {
            foreach (var chat in world.Chats.Values)
            {
                chat.Messages.Clear();
            }
        }

        return ledger.Take();
    }

    /// <summary>Updates the bot has not confirmed yet.</summary>
    public int Unconfirmed => world.Updates.Count;

    /// <summary>Whether the last words said in any chat were passed on to the bot, or kept from it by privacy mode.</summary>
    public bool LastWasDelivered => people.LastWasDelivered;

    /// <summary>True while a poll of the bot waits for news.</summary>
    public bool IsPolled => server.Polling.IsWaiting;

    public static Task<FakeTelegram> StartAsync(CancellationToken cancellationToken = default) => StartAsync(new FakeTelegramOptions(), cancellationToken);

    public static async Task<FakeTelegram> StartAsync(FakeTelegramOptions options, CancellationToken cancellationToken = default)
    {
        var telegram = new FakeTelegram(options);
        await telegram.application.StartAsync(cancellationToken);
        telegram.ApiBase = new Uri(telegram.application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        return telegram;
    }

    public FakeUser User(long id, string name, string? languageCode = null, string? username = null)
    {
        lock (world.Gate)
        {
            return world.Users[id] = new FakeUser(id, name, languageCode, username);
        }
    }

    /// <summary>The chat of somebody who has started the bot.</summary>
    public FakeChat PrivateChat(FakeUser user)
    {
        lock (world.Gate)
        {
            return world.PrivateChat(user);
        }
    }

    /// <summary>A group with the bot in it; the first of the people owns it.</summary>
    public FakeChat Group(string title, params FakeUser[] members) => Populated(FakeChatType.Group, title, username: null, isForum: false, members);

    public FakeChat Supergroup(string title, params FakeUser[] members) => Populated(FakeChatType.Supergroup, title, username: null, isForum: false, members);

    public FakeChat Forum(string title, params FakeUser[] members) => Populated(FakeChatType.Supergroup, title, username: null, isForum: true, members);

    /// <summary>A channel the bot may post to.</summary>
    public FakeChat Channel(string title, string? username, FakeUser owner)
    {
        var channel = Populated(FakeChatType.Channel, title, username, isForum: false, [owner]);
        lock (world.Gate)
        {
            channel.Administrators.Add(Bot);
        }

        return channel;
    }

    /// <summary>Opens a topic in a forum and gives its thread.</summary>
    public int Topic(FakeChat forum, string name)
    {
        lock (world.Gate)
        {
            var thread = forum.NextMessageId();
            forum.Topics[thread] = name;

            return thread;
        }
    }

    public FakeMessage Say(FakeChat chat, FakeUser? user, string text, FakeMessage? replyTo = null, int? thread = null)
    {
        lock (world.Gate)
        {
            return people.Say(chat, user, text, replyTo, thread);
        }
    }

    /// <summary>Somebody writes to the bot in private.</summary>
    public FakeMessage Say(FakeUser user, string text) => Say(PrivateChat(user), user, text);

    public void Edit(FakeMessage message, string text)
    {
        lock (world.Gate)
        {
            people.Edit(message, text);
        }
    }

    /// <summary>Presses a button by its place, counted through all rows from 0.</summary>
    public FakeQuery Press(FakeMessage message, FakeUser user, int button) =>
        Press(message, user, message.Keyboard.SelectMany(row => row).ElementAt(button).Data ?? throw new ArgumentException("This button sends nothing."));

    public FakeQuery Press(FakeMessage message, FakeUser user, string data)
    {
        lock (world.Gate)
        {
            return new FakeQuery(people.Press(message, user, data), this);
        }
    }

    public FakeQuery Inline(FakeUser user, string query, string offset = "")
    {
        lock (world.Gate)
        {
            return new FakeQuery(people.AskInline(user, query, offset), this);
        }
    }

    /// <summary>Shares the result of an inline query, by its place, in a chat.</summary>
    public FakeMessage Share(FakeUser user, SentRequest answer, int result, FakeChat chat)
    {
        lock (world.Gate)
        {
            return people.Share(user, query: "", InlineResults.Of(answer)[result]!, chat, Violations);
        }
    }

    public void BlockBot(FakeUser user) => Stand(PrivateChat(user), user, "Forbidden: bot was blocked by the user");

    public void UnblockBot(FakeUser user) => Stand(PrivateChat(user), user, refusal: null);

    public void RemoveBot(FakeChat chat, FakeUser by) => Stand(chat, by, $"Forbidden: bot was kicked from the {chat.TypeName} chat");

    public void AddBot(FakeChat chat, FakeUser by, bool asAdministrator = false) => Stand(chat, by, refusal: null, asAdministrator);

    /// <summary>The group becomes a supergroup, which is given; the old id answers with the new one from then on.</summary>
    public FakeChat Migrate(FakeChat group)
    {
        lock (world.Gate)
        {
            return people.Migrate(group);
        }
    }

    /// <summary>An update the bot has to live with, however odd; it gets the next update_id.</summary>
    public long Deliver(string kind, JsonObject content) => world.Updates.Add(kind, content);

    public bool HasAnswer(FakeChat chat) => ledger.Answers(chat.Id).TryPeek(out _);

    /// <summary>What a result of an inline query would look like when it is shared.</summary>
    public static (string Text, IReadOnlyList<FakeEntity> Entities) Preview(JsonNode result)
    {
        var text = People.TextOf(result, new Violations());

        return (text.Text, text.Entities);
    }

    /// <summary>The next message the bot sent or edited in this chat, each given once.</summary>
    public Task<SentRequest> AnswerAsync(FakeChat chat, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        WaitAsync(ledger.Answers(chat.Id).ReadAsync(cancellationToken).AsTask(), timeout, FormattableString.Invariant($"chat {chat.Id}"));

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
        if (Violations.Count > 0)
        {
            throw new InvalidOperationException($"The bot did what no bot may do: {string.Join("; ", Violations.All.Distinct())}");
        }
    }

    internal IReadOnlyList<SentRequest> AllRequests => ledger.All;

    internal FakeChat? FindChat(long id)
    {
        lock (world.Gate)
        {
            return world.Chats.GetValueOrDefault(id);
        }
    }

    internal FakeUser? FindUser(long id)
    {
        lock (world.Gate)
        {
            return world.Users.GetValueOrDefault(id);
        }
    }

    internal Task<SentRequest> QueryAnswerAsync(string id, TimeSpan? timeout) => WaitAsync(ledger.QueryAnswer(id), timeout, $"query {id}");

    internal Task ArrivalAsync() => ledger.ArrivalAsync();

    private FakeChat Populated(FakeChatType type, string title, string? username, bool isForum, FakeUser[] members)
    {
        lock (world.Gate)
        {
            var chat = world.AddChat(type, title, username, isForum);
            foreach (var member in members)
            {
                chat.Members.Add(member);
            }

            if (members.Length > 0)
            {
                chat.Administrators.Add(members[0]);
            }

            return chat;
        }
    }

    private void Stand(FakeChat chat, FakeUser by, string? refusal, bool asAdministrator = false)
    {
        lock (world.Gate)
        {
            people.Stand(chat, by, refusal, asAdministrator);
        }
    }

    private async Task<T> WaitAsync<T>(Task<T> answer, TimeSpan? timeout, string where)
    {
        try
        {
            return await answer.WaitAsync(timeout ?? Patience);
        }
        catch (TimeoutException exception)
        {
            var said = string.Join("; ", ledger.All.TakeLast(5).Select(request => $"{request.Method} {request.Error}{request.Text}"));
            throw new TimeoutException($"No answer in {where}. The last requests: {(said.Length == 0 ? "none" : said)}", exception);
        }
    }
}
