using System.Security.Cryptography;
using System.Text;
using NewsBot.Archive.Store;

namespace NewsBot.Delivery;

/// <summary>
/// The right to serve one token: to receive and to send with it. Of several processes on one store one has it; the others wait
/// until it is given back, has expired, or its holder died on this machine. The token itself is never written down.
/// </summary>
internal sealed class TokenLease(Leases leases, string platform, string token, TimeProvider time)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string name = $"{platform}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 8))}";
    private readonly string holder = LeaseHolder.OfThisProcess();

    /// <summary>Waits until this process has the lease; <paramref name="waits"/> is called once if somebody else has it.</summary>
    public async Task TakeAsync(Action waits, CancellationToken cancellationToken)
    {
        var told = false;
        while (!await TryTakeAsync(cancellationToken))
        {
            if (!told)
            {
                told = true;
                waits();
            }

            await Task.Delay(Patience, time, cancellationToken);
        }
    }

    /// <summary>Renews the lease for ever; returns when another process has it, so that this one must stop at once.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Duration;
        while (true)
        {
            await Task.Delay(Renewal, time, cancellationToken);
            try
            {
                if (!await leases.TakeAsync(name, holder, Duration, cancellationToken))
                {
                    return;
                }

                until = time.GetUtcNow() + Duration;
            }
            catch (StoreException) when (time.GetUtcNow() < until)
            {
                // A store that cannot be written for a moment costs the lease only when it lasts.
            }
        }
    }

    public Task GiveBackAsync(CancellationToken cancellationToken) => leases.GiveBackAsync(name, holder, cancellationToken);

    private async Task<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        if (await leases.TakeAsync(name, holder, Duration, cancellationToken))
        {
            return true;
        }

        if (await leases.HolderAsync(name, cancellationToken) is not { } other || !LeaseHolder.HasDied(other))
        {
            return false;
        }

        await leases.GiveBackAsync(name, other, cancellationToken);

        return await leases.TakeAsync(name, holder, Duration, cancellationToken);
    }
}
