using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Discord;

/// <summary>A request Discord would not carry out, with the status, code and message it says so.</summary>
internal sealed class DiscordRefusal(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status => status;

    public JsonObject Body
    {
        get
        {
            JsonObject body = new() { ["message"] = Message, ["code"] = code };
            if (errors is not null)
            {
                body["errors"] = errors.DeepClone();
            }

            return body;
        }
    }

    public static DiscordRefusal Unauthorized() => new(401, 0, "401: Unauthorized");

    public static DiscordRefusal NotFound() => new(404, 0, "404: Not Found");

    public static DiscordRefusal UnknownChannel() => new(404, 10003, "Unknown Channel");

    public static DiscordRefusal UnknownGuild() => new(404, 10004, "Unknown Guild");

    public static DiscordRefusal UnknownMember() => new(404, 10007, "Unknown Member");

    public static DiscordRefusal UnknownMessage() => new(404, 10008, "Unknown Message");

    public static DiscordRefusal UnknownUser() => new(404, 10013, "Unknown User");

    public static DiscordRefusal UnknownWebhook() => new(404, 10015, "Unknown Webhook");

    public static DiscordRefusal UnknownInteraction() => new(404, 10062, "Unknown interaction");

    public static DiscordRefusal UnknownCommand() => new(404, 10063, "Unknown application command");

    public static DiscordRefusal AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static DiscordRefusal TooManyFollowUps() => new(400, 40094, "This interaction has reached its maximum number of follow-up messages");

    public static DiscordRefusal MissingAccess() => new(403, 50001, "Missing Access");

    public static DiscordRefusal EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static DiscordRefusal CannotSendToUser() => new(403, 50007, "Cannot send messages to this user");

    public static DiscordRefusal MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static DiscordRefusal InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static DiscordRefusal LockedThread() => new(400, 50083, "Thread is archived");

    public static DiscordRefusal NoJson() => new(400, 50109, "The request body contains invalid JSON.");

    /// <summary>The fields at fault, each by its path: <c>embeds.0.title</c>.</summary>
    public static DiscordRefusal Form(IEnumerable<(string Path, string Code, string Message)> faults)
    {
        JsonObject errors = [];
        foreach (var (path, code, message) in faults)
        {
            var at = errors;
            foreach (var part in path.Split('.'))
            {
                at = (JsonObject)(at[part] ??= new JsonObject());
            }

            var list = (JsonArray)(at["_errors"] ??= new JsonArray());
            list.Add(new JsonObject { ["code"] = code, ["message"] = message });
        }

        return new DiscordRefusal(400, 50035, "Invalid Form Body", errors);
    }
}
