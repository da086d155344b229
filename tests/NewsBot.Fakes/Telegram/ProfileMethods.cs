using System.Text.Json.Nodes;

namespace NewsBot.Fakes.Telegram;

/// <summary>The methods about the bot itself: who it is, its commands for each scope and language, its descriptions.</summary>
internal sealed class ProfileMethods(World world)
{
    private const int MostCommands = 100;

    private readonly Dictionary<string, JsonArray> commands = [];
    private readonly Dictionary<string, string> words = [];

    public IEnumerable<KeyValuePair<string, Func<ApiCall, Done>>> All =>
    [
        new("getMe", _ => new Done(Me())),
        new("setMyCommands", SetMyCommands),
        new("getMyCommands", call => new Done(commands.GetValueOrDefault(ScopeOf(call))?.DeepClone() ?? new JsonArray())),
        new("deleteMyCommands", DeleteMyCommands),
        new("setMyDescription", call => SetWords(call, "description", 512)),
        new("getMyDescription", call => GetWords(call, "description")),
        new("setMyShortDescription", call => SetWords(call, "short_description", 120)),
        new("getMyShortDescription", call => GetWords(call, "short_description")),
        new("setMyName", call => SetWords(call, "name", 64)),
        new("getMyName", call => GetWords(call, "name")),
        new("setChatMenuButton", _ => Done.True),
        new("setMyDefaultAdministratorRights", _ => Done.True),
        new("logOut", _ => Done.True),
        new("close", _ => Done.True),
    ];

    private JsonObject Me()
    {
        var me = world.Bot.ToJson();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = world.Options.ReadsAllGroupMessages;
        me["supports_inline_queries"] = world.Options.SupportsInlineQueries;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        me["has_topics_enabled"] = false;

        return me;
    }

    private Done SetMyCommands(ApiCall call)
    {
        var given = call.Structure("commands") as JsonArray ?? throw BotApiException.Fault("can't parse commands: expected an Array");
        if (given.Count > MostCommands)
        {
            throw BotApiException.Fault("BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var command in given)
        {
            var name = command?["command"]?.ToString().TrimStart('/') ?? "";
            if (name.Length is 0 or > 32 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            {
                throw BotApiException.Fault("BOT_COMMAND_INVALID");
            }

            if (command!["description"]?.ToString() is not { Length: >= 1 and <= 256 })
            {
                throw BotApiException.Fault("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        commands[ScopeOf(call)] = (JsonArray)given.DeepClone();

        return Done.True;
    }

    private Done DeleteMyCommands(ApiCall call)
    {
        commands.Remove(ScopeOf(call));

        return Done.True;
    }

    private Done SetWords(ApiCall call, string what, int longest)
    {
        var text = call.Text(what) ?? "";
        if (text.Length > longest)
        {
            throw BotApiException.Fault($"{what} is too long");
        }

        words[what + LanguageOf(call)] = text;

        return Done.True;
    }

    private Done GetWords(ApiCall call, string what) =>
        new(new JsonObject { [what] = words.GetValueOrDefault(what + LanguageOf(call)) ?? words.GetValueOrDefault(what + "/") ?? "" });

    private static string ScopeOf(ApiCall call)
    {
        var scope = call.Structure("scope");

        return string.Join('/', scope?["type"]?.ToString() ?? "default", scope?["chat_id"]?.ToString(), scope?["user_id"]?.ToString()) + LanguageOf(call);
    }

    /// <summary>A two-letter code after a slash; nothing after it when the words are for everybody else.</summary>
    private static string LanguageOf(ApiCall call)
    {
        var language = call.Text("language_code") ?? "";

        return language.Length is 0 or 2 ? $"/{language}" : throw BotApiException.Fault("invalid language code specified");
    }
}
