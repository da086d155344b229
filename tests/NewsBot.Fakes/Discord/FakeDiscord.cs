using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NewsBot.Fakes.Discord;

/// <summary>
/// Discord on a loopback port, REST and gateway, with people a test talks as. It does what Discord documents, refuses what Discord
/// refuses, and keeps a list of the rules that were broken.
/// </summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private const string RestPath = "/api/v10";

    private readonly Lock state = new();
    private readonly FakeDiscordOptions options;
    private readonly Snowflakes ids;
    private readonly InteractionMaker maker;
    private readonly InteractionRoutes interactions;
    private readonly CommandRoutes commands;
    private readonly GatewaySessions sessions;
    private readonly Gateway gateway;
    private readonly RestApi rest;
    private readonly WebApplication app;
    private ControlApi? control;

    private FakeDiscord(FakeDiscordOptions options, WebApplication app)
    {
        this.options = options;
        this.app = app;
        ids = new Snowflakes(options.Time);
        World = new World(ids);
        Token = TokenOf(World.Bot);
        commands = new CommandRoutes(World, ids, Violations);
        maker = new InteractionMaker(options, World, ids, commands);
        var messages = new Messages(options, World, ids, Violations);
        interactions = new InteractionRoutes(options, World, messages, Violations);
        sessions = new GatewaySessions(options, World, Faults, Violations, Token);
        gateway = new Gateway(options, sessions, Faults, Violations, state);
        var openApi = options.OpenApiFile is { } file ? OpenApiRules.Read(file) : null;
        rest = new RestApi(options, Faults, Violations, openApi, Token, state)
        {
            Channels = new ChannelRoutes(options, World, messages, Violations),
            Guilds = new GuildRoutes(options, World, sessions, Faults),
            Commands = commands,
            Interactions = interactions,
        };
        Faults.OnSockets = strike =>
        {
            lock (state)
            {
                gateway.Connections.ToList().ForEach(connection => strike(gateway, connection));
            }
        };
    }

    /// <summary>What Discord:ApiBase must be.</summary>
    public Uri ApiBase { get; private set; } = null!;

    /// <summary>What Discord:Token must be.</summary>
    public string Token { get; }

    public World World { get; }

    public FakeFaults Faults { get; } = new();

    public Violations Violations { get; } = new();

    public string ApplicationId => GatewayJson.Text(World.Bot.Id);

    public IReadOnlyList<RestRequest> Requests => rest.Requests;

    public int InvalidRequests => Locked(() => rest.InvalidRequests);

    public IReadOnlyList<FakeInteraction> Interactions => Locked(() => interactions.All.ToList());

    public int Identifies => Locked(() => sessions.Identifies);

    public int Resumes => Locked(() => sessions.Resumes);

    /// <summary>How many sockets were ever opened.</summary>
    public int Connects => Locked(() => gateway.Connects);

    /// <summary>How many clients are ready to take events.</summary>
    public int Ready => Locked(() => gateway.Ready);

    public static async Task<FakeDiscord> StartAsync(FakeDiscordOptions? options = null)
    {
        options ??= new FakeDiscordOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, options.Port));
        builder.Services.AddRouting();
        var host = builder.Build();
        var discord = new FakeDiscord(options, host);
        host.UseWebSockets();
        host.Run(discord.AnswerAsync);
        await host.StartAsync();
        var address = new Uri(host.Urls.First());
        discord.ApiBase = new Uri(address, RestPath);
        discord.sessions.Address = new UriBuilder(address) { Scheme = "ws", Path = "/gateway" }.Uri;

        return discord;
    }

    /// <summary>The commands registered for a server, or with null for everywhere.</summary>
    public IReadOnlyList<JsonObject> CommandsOf(FakeGuild? guild = null) => Locked(() => commands.Of(guild).ToList());

    /// <summary>Everything in the channel that was not deleted, also what only one person sees.</summary>
    public IReadOnlyList<FakeMessage> MessagesIn(FakeChannel channel) =>
        Locked(() => channel.Messages.Where(message => !message.IsDeleted && !message.IsLoading).ToList());

    /// <summary>Every message posted to a channel so far; they and all requests are forgotten, so that a long day does not fill the memory.</summary>
    public IReadOnlyList<FakeMessage> TakeMessages() => Locked(() =>
    {
        var taken = World.Channels.SelectMany(channel => channel.Messages).ToList();
        World.Channels.ForEach(channel => channel.Messages.Clear());
        rest.Forget();

        return taken;
    });

    /// <summary>Runs a slash command, whose options are checked as Discord's client checks them. A sub-command is an option with the value true.</summary>
    public FakeInteraction Command(FakeUser user, FakeChannel channel, string name, params (string Name, object Value)[] given) =>
        Publish(() => maker.Command(user, channel, name, given, typingIn: null));

    public FakeInteraction Autocomplete(
        FakeUser user, FakeChannel channel, string name, string option, string text, params (string Name, object Value)[] others) =>
        Publish(() => maker.Command(user, channel, name, [.. others, (option, text)], typingIn: option));

    public FakeInteraction Press(FakeUser user, FakeMessage message, string customId) => Publish(() => maker.Use(user, message, customId, []));

    public FakeInteraction Select(FakeUser user, FakeMessage message, string customId, params string[] values) =>
        Publish(() => maker.Use(user, message, customId, values));

    /// <summary>Waits until the person sees an answer and nothing has followed for a moment; fails when none comes.</summary>
    public async Task<FakeInteraction> AnswerAsync(FakeInteraction interaction, TimeSpan? quiet = null, CancellationToken cancellationToken = default)
    {
        var pause = quiet ?? TimeSpan.FromMilliseconds(60);
        await interaction.Answered.WaitAsync(TimeSpan.FromSeconds(20), options.Time, cancellationToken);
        while (Locked(() => options.Time.GetUtcNow() - interaction.LastTouched) is var since && since < pause)
        {
            await Task.Delay(pause - since, options.Time, cancellationToken);
        }

        return interaction;
    }

    /// <summary>Waits until so many clients are ready.</summary>
    public async Task WaitUntilReadyAsync(int clients = 1, CancellationToken cancellationToken = default)
    {
        while (Ready < clients)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), options.Time, cancellationToken);
        }
    }

    /// <summary>Lets another process say what people do, under /control/.</summary>
    internal void OfferControl() => control = new ControlApi(this);

    /// <summary>Ends when the process is told to.</summary>
    internal Task EndedAsync() => ((IHost)app).WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        Faults.Drop();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    internal T Locked<T>(Func<T> read)
    {
        lock (state)
        {
            return read();
        }
    }

    private FakeInteraction Publish(Func<FakeInteraction> make)
    {
        lock (state)
        {
            var interaction = make();
            interactions.Add(interaction);
            sessions.Publish("INTERACTION_CREATE", interaction.Channel.Guild?.Id, interaction.Payload, () =>
            {
                interaction.DeliveredAt = options.Time.GetUtcNow();
                interaction.Deliveries++;
            });

            return interaction;
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/gateway", StringComparison.Ordinal))
        {
            return gateway.AcceptAsync(context);
        }

        if (control is not null && path.StartsWithSegments("/control", StringComparison.Ordinal, out var verb))
        {
            return control.AnswerAsync(context, verb.Value?.Trim('/') ?? "");
        }

        if (path.StartsWithSegments(RestPath, StringComparison.Ordinal, out var route))
        {
            return rest.AnswerAsync(context, route.Value ?? "");
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    // Real tokens begin with the account's id in Base64, and some clients look.
    private static string TokenOf(FakeUser bot) =>
        $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(GatewayJson.Text(bot.Id))).TrimEnd('=')}.Fake00.{new string('k', 38)}";
}
