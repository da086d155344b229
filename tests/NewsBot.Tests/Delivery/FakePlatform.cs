using NewsBot.Delivery;
using NewsBot.Replies;

namespace NewsBot.Tests.Delivery;

/// <summary>A message a fake platform has: when, where, what.</summary>
internal sealed record Post(DateTimeOffset At, ChatAddress To, Reply Reply, string Nonce);

/// <summary>A platform in memory that keeps what it is sent, and fails when a test wants it to.</summary>
internal sealed class FakePlatform(TimeProvider time, string name = "telegram") : IChatPlatform
{
    private readonly Lock gate = new();
    private readonly List<Post> posts = [];

    public string Name => name;

    public IReadOnlyList<Post> Posts
    {
        get
        {
            lock (gate)
            {
                return [.. posts];
            }
        }
    }

    /// <summary>How often it was asked to send.</summary>
    public int Asked { get; private set; }

    /// <summary>What it answers instead of taking the message; null to take it.</summary>
    public Func<ChatAddress, SendOutcome?> Refuses { get; set; } = _ => null;

    public Task<SendOutcome> SendAsync(ChatAddress to, Reply reply, PartsSent parts, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Asked++;
            if (Refuses(to) is { } refusal)
            {
                return Task.FromResult(refusal);
            }

            posts.Add(new Post(time.GetUtcNow(), to, reply, parts.Nonce));
        }

        return Task.FromResult<SendOutcome>(new SendOutcome.Sent());
    }

    public Task<bool?> MayAdministerAsync(ChatAddress chat, string userId, CancellationToken cancellationToken) =>
        Task.FromResult<bool?>(userId == "boss");

    public Task<NamedChat?> FindAsync(string typed, ChatAddress askedIn, CancellationToken cancellationToken) =>
        Task.FromResult(typed.StartsWith('@') ? new NamedChat(new ChatAddress(name, typed), typed) : null);
}
