using NewsBot.Conversation;

namespace NewsBot.Tests.Conversation;

/// <summary>How many are asked for, in figures, words and the dual, with politeness around it.</summary>
public sealed class QuantitiesTests
{
    private static readonly CommandParser Parser = new();

    [Theory]
    [InlineData("give me only one quote by Altman", "Altman", 1)]
    [InlineData("just one quote from Altman please", "Altman", 1)]
    [InlineData("can I have a single quote by Altman?", "Altman", 1)]
    [InlineData("3 Altman quotes", "Altman", 3)]
    [InlineData("the last two statements by Altman", "Altman", 2)]
    [InlineData("a couple of quotes by Altman", "Altman", 2)]
    [InlineData("quotes by Altman, only 4", "Altman", 4)]
    [InlineData("اقتباس واحد فقط من ألتمان", "ألتمان", 1)]
    [InlineData("عبارة واحدة لألتمان", "ألتمان", 1)]
    [InlineData("ممكن تعطيني قول واحد بس لألتمان لو سمحت", "ألتمان", 1)]
    [InlineData("أعطني جملتين لألتمان", "ألتمان", 2)]
    [InlineData("آخر قولين لألتمان من فضلك", "ألتمان", 2)]
    [InlineData("أهم ٣ تصريحات لألتمان", "ألتمان", 3)]
    [InlineData("أقوال ألتمان، ثلاثة فقط", "ألتمان", 3)]
    public void The_number_of_quotes_asked_for_is_kept(string question, string name, int most)
    {
        var command = Parser.Parse(question);

        Assert.Equal((CommandName.Quotes, name, most), (command.Name, command.Person?.Text, command.Most));
    }

    [Theory]
    [InlineData("two quotes by Altman about Musk", "Musk", 2)]
    [InlineData("قولين لألتمان عن ماسك", "ماسك", 2)]
    public void A_topic_may_stand_behind_what_is_counted(string question, string about, int most)
    {
        var command = Parser.Parse(question);

        Assert.Equal((CommandName.Quotes, about, most), (command.Name, command.About?.Text, command.Most));
    }

    [Theory]
    [InlineData("three articles about Altman", "articles", 3)]
    [InlineData("مقالين عن ألتمان", "articles", 2)]
    [InlineData("أهم خمسة أخبار عن ألتمان", "summary", 5)]
    [InlineData("أقوال ألتمان في 3 مقالات", "quotes", null)]
    [InlineData("ماذا قال ألتمان في آخر 3 أيام", "quotes", null)]
    [InlineData("quotes by Altman about the two lawsuits", "quotes", null)]
    public void Other_things_are_counted_too_and_numbers_that_count_nothing_stay(string question, string name, int? most)
    {
        var command = Parser.Parse(question);

        Assert.Equal((name, most), (command.Name.ToString().ToLowerInvariant(), command.Most));
    }

    [Theory]
    [InlineData("أقوال ألتمان فقط")]
    [InlineData("only quotes by Altman")]
    public void Only_without_a_number_asks_for_no_number(string question)
    {
        var command = Parser.Parse(question);

        Assert.Equal((CommandName.Quotes, (int?)null), (command.Name, command.Most));
    }
}
