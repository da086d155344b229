using NewsBot.Analysis;
using NewsBot.Archive.Query;
using NewsBot.Wording;

namespace NewsBot.Tests.Wording;

public sealed class AttributionTests
{
    private static readonly Voice Arabic = new(Language.Arabic, new ReaderOptions());
    private static readonly Voice English = new(Language.English, new ReaderOptions());

    [Fact]
    public void Every_kind_stance_and_gender_can_be_said_in_both_languages()
    {
        var leads =
            from voice in new[] { Arabic, English }
            from kind in Enum.GetValues<QuoteKind>()
            from stance in Enum.GetValues<Stance>()
            from gender in Enum.GetValues<Gender>()
            from speaker in new[] { "ميرا موراتي", null }
            select (Lead: Attribution.Lead(voice, Quote(kind, stance), speaker, gender), Speaker: speaker);

        Assert.All(leads, lead => Assert.Equal(lead.Speaker is not null, lead.Lead.Contains("ميرا موراتي", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Gender.Masculine, "نفى يان ليك")]
    [InlineData(Gender.Feminine, "نفت يان ليك")]
    [InlineData(Gender.Unknown, "يان ليك، نفياً")]
    public void The_verb_agrees_with_the_speaker_or_is_avoided(Gender gender, string lead)
    {
        Assert.Equal(lead, Attribution.Lead(Arabic, Quote(QuoteKind.Direct, Stance.Denied), "يان ليك", gender));
    }

    [Theory]
    [InlineData("إلى وقف الحرب", "دعا يان ليك (بالمعنى)")]
    [InlineData("بوقف الحرب", "طالب يان ليك (بالمعنى)")]
    public void The_verb_fits_the_preposition_its_words_begin_with(string words, string lead)
    {
        var quote = Quote(QuoteKind.Indirect, Stance.CalledFor) with { Text = words };

        Assert.Equal(lead, Attribution.Lead(Arabic, quote, "يان ليك", Gender.Masculine));
    }

    [Fact]
    public void Verbatim_reported_and_posted_words_have_different_leads()
    {
        var leads = Enum.GetValues<QuoteKind>().Select(kind => Attribution.Lead(English, Quote(kind, Stance.Said), "Jan Leike", Gender.Masculine));

        Assert.Equal(["Jan Leike said", "Jan Leike said (reported, not verbatim)", "Post by Jan Leike"], leads);
    }

    private static QuoteHit Quote(QuoteKind kind, Stance stance) => new()
    {
        Id = 1,
        Kind = kind,
        Text = "",
        Start = 0,
        Length = 0,
        SpeakerKind = SpeakerKind.Person,
        Speaker = null,
        Person = null,
        Cue = null,
        Stance = stance,
        Confidence = 1,
        Rule = "",
        Article = new ArticleRef(1, "", null, null, null, 0, IsSample: false, "ar"),
        AlsoIn = [],
    };
}
