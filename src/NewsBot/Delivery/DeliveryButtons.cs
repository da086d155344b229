using NewsBot.Archive.Query;
using NewsBot.Replies;
using NewsBot.Wording;

namespace NewsBot.Delivery;

/// <summary>
/// The buttons under a digest or alert. What a button holds is the conversation's to know, which stands after deliveries: whoever
/// puts the program together hands these in.
/// </summary>
internal sealed record DeliveryButtons(
    Func<Voice, PersonRef, ReplyButton> Card,
    Func<Voice, IReadOnlyList<QuoteHit>, ReplyButton> Why)
{
    private const int MostPeople = 3;

    /// <summary>Why these quotes, and more about these people.</summary>
    public IReadOnlyList<ReplyButton> Under(Voice voice, IReadOnlyList<ReplyItem> items)
    {
        var quotes = items.Select(item => item.Quote).OfType<QuoteHit>().ToList();
        var people = items.Select(item => item.Person).OfType<PersonRef>().DistinctBy(person => person.Id).Take(MostPeople);

        return [.. quotes.Count > 0 ? [Why(voice, quotes)] : Array.Empty<ReplyButton>(), .. people.Select(person => Card(voice, person))];
    }
}
