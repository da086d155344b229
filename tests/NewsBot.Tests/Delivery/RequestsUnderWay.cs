using System.Diagnostics.Metrics;

namespace NewsBot.Tests.Delivery;

/// <summary>Counts the HTTP requests of this process that some ports of this machine have not answered yet, as the runtime itself counts them.</summary>
internal sealed class RequestsUnderWay : IDisposable
{
    private readonly MeterListener listener = new();
    private int count;

    public RequestsUnderWay(params IReadOnlyList<int> ports)
    {
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument is { Name: "http.client.active_requests", Meter.Name: "System.Net.Http" })
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, by, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "server.port", Value: int port } && ports.Contains(port))
                {
                    Interlocked.Add(ref count, (int)by);
                }
            }
        });
        listener.Start();
    }

    public int Count => Volatile.Read(ref count);

    public void Dispose() => listener.Dispose();
}
