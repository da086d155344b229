using NewsBot.Analysis;
using NewsBot.Analysis.Text;

namespace NewsBot.Tests.Analysis.Text;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("قال سام ألتمان", Language.Arabic)]
    [InlineData("أعلنت OpenAI وMicrosoft شراكة جديدة", Language.Arabic)]
    [InlineData("خبر https://example.com/a-very-long-address-in-latin-letters-only", Language.Arabic)]
    [InlineData("The paper Al-Ahram (الأهرام) said so on Sunday", Language.English)]
    [InlineData("Élodie’s naïve café", Language.English)]
    [InlineData("2024 — 12%", Language.Arabic)]
    public void The_letters_tell_the_language(string text, Language expected) => Assert.Equal(expected, LanguageGuess.Of(text));
}
