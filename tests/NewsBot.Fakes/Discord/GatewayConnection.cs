using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace NewsBot.Fakes.Discord;

/// <summary>One socket: writes in order from a queue, inflated as one stream when the client asked for zlib-stream. Knows no events.</summary>
internal sealed class GatewayConnection(WebSocket socket, bool isStreamCompressed, Action abort)
{
    private const int LongestPayload = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Channel<(byte[] Payload, Action? Sent, int? CloseCode)> outgoing = Channel.CreateUnbounded<(byte[], Action?, int?)>();

    /// <summary>Whether IDENTIFY asked for each payload to be compressed by itself.</summary>
    public bool IsEachCompressed { get; set; }

    /// <summary>From now on nothing is written: a network that swallows everything.</summary>
    public bool IsSilent { get; set; }

    public GatewaySession? Session { get; set; }

    public DateTimeOffset LastHeartbeat { get; set; }

    /// <summary>The code we closed with; null while open, and when the client closed.</summary>
    public int? ClosedWith { get; private set; }

    public int? ClosedByClientWith { get; private set; }

    public bool IsOpen => socket.State == WebSocketState.Open && ClosedWith is null;

    public void Send(byte[] payload, Action? sent = null) => outgoing.Writer.TryWrite((payload, sent, null));

    public void Send(int op, JsonNode? data) =>
        Send(JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null }));

    public void Close(int code)
    {
        if (ClosedWith is null)
        {
            ClosedWith = code;
            outgoing.Writer.TryWrite(([], null, code));
            outgoing.Writer.TryComplete();
        }
    }

    /// <summary>Breaks the line without a word.</summary>
    public void Abort()
    {
        ClosedWith ??= 1006;
        outgoing.Writer.TryComplete();
        abort();
    }

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        using var deflated = new MemoryStream();
        await using var deflater = new ZLibStream(deflated, CompressionLevel.Fastest, leaveOpen: true);
        await foreach (var (bytes, sent, code) in outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            if (IsSilent)
            {
                continue;
            }

            if (code is { } closing)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)closing, $"Closed with {closing}", cancellationToken);
                return;
            }

            if (isStreamCompressed)
            {
                deflated.SetLength(0);
                await deflater.WriteAsync(bytes, cancellationToken);
                await deflater.FlushAsync(cancellationToken);
                await socket.SendAsync(deflated.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
            }
            else if (IsEachCompressed)
            {
                await socket.SendAsync(Compressed(bytes), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
            }
            else
            {
                await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }

            sent?.Invoke();
        }

        if (socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);
        }
    }

    /// <summary>The next payload; null at the end. Too long or no JSON is closed with 4002, as Discord does.</summary>
    public async Task<JsonObject?> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestPayload + 1];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                ClosedByClientWith = (int?)socket.CloseStatus;
                outgoing.Writer.TryComplete();
                return null;
            }

            length += part.Count;
            if (length > LongestPayload)
            {
                Close(4002);
                return null;
            }

            if (part.EndOfMessage)
            {
                return Parsed(buffer.AsSpan(0, length));
            }
        }
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var deflater = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflater.Write(bytes);
        }

        return stream.ToArray();
    }

    private JsonObject? Parsed(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (JsonNode.Parse(StrictUtf8.GetString(bytes)) is JsonObject payload)
            {
                return payload;
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // The same answer as to JSON of another shape.
        }

        Close(4002);
        return null;
    }
}
