using NewsBot.Accuracy;

namespace NewsBot.Tests.Accuracy;

/// <summary>What counts as right, wrong and missed when findings are compared with labels.</summary>
public sealed class ScoresTests
{
    private const string Text =
        "قال المدير سامر حداد: «نحتاج إلى وقت أطول قبل الصيف». وأكدت ليلى نصار أن العمل بدأ. كتبت هدى سالم. نشر كتاب «مدن الملح».";

    private static readonly LabelledPerson Samer = new() { Name = "سامر حداد", Surfaces = ["حداد"] };
    private static readonly LabelledPerson Leila = new() { Name = "ليلى نصار" };

    private static readonly LabelledQuote Time = new()
    {
        Kind = LabelledKind.Direct,
        Text = "نحتاج إلى وقت أطول قبل الصيف",
        Speaker = "سامر حداد",
        SpeakerType = LabelledSpeaker.Person,
    };

    private static readonly LabelledQuote Begun = new()
    {
        Kind = LabelledKind.Indirect,
        Text = "أن العمل بدأ",
        Speaker = "ليلى نصار",
        SpeakerType = LabelledSpeaker.Person,
    };

    [Fact]
    public void A_person_taken_for_two_is_once_right_and_once_wrong()
    {
        var judged = new Judged(Text) { Labels = new Labels { People = [Samer, Leila] } }.Finds("سامر حداد").Finds("حداد");

        Assert.Equal(new Tally("people", Right: 1, Wrong: 1, Missed: 1), judged.Figure("people"));
        Assert.Equal([Fault.Split, Fault.Missed], Miss.In(judged.Scores()).Select(miss => miss.Fault));
    }

    [Fact]
    public void The_author_of_an_article_neither_counts_nor_costs()
    {
        var author = new LabelledPerson { Name = "هدى سالم", Byline = true };
        var judged = new Judged(Text) { Labels = new Labels { People = [author] } }.Finds("هدى سالم");

        Assert.Equal(new Tally("people", Right: 0, Wrong: 0, Missed: 0), judged.Figure("people"));
    }

    [Fact]
    public void Right_words_in_another_mouth_are_a_wrong_and_a_missed_attribution()
    {
        var judged = new Judged(Text) { Labels = new Labels { People = [Samer, Leila], Quotes = [Time] } }
            .Finds("سامر حداد").Finds("ليلى نصار").Hears("نحتاج إلى وقت أطول قبل الصيف", speaker: 1);

        Assert.Equal(new Tally("direct", Right: 1, Wrong: 0, Missed: 0), judged.Figure("direct"));
        Assert.Equal(new Tally("direct attribution", Right: 0, Wrong: 1, Missed: 1), judged.Figure("direct attribution"));
    }

    [Fact]
    public void Words_without_a_speaker_are_found_and_their_speaker_missed()
    {
        var judged = new Judged(Text) { Labels = new Labels { People = [Samer], Quotes = [Time] } }.Hears("نحتاج إلى وقت أطول قبل الصيف", confidence: 0.3);

        Assert.Equal(new Tally("direct attribution", Right: 0, Wrong: 0, Missed: 1), judged.Figure("direct attribution"));
        Assert.Equal([0, 0, 0, 1], judged.Scores().Bands.Select(band => band.Quotes));
    }

    [Fact]
    public void A_paraphrase_shown_as_words_is_wrong_and_the_clause_is_missed()
    {
        var judged = new Judged(Text) { Labels = new Labels { People = [Leila], Quotes = [Begun] } }
            .Finds("ليلى نصار").Hears("أن العمل بدأ", speaker: 0);

        Assert.Equal(new Tally("direct", Right: 0, Wrong: 1, Missed: 0), judged.Figure("direct"));
        Assert.Equal(new Tally("indirect attribution", Right: 0, Wrong: 0, Missed: 1), judged.Figure("indirect attribution"));
    }

    [Fact]
    public void A_piece_of_a_quote_already_counted_costs_nothing()
    {
        var judged = new Judged(Text) { Labels = new Labels { People = [Samer], Quotes = [Time] } }
            .Finds("سامر حداد").Hears("نحتاج إلى وقت أطول قبل الصيف", speaker: 0).Hears("قبل الصيف", speaker: 0);

        Assert.Equal(new Tally("direct", Right: 1, Wrong: 0, Missed: 0), judged.Figure("direct"));
    }

    [Fact]
    public void A_title_in_marks_is_no_quote_even_when_a_quote_holds_it()
    {
        var labels = new Labels { People = [Samer], Quotes = [Time with { Text = "قرأت مدن الملح في الصيف" }], NotQuotes = ["مدن الملح"] };
        var judged = new Judged(Text) { Labels = labels }.Hears("مدن الملح");

        Assert.Equal(new Tally("direct", Right: 0, Wrong: 1, Missed: 1), judged.Figure("direct"));
    }

    [Fact]
    public void What_readers_differ_about_neither_counts_nor_costs()
    {
        var labels = new Labels { People = [Samer, Leila], Quotes = [Time with { Doubt = true }, Begun with { Optional = true }] };
        var judged = new Judged(Text) { Labels = labels }.Finds("سامر حداد").Hears("نحتاج إلى وقت أطول قبل الصيف", speaker: 0);

        Assert.Equal([0, 0], ((string[])["direct", "indirect"]).Select(name => judged.Figure(name)).Select(figure => figure.Right + figure.Wrong + figure.Missed));
    }

    [Fact]
    public void A_span_through_the_middle_of_a_letter_is_told()
    {
        var judged = new Judged("قال: «نعم 🌍»").Hears("نعم \ud83c");

        Assert.Equal(1, judged.Scores().BadSpans);
    }

    [Theory]
    [InlineData("قالَ «إنّه»", "قال انه")]
    [InlineData("مؤتمرٌ في مدرسةٍ كبرى، بيئة", "موتمر في مدرسه كبري بييه")]
    [InlineData("@Sama said: \u2018OK\u2019, 5%", "@sama said ok 5")]
    [InlineData("ﻻ \u202bشيء\u202c", "لا شيء")]
    public void Words_are_compared_without_their_dress(string text, string plain)
    {
        Assert.Equal(plain, PlainText.Of(text).Line);
    }
}
