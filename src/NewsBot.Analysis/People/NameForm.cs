namespace NewsBot.Analysis.People;

/// <summary>A name made ready to be compared, in Arabic or Latin script.</summary>
public sealed class NameForm
{
    private const int MostSkeletons = 12;

    private IReadOnlyList<string>? beginnings;

    private NameForm(string key, IReadOnlyList<string> skeletons)
    {
        Key = key;
        Skeletons = skeletons;
    }

    /// <summary>
    /// The same for two spellings that differ only in hamza, ة/ه, ى/ي, marks, case, "al-", the space after عبد, or "bin" in a name
    /// of three or more words. Empty for what holds no letter.
    /// </summary>
    public string Key { get; }

    /// <summary>
    /// What an index looks candidates up by, at most twelve: the consonants of each word in one alphabet for both scripts, then
    /// those of the last word with one left out, so that misspelt surnames meet. Two names that share none are not alike; of many
    /// that share one (محمد), those that share most come first.
    /// </summary>
    public IReadOnlyList<string> Skeletons { get; }

    /// <summary>
    /// What the first letters of the name, of any word in it, or of a word without its article begin (<see cref="Prefix"/>): the
    /// folded name from each of its words on, the whole name first.
    /// </summary>
    public IReadOnlyList<string> Beginnings => beginnings ??= BeginningsOf(Words);

    internal IReadOnlyList<NameToken> Tokens { get; private init; } = [];

    /// <summary>Each two tokens in a row as one: جين بينغ is also جينبينغ.</summary>
    internal IReadOnlyList<NameToken> Pairs { get; private init; } = [];

    internal IReadOnlyList<NameWord> Words { get; private init; } = [];

    /// <summary>How many of the tokens are a title before the name.</summary>
    internal int Titles { get; private init; }

    public static NameForm Of(string name)
    {
        if (IsHandle(name))
        {
            var trimmed = name.AsSpan().Trim();
            var handle = trimmed[..int.Min(trimmed.Length, NameSpelling.LongestName)].ToString().ToLowerInvariant();
            return new NameForm(handle, [handle]) { beginnings = [handle] };
        }

        var words = NameSpelling.In(name);
        var tokens = NameTokens.Of(words);
        return new NameForm(KeyOf(tokens), SkeletonsOf(tokens))
        {
            Tokens = tokens,
            Pairs = NameTokens.Joined(tokens),
            Words = words,
            Titles = NameTitles.Before(words) is var titles and > 0 ? NameTokens.Of([.. words.Take(titles)]).Count : 0,
        };
    }

    /// <summary>The <see cref="Beginnings"/> of a name and nothing else of it: a list of thousands needs no more.</summary>
    public static IReadOnlyList<string> BeginningsIn(string name) => IsHandle(name) ? Of(name).Beginnings : BeginningsOf(NameSpelling.In(name));

    /// <summary>Letters typed so far, folded as <see cref="Beginnings"/> are.</summary>
    public static string Prefix(string typed) => BeginningsIn(typed) is [var whole, ..] ? whole : "";

    private static bool IsHandle(ReadOnlySpan<char> name)
    {
        var trimmed = name.Trim();

        return trimmed.Length > 1 && trimmed[0] == '@' && !trimmed.ContainsAny(' ', '\t', '\n');
    }

    private static List<string> BeginningsOf(IReadOnlyList<NameWord> words)
    {
        var found = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            var text = string.Join(' ', words.Skip(at).Select(word => word.Text));
            found.Add(text);
            if (NameParticles.HasArticle(words[at]))
            {
                found.Add(text[NameParticles.ArticleLength..]);
            }
        }

        return found;
    }

    // With بن gone, محمد بن سلمان would be any محمد سلمان; a third name tells them apart.
    private static string KeyOf(IReadOnlyList<NameToken> tokens) => tokens is [var son, { IsFather: true } father] && !son.IsParticle
        ? $"{son.Text} {(father.IsArabic ? "بن" : "bin")} {father.Text}"
        : string.Join(' ', tokens.Select(token => token.Text));

    private static IReadOnlyList<string> SkeletonsOf(IReadOnlyList<NameToken> tokens)
    {
        var whole = tokens.SelectMany(token => token.Skeletons);
        var shortened = tokens.TakeLast(1).SelectMany(token => NameSkeleton.Shortened(token.Skeletons[0]));
        return [.. whole.Concat(shortened).Distinct().Take(MostSkeletons)];
    }
}
