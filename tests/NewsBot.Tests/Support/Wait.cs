namespace NewsBot.Tests.Support;

/// <summary>Waits for what happens elsewhere, on a machine that may be busy, and gives up after a minute.</summary>
internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        giveUp.CancelAfter(Patience);
        while (!isSo())
        {
            await Task.Delay(BetweenLooks, TimeProvider.System, giveUp.Token);
        }
    }
}
