using NewsBot.Analysis.People;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Analysis.People;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("أحمد الشرع", "احمد الشرع")]
    [InlineData("إسماعيل هنية", "اسماعيل هنيه")]
    [InlineData("مصطفى الكاظمي", "مصطفي الكاظمي")]
    [InlineData("مُحَمَّد صلاح", "محمد صلاح")]
    [InlineData("رؤوف", "رووف")]
    [InlineData("عبد الفتاح السيسي", "عبدالفتاح السيسي")]
    [InlineData("عبد الفتاح السيسي", "عبدالفتاح سيسي")]
    [InlineData("محمد بن زايد آل نهيان", "محمد زايد نهيان")]
    [InlineData("حسن نصر الله", "حسن نصرالله")]
    [InlineData("أبو بكر البغدادي", "ابوبكر البغدادي")]
    [InlineData("سعد الدين الحريري", "سعدالدين الحريري")]
    [InlineData("ألتمان", "التمان")]
    [InlineData("Abdel Fattah el-Sisi", "ABDEL-FATTAH EL SISI")]
    [InlineData("Abdel Fattah al-Burhan", "Abdulfattah Al Burhan")]
    [InlineData("Adam D'Angelo", "Adam D’Angelo")]
    [InlineData("Kylian Mbappé", "kylian mbappe")]
    [InlineData("J.D. Vance", "JD Vance")]
    [InlineData("Sam Altman's", "Sam Altman")]
    [InlineData("Mohammed bin Salman", "Mohammed ibn Salman")]
    [InlineData("آل ثاني", "ثاني")]
    [InlineData("Ban Ki-moon", "Ban Ki Moon")]
    public void Spellings_of_one_name_share_their_key(string one, string other) =>
        Assert.Equal(NameForm.Of(one).Key, NameForm.Of(other).Key);

    [Theory]
    [InlineData("محمد عباس", "محمود عباس")]
    [InlineData("صالح", "صلاح")]
    [InlineData("بن علي", "علي")]
    [InlineData("@sama", "sama")]
    [InlineData("محمد بن سلمان", "محمد سلمان")]
    [InlineData("آبي أحمد", "أبو أحمد")]
    [InlineData("علي محمد", "محمد علي")]
    public void Different_names_have_different_keys(string one, string other) =>
        Assert.NotEqual(NameForm.Of(one).Key, NameForm.Of(other).Key);

    [Theory]
    [InlineData("سوتسكيفر", "Sutskever")]
    [InlineData("سوتسكيفير", "Sutskever")]
    [InlineData("ألتمان", "Altman")]
    [InlineData("التمان", "Altman")]
    [InlineData("السيسي", "el-Sisi")]
    [InlineData("عبد الفتاح", "Abdelfattah")]
    [InlineData("العبار", "Alabbar")]
    [InlineData("ينسن", "Jensen")]
    [InlineData("تشيسكي", "Chesky")]
    [InlineData("أوباما", "Obama")]
    [InlineData("زوكربيرج", "زوكربرغ")]
    [InlineData("Zuckerberg", "Zukerberg")]
    [InlineData("Atlman", "Altman")]
    public void Spellings_in_either_script_share_a_skeleton(string one, string other) =>
        Assert.NotEmpty(NameForm.Of(one).Skeletons.Intersect(NameForm.Of(other).Skeletons));

    [Fact]
    public void A_handle_is_its_own_key_and_skeleton()
    {
        var handle = NameForm.Of(" @SamA ");

        Assert.Equal("@sama", handle.Key);
        Assert.Equal(["@sama"], handle.Skeletons);
    }

    [Theory]
    [InlineData("سام ألتمان", "سام التمان", "التمان", "تمان")]
    [InlineData("Abdel Fattah el-Sisi", "abdel fattah el sisi", "fattah el sisi", "el sisi", "sisi")]
    [InlineData("@sama", "@sama")]
    public void A_name_is_completed_from_each_of_its_words(string name, params string[] beginnings) =>
        Assert.Equal(beginnings, NameForm.Of(name).Beginnings);

    [Theory]
    [InlineData("أل", "ال")]
    [InlineData("السي", "السي")]
    [InlineData("Sam  Al", "sam al")]
    [InlineData("@Sa", "@sa")]
    [InlineData("…", "")]
    public void Letters_typed_so_far_are_folded_as_beginnings_are(string typed, string prefix) =>
        Assert.Equal(prefix, NameForm.Prefix(typed));

    [Fact]
    public void A_name_has_at_most_twelve_skeletons()
    {
        var form = NameForm.Of("Alexander Boris Christopher Demetrius Alvarado Fernandez Wojciechowski Jablonski Al-Walid");

        Assert.InRange(form.Skeletons.Count, 1, 12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…!؟")]
    [InlineData("\uD83D")]
    [InlineData("😀 😀")]
    public void What_holds_no_letter_has_an_empty_key(string name)
    {
        var form = NameForm.Of(name);

        Assert.Equal("", form.Key);
        Assert.Empty(form.Skeletons);
    }

    [Fact]
    public void Any_characters_make_a_bounded_form()
    {
        var dice = new Dice(11);
        for (var round = 0; round < 500; round++)
        {
            var name = new string([.. Enumerable.Range(0, dice.Roll(60)).Select(_ => (char)dice.Roll(0x10000))]);
            Assert.InRange(NameForm.Of(name).Skeletons.Count, 0, 12);
        }

        Assert.InRange(NameForm.Of(new string('س', 10_000)).Key.Length, 1, 200);
        Assert.InRange(NameForm.Of(string.Concat(Enumerable.Repeat("عبد ", 3_000))).Key.Length, 1, 200);
    }
}
