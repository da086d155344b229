using System.Globalization;
using Library = global::Discord;

namespace NewsBot.Discord.Packages;

/// <summary>An interaction with the library's own, through which it is answered.</summary>
internal sealed record LibraryInteraction : Interaction
{
    private const ulong ManageServer = 1 << 5;

    public required Library.IDiscordInteraction Told { get; init; }

    /// <summary>Whether the promised answer comes as a further message.</summary>
    public bool IsFollowedUp { get; set; }

    /// <summary>Null for an interaction of a kind we do not know.</summary>
    public static LibraryInteraction? Of(Library.IDiscordInteraction told)
    {
        if (KindOf(told) is not { } kind || told.ChannelId is not { } channel)
        {
            return null;
        }

        return new LibraryInteraction
        {
            Told = told,
            Id = Text(told.Id),
            ApplicationId = Text(told.ApplicationId),
            Token = told.Token,
            Kind = kind,
            ChannelId = Text(channel),
            UserId = Text(told.User.Id),
            GuildId = told.GuildId is { } guild ? Text(guild) : null,
            Permissions = told.User is Library.IGuildUser { GuildPermissions: { } rights } && (rights.ManageGuild || rights.Administrator) ? ManageServer : 0,
            Name = told switch
            {
                Library.ISlashCommandInteraction command => command.Data.Name,
                Library.IAutocompleteInteraction typing => typing.Data.CommandName,
                _ => "",
            },
            Options = OptionsOf(told),
            CustomId = told is Library.IComponentInteraction pressed ? pressed.Data.CustomId : "",
            Values = told is Library.IComponentInteraction { Data.Values: { } values } ? [.. values] : [],
        };
    }

    public override string ToString() => base.ToString();

    private static InteractionKind? KindOf(Library.IDiscordInteraction told) => told switch
    {
        Library.ISlashCommandInteraction => InteractionKind.Command,
        Library.IComponentInteraction => InteractionKind.Component,
        Library.IAutocompleteInteraction => InteractionKind.Autocomplete,
        _ => null,
    };

    private static InteractionOption[] OptionsOf(Library.IDiscordInteraction told) => told switch
    {
        Library.ISlashCommandInteraction command => [.. command.Data.Options.Select(option => new InteractionOption(option.Name, Value(option.Value)))],
        Library.IAutocompleteInteraction typing =>
            [.. typing.Data.Options.Select(option => new InteractionOption(option.Name, Value(option.Value), option.Focused))],
        _ => [],
    };

    private static string Value(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
}
