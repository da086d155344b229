using NewsBot.Analysis.People;
using NewsBot.Analysis.Quotes.English;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds the quotes of an article in its language: speech with and without marks, reported speech, embedded posts.</summary>
internal static class QuoteFinder
{
    public static List<QuoteDraft> In(Reading reading, Cast people)
    {
        var quotes = PostsIn(reading, people);
        var inPosts = quotes.ToList();
        var spoken = reading.Language == Language.English ? EnglishQuotes.Find(reading, people) : ArabicQuotes.Find(reading, people);
        quotes.AddRange(spoken.Where(quote => !inPosts.Exists(post => post.First <= quote.First && quote.Last <= post.Last)));
        quotes.Sort((one, other) => one.First.CompareTo(other.First));
        return quotes;
    }

    private static List<QuoteDraft> PostsIn(Reading reading, Cast people)
    {
        var quotes = new List<QuoteDraft>();
        foreach (var post in reading.Posts)
        {
            var who = people.ByToken[post.NameFirst] is { } signer
                ? new Attribution(Speaker.Of(reading, signer), "post-signature", 0.98)
                : Attribution.None;
            quotes.Add(new QuoteDraft(QuoteKind.Post, post.First, post.Last, null, who));
        }

        return quotes;
    }
}
