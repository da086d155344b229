using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>The methods that tell about chats and who is in them.</summary>
internal sealed class ChatMethods(World world)
{
    private static readonly string[] Rights =
    [
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
        "can_post_messages", "can_edit_messages", "can_pin_messages", "can_manage_topics",
    ];

    public IEnumerable<KeyValuePair<string, Func<ApiCall, Done>>> All =>
    [
        new("getChat", GetChat),
        new("getChatMember", GetChatMember),
        new("getChatAdministrators", call => new Done(new JsonArray([.. GroupOf(call).Administrators.Select(user => MemberJson(GroupOf(call), user))]))),
        new("getChatMemberCount", call => new Done(MembersOf(world.ChatOf(call)).Count)),
        new("leaveChat", LeaveChat),
        new("createForumTopic", CreateForumTopic),
    ];

    /// <summary>Somebody's standing in a chat, with every right an administrator has.</summary>
    public static JsonObject MemberJson(FakeChat chat, FakeUser user)
    {
        var isAdministrator = chat.Administrators.Contains(user);
        var status = isAdministrator && !user.IsBot && chat.Administrators.First(one => !one.IsBot) == user ? "creator"
            : isAdministrator ? "administrator"
            : chat.Members.Contains(user) || chat.Partner == user || (user.IsBot && chat.Refusal is null) ? "member"
            : "left";
        var json = new JsonObject { ["status"] = status, ["user"] = user.ToJson() };
        foreach (var right in isAdministrator ? Rights : [])
        {
            if (status == "administrator" || right == "is_anonymous")
            {
                json[right] = right is not ("is_anonymous" or "can_be_edited");
            }
        }

        return json;
    }

    private Done GetChat(ApiCall call)
    {
        var json = world.ChatOf(call).ToJson();
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };

        return new Done(json);
    }

    private Done GetChatMember(ApiCall call)
    {
        var chat = world.ChatOf(call);
        var id = call.Number("user_id") ?? throw BotApiException.Fault("invalid user_id specified");
        if (chat.Type == FakeChatType.Channel && !chat.Administrators.Contains(world.Bot))
        {
            throw BotApiException.Bad("member list is inaccessible");
        }

        var user = id == world.Bot.Id ? world.Bot : world.Users.GetValueOrDefault(id) ?? throw BotApiException.Bad("user not found");

        return new Done(MemberJson(chat, user));
    }

    private Done LeaveChat(ApiCall call)
    {
        var chat = GroupOf(call);
        chat.Refusal = $"Forbidden: bot is not a member of the {chat.TypeName} chat";

        return Done.True;
    }

    private Done CreateForumTopic(ApiCall call)
    {
        var chat = world.ChatOf(call);
        if (!chat.IsForum)
        {
            throw BotApiException.Bad("the chat is not a forum");
        }

        var id = chat.NextMessageId();
        chat.Topics[id] = call.Text("name") ?? throw BotApiException.Fault("TOPIC_TITLE_EMPTY");

        return new Done(new JsonObject { ["message_thread_id"] = id, ["name"] = chat.Topics[id], ["icon_color"] = 7322096 });
    }

    private FakeChat GroupOf(ApiCall call)
    {
        var chat = world.ChatOf(call);

        return chat.Type == FakeChatType.Private ? throw BotApiException.Bad("there are no administrators in the private chat") : chat;
    }

    private List<FakeUser> MembersOf(FakeChat chat) =>
        chat.Partner is { } partner ? [partner, world.Bot] : [.. chat.Members.Union(chat.Administrators).Append(world.Bot).Distinct()];
}
