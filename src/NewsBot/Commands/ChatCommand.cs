using System.CommandLine;
using System.Text;
using NewsBot.Conversation;
using NewsBot.Terminal;

namespace NewsBot.Commands;

/// <summary><c>chat</c>: the conversation on this terminal, or through a pipe: a line in, an answer out.</summary>
internal static class ChatCommand
{
    public static System.CommandLine.Command Create(Composition composition)
    {
        var command = new System.CommandLine.Command("chat", "Talk to NewsBot here: a line in, an answer out.");
        command.SetAction((parsed, cancellationToken) => RunAsync(composition, parsed, cancellationToken));

        return command;
    }

    public static async Task<int> RunAsync(Composition composition, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var archive = await composition.OpenAsync(parsed, cancellationToken);
        await StarterLibrary.ImportIfEmptyAsync(archive, cancellationToken);
        var responder = archive.Responder();
        var isTyped = !Console.IsInputRedirected;
        if (isTyped && await responder.AnswerAsync(Welcome, cancellationToken) is { } welcome)
        {
            await Console.Out.WriteLineAsync($"{TerminalMarkup.Render(welcome)}\n");
        }

        // A piped question may begin with a byte order mark; a stream reader takes it off.
        using var input = isTyped ? Console.In : new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        var chat = new TerminalChat(responder, input, Console.Out) { Prompt = isTyped ? "> " : "" };
        try
        {
            // Reading from a console cannot be interrupted: the chat is left where it waits.
            await Task.Run(() => chat.RunAsync(cancellationToken), cancellationToken).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Out.WriteLineAsync();
        }

        return ExitCode.Done;
    }

    private static Incoming Welcome => new() { Platform = "terminal", ChatId = "terminal", UserId = "terminal", Text = "/start" };
}
