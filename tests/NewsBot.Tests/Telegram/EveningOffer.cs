using System.Text;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Telegram;

/// <summary>What somebody who typed the bot's name sees to choose from, and under each what would be shared.</summary>
internal static class EveningOffer
{
    public static string Of(SentRequest answer)
    {
        var text = new StringBuilder();
        if (answer.Parameters["button"]?["text"]?.ToString() is { } door)
        {
            text.Append("(on top: ").Append(EveningText.Show(door)).Append(")\n");
        }

        var number = 0;
        foreach (var result in InlineResults.Of(answer))
        {
            var shared = FakeTelegram.Preview(result!);
            text.Append(FormattableString.Invariant($"{++number}. "))
                .Append(EveningText.Show(result!["title"]!.ToString()))
                .Append(" — ")
                .Append(EveningText.Show(result["description"]?.ToString() ?? ""))
                .Append('\n')
                .AppendJoin('\n', EveningText.Of(shared.Text, shared.Entities).Split('\n').Select(line => $"   {line}".TrimEnd()))
                .Append('\n');
        }

        return text.ToString();
    }
}
