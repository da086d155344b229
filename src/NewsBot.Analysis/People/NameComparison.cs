namespace NewsBot.Analysis.People;

/// <summary>How near a name comes to the one asked for, and whether it is near enough to be the same person.</summary>
internal readonly record struct NameVerdict(float Score, bool IsSame);

/// <summary>
/// Compares a name asked for with one name of a person, word by word and in order. The rules:
/// 1. a lone word must be the surname, or all of the name; a lone given name or father's name is never enough;
/// 2. of several words the given name must not be contradicted, and the surname must be there (a ruling house may be missing);
/// 3. missing middle names are free, extra ones cheap, contradicting ones expensive;
/// 4. titles before the name count for nothing;
/// 5. how alike the words are is weighed by how few people bear them.
/// Example: عمر البشير is عمر حسن أحمد البشير; علي بشار الأسد is not بشار الأسد.
/// </summary>
internal static class NameComparison
{
    private const float Across = 0.02f;

    /// <summary>
    /// The verdict on one name. A name in the other script must come nearer, unless <paramref name="isOnlyScript"/> says that the
    /// person has none in the script asked in.
    /// </summary>
    public static NameVerdict Of(NameForm asked, NameForm name, TokenLikeness likeness, NameStatistics statistics, bool isOnlyScript)
    {
        if (asked.Key == name.Key && asked.Key.Length > 0)
        {
            return new NameVerdict(1, true);
        }

        if (asked.Tokens.Count == 0 || name.Tokens.Count == 0)
        {
            return default;
        }

        var pairs = NameAlignment.Of(asked, name, likeness, statistics);
        if (pairs.Count == 0)
        {
            return default;
        }

        var isAcross = !isOnlyScript && asked.Tokens[^1].IsArabic != name.Tokens[^1].IsArabic;
        return new NameWeighing(asked, name, pairs, statistics, likeness) { Strictness = isAcross ? Across : 0 }.Verdict();
    }
}
