using NewsBot.Conversation;

namespace NewsBot.Tests.Conversation;

public sealed class ChatLanesTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_of_one_chat_come_one_after_another_in_their_order()
    {
        var lanes = new ChatLanes();
        var turns = Enumerable.Range(0, 4).Select(_ => lanes.Enter("chat")).ToList();
        var order = new List<int>();

        var answered = turns.Select(async (turn, index) =>
        {
            await turn.ComesAsync(Cancel);
            order.Add(index);
            turn.Dispose();
        }).Reverse().ToList();
        await Task.WhenAll(answered);

        Assert.Equal([0, 1, 2, 3], order);
    }

    [Fact]
    public void The_seventh_question_is_refused_and_told_so_once()
    {
        var lanes = new ChatLanes();
        var taken = Enumerable.Range(0, 1 + ChatLanes.MostWaiting).Select(_ => lanes.Enter("chat")).ToList();

        var refused = new[] { lanes.Enter("chat"), lanes.Enter("chat") };

        Assert.DoesNotContain(taken, turn => turn.IsRefused);
        Assert.Equal([true, false], refused.Select(turn => turn.IsFirstRefusal));
    }

    [Fact]
    public void A_chat_that_was_answered_may_ask_again_and_others_never_waited()
    {
        var lanes = new ChatLanes();
        var taken = Enumerable.Range(0, 1 + ChatLanes.MostWaiting).Select(_ => lanes.Enter("busy")).ToList();

        Assert.False(lanes.Enter("other").IsRefused);
        taken.ForEach(turn => turn.Dispose());
        Assert.False(lanes.Enter("busy").IsRefused);
    }
}
