using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using NewsBot.Analysis;
using NewsBot.Archive.Store;
using NewsBot.Conversation;
using NewsBot.Wording;

namespace NewsBot.Telegram;

/// <summary>Tells Telegram what the bot can do, in both languages: commands with a description, and what people read before they start it. Once for each change.</summary>
internal sealed partial class TelegramIntroduction(
    ITelegramClient client, TelegramSetups setups, Voices voices, ILogger<TelegramIntroduction> logger)
{
    private static readonly CommandScope[] Scopes = [CommandScope.Default, CommandScope.AllPrivateChats, CommandScope.AllGroupChats];

    /// <summary>Registers what changed; a failure is logged, since the bot answers without it.</summary>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var hash = Hash();
            if (await setups.HashAsync(cancellationToken) == hash)
            {
                return;
            }

            foreach (var (code, voice) in Readers())
            {
                foreach (var scope in Scopes)
                {
                    await client.SetMyCommandsAsync(scope, code, Commands(voice), cancellationToken);
                }

                await client.SetMyDescriptionAsync(code, voice["bot.description"], voice["bot.short"], cancellationToken);
            }

            await setups.RememberAsync(hash, cancellationToken);
        }
        catch (TelegramException exception)
        {
            LogNotRegistered(exception.Message);
        }
    }

    // Without a language first: what users of all other languages see.
    private IEnumerable<(string? Code, Voice Voice)> Readers() =>
        [(null, voices.Default), ("ar", voices.In(Language.Arabic)), ("en", voices.In(Language.English))];

    private static List<TelegramCommand> Commands(Voice voice) =>
    [
        .. Enum.GetValues<CommandName>().Select(name => name.ToString().ToLowerInvariant())
            .Where(name => voice.Knows($"command.{name}"))
            .Select(name => new TelegramCommand(name, voice[$"command.{name}"])),
    ];

    private string Hash()
    {
        var all = new StringBuilder();
        foreach (var (code, voice) in Readers())
        {
            all.Append(code).Append('\n').Append(voice["bot.description"]).Append('\n').Append(voice["bot.short"]).Append('\n');
            foreach (var command in Commands(voice))
            {
                all.Append(command.Command).Append('\t').Append(command.Description).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, 16));
    }

    [LoggerMessage(LogLevel.Warning, "Telegram: the commands were not registered: {Reason}")]
    private partial void LogNotRegistered(string reason);
}
