using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>A stretch of a message with a meaning, counted in UTF-16 units.</summary>
public sealed record FakeEntity(string Type, int Offset, int Length, string? Url = null, string? Language = null)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        json.AddGiven("url", Url);
        json.AddGiven("language", Language);

        return json;
    }
}

/// <summary>A button under a message: what it shows, and what it sends or opens.</summary>
public sealed record FakeButton(string Text, string? Data = null, string? Url = null, string? SwitchInline = null);

/// <summary>A message as its chat shows it now. An edit changes it in place.</summary>
public sealed class FakeMessage
{
    public required FakeChat Chat { get; init; }

    public required int Id { get; init; }

    /// <summary>Null for a channel's own posts.</summary>
    public FakeUser? From { get; init; }

    public required DateTimeOffset Date { get; init; }

    public string Text { get; internal set; } = "";

    public IReadOnlyList<FakeEntity> Entities { get; internal set; } = [];

    public IReadOnlyList<IReadOnlyList<FakeButton>> Keyboard { get; internal set; } = [];

    public int? ThreadId { get; init; }

    public FakeMessage? ReplyTo { get; init; }

    public bool IsRich { get; internal set; }

    /// <summary>True when Telegram was asked to show a rich message from right to left.</summary>
    public bool IsRightToLeft { get; internal set; }

    public DateTimeOffset? EditedAt { get; internal set; }

    internal JsonObject? ReplyMarkup { get; set; }

    /// <summary>What a message without text holds: a picture, news about the chat.</summary>
    internal JsonObject? Content { get; init; }

    internal JsonObject ToJson() => ToJson(withReply: true);

    private JsonObject ToJson(bool withReply)
    {
        var json = new JsonObject { ["message_id"] = Id };
        json.AddGiven("message_thread_id", ThreadId);
        json.AddGiven("from", From?.ToJson());
        json.AddGiven("sender_chat", From is null ? Chat.ToJson() : null);
        json["chat"] = Chat.ToJson();
        json["date"] = Date.ToUnixTimeSeconds();
        json.AddGiven("edit_date", EditedAt?.ToUnixTimeSeconds());
        if (ThreadId is not null)
        {
            json["is_topic_message"] = true;
        }

        json.AddGiven("reply_to_message", withReply ? ReplyTo?.ToJson(withReply: false) : null);
        foreach (var (name, value) in Content ?? [])
        {
            json[name] = value?.DeepClone();
        }

        var isCaption = Content?.ContainsKey("photo") == true || Content?.ContainsKey("document") == true;
        if (IsRich)
        {
            // A reader of this program needs the words alone; a real server cuts them into blocks.
            json["rich_message"] = new JsonObject { ["blocks"] = new JsonArray(new JsonObject { ["type"] = "paragraph", ["text"] = Text }), ["is_rtl"] = IsRightToLeft };
        }
        else if (Text.Length > 0)
        {
            json[isCaption ? "caption" : "text"] = Text;
        }

        if (Entities.Count > 0)
        {
            json[isCaption ? "caption_entities" : "entities"] = new JsonArray([.. Entities.Select(entity => entity.ToJson())]);
        }

        json.AddGiven("reply_markup", ReplyMarkup?.DeepClone());

        return json;
    }
}
