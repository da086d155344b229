using NewsBot.Archive.Query;
using NewsBot.Delivery;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Conversation;

/// <summary>The buttons under messages that nobody asked for this minute; pressed, they ask like any other.</summary>
internal static class MessageButtons
{
    public static DeliveryButtons Make() => new(
        (voice, person) => new ReplyButton(voice.NameOf(person), new ButtonData(CommandName.Person, voice.Language) { Ids = [person.Id] }.ToString()),
        (voice, quotes) => new ReplyButton(voice["button.why"], Why(voice, quotes).ToString()));

    /// <summary>
    /// As many quotes as fit into the button, beside a mark of the platform's: ids are short while an archive is young, and long only
    /// after millions of quotes.
    /// </summary>
    public static ButtonData Why(Voice voice, IReadOnlyList<QuoteHit> shown)
    {
        var button = new ButtonData(CommandName.Why, voice.Language) { Ids = [.. shown.Select(quote => quote.Id)] };
        while (button.ToString().Length >= ButtonData.MostBytes)
        {
            button = button with { Ids = [.. button.Ids.SkipLast(1)] };
        }

        return button;
    }
}
