namespace NewsBot.Analysis.People;

/// <summary>A name made ready to be compared, in Arabic or Latin script.</summary>
public sealed class NameForm
{
    private const int MostSkeletons = 12;

    private NameForm(string key, IReadOnlyList<string> skeletons)
    {
        Key = key;
        Skeletons = skeletons;
    }

    /// <summary>The same for two spellings that differ only in hamza, ة/ه, ى/ي, marks, case, "al-", "bin" or the space after عبد.</summary>
    public string Key { get; }

    /// <summary>
    /// What an index looks candidates up by, at most twelve: the consonants of each word in one alphabet for both scripts, then
    /// those of the last word with one left out, so that misspelt surnames meet. Two names that share none are not alike; of many
    /// that share one (محمد), those that share most come first.
    /// </summary>
    public IReadOnlyList<string> Skeletons { get; }

    internal IReadOnlyList<NameToken> Tokens { get; private init; } = [];

    /// <summary>Each two tokens in a row as one: جين بينغ is also جينبينغ.</summary>
    internal IReadOnlyList<NameToken> Pairs { get; private init; } = [];

    internal IReadOnlyList<NameWord> Words { get; private init; } = [];

    /// <summary>How many of the tokens are a title before the name.</summary>
    internal int Titles { get; private init; }

    public static NameForm Of(string name)
    {
        var trimmed = name.AsSpan().Trim();
        if (trimmed.Length > 1 && trimmed[0] == '@' && !trimmed.ContainsAny(' ', '\t', '\n'))
        {
            var handle = trimmed[..int.Min(trimmed.Length, NameSpelling.LongestName)].ToString().ToLowerInvariant();
            return new NameForm(handle, [handle]);
        }

        var words = NameSpelling.In(name);
        var tokens = NameTokens.Of(words);
        return new NameForm(string.Join(' ', tokens.Select(token => token.Text)), SkeletonsOf(tokens))
        {
            Tokens = tokens,
            Pairs = NameTokens.Joined(tokens),
            Words = words,
            Titles = NameTitles.Before(words) is var titles and > 0 ? NameTokens.Of([.. words.Take(titles)]).Count : 0,
        };
    }

    private static IReadOnlyList<string> SkeletonsOf(IReadOnlyList<NameToken> tokens)
    {
        var whole = tokens.SelectMany(token => token.Skeletons);
        var shortened = tokens.TakeLast(1).SelectMany(token => NameSkeleton.Shortened(token.Skeletons[0]));
        return [.. whole.Concat(shortened).Distinct().Take(MostSkeletons)];
    }
}
