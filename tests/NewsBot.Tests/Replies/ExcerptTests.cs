using NewsBot.Replies;

namespace NewsBot.Tests.Replies;

public sealed class ExcerptTests
{
    [Fact]
    public void What_fits_is_shown_whole()
    {
        const string text = "نحتاج إلى وقت، ثم نقرر.";

        Assert.Equal(text.Length, Excerpt.LengthOf(text, 90));
    }

    [Fact]
    public void What_is_too_long_ends_at_the_last_clause()
    {
        const string text = "one two three four, five six seven eight nine ten";

        Assert.Equal("one two three four", text[..Excerpt.LengthOf(text, 6)]);
    }

    [Fact]
    public void Without_a_clause_in_the_second_half_it_ends_at_a_word()
    {
        const string text = "one, two three four five six seven";

        Assert.Equal("one, two three four five", text[..Excerpt.LengthOf(text, 5)]);
    }

    [Fact]
    public void A_thousand_words_are_cut_to_ninety()
    {
        var text = string.Join(' ', Enumerable.Repeat("كلمة", 1000));

        Assert.Equal(Excerpt.MostWords, Excerpt.WordsIn(text[..Excerpt.LengthOf(text, Excerpt.MostWords)]));
    }

    [Fact]
    public void One_article_gives_ninety_words_to_a_whole_answer()
    {
        var budget = new WordBudget();
        var fifty = string.Join(' ', Enumerable.Repeat("word", 50));

        Assert.Equal(fifty.Length, budget.Take(1, fifty));
        Assert.Equal(40, Excerpt.WordsIn(fifty[..budget.Take(1, fifty)]));
        Assert.Equal(0, budget.Take(1, fifty));
        Assert.Equal(fifty.Length, budget.Take(2, fifty));
    }

    [Fact]
    public void An_echo_never_cuts_a_character_in_half()
    {
        var echo = Excerpt.Echo(new string('a', 59) + "😀😀");

        Assert.Equal(new string('a', 59) + "…", echo);
    }
}
