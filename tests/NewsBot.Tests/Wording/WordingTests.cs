using NewsBot.Analysis;
using NewsBot.Wording;

namespace NewsBot.Tests.Wording;

public sealed class WordingTests
{
    private static readonly WordingFile Arabic = WordingFile.Load(Language.Arabic);
    private static readonly WordingFile English = WordingFile.Load(Language.English);

    [Fact]
    public void Both_languages_have_the_same_sentences()
    {
        Assert.Equal(Arabic.Sentences.Keys.Order(StringComparer.Ordinal), English.Sentences.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_sentence_fills_in_the_same_words_in_both_languages()
    {
        var differing = Arabic.Sentences.Keys.Where(key => !Braces(Arabic.Sentences[key]).SequenceEqual(Braces(English.Sentences[key])));

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData(Language.Arabic)]
    [InlineData(Language.English)]
    public void Every_counted_word_has_all_forms_of_its_language(Language language)
    {
        var counts = WordingFile.Load(language).Counts;

        Assert.Equal(Arabic.Counts.Keys.Order(StringComparer.Ordinal), counts.Keys.Order(StringComparer.Ordinal));
        Assert.All(counts.Values, forms => Assert.Equal(PluralRules.FormsOf(language), forms.Keys));
    }

    [Fact]
    public void Every_region_has_twelve_months()
    {
        Assert.All(Arabic.Months.Values.Concat(English.Months.Values), months => Assert.Equal(12, months.Distinct().Count()));
    }

    [Fact]
    public void Arabic_sentences_hold_no_English_words()
    {
        // Commands are typed in Latin letters on Telegram, and a language is named in itself.
        var english = Arabic.Sentences
            .Where(sentence => sentence.Key is not ("help.commands" or "unknown-command" or "language.english" or "admin.help"))
            .Where(sentence => WithoutBraces(sentence.Value).Any(char.IsAsciiLetter));

        Assert.Empty(english);
    }

    private static IEnumerable<string> Braces(string sentence) =>
        sentence.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]).Order(StringComparer.Ordinal);

    private static string WithoutBraces(string sentence) =>
        string.Concat(sentence.Split('{').Select((part, index) => index == 0 ? part : part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..]));
}
