using System.Net.WebSockets;
using System.Text.Json;

namespace NewsBot.Discord.Wire;

/// <summary>What a shard does with what its connection receives.</summary>
/// <param name="Ready">A session began or was taken up again; the application's id.</param>
/// <param name="Received">An interaction came.</param>
internal sealed record GatewayEvents(Action<string?> Ready, Action<Interaction> Received);

/// <summary>
/// One connection to the gateway, from HELLO to its end. It beats, answers beats, notices when the other side has gone silent,
/// and hands interactions on; a message it cannot read is passed over.
/// </summary>
internal sealed class GatewayConnection(
    GatewaySession session, GatewayHello hello, GatewayEvents events, WirePace pace, TimeProvider time) : IDisposable
{
    private const int Dispatch = 0;
    private const int Heartbeat = 1;
    private const int Reconnect = 7;
    private const int InvalidSession = 9;
    private const int Hello = 10;
    private const int Acknowledged = 11;

    // Any code but 1000 and 1001 keeps the session for a resume.
    private const int ComingBack = 4000;

    private readonly GatewaySocket socket = new(time);
    private volatile bool isAnswered = true;
    private GatewayEnd? end;

    /// <summary>Whether a session began on this connection or was taken up again.</summary>
    public bool WasReady { get; private set; }

    public async Task<GatewayEnd> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        using var beating = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var beats = Task.CompletedTask;
        try
        {
            using (var forHello = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
            {
                forHello.CancelAfter(pace.ForHello);
                await socket.OpenAsync(address, forHello.Token);
                var interval = await HelloAsync(forHello.Token);
                beats = BeatAsync(interval, beating.Token);
                await socket.SendAsync(hello.Of(session), forHello.Token);
            }

            while (end is null && await socket.ReceiveAsync(cancellationToken) is { } message)
            {
                await TakeAsync(message, cancellationToken);
            }

            return end ?? GatewayEnd.OfCode(socket.CloseCode ?? 0);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && exception is WebSocketException or IOException or OperationCanceledException or HttpRequestException or ObjectDisposedException)
        {
            return end ?? (socket.CloseCode is { } code ? GatewayEnd.OfCode(code) : new GatewayEnd(Next.Resume, "the connection broke"));
        }
        finally
        {
            await beating.CancelAsync();
            await socket.CloseAsync(cancellationToken.IsCancellationRequested ? (int)WebSocketCloseStatus.NormalClosure : ComingBack);
            await beats;
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task<TimeSpan> HelloAsync(CancellationToken cancellationToken)
    {
        while (await socket.ReceiveAsync(cancellationToken) is { } message)
        {
            using var json = Parsed(message);
            if (json is not null && InteractionReader.Number(json.RootElement, "op") == Hello
                && InteractionReader.Child(json.RootElement, "d") is { } data && InteractionReader.Number(data, "heartbeat_interval") is > 0 and var interval)
            {
                return TimeSpan.FromMilliseconds(interval);
            }
        }

        throw new WebSocketException("closed before HELLO");
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        using var json = Parsed(message);
        if (json is null)
        {
            return;
        }

        var root = json.RootElement;
        switch (InteractionReader.Number(root, "op"))
        {
            case Dispatch:
                Take(root);
                break;
            case Heartbeat:
                await SendBeatAsync(cancellationToken);
                break;
            case Acknowledged:
                isAnswered = true;
                break;
            case Reconnect:
                end = new GatewayEnd(Next.Resume, "the gateway asked to reconnect");
                break;
            case InvalidSession:
                var mayResume = root.TryGetProperty("d", out var may) && may.ValueKind == JsonValueKind.True;
                end = new GatewayEnd(mayResume ? Next.Resume : Next.Identify, "the session is not valid") { IsInvalidSession = true };
                break;
        }
    }

    /// <summary>Hands an event on, then notes its number: what was not handed on is sent again after a resume.</summary>
    private void Take(JsonElement root)
    {
        var data = InteractionReader.Child(root, "d");
        switch (InteractionReader.Text(root, "t"))
        {
            case "READY" when data is { } ready && InteractionReader.Text(ready, "session_id") is { } id:
                session.Begin(id, ResumeAddress(ready));
                WasReady = true;
                var application = InteractionReader.Child(ready, "application") is { } own ? InteractionReader.Text(own, "id") : null;
                events.Ready(application);
                break;
            case "RESUMED":
                WasReady = true;
                break;
            case "INTERACTION_CREATE" when data is { } told:
                if (InteractionReader.Read(told) is { } interaction && session.IsNew(interaction.Id))
                {
                    events.Received(interaction);
                }

                break;
        }

        if (InteractionReader.Number(root, "s") is var sequence and >= 0 && root.TryGetProperty("s", out var given) && given.ValueKind == JsonValueKind.Number)
        {
            session.Reached(sequence);
        }
    }

    private static Uri? ResumeAddress(JsonElement ready) =>
        Uri.TryCreate(InteractionReader.Text(ready, "resume_gateway_url"), UriKind.Absolute, out var address) ? GatewayHello.Versioned(address) : null;

    /// <summary>
    /// Beats until told to stop, the first time after a part of the interval, so that not all clients beat at once. When the
    /// last beat has not been answered by the next, nobody is there: the connection is left.
    /// </summary>
    private async Task BeatAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Jitter.Between(TimeSpan.Zero, interval), time, cancellationToken);
            while (isAnswered)
            {
                isAnswered = false;
                await SendBeatAsync(cancellationToken);
                await Task.Delay(interval, time, cancellationToken);
            }

            end = new GatewayEnd(Next.Resume, "the gateway has gone silent");
            await socket.CloseAsync(ComingBack);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The reader learns of a broken connection too, and says so.
        }
    }

    private Task SendBeatAsync(CancellationToken cancellationToken) =>
        socket.SendAsync(BodyWriter.Written(new HeartbeatBody(Heartbeat, session.Sequence), WireJson.Plain.HeartbeatBody), cancellationToken);

    private static JsonDocument? Parsed(ReadOnlyMemory<byte> message)
    {
        try
        {
            var json = JsonDocument.Parse(message);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return json;
            }

            json.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
