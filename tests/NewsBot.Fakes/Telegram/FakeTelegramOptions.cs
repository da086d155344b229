namespace NewsBot.Fakes.Telegram;

/// <summary>How a fake Telegram differs from the plain one: by default no limits on rates, privacy mode on, inline mode on.</summary>
public sealed record FakeTelegramOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public string Token { get; init; } = "123456:fake-token-of-newsbot";

    public string BotName { get; init; } = "NewsBot";

    public string BotUsername { get; init; } = "newsbot_bot";

    /// <summary>True when privacy mode is off: the bot then sees every message of its groups.</summary>
    public bool ReadsAllGroupMessages { get; init; }

    public bool SupportsInlineQueries { get; init; } = true;

    /// <summary>Servers before Bot API 10.1 do not know rich messages and answer 404.</summary>
    public bool OffersRichMessages { get; init; }

    /// <summary>Null lets everything through.</summary>
    public RateLimits? RateLimits { get; init; }

    /// <summary>How long a pressed button or an inline query waits for its answer.</summary>
    public TimeSpan QueryLifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait before a webhook that failed is tried again; it doubles each time.</summary>
    public TimeSpan WebhookPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The description of the Bot API every request is checked against; null where there is none.</summary>
    public string? SpecificationPath { get; init; } = BotApiSpecification.SharedPath;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>What Telegram lets a bot send: messages a second to one chat, a minute to one group, a second in all.</summary>
public sealed record RateLimits(int PerChatAndSecond = 1, int PerGroupAndMinute = 20, int PerSecond = 30);
