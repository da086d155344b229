using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// The fake by HTTP, for shells and other languages: POST /control/VERB with a JSON object does what people do, GET /control/sent
/// and GET /control/violations tell what the bot did. tests/clients/telegram/README.md lists the verbs.
/// </summary>
internal sealed class ControlApi(FakeTelegram telegram)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public void Map(WebApplication application)
    {
        application.MapGet("/control/sent", SentAsync);
        application.MapGet("/control/violations", context => context.Response.WriteAsJsonAsync(telegram.Violations.All));
        application.MapPost("/control/{verb}", PostAsync);
    }

    /// <summary>Does one thing: user, chat, topic, say, press, inline, block, unblock, migrate, fault, take-violations.</summary>
    public JsonNode? Do(string verb, JsonObject given) =>
        verb switch
        {
            "user" => Add(given),
            "chat" => AddChat(given),
            "topic" => telegram.Topic(Chat(given), Text(given, "name")!),
            "say" => telegram.Say(Chat(given), MaybeUser(given), Text(given, "text")!, MaybeMessage(given, "reply_to"), (int?)given["thread"]).ToJson(),
            "press" => Press(given).Id,
            "inline" => telegram.Inline(User(given), Text(given, "query") ?? "", Text(given, "offset") ?? "").Id,
            "block" => Done(() => telegram.BlockBot(User(given))),
            "unblock" => Done(() => telegram.UnblockBot(User(given))),
            "migrate" => telegram.Migrate(Chat(given)).Id,
            "fault" => Done(() => telegram.Faults.Add(FaultOf(given))),
            "take-violations" => new JsonArray([.. telegram.Violations.Take()]),
            _ => throw new ArgumentException($"No verb {verb}."),
        };

    private async Task PostAsync(HttpContext context)
    {
        try
        {
            var given = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            await context.Response.WriteAsJsonAsync(Do(context.Request.RouteValues["verb"]!.ToString()!, given!.AsObject()));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or KeyNotFoundException or System.Text.Json.JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = exception.Message });
        }
    }

    /// <summary>Requests from number `after` on; with `wait` (seconds) it waits until there are `count` of them (1 unless given).</summary>
    private async Task SentAsync(HttpContext context)
    {
        var after = Number(context, "after", 0);
        var count = Number(context, "count", 1);
        var until = Task.Delay(TimeSpan.FromSeconds(Math.Min(Number(context, "wait", 0), LongestWait.TotalSeconds)), TimeProvider.System, context.RequestAborted);
        Task arrival;
        do
        {
            arrival = telegram.ArrivalAsync();
        }
        while (telegram.AllRequests.Count < after + count && await Task.WhenAny(arrival, until) == arrival);

        await context.Response.WriteAsJsonAsync(new JsonArray([.. telegram.AllRequests.Skip(after).Select(RequestJson)]));
    }

    private static JsonObject RequestJson(SentRequest request)
    {
        var json = new JsonObject { ["method"] = request.Method, ["at"] = request.At.ToUnixTimeMilliseconds(), ["parameters"] = request.Parameters.DeepClone() };
        json.AddGiven("error", request.Error);
        json.AddGiven("chat", request.ChatId);
        if (request.Message is { } message)
        {
            json["message"] = message.ToJson();
            json["text"] = request.Text;
            json["entities"] = new JsonArray([.. request.Entities.Select(entity => entity.ToJson())]);
        }

        return json;
    }

    private JsonObject Add(JsonObject given) =>
        telegram.User((long)given["id"]!, Text(given, "name")!, Text(given, "language"), Text(given, "username")).ToJson();

    private JsonNode? AddChat(JsonObject given)
    {
        var members = (given["members"] as JsonArray ?? []).Select(id => telegram.FindUser((long)id!)!).ToArray();
        var title = Text(given, "title") ?? "";
        var chat = Text(given, "type") switch
        {
            "private" => telegram.PrivateChat(User(given)),
            "group" => telegram.Group(title, members),
            "supergroup" => telegram.Supergroup(title, members),
            "forum" => telegram.Forum(title, members),
            "channel" => telegram.Channel(title, Text(given, "username"), members[0]),
            var type => throw new ArgumentException($"No type {type}."),
        };

        return chat.Id;
    }

    private FakeQuery Press(JsonObject given)
    {
        var message = MaybeMessage(given, "message") ?? throw new ArgumentException("No such message.");

        return Text(given, "data") is { } data ? telegram.Press(message, User(given), data) : telegram.Press(message, User(given), (int)given["button"]!);
    }

    private static Fault FaultOf(JsonObject given) =>
        new(Enum.Parse<FaultKind>(Text(given, "kind") ?? "Refused", ignoreCase: true))
        {
            Method = Text(given, "method"),
            ChatId = (long?)given["chat"],
            Times = (int?)given["times"] ?? 1,
            After = (int?)given["after"] ?? 0,
            Code = (int?)given["code"] ?? 502,
            Description = Text(given, "description") ?? "Bad Gateway",
            RetryAfter = (int?)given["retry_after"],
            Delay = TimeSpan.FromMilliseconds((double?)given["delay"] ?? 0),
        };

    private FakeUser User(JsonObject given) => MaybeUser(given) ?? throw new ArgumentException("No such user.");

    private FakeUser? MaybeUser(JsonObject given) => given["user"] is { } id ? telegram.FindUser((long)id) : null;

    /// <summary>A person's id is their private chat, which begins with their first words.</summary>
    private FakeChat Chat(JsonObject given)
    {
        var id = (long?)given["chat"] ?? (long)given["user"]!;

        return telegram.FindChat(id) ?? (telegram.FindUser(id) is { } user ? telegram.PrivateChat(user) : throw new ArgumentException("No such chat."));
    }

    private FakeMessage? MaybeMessage(JsonObject given, string name) =>
        given[name] is { } id ? Chat(given).Messages.GetValueOrDefault((int)id) : null;

    private static JsonNode? Done(Action action)
    {
        action();
        return true;
    }

    private static string? Text(JsonObject given, string name) => given[name]?.ToString();

    private static int Number(HttpContext context, string name, int otherwise) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
