using System.Globalization;
using NewsBot.Conversation;
using NewsBot.Replies;

namespace NewsBot.Terminal;

/// <summary>
/// The conversation on a terminal or a pipe: a line in, an answer out, an empty line after each. The number of a button of the
/// last answer presses it. Ends with the input.
/// </summary>
internal sealed class TerminalChat(Responder responder, TextReader input, TextWriter output)
{
    private IReadOnlyList<ReplyButton> buttons = [];

    /// <summary>Shown before each line that is typed; empty for a pipe.</summary>
    public string Prompt { get; init; } = "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await output.WriteAsync(Prompt.AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
            if (await input.ReadLineAsync(cancellationToken) is not { } line)
            {
                return;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                await AnswerAsync(line, cancellationToken);
            }
        }
    }

    private async Task AnswerAsync(string line, CancellationToken cancellationToken)
    {
        var incoming = Read(line);
        if (await responder.AnswerAsync(incoming, cancellationToken) is not { } reply)
        {
            return;
        }

        buttons = reply.Buttons;
        await output.WriteLineAsync(TerminalMarkup.Render(reply).AsMemory(), cancellationToken);
        await output.WriteLineAsync();
    }

    private Incoming Read(string line)
    {
        var typed = new Incoming { Platform = "terminal", ChatId = "terminal", UserId = "terminal", IsOperator = true };

        return PressedBy(line) is { } button ? typed with { Button = button.Data } : typed with { Text = line };
    }

    // "2", "٢" and "2) المزيد" press the second button.
    private ReplyButton? PressedBy(string line)
    {
        var digits = string.Concat(line.Trim().TakeWhile(char.IsDigit).Select(digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(digit))));
        var rest = line.Trim()[digits.Length..];
        var typed = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number);

        return typed && number >= 1 && number <= buttons.Count && (rest.Length == 0 || rest[0] == ')') ? buttons[number - 1] : null;
    }
}
