using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsBot.Discord.Wire;

/// <summary>Writes messages, answers and commands as Discord reads them.</summary>
internal static class BodyWriter
{
    private const int Ephemeral = 1 << 6;
    private const int ChatInput = 1;
    private const int ActionRow = 1;
    private const int Button = 2;
    private const int Menu = 3;
    private const int Secondary = 2;

    public static byte[] Message(DiscordMessage message, string? nonce = null) => Written(
        new MessageBody
        {
            Embeds = Embeds(message),
            Components = Components(message),
            Flags = message.IsEphemeral ? Ephemeral : null,
            Nonce = nonce,
            EnforceNonce = nonce is null ? null : true,
            Attachments = Attachments(message),
        },
        WireJson.Plain.MessageBody);

    public static byte[] Answer(CallbackType type, DiscordMessage message) => Written(
        new CallbackBody((int)type, new CallbackData
        {
            Embeds = Embeds(message),
            Components = Components(message),
            AllowedMentions = new MentionsBody([]),
            Flags = message.IsEphemeral ? Ephemeral : null,
            Attachments = Attachments(message),
        }),
        WireJson.Plain.CallbackBody);

    public static byte[] Promise(bool inPlace, bool isEphemeral) => Written(
        new CallbackBody((int)(inPlace ? CallbackType.DeferredUpdate : CallbackType.DeferredMessage), isEphemeral ? new CallbackData { Flags = Ephemeral } : null),
        WireJson.Plain.CallbackBody);

    public static byte[] Completion(IReadOnlyList<DiscordChoice> choices) => Written(
        new CallbackBody((int)CallbackType.Choices, new CallbackData { Choices = choices }),
        WireJson.Plain.CallbackBody);

    public static byte[] Commands(IReadOnlyList<SlashCommand> commands) => Written<IReadOnlyList<CommandBody>>(
        [.. commands.Select(Of)],
        WireJson.Plain.IReadOnlyListCommandBody);

    public static byte[] Written<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    private static EmbedBody[] Embeds(DiscordMessage message) =>
        [.. message.Embeds.Select(embed => new EmbedBody(embed.Title, embed.Description.Length == 0 && embed.Title is not null ? null : embed.Description))];

    private static ComponentBody[] Components(DiscordMessage message) =>
        [.. message.Rows.Select(row => new ComponentBody(ActionRow) { Components = row.Menu is { } menu ? [Of(menu)] : [.. row.Buttons.Select(Of)] })];

    private static ComponentBody Of(DiscordButton button) =>
        new(Button) { Style = Secondary, Label = button.Label, CustomId = button.CustomId };

    private static ComponentBody Of(DiscordMenu menu) => new(Menu)
    {
        CustomId = menu.CustomId,
        Placeholder = menu.Placeholder,
        Options = [.. menu.Entries.Select(entry => new EntryBody(entry.Label, entry.Value, entry.Description))],
    };

    private static AttachmentBody[]? Attachments(DiscordMessage message) => message.Files.Count == 0
        ? null
        : [.. message.Files.Select((file, index) => new AttachmentBody(index, file.Name, file.Description))];

    private static CommandBody Of(SlashCommand command)
    {
        var body = new CommandBody(command.Name, command.Description, ChatInput, [.. command.Options.Select(Option)]);

        return command.IsHidden ? body with { IntegrationTypes = [0], Contexts = [0, 1], DefaultMemberPermissions = 0 } : body;
    }

    private static OptionBody Option(SlashOption option) =>
        new(option.Kind == SlashOptionKind.Number ? 4 : 3, option.Name, option.Description)
        {
            Required = option.IsRequired ? true : null,
            Autocomplete = option.IsCompleted ? true : null,
            Choices = option.Choices.Count > 0 ? option.Choices : null,
            MinValue = option.Kind == SlashOptionKind.Number ? option.Least : null,
            MaxValue = option.Kind == SlashOptionKind.Number ? option.Most : null,
        };
}

/// <summary>The kinds of a first answer, by Discord's numbers.</summary>
internal enum CallbackType
{
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    Choices = 8,
}
