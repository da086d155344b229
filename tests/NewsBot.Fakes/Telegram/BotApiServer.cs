using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NewsBot.Fakes.Telegram;

/// <summary>
/// Takes a request through all a real server does: the token, planned troubles, the specification, limits on rates, the method
/// itself; then writes it into the ledger and answers.
/// </summary>
internal sealed class BotApiServer : IAsyncDisposable
{
    private readonly World world;
    private readonly Ledger ledger;
    private readonly FaultPlan faults;
    private readonly Violations violations;
    private readonly Dictionary<string, Func<ApiCall, Done>> methods;
    private readonly ReceivingMethods receiving;
    private readonly Webhook webhook;
    private readonly SendLimits? limits;
    private readonly BotApiSpecification? specification;

    public BotApiServer(World world, Ledger ledger, FaultPlan faults, Violations violations)
    {
        (this.world, this.ledger, this.faults, this.violations) = (world, ledger, faults, violations);
        Polling = new LongPolling(world.Updates, world.Options.Time);
        webhook = new Webhook(world.Updates, world.Options, CallAsync);
        receiving = new ReceivingMethods(world, Polling, webhook);
        limits = world.Options.RateLimits is { } rates ? new SendLimits(rates) : null;
        specification = world.Options.SpecificationPath is { } path ? BotApiSpecification.Load(path) : null;
        methods = new Dictionary<string, Func<ApiCall, Done>>(
            [
                .. new ProfileMethods(world).All,
                .. new ChatMethods(world).All,
                .. new MessageMethods(world, violations).All,
                .. new EditMethods(world, violations).All,
                .. new QueryMethods(world, violations).All,
            ],
            StringComparer.OrdinalIgnoreCase);
    }

    public LongPolling Polling { get; }

    public async Task ServeAsync(HttpContext context)
    {
        // /bot123:abc/sendMessage
        var parts = context.Request.Path.Value!.Split('/');
        if (parts.Length != 3 || !parts[1].StartsWith("bot", StringComparison.Ordinal) || !parts[1].Contains(':', StringComparison.Ordinal))
        {
            await WriteAsync(context, new BotApiException(404, "Not Found").ToJson(), 404);
        }
        else if (parts[1]["bot".Length..] != world.Options.Token)
        {
            await WriteAsync(context, new BotApiException(401, "Unauthorized").ToJson(), 401);
        }
        else
        {
            await ServeAsync(context, parts[2]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Polling.Interrupt();
        await webhook.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context, string method)
    {
        ApiCall call;
        try
        {
            call = await ApiCall.ReadAsync(context.Request, method, world.Now);
        }
        catch (BotApiException exception)
        {
            violations.Add($"{method}: {exception.Violation}");
            await WriteAsync(context, exception.ToJson(), exception.Code);
            return;
        }

        var trouble = faults.Strike(call);
        if (trouble?.Kind == FaultKind.LostBefore)
        {
            context.Abort();
            return;
        }

        if (trouble?.Kind == FaultKind.NotJson)
        {
            context.Response.StatusCode = trouble.Code;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><body><h1>Bad Gateway</h1></body></html>");
            return;
        }

        if (trouble?.Kind == FaultKind.SaidYes)
        {
            await WriteAsync(context, new JsonObject { ["ok"] = true, ["result"] = new JsonObject { ["message_id"] = 1 } }, 200);
            return;
        }

        if (trouble?.Kind == FaultKind.Slow)
        {
            await Task.Delay(trouble.Delay, world.Options.Time, context.RequestAborted);
        }

        var refusal = trouble?.Kind == FaultKind.Refused ? new BotApiException(trouble.Code, trouble.Description) { RetryAfter = trouble.RetryAfter } : null;
        var (answer, status) = await AnswerAsync(call, refusal, context.RequestAborted);
        if (trouble?.Kind == FaultKind.LostAfter)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, answer, status);
    }

    private async Task<(JsonObject Answer, int Status)> AnswerAsync(ApiCall call, BotApiException? refusal, CancellationToken cancellationToken)
    {
        try
        {
            CheckSpecification(call);
            SeeWhetherItWaited(call);
            var result = refusal is null ? await receiving.AnswerAsync(call, cancellationToken) ?? Do(call) : throw refusal;

            return (new JsonObject { ["ok"] = true, ["result"] = result }, 200);
        }
        catch (BotApiException exception)
        {
            if (exception.Violation is { } violation)
            {
                violations.Add($"{call.Method}: {violation}");
            }

            if (exception.RetryAfter is { } seconds && call.ChatId is { } chat)
            {
                limits?.ToldToWait(chat, call.At.AddSeconds(seconds));
            }

            Write(call, done: null, exception);
            return (exception.ToJson(), exception.Code);
        }
    }

    /// <summary>A method the bot named in its answer to a webhook.</summary>
    private async Task CallAsync(JsonObject answer)
    {
        var parameters = (JsonObject)answer.DeepClone();
        parameters.Remove("method");
        await AnswerAsync(new ApiCall(answer["method"]!.ToString(), parameters, world.Now), refusal: null, CancellationToken.None);
    }

    private JsonNode Do(ApiCall call)
    {
        if (!methods.TryGetValue(call.Method, out var method))
        {
            throw new BotApiException(404, "Not Found: method not found");
        }

        lock (world.Gate)
        {
            Limit(call);
            var done = method(call);
            Write(call, done, refusal: null);

            return done.Result.DeepClone();
        }
    }

    private void Limit(ApiCall call)
    {
        if (limits is null || !IsMessage(call) || call.ChatId is not { } chat)
        {
            return;
        }

        var isGroup = world.Chats.GetValueOrDefault(chat)?.IsGroup == true;
        if (limits.Refuse(chat, isGroup, call.At) is var (seconds, limit))
        {
            violations.Add(limit);
            throw BotApiException.TooMany(seconds);
        }
    }

    private void SeeWhetherItWaited(ApiCall call)
    {
        if (IsMessage(call) && limits?.IsTooSoon(call.ChatId ?? 0, call.At) == true)
        {
            violations.Add(FormattableString.Invariant($"a message to {call.ChatId} before the time a 429 had told to wait"));
        }
    }

    private static bool IsMessage(ApiCall call) =>
        call.Method.StartsWith("send", StringComparison.OrdinalIgnoreCase) && !call.Method.Equals("sendChatAction", StringComparison.OrdinalIgnoreCase);

    private void CheckSpecification(ApiCall call)
    {
        foreach (var fault in specification?.FaultsOf(call.Method, call.Parameters) ?? [])
        {
            violations.Add(fault);
        }
    }

    private void Write(ApiCall call, Done? done, BotApiException? refusal)
    {
        if (!call.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
        {
            ledger.Add(new SentRequest
            {
                Method = call.Method,
                Parameters = call.Parameters,
                At = call.At,
                ChatId = call.ChatId ?? done?.Message?.Chat.Id,
                Message = done?.Message,
                Text = done?.Message?.Text ?? "",
                Entities = done?.Message?.Entities ?? [],
                Keyboard = done?.Message?.Keyboard ?? [],
                Error = refusal?.Message,
                ErrorCode = refusal?.Code ?? 0,
            });
        }
    }

    private static async Task WriteAsync(HttpContext context, JsonObject answer, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }
}
