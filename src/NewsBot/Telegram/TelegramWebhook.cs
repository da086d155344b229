using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Telegram;

/// <summary>
/// Takes updates that Telegram delivers to the host's own web server. Whoever does not know the secret is refused, in constant time; a
/// delivery is acknowledged as soon as it is written down, long before it is answered.
/// </summary>
internal sealed class TelegramWebhook(TelegramOptions options, ITelegramClient client, UpdateIntake intake)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int LargestBody = 1024 * 1024;

    private readonly byte[] secret = SHA256.HashData(Encoding.UTF8.GetBytes(options.WebhookSecret ?? ""));
    private readonly string path = options.Mode == TelegramMode.Webhook ? new Uri(options.WebhookUrl).AbsolutePath : "";
    private CancellationToken session;
    private volatile bool isOpen;

    /// <summary>Answers requests to the webhook's path from now on; others go on to whoever comes next.</summary>
    public void Map(IApplicationBuilder app) => app.Use(next => context =>
        path.Length > 0 && context.Request.Path.Equals(path, StringComparison.Ordinal) ? ReceiveAsync(context) : next(context));

    /// <summary>Has Telegram deliver updates here until the session ends.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        session = cancellationToken;
        isOpen = true;
        try
        {
            await client.SetWebhookAsync(new Uri(options.WebhookUrl), options.WebhookSecret, cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        finally
        {
            isOpen = false;
        }
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        context.Response.StatusCode = await StatusAsync(context.Request, context.RequestAborted);
    }

    private async Task<int> StatusAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        // Hashed first, so that the comparison tells nothing of the length either.
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString()));
        if (!CryptographicOperations.FixedTimeEquals(given, secret))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (await BodyAsync(request, cancellationToken) is not { } body)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (!isOpen)
        {
            // Another process serves this token, or none yet: Telegram will deliver it again.
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (client.ReadUpdate(body) is { } update)
        {
            await intake.TakeAsync([update], session);
        }

        return StatusCodes.Status200OK;
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
