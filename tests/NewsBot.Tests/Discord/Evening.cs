using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NewsBot.Fakes.Discord;

namespace NewsBot.Tests.Discord;

/// <summary>
/// A reader who talks to the bot in a server: "/quotes name=Altman | about=Musk" runs a command, "typing /quotes name: alt" asks for
/// completions, "presses 2" uses a button of the last answer that has any, "picks 1" chooses in its menu, "taking 1" before a command puts
/// the completion of that number into its first option, and "privately" before a command runs it in the direct channel.
/// </summary>
internal sealed class Evening(FakeDiscord discord)
{
    private FakeMessage? lastWithComponents;
    private IReadOnlyList<(string Name, string Value)> offered = [];

    public async Task<string> PlayAsync(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append("> ").Append(line).Append('\n').Append(await DoAsync(line)).Append('\n');
        }

        return text.ToString();
    }

    private async Task<string> DoAsync(string line)
    {
        if (Done(line) is not { } done)
        {
            return "(no such button)\n";
        }

        var interaction = await discord.AnswerAsync(done, cancellationToken: TestContext.Current.CancellationToken);
        if (interaction.Type == InteractionType.Autocomplete)
        {
            offered = interaction.Choices;
            return offered.Count == 0 ? "(no completions)\n" : string.Concat(offered.Index().Select(choice => $"{Number(choice.Index + 1)}. {EveningPayload.Show(choice.Item.Name)}\n"));
        }

        lastWithComponents = interaction.Messages.LastOrDefault(message => message.Components.Count > 0) ?? lastWithComponents;

        return $"({Acknowledgement(interaction)})\n{string.Concat(interaction.Messages.Select(EveningPayload.Of))}";
    }

    private FakeInteraction? Done(string line)
    {
        var reader = discord.World.Reader;
        var words = line.Split(' ', 2);
        switch (words[0])
        {
            case "presses":
                return Buttons().ElementAtOrDefault(Count(words[1]) - 1) is { } button ? discord.Press(reader, lastWithComponents!, IdOf(button)) : null;
            case "picks":
                var menu = lastWithComponents!.Components.First(component => (int?)component["type"] == 3);
                return discord.Select(reader, lastWithComponents, IdOf(menu), (string)menu["options"]![Count(words[1]) - 1]!["value"]!);
            case "typing":
                var (typed, text) = (words[1].Split(": ", 2)[0].Split(' '), words[1].Split(": ", 2)[1]);
                return discord.Autocomplete(reader, discord.World.Channel, typed[0].TrimStart('/'), typed[1], text);
            case "privately":
                return Command(discord.World.DirectChannel(reader), words[1], taking: null);
            case "taking":
                var rest = words[1].Split(' ', 2);
                return Command(discord.World.Channel, rest[1], offered[Count(rest[0]) - 1].Value);
            default:
                return Command(discord.World.Channel, line, taking: null);
        }
    }

    private FakeInteraction Command(FakeChannel channel, string line, string? taking)
    {
        var parts = line.TrimStart('/').Split(' ', 2);
        var options = parts.Length == 1 ? [] : parts[1].Split(" | ").Select(option => option.Split('=', 2)).Select(option => (option[0], Value(option[1], taking)));

        return discord.Command(discord.World.Reader, channel, parts[0], [.. options]);
    }

    // "…" stands for the completion that was taken.
    private static object Value(string written, string? taking) =>
        written == "…" ? taking! : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : written;

    private IEnumerable<JsonObject> Buttons() =>
        lastWithComponents!.Components.Where(component => (int?)component["type"] == 2 && component["custom_id"] is not null);

    private static string IdOf(JsonObject component) => (string)component["custom_id"]!;

    private static string Acknowledgement(FakeInteraction interaction)
    {
        var type = interaction.Acknowledgement switch
        {
            // Whether it was promised first is the machine's doing: a slow one promises.
            CallbackType.Message or CallbackType.DeferredMessage => "answered",
            CallbackType.Update or CallbackType.DeferredUpdate => "changed",
            var other => $"callback {other}",
        };

        return interaction.IsEphemeral ? $"{type}, for the asker alone" : type;
    }

    private static int Count(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
