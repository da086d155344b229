using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Replies;

namespace NewsBot.Wording;

/// <summary>Turns quotes into what an answer shows: who, how the words came to the page, the words, where from.</summary>
internal static class QuoteItems
{
    public static IReadOnlyList<ReplyItem> Of(Voice voice, IReadOnlyList<QuoteHit> quotes) => [.. quotes.Select(quote => Of(voice, quote))];

    /// <summary>The item of a quote. Its speaker is named as the reader's language writes the name when it is a person we know of.</summary>
    public static ReplyItem Of(Voice voice, QuoteHit quote)
    {
        var person = quote.Person;
        var speaker = quote.SpeakerKind == SpeakerKind.Unknown ? null : person is null ? quote.Speaker : voice.NameOf(person);
        var length = Excerpt.LengthOf(quote.Text, Excerpt.MostWords);

        return new ReplyItem
        {
            Kind = ItemKind.Quote,
            Lead = Attribution.Lead(voice, quote, speaker, person?.Gender ?? Gender.Unknown),
            Text = quote.Text[..length],
            IsVerbatim = quote.Kind != QuoteKind.Indirect,
            IsCut = length < quote.Text.Length,
            Start = quote.Start,
            Quote = quote,
            Speaker = speaker,
            Person = person,
            Receipt = Receipts.Of(voice, quote.Article, quote.AlsoIn),
        };
    }
}
