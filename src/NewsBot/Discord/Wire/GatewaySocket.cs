using System.Buffers;
using System.Net.WebSockets;

namespace NewsBot.Discord.Wire;

/// <summary>A web socket of whole messages, each bounded in size. One may send from several places at once.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private const int LargestMessage = 16 * 1024 * 1024;
    private const int Piece = 16 * 1024;

    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ArrayBufferWriter<byte> message = new(Piece);
    private readonly TimeProvider time;

    public GatewaySocket(TimeProvider time)
    {
        this.time = time;
        // The gateway has heartbeats of its own.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        socket.Options.SetRequestHeader("User-Agent", WireDiscordClient.UserAgent);
    }

    /// <summary>Why the other side closed; null while it has not.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    public Task OpenAsync(Uri address, CancellationToken cancellationToken) => socket.ConnectAsync(address, cancellationToken);

    /// <summary>The next message, valid until the one after it is asked for; null when the other side closed.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        message.ResetWrittenCount();
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(Piece), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Advance(part.Count);
            if (part.EndOfMessage)
            {
                return message.WrittenMemory;
            }

            if (message.WrittenCount > LargestMessage)
            {
                throw new WebSocketException(WebSocketError.HeaderError, "a message of the gateway is larger than anything it sends");
            }
        }
    }

    public async Task SendAsync(byte[] text, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Closes with a code, and lets go even when the other side does not listen any more.</summary>
    public async Task CloseAsync(int code)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var giveUp = new CancellationTokenSource(TimeToClose, time);
            try
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, giveUp.Token);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The other side is gone: that is why we close.
            }
        }

        socket.Abort();
    }

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }
}
