using NewsBot.Analysis;
using NewsBot.Telegram.Markup;

namespace NewsBot.Tests.Telegram;

/// <summary>Isolates are shown as ⟨ ⟩ here, those with a direction as ⟨l: and ⟨r:.</summary>
public sealed class DirectionTests
{
    [Theory]
    [InlineData("«he feels \"politically homeless.\"»", "«⟨he feels \"politically homeless.\"⟩»")]
    [InlineData("أن OpenAI أخطأت", "أن ⟨OpenAI⟩ أخطأت")]
    [InlineData("OpenAI أعلنت أن الشركة أخطأت", "⟨OpenAI⟩ أعلنت أن الشركة أخطأت")]
    [InlineData("ألتمان told the Wall Street Journal.", "⟨l:ألتمان told the Wall Street Journal.⟩")]
    public void In_an_Arabic_answer_copied_English_is_one_stretch(string text, string shown)
    {
        Assert.Equal(shown, EveningText.Show(Direction.Copied(text, Language.Arabic)));
    }

    [Theory]
    [InlineData("خبر · Jawhara FM · 29 مايو 2017", "خبر · ⟨Jawhara FM⟩ · 29 مايو 2017")]
    [InlineData("001_39ff9d.txt · تاريخ غير معروف", "⟨001_39ff9d.txt⟩ · تاريخ غير معروف")]
    [InlineData("شبكات 5G في تونس", "شبكات ⟨5G⟩ في تونس")]
    public void In_an_Arabic_answer_a_foreign_word_keeps_its_digits_and_takes_no_others(string text, string shown)
    {
        Assert.Equal(shown, EveningText.Show(Direction.Isolated(text, Language.Arabic)));
    }

    [Theory]
    [InlineData("طالب سام ألتمان، رئيس شركة OpenAI، العاملين.", "⟨طالب سام ألتمان، رئيس شركة OpenAI، العاملين.⟩")]
    [InlineData("“OpenAI أعلنت أن الشركة أخطأت.”", "“⟨r:OpenAI أعلنت أن الشركة أخطأت.⟩”")]
    [InlineData("He said «نعم» twice", "He said «⟨نعم⟩» twice")]
    public void In_an_English_answer_copied_Arabic_is_one_stretch(string text, string shown)
    {
        Assert.Equal(shown, EveningText.Show(Direction.Copied(text, Language.English)));
    }
}
