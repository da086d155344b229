using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>Callbacks and follow-ups, with their deadlines.</summary>
internal sealed class InteractionRoutes(FakeDiscordOptions options, World world, Messages messages, Violations violations)
{
    private const int EphemeralFlag = 64;
    private const int FollowUpsOfUserInstalls = 5;

    private readonly Dictionary<string, FakeInteraction> byToken = [];

    public IEnumerable<FakeInteraction> All => byToken.Values;

    public void Add(FakeInteraction interaction) => byToken.Add(interaction.Token, interaction);

    public RestAnswer Callback(RestRequest request, string id, string token)
    {
        var now = options.Time.GetUtcNow();
        if (!byToken.TryGetValue(token, out var interaction) || GatewayJson.Text(interaction.Id) != id)
        {
            violations.Add("unknown-interaction", $"A callback for an interaction that never was: {id}");
            throw DiscordRefusal.UnknownInteraction();
        }

        interaction.Attempts++;
        if (interaction.Acknowledgement is not null)
        {
            throw DiscordRefusal.AlreadyAcknowledged();
        }

        if (now - interaction.CreatedAt > options.TimeToAcknowledge)
        {
            throw DiscordRefusal.UnknownInteraction();
        }

        var type = (int?)request.Form["type"] ?? 0;
        var data = request.Form["data"] as JsonObject ?? [];
        if (!Fits(type, interaction.Type))
        {
            violations.Add("callback-type", $"Callback {type} to an interaction of type {interaction.Type}.");
            throw DiscordRefusal.Form([("type", "BASE_TYPE_CHOICES", "Value must be one of those that fit the interaction.")]);
        }

        Answer(interaction, type, data, request);
        interaction.Acknowledgement = type;
        interaction.AcknowledgedAt = interaction.LastTouched = now;
        interaction.SetAcknowledged();
        if (type is not (CallbackType.DeferredMessage or CallbackType.DeferredUpdate))
        {
            interaction.SetAnswered();
        }

        return request.Query.Contains("with_response=true", StringComparison.OrdinalIgnoreCase) ? RestAnswer.Of(Response(interaction, type)) : RestAnswer.Nothing;
    }

    public RestAnswer Webhook(RestRequest request, string application, string token, string[] rest)
    {
        if (application != GatewayJson.Text(world.Bot.Id) || !byToken.TryGetValue(token, out var interaction) || interaction.Acknowledgement is null)
        {
            violations.Add("unknown-webhook", $"{request.Method} {request.Path}: no such interaction, or not acknowledged yet.");
            throw DiscordRefusal.UnknownWebhook();
        }

        if (options.Time.GetUtcNow() - interaction.CreatedAt > options.TokenLife)
        {
            throw DiscordRefusal.InvalidWebhookToken();
        }

        interaction.LastTouched = options.Time.GetUtcNow();

        return (request.Method, rest) switch
        {
            ("POST", []) => FollowUp(request, interaction),
            ("GET", ["messages", var id]) => RestAnswer.Of(Find(interaction, id).Body.DeepClone()),
            ("PATCH", ["messages", var id]) => Patch(request, interaction, Find(interaction, id, mayLoad: true)),
            ("DELETE", ["messages", var id]) => Delete(interaction, Find(interaction, id, mayLoad: true)),
            _ => throw DiscordRefusal.NotFound(),
        };
    }

    private static bool Fits(int callback, int interaction) => interaction switch
    {
        InteractionType.Command => callback is CallbackType.Message or CallbackType.DeferredMessage or CallbackType.Modal,
        InteractionType.Component => callback is >= CallbackType.Message and <= CallbackType.Update or CallbackType.Modal,
        InteractionType.Autocomplete => callback is CallbackType.Choices,
        _ => false,
    };

    private void Answer(FakeInteraction interaction, int type, JsonObject data, RestRequest request)
    {
        switch (type)
        {
            case CallbackType.Message:
                messages.Check(request, data, isNew: true);
                interaction.IsEphemeral = IsEphemeral(data);
                interaction.Original = Keep(interaction, messages.Create(interaction.Channel, request, data, interaction.IsEphemeral ? interaction.User : null));
                break;
            case CallbackType.DeferredMessage:
                interaction.IsEphemeral = IsEphemeral(data);
                interaction.Original = Keep(
                    interaction, messages.Create(interaction.Channel, request, [], interaction.IsEphemeral ? interaction.User : null, isLoading: true));
                break;
            case CallbackType.DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case CallbackType.Update:
                messages.Check(request, data, isNew: false);
                interaction.Original = Keep(interaction, interaction.Source!);
                messages.Change(interaction.Source!, request, data);
                break;
            case CallbackType.Choices:
                interaction.Choices = Choices(data["choices"] as JsonArray);
                break;
        }
    }

    private List<(string Name, string Value)> Choices(JsonArray? given)
    {
        var choices = (given ?? throw DiscordRefusal.Form([("data.choices", "BASE_TYPE_REQUIRED", "This field is required")])).OfType<JsonObject>()
            .Select(choice => ((string?)choice["name"] ?? "", choice["value"]?.ToString() ?? "")).ToList();
        var isTooLong = choices.Any(choice => MessageRules.LengthOf(choice.Item1) is < 1 or > 100 || MessageRules.LengthOf(choice.Item2) is < 1 or > 100);
        if (choices.Count > 25 || isTooLong)
        {
            violations.Add("choices", $"{choices.Count} choices, or one that is empty or longer than 100.");
            throw DiscordRefusal.Form([("data.choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length, each between 1 and 100.")]);
        }

        return choices;
    }

    private RestAnswer FollowUp(RestRequest request, FakeInteraction interaction)
    {
        messages.Check(request, request.Form, isNew: true);
        // The first follow-up to a deferred answer takes its place, and stays as visible as that one was.
        if (interaction is { Acknowledgement: CallbackType.DeferredMessage, Original: { IsLoading: true } waiting })
        {
            return Patch(request, interaction, waiting);
        }

        if (interaction.Payload["authorizing_integration_owners"] is JsonObject owners && !owners.ContainsKey("0") && interaction.FollowUps >= FollowUpsOfUserInstalls)
        {
            violations.Add("follow-ups", "A sixth follow-up where the app is only a person's own.");
            throw DiscordRefusal.TooManyFollowUps();
        }

        interaction.FollowUps++;
        var onlyFor = IsEphemeral(request.Form) ? interaction.User : null;
        var message = Keep(interaction, messages.Create(interaction.Channel, request, request.Form, onlyFor));
        interaction.SetAnswered();

        return RestAnswer.Of(message.Body.DeepClone());
    }

    private RestAnswer Patch(RestRequest request, FakeInteraction interaction, FakeMessage message)
    {
        messages.Check(request, request.Form, isNew: message.IsLoading);
        messages.Change(message, request, request.Form);
        Keep(interaction, message);
        interaction.SetAnswered();

        return RestAnswer.Of(message.Body.DeepClone());
    }

    private static RestAnswer Delete(FakeInteraction interaction, FakeMessage message)
    {
        message.IsDeleted = true;
        interaction.SetAnswered();
        return RestAnswer.Nothing;
    }

    private static FakeMessage Find(FakeInteraction interaction, string id, bool mayLoad = false)
    {
        var message = id == "@original"
            ? interaction.Original
            : interaction.Messages.Find(message => message.Id.ToString(CultureInfo.InvariantCulture) == id);

        return message is { IsDeleted: false } && (mayLoad || !message.IsLoading || id == "@original") ? message : throw DiscordRefusal.UnknownMessage();
    }

    private static FakeMessage Keep(FakeInteraction interaction, FakeMessage message)
    {
        if (!interaction.Messages.Contains(message))
        {
            interaction.Messages.Add(message);
        }

        return message;
    }

    private static bool IsEphemeral(JsonObject data) => (((int?)data["flags"] ?? 0) & EphemeralFlag) != 0;

    private static JsonObject Response(FakeInteraction interaction, int type)
    {
        JsonObject response = new()
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = GatewayJson.Text(interaction.Id),
                ["type"] = interaction.Type,
                ["response_message_id"] = interaction.Original is { } original ? GatewayJson.Text(original.Id) : null,
                ["response_message_loading"] = interaction.Original?.IsLoading ?? false,
                ["response_message_ephemeral"] = interaction.IsEphemeral,
            },
        };
        if (type is not (CallbackType.Choices or CallbackType.Modal))
        {
            response["resource"] = new JsonObject { ["type"] = type, ["message"] = interaction.Original?.Body.DeepClone() };
        }

        return response;
    }
}
