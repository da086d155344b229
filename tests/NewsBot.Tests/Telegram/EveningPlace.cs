using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Telegram;

/// <summary>A chat, or a topic of one, with the last thing that was done there and the last message of the bot.</summary>
internal sealed class EveningPlace(FakeTelegram telegram, FakeChat chat, int? thread = null)
{
    // The bot sends one message a second to a chat, so the second part of a long answer comes this late.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1.3);

    private List<SentRequest> heard = [];
    private DateTimeOffset lastHeard;

    public FakeChat Chat => chat;

    public int? Thread => thread;

    public SentRequest? LastWithButtons { get; private set; }

    public FakeMessage? LastMessage { get; private set; }

    /// <summary>What a button of the last message with buttons sends, counted from 1; null when there is none.</summary>
    public string? Button(int number) => LastWithButtons?.Keyboard.SelectMany(row => row).ElementAtOrDefault(number - 1)?.Data;

    /// <summary>What the bot says from now on answers this.</summary>
    public async Task BeginAsync(List<SentRequest> answers)
    {
        await SettleAsync();
        heard = answers;
    }

    public async Task<SentRequest> HearAsync()
    {
        var answer = await telegram.AnswerAsync(chat, TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        heard.Add(answer);
        lastHeard = TimeProvider.System.GetUtcNow();
        LastMessage = answer.Message;
        LastWithButtons = answer.Keyboard.Count > 0 ? answer : LastWithButtons;

        return answer;
    }

    /// <summary>Waits until the bot has said all it has to say here.</summary>
    public async Task SettleAsync()
    {
        while (lastHeard + Quiet - TimeProvider.System.GetUtcNow() is var rest && rest > TimeSpan.Zero)
        {
            if (telegram.HasAnswer(chat))
            {
                await HearAsync();
            }
            else
            {
                await Task.Delay(rest < Step ? rest : Step, TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
    }

    private static TimeSpan Step => TimeSpan.FromMilliseconds(100);
}
