using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Replies;

namespace NewsBot.Wording;

/// <summary>Turns quotes into what an answer shows: who, how the words came to the page, the words, where from.</summary>
internal sealed class QuoteItems(PeopleQueries people)
{
    /// <summary>The items, in order. Speakers are named as the reader's language writes them when they are people we know of.</summary>
    public async Task<IReadOnlyList<ReplyItem>> OfAsync(Voice voice, IReadOnlyList<QuoteHit> quotes, CancellationToken cancellationToken)
    {
        var ids = quotes.Select(quote => quote.SpeakerId).OfType<long>().Distinct().ToList();
        var speakers = ids.Count == 0 ? [] : await people.PersonRefsAsync(ids, cancellationToken);

        return [.. quotes.Select(quote => Of(voice, quote, speakers.FirstOrDefault(person => person.Id == quote.SpeakerId)))];
    }

    public static ReplyItem Of(Voice voice, QuoteHit quote, PersonRef? person)
    {
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
