using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using NewsBot.Analysis;
using NewsBot.Conversation;

namespace NewsBot.Tests.Conversation;

public sealed class CommandParserTests
{
    private static readonly CommandParser Parser = new();

    [Theory]
    [InlineData("الملك سلمان", "سلمان", "الملك سلمان|سلمان")]
    [InlineData("أقوال الرئيس الأمريكي ترامب", "ترامب", "الرئيس الأمريكي ترامب|ترامب")]
    [InlineData("اقتباسات لماسك", "لماسك", "لماسك|ماسك")]
    [InlineData("اقتباسات لافروف", "لافروف", "لافروف|افروف")]
    [InlineData("اقتباسات للسيسي", "السيسي", "السيسي")]
    [InlineData("ماذا قال الرئيس", "الرئيس", "الرئيس")]
    [InlineData("ماذا قال ماسك في باريس", "ماسك في باريس", "ماسك في باريس|ماسك")]
    [InlineData("ماذا قال محمد على كلاي", "محمد على كلاي", "محمد على كلاي")]
    [InlineData("who is President Trump", "Trump", "President Trump|Trump")]
    [InlineData("quotes by Prince", "Prince", "Prince")]
    public void A_name_keeps_its_other_readings(string question, string shown, string readings)
    {
        var person = Parser.Parse(question).Person;

        Assert.Equal((shown, readings), (person?.Text, string.Join('|', person?.Readings ?? [])));
    }

    [Theory]
    [InlineData("ماذا قال Sam Altman عن Elon Musk؟", Language.Arabic)]
    [InlineData("what did ماسك say about ألتمان", Language.English)]
    [InlineData("/quotes ألتمان", Language.Arabic)]
    [InlineData("/quotes Altman", Language.English)]
    [InlineData("/مساعدة", Language.Arabic)]
    [InlineData("/latest", null)]
    [InlineData("التمان", Language.Arabic)]
    public void The_question_tells_the_language_of_the_answer(string question, Language? language)
    {
        Assert.Equal(language, Parser.Parse(question).Language);
    }

    [Fact]
    public void What_a_link_brought_says_nothing_of_the_readers_language()
    {
        Assert.Equal(new Command(CommandName.Start), new CommandParser().Parse("/start inline"));
        Assert.Equal(Language.Arabic, new CommandParser().Parse("/ابدأ").Language);
    }

    [Fact]
    public void A_text_longer_than_a_question_is_not_read()
    {
        Assert.Equal(CommandName.TooLong, Parser.Parse(new string('س', 1001)).Name);
        Assert.NotEqual(CommandName.TooLong, Parser.Parse(new string('س', 1000)).Name);
    }

    [Theory]
    [InlineData("ماذا قال \u202Eألتمان\u202C؟", "ألتمان")]
    [InlineData("من هو \u2067سام\u2069\u0000 ألت\u200Bمان", "سام ألتمان")]
    [InlineData("who is <b>Sam Altman</b>?", "b Sam Altman b")]
    [InlineData("who is Robert'; DROP TABLE person;--", "Robert DROP TABLE person")]
    public void Invisible_characters_markup_and_marks_do_not_reach_a_name(string question, string name)
    {
        Assert.Equal(name, Parser.Parse(question).Person?.Text);
    }

    [Theory]
    [InlineData("waht did Altman say about Musk", "Quotes")]
    [InlineData("ماذ قال التمان", "Quotes")]
    [InlineData("/qoutes Altman", "Quotes")]
    [InlineData("/summry Altman", "Summary")]
    public void One_slip_of_the_finger_is_forgiven(string question, string command)
    {
        Assert.Equal(command, Parser.Parse(question).Name.ToString());
    }

    [Fact]
    public void Any_text_becomes_some_command()
    {
        Prop.ForAll<string>(text => Parser.Parse(text ?? "") is not null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Questions_shaken_like_dice_become_some_command()
    {
        string[] words =
        [
            "ماذا", "قال", "عن", "من", "هو", "أخبار", "لخص", "/", "/quotes", "@bot", "«", "»", "\"", "'s", "منذ", "31", "مايو", "2024", "2024-13-45",
            "what", "did", "say", "about", "since", "monday", "last", "999", "days", "please", "ل", "لل", "ب", "\u200F", "\uD83D", "المزيد", "،", "؟",
        ];
        var texts = Gen.ListOf(Gen.Elements(words)).Select(list => string.Join(' ', list)).ToArbitrary();

        Prop.ForAll(texts, text => Parser.Parse(text) is not null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_question_of_many_marks_and_words_is_read_at_once()
    {
        var hostile = string.Join(' ', Enumerable.Repeat("عن قال ماذا", 20));
        var watch = Stopwatch.StartNew();

        Parser.Parse(hostile);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }
}
