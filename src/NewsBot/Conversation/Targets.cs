using NewsBot.Delivery;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>The chat that is to change, or the answer to give because it must not.</summary>
internal sealed record Target(ChatAddress Address, Reply? Refusal)
{
    /// <summary>The channel's title; null for the chat the question came from.</summary>
    public string? Title { get; init; }
}

/// <summary>Finds the chat somebody wants to change, and whether they may: this one, or a channel they administer.</summary>
internal sealed class Targets(Func<IReadOnlyList<IChatPlatform>> platforms)
{
    public async Task<Target> ToChangeAsync(
        Question question, string? channel, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        if (channel is null)
        {
            return new Target(question.Address, await mayChange(cancellationToken) ? null : question.Line(voice["administrators-only"]));
        }

        var platform = platforms().FirstOrDefault(platform => platform.Name == question.Address.Platform);
        if (platform is null || await platform.FindAsync(channel, question.Address, cancellationToken) is not { } named)
        {
            return new Target(question.Address, question.Line(voice.Say("channel.unknown", ("channel", Excerpt.Echo(channel)))));
        }

        return await platform.MayAdministerAsync(named.Address, question.Asker, cancellationToken) switch
        {
            true => new Target(named.Address, null) { Title = named.Title },
            false => new Target(named.Address, question.Line(voice.Say("channel.administrators-only", ("channel", named.Title)))),
            _ => new Target(named.Address, question.Line(voice.Say("channel.unsure", ("channel", named.Title)))),
        };
    }

    /// <summary>Whether the asker may change what is set for that chat, wherever they ask.</summary>
    public async Task<bool> MayChangeAsync(
        Question question, string chat, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        if (chat == question.Chat || question.IsOperator)
        {
            return await mayChange(cancellationToken);
        }

        var platform = platforms().FirstOrDefault(platform => chat.StartsWith($"{platform.Name}:", StringComparison.Ordinal) && platform.Name == question.Address.Platform);

        return platform is not null
            && await platform.MayAdministerAsync(new ChatAddress(platform.Name, chat[(platform.Name.Length + 1)..]), question.Asker, cancellationToken) == true;
    }
}
