using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsBot.Fakes;

/// <summary>
/// The line to a fake, which a test can cut: connections break off, and new ones are refused by the machine, since nobody listens
/// until it is mended.
/// </summary>
public sealed class Line : IAsyncDisposable
{
    private readonly IPEndPoint far;
    private readonly ConcurrentDictionary<Socket, Socket> open = new();
    private TcpListener listener;
    private Task accepting;

    private Line(Uri to)
    {
        far = new IPEndPoint(IPAddress.Loopback, to.Port);
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new UriBuilder(to) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
        accepting = AcceptAsync(listener);
    }

    /// <summary>The fake's address by this line.</summary>
    public Uri Address { get; }

    public static Line To(Uri address) => new(address);

    public async Task CutAsync()
    {
        listener.Stop();
        await accepting;
        foreach (var (near, other) in open)
        {
            near.Dispose();
            other.Dispose();
        }
    }

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, Address.Port);
        listener.Start();
        accepting = AcceptAsync(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        listener.Dispose();
    }

    private async Task AcceptAsync(TcpListener on)
    {
        try
        {
            while (true)
            {
                var near = await on.AcceptSocketAsync();
                _ = CarryAsync(near);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut.
        }
    }

    private async Task CarryAsync(Socket near)
    {
        using var other = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        open[near] = other;
        try
        {
            await other.ConnectAsync(far);
            await using var ours = new NetworkStream(near);
            await using var theirs = new NetworkStream(other);
            await Task.WhenAny(ours.CopyToAsync(theirs), theirs.CopyToAsync(ours));
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
        {
            // Whoever spoke has gone, or the line was cut.
        }
        finally
        {
            open.TryRemove(near, out _);
            near.Dispose();
        }
    }
}
