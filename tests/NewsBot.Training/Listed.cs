using NewsBot.Analysis.Text;

namespace NewsBot.Training;

/// <summary>What the lists say of a word, clitics and all.</summary>
internal static class Listed
{
    public static bool IsUnknown(string word) => Tokenizer.Cut(word, Vocabulary.Arabic) is not [{ Class: not WordClass.None }];
}
