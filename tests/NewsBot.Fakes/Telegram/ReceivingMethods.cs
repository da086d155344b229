using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>The methods by which a bot gets its updates: polls, or a webhook.</summary>
internal sealed class ReceivingMethods(World world, LongPolling polling, Webhook webhook)
{
    private const int DefaultConnections = 40;

    /// <summary>The answer to a method of receiving; null for every other method.</summary>
    public async Task<JsonNode?> AnswerAsync(ApiCall call, CancellationToken cancellationToken) =>
        call.Method.ToUpperInvariant() switch
        {
            "GETUPDATES" => await GetUpdatesAsync(call, cancellationToken),
            "SETWEBHOOK" => await SetWebhookAsync(call),
            "DELETEWEBHOOK" => await DeleteWebhookAsync(call),
            "GETWEBHOOKINFO" => Info(),
            _ => null,
        };

    private Task<JsonArray> GetUpdatesAsync(ApiCall call, CancellationToken cancellationToken) =>
        webhook.Address is null
            ? polling.PollAsync(call, cancellationToken)
            : throw new BotApiException(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

    private async Task<JsonNode> SetWebhookAsync(ApiCall call)
    {
        if (call.Text("url") is not { Length: > 0 } url)
        {
            return await DeleteWebhookAsync(call);
        }

        // The real server wants https; a fake on the loopback has no certificate to offer.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback))
        {
            throw BotApiException.Fault("bad webhook: An HTTPS URL must be provided for webhook");
        }

        var secret = call.Text("secret_token");
        if (secret is not null && (secret.Length is 0 or > 256 || !secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')))
        {
            throw BotApiException.Fault("secret token contains unallowed characters");
        }

        if (call.Structure("allowed_updates") is JsonArray kinds)
        {
            world.Updates.Allow([.. kinds.Select(kind => kind!.ToString())]);
        }

        if (call.Flag("drop_pending_updates"))
        {
            world.Updates.Clear();
        }

        var connections = (int)Math.Clamp(call.Number("max_connections") ?? DefaultConnections, 1, 100);
        await webhook.SetAsync(new WebhookAddress(address, secret, connections));
        polling.Interrupt();

        return true;
    }

    private async Task<JsonNode> DeleteWebhookAsync(ApiCall call)
    {
        if (call.Flag("drop_pending_updates"))
        {
            world.Updates.Clear();
        }

        await webhook.SetAsync(null);

        return true;
    }

    private JsonObject Info()
    {
        var info = new JsonObject
        {
            ["url"] = webhook.Address?.Url.ToString() ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Count,
        };
        info.AddGiven("max_connections", webhook.Address?.MaxConnections);
        info.AddGiven("last_error_date", webhook.LastErrorAt?.ToUnixTimeSeconds());
        info.AddGiven("last_error_message", webhook.LastError);
        info.AddGiven("allowed_updates", world.Updates.Allowed is { } kinds ? new JsonArray([.. kinds]) : null);

        return info;
    }
}
