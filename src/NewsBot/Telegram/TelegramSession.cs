namespace NewsBot.Telegram;

/// <summary>Whether this process serves Telegram now, and as whom. Between two sessions nothing is received or sent.</summary>
internal sealed class TelegramSession
{
    private volatile TelegramUser? bot;

    public bool IsOpen => bot is not null;

    /// <summary>The bot's own account. Only while the session is open.</summary>
    public TelegramUser Bot => bot ?? throw new InvalidOperationException("Telegram is not served at present.");

    public void Open(TelegramUser account) => bot = account;

    public void Close() => bot = null;
}
