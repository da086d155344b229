using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Fakes.Discord;

/// <summary>Steers the fake from another process: POST /control/VERB with a JSON object does what people or faults do, GET /control/state tells what came of it.</summary>
internal sealed class ControlApi(FakeDiscord discord)
{
    private const int Milliseconds = 1000;

    public async Task AnswerAsync(HttpContext context, string verb)
    {
        var (status, body) = (200, new JsonObject());
        try
        {
            body = verb switch
            {
                "state" => State(),
                "interaction" => await InteractionAsync(context.Request.Query["id"].ToString(), context.RequestAborted),
                _ => Do(verb, await ReadAsync(context)),
            };
        }
        catch (Exception exception) when (exception is InvalidOperationException or JsonException or FormatException)
        {
            (status, body) = (400, new JsonObject { ["error"] = exception.Message });
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body), context.RequestAborted);
    }

    private static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();

        return text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? [];
    }

    private JsonObject Do(string verb, JsonObject given)
    {
        switch (verb)
        {
            case "command":
                return Made(discord.Command(User(given), Channel(given), Text(given, "name"), [.. Options(given)]));
            case "autocomplete":
                return Made(discord.Autocomplete(User(given), Channel(given), Text(given, "name"), Text(given, "option"), Text(given, "text"), [.. Options(given)]));
            case "press":
                return Made(discord.Press(User(given), Message(given), Text(given, "custom_id")));
            case "select":
                return Made(discord.Select(
                    User(given), Message(given), Text(given, "custom_id"), [.. (given["values"] as JsonArray ?? []).Select(value => (string)value!)]));
            case "fault":
                Strike(given);
                return [];
            default:
                throw new InvalidOperationException($"There is no verb {verb}.");
        }
    }

    private void Strike(JsonObject given)
    {
        var (path, times) = ((string?)given["path"] ?? "", (int?)given["times"] ?? 1);
        var after = TimeSpan.FromSeconds((double?)given["after"] ?? 1);
        switch (Text(given, "kind"))
        {
            case "rate-limit":
                discord.Faults.RateLimit(after, Enum.Parse<RateLimitScope>((string?)given["scope"] ?? "User", ignoreCase: true), path, times);
                break;
            case "fail":
                discord.Faults.Fail((int)given["status"]!, path, times);
                break;
            case "slow":
                discord.Faults.Slow(after, path, times);
                break;
            case "refuse":
                discord.Faults.Refuse(path, times);
                break;
            case "lose-answer":
                discord.Faults.LoseAnswer(path, times);
                break;
            case "reconnect":
                discord.Faults.Reconnect();
                break;
            case "invalid-session":
                discord.Faults.InvalidSession((bool?)given["resumable"] == true);
                break;
            case "close":
                discord.Faults.Close((int)given["code"]!);
                break;
            case "silence":
                discord.Faults.Silence();
                break;
            case "drop":
                discord.Faults.Drop();
                break;
            case var other:
                throw new InvalidOperationException($"There is no fault {other}.");
        }
    }

    private JsonObject State() => new()
    {
        ["application"] = discord.ApplicationId,
        ["channel"] = GatewayJson.Text(discord.World.Channel.Id),
        ["guild"] = GatewayJson.Text(discord.World.Guild.Id),
        ["users"] = new JsonObject(discord.World.Users.Select(user => KeyValuePair.Create(user.Name, (JsonNode?)GatewayJson.Text(user.Id)))),
        ["ready"] = discord.Ready,
        ["identifies"] = discord.Identifies,
        ["resumes"] = discord.Resumes,
        ["connects"] = discord.Connects,
        ["commands"] = new JsonArray([.. discord.CommandsOf().Select(command => command.DeepClone())]),
        ["violations"] = new JsonArray([.. discord.Violations.All.Select(violation => new JsonObject { ["kind"] = violation.Kind, ["detail"] = violation.Detail })]),
        ["requests"] = new JsonArray([.. discord.Requests.Select(request => JsonValue.Create($"{request.Method} {request.Path} {request.Status.ToString(CultureInfo.InvariantCulture)}"))]),
    };

    private async Task<JsonObject> InteractionAsync(string id, CancellationToken cancellationToken)
    {
        var interaction = discord.Interactions.FirstOrDefault(made => GatewayJson.Text(made.Id) == id)
            ?? throw new InvalidOperationException($"There is no interaction {id}.");
        await discord.AnswerAsync(interaction, cancellationToken: cancellationToken);

        return new JsonObject
        {
            ["acknowledgement"] = interaction.Acknowledgement,
            ["milliseconds"] = (int)(interaction.TimeToAcknowledge!.Value.TotalSeconds * Milliseconds),
            ["ephemeral"] = interaction.IsEphemeral,
            ["attempts"] = interaction.Attempts,
            ["answers"] = interaction.Answers,
            ["choices"] = new JsonArray([.. interaction.Choices.Select(choice => new JsonObject { ["name"] = choice.Name, ["value"] = choice.Value })]),
            ["messages"] = new JsonArray([.. interaction.Messages.Select(message => message.Body.DeepClone())]),
        };
    }

    private static JsonObject Made(FakeInteraction interaction) => new() { ["id"] = GatewayJson.Text(interaction.Id) };

    private FakeUser User(JsonObject given)
    {
        var name = (string?)given["user"] ?? discord.World.Reader.Name;
        return discord.World.Users.Find(user => user.Name == name) ?? throw new InvalidOperationException($"There is no {name}.");
    }

    private FakeChannel Channel(JsonObject given) =>
        (string?)given["channel"] is "direct" ? discord.World.DirectChannel(User(given)) : discord.World.Channel;

    private FakeMessage Message(JsonObject given) =>
        discord.World.Channels.SelectMany(discord.MessagesIn).FirstOrDefault(message => GatewayJson.Text(message.Id) == (string?)given["message"])
            ?? throw new InvalidOperationException($"There is no message {given["message"]}.");

    private static string Text(JsonObject given, string name) => (string?)given[name] ?? throw new InvalidOperationException($"{name} is missing.");

    private static IEnumerable<(string Name, object Value)> Options(JsonObject given) =>
        (given["options"] as JsonObject ?? []).Select(option => (option.Key, option.Value!.GetValueKind() switch
        {
            JsonValueKind.Number => (object)(int)option.Value,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => (string)option.Value!,
        }));
}
