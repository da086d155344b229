using System.Globalization;
using Library = global::Discord;

namespace NewsBot.Discord.Packages;

/// <summary>Our messages and commands in the library's builders.</summary>
internal static class LibraryShapes
{
    public static ulong Id(string id) => ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static Library.Embed[] Embeds(DiscordMessage message) =>
        [.. message.Embeds.Select(embed => new Library.EmbedBuilder().WithTitle(title: embed.Title).WithDescription(description: embed.Description).Build())];

    public static Library.MessageComponent Components(DiscordMessage message)
    {
        var builder = new Library.ComponentBuilder();
        for (var row = 0; row < message.Rows.Count; row++)
        {
            if (message.Rows[row].Menu is { } menu)
            {
                builder = builder.WithSelectMenu(menu: Menu(menu), row: row);
            }

            foreach (var button in message.Rows[row].Buttons)
            {
                builder = builder.WithButton(label: button.Label, customId: button.CustomId, style: Library.ButtonStyle.Secondary, row: row);
            }
        }

        return builder.Build();
    }

    public static void Fill(Library.MessageProperties changed, DiscordMessage message)
    {
        changed.Embeds = Embeds(message);
        changed.Components = Components(message);
        changed.AllowedMentions = Library.AllowedMentions.None;
    }

    public static Library.ApplicationCommandProperties Command(SlashCommand command)
    {
        var builder = new Library.SlashCommandBuilder()
            .WithName(name: command.Name)
            .WithDescription(description: command.Description)
            .WithContextTypes(
                command.IsHidden
                    ? [Library.InteractionContextType.Guild, Library.InteractionContextType.BotDm]
                    : [Library.InteractionContextType.Guild, Library.InteractionContextType.BotDm, Library.InteractionContextType.PrivateChannel]);
        if (command.IsHidden)
        {
            builder = builder.WithDefaultMemberPermissions(permissions: 0);
        }

        foreach (var option in command.Options)
        {
            builder = builder.AddOption(option: Option(option));
        }

        return builder.Build();
    }

    private static Library.SelectMenuBuilder Menu(DiscordMenu menu)
    {
        var builder = new Library.SelectMenuBuilder().WithCustomId(customId: menu.CustomId).WithPlaceholder(placeholder: menu.Placeholder);
        foreach (var entry in menu.Entries)
        {
            builder = builder.AddOption(label: entry.Label, value: entry.Value, description: entry.Description);
        }

        return builder;
    }

    private static Library.SlashCommandOptionBuilder Option(SlashOption option)
    {
        var isNumber = option.Kind == SlashOptionKind.Number;
        var builder = new Library.SlashCommandOptionBuilder()
            .WithName(name: option.Name)
            .WithDescription(description: option.Description)
            .WithType(type: isNumber ? Library.ApplicationCommandOptionType.Integer : Library.ApplicationCommandOptionType.String)
            .WithRequired(value: option.IsRequired)
            .WithAutocomplete(value: option.IsCompleted);
        if (isNumber)
        {
            builder = builder.WithMinValue(value: option.Least).WithMaxValue(value: option.Most);
        }

        return option.Choices.Aggregate(builder, (with, choice) => with.AddChoice(name: choice.Name, value: choice.Value));
    }
}
