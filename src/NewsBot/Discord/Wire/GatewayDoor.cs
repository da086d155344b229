using System.Net;
using System.Text.Json;

namespace NewsBot.Discord.Wire;

/// <summary>
/// Where the gateway is, and whether a new session may begin: Discord allows a thousand a day and resets the token of a bot that
/// begins more, so each one asks first. Shards of one bucket begin one after another, five seconds apart.
/// </summary>
internal sealed class GatewayDoor(DiscordRest rest, WirePace pace, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<int, DateTimeOffset> begun = [];

    /// <summary>The gateway as Discord describes it at this moment.</summary>
    public async Task<GatewayAdvice> AdviceAsync(CancellationToken cancellationToken)
    {
        var body = await AskAsync(cancellationToken);
        try
        {
            using var json = JsonDocument.Parse(body);
            if (Uri.TryCreate(InteractionReader.Text(json.RootElement, "url"), UriKind.Absolute, out var address))
            {
                var limit = InteractionReader.Child(json.RootElement, "session_start_limit");
                return new GatewayAdvice(
                    address,
                    (int)long.Clamp(InteractionReader.Number(json.RootElement, "shards"), 1, 1_000),
                    limit is { } known ? InteractionReader.Number(known, "remaining") : 1,
                    TimeSpan.FromMilliseconds(limit is { } of ? InteractionReader.Number(of, "reset_after") : 0),
                    (int)long.Max(1, limit is { } in_ ? InteractionReader.Number(in_, "max_concurrency") : 1));
            }
        }
        catch (JsonException)
        {
            // Said below: whatever it was, it was no answer.
        }

        throw new DiscordException("GET gateway/bot: the answer names no gateway") { IsTransient = true };
    }

    /// <summary>Waits until the shard may begin a session; the gateway's address.</summary>
    public async Task<Uri> PassAsync(int shard, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var advice = await AdviceAsync(cancellationToken);
            while (advice.SessionsLeft <= 0)
            {
                await Task.Delay(advice.ResetAfter + TimeSpan.FromSeconds(1), time, cancellationToken);
                advice = await AdviceAsync(cancellationToken);
            }

            var bucket = shard % advice.AtOnce;
            if (begun.TryGetValue(bucket, out var last) && last + pace.BetweenIdentifies - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            begun[bucket] = time.GetUtcNow();

            return advice.Address;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<byte[]> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await rest.SendAsync(new RestCall(HttpMethod.Get, "gateway/bot", "gateway/bot"), cancellationToken);
        }
        catch (DiscordException exception) when (exception.Status == HttpStatusCode.Unauthorized)
        {
            throw new DiscordException("Discord: the token was refused (401): set a valid Discord__Token", exception);
        }
    }
}

/// <summary>What GET gateway/bot says: how many shards to use, how many sessions may still begin and when more, how many at once.</summary>
internal sealed record GatewayAdvice(Uri Address, int Shards, long SessionsLeft, TimeSpan ResetAfter, int AtOnce);
