namespace NewsBot.Analysis.People;

/// <summary>One person a name may mean, under every name that person has.</summary>
public sealed record NameCandidate(long Id, bool IsKnown, IReadOnlyList<NameForm> Names)
{
    private readonly HashSet<string> surnames = [.. Names.Where(name => name.Tokens.Count > 0).Select(name => name.Tokens[^1].Text)];
    private readonly HashSet<string> otherNames = [.. Names.SelectMany(name => name.Tokens.SkipLast(1)).Select(token => token.Text)];
    private readonly HashSet<string> givenNames = [.. Names.Where(name => name.Tokens.Count > 1).Select(name => name.Tokens[0].Text)];

    /// <summary>Whether any name of this person holds the word, spelt just so, as its surname or before it.</summary>
    internal bool Bears(NameToken token, bool asSurname) => (asSurname ? surnames : otherNames).Contains(token.Text);

    /// <summary>Whether a name of several words of this person begins with the word.</summary>
    internal bool GoesBy(NameToken token) => givenNames.Contains(token.Text);

    internal bool HasNameIn(bool isArabic) => Names.Any(name => name.Tokens.Count > 0 && name.Tokens[^1].IsArabic == isArabic);
}
