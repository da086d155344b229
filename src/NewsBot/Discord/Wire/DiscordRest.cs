using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace NewsBot.Discord.Wire;

/// <summary>
/// Sends calls to Discord's HTTP interface: within its limits, again when that may help, and never for ever. Only the route of a
/// call is ever told to others, since paths hold the tokens of interactions.
/// </summary>
internal sealed class DiscordRest : IDisposable
{
    private const int MostAttempts = 5;
    private const int LargestAnswer = 8 * 1024 * 1024;
    private const int LongestReason = 200;

    private readonly HttpClient http;
    private readonly Uri apiBase;
    private readonly TimeProvider time;
    private readonly WirePace pace;
    private readonly RateBuckets buckets;
    private readonly GlobalLimit global;

    public DiscordRest(Uri apiBase, string token, WirePace pace, TimeProvider time)
    {
        this.apiBase = new Uri(apiBase.AbsoluteUri.TrimEnd('/') + "/");
        this.time = time;
        this.pace = pace;
        buckets = new RateBuckets(time);
        global = new GlobalLimit(time);
        http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // Hundreds of answers at once share few connections instead of opening one each.
            MaxConnectionsPerServer = 32,
            EnableMultipleHttp2Connections = true,
            UseCookies = false,
            AllowAutoRedirect = false,
        })
        {
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            MaxResponseContentBufferSize = LargestAnswer,
            Timeout = pace.ForAnswer,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {token}");
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", WireDiscordClient.UserAgent);
    }

    /// <summary>The body of the answer; empty for 204.</summary>
    /// <exception cref="DiscordException">Discord refused, or could not be reached.</exception>
    public async Task<byte[]> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        for (var failures = 0; ; failures++)
        {
            await EnterAsync(call, cancellationToken);
            var (body, refusal) = await TryAsync(call, cancellationToken);
            if (refusal is null || refusal.Code == call.MeansDone)
            {
                return body;
            }

            var pause = refusal.RetryAfter ?? Jitter.BackOff(pace.FirstRetry, pace.LongestPause, failures);
            if (!refusal.IsTransient || failures + 1 >= MostAttempts || pause > call.Patience)
            {
                throw refusal;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task EnterAsync(RestCall call, CancellationToken cancellationToken)
    {
        if (call.IsInteraction)
        {
            return;
        }

        if (global.Banned() is { } banned)
        {
            throw new DiscordException($"{call}: held back, since Discord refused too many requests lately") { IsTransient = true, RetryAfter = banned };
        }

        await buckets.EnterAsync(call, cancellationToken);
        await global.EnterAsync(cancellationToken);
    }

    private async Task<(byte[] Body, DiscordException? Refusal)> TryAsync(RestCall call, CancellationToken cancellationToken)
    {
        try
        {
            using var request = RequestOf(call);
            using var response = await http.SendAsync(request, cancellationToken);
            Learn(call, response.Headers);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);

            return response.IsSuccessStatusCode ? (body, null) : (body, RefusalOf(call, response, body));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested
            && exception is HttpRequestException or OperationCanceledException or IOException)
        {
            Learn(call, headers: null);
            var wasSent = exception is not HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
            };
            var reason = exception is HttpRequestException failed ? failed.HttpRequestError.ToString() : "no answer in time";

            return ([], new DiscordException($"{call}: Discord cannot be reached ({reason})") { IsTransient = !wasSent || call.MayRepeat });
        }
    }

    private HttpRequestMessage RequestOf(RestCall call)
    {
        var request = new HttpRequestMessage(call.Method, new Uri(apiBase, call.Path));
        if (call.Json is not { } json)
        {
            return request;
        }

        var payload = new ByteArrayContent(json);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content = call.Files.Count == 0 ? payload : Multipart(payload, call.Files);

        return request;
    }

    private static MultipartFormDataContent Multipart(ByteArrayContent payload, IReadOnlyList<DiscordFile> files)
    {
        var parts = new MultipartFormDataContent { { payload, "payload_json" } };
        for (var number = 0; number < files.Count; number++)
        {
            parts.Add(new ReadOnlyMemoryContent(files[number].Content), FormattableString.Invariant($"files[{number}]"), files[number].Name);
        }

        return parts;
    }

    private void Learn(RestCall call, HttpResponseHeaders? headers)
    {
        if (!call.IsInteraction)
        {
            buckets.Learn(call, headers);
        }
    }

    private DiscordException RefusalOf(RestCall call, HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        var refusal = Refusal.Read(body);
        var isShared = response.Headers.TryGetValues("X-RateLimit-Scope", out var scopes) && scopes.Contains("shared");
        // A limit that many bots share is nobody's fault and does not count against this one.
        if (status is 401 or 403 || (status == 429 && !isShared))
        {
            global.CountRefusal();
        }

        TimeSpan? wait = status == 429 ? refusal.RetryAfter ?? response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1) : null;
        if (wait is { } closed && !call.IsInteraction)
        {
            buckets.Refused(call, closed);
            if (refusal.IsGlobal || response.Headers.Contains("X-RateLimit-Global"))
            {
                global.Close(closed);
            }
        }

        var words = refusal.Message is { Length: > 0 } message ? $" ({(message.Length > LongestReason ? message[..LongestReason] : message)})" : "";

        return new DiscordException(FormattableString.Invariant($"{call}: Discord answered {status}{words}"))
        {
            Status = response.StatusCode,
            Code = refusal.Code,
            RetryAfter = wait,
            IsTransient = status == 429 || (status >= 500 && (call.MayRepeat || status == 503)),
        };
    }

    /// <summary>What the body of a refusal says, as far as it can be read: a proxy may answer in HTML.</summary>
    private sealed record Refusal(string? Message, int Code, TimeSpan? RetryAfter, bool IsGlobal)
    {
        public static Refusal Read(byte[] body)
        {
            try
            {
                using var json = JsonDocument.Parse(body);
                var root = json.RootElement;
                if (root.ValueKind != JsonValueKind.Object)
                {
                    return new Refusal(null, 0, null, false);
                }

                var seconds = root.TryGetProperty("retry_after", out var after) && after.ValueKind == JsonValueKind.Number ? after.GetDouble() : -1;

                return new Refusal(
                    InteractionReader.Text(root, "message"),
                    (int)InteractionReader.Number(root, "code"),
                    seconds is >= 0 and < 1e6 ? TimeSpan.FromSeconds(seconds) : null,
                    root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);
            }
            catch (JsonException)
            {
                return new Refusal(null, 0, null, false);
            }
        }
    }
}
