using NewsBot.Analysis.People.Tagging;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Whether a word that no list holds can belong to a name that has begun.</summary>
internal static class Unlisted
{
    /// <summary>How likely the letters of a word must be those of a name from abroad, in steps of the spelling model.</summary>
    private const int LikeName = 10;
    private const int LeastLikeName = 4;

    /// <summary>Whether an unlisted word can go on a name: looser than what may begin one (بلجون, يي).</summary>
    public static bool CouldGoOn(Token token) =>
        token.IsWord && !token.IsLatin && !token.IsAdverbial && token.Class == WordClass.None && token.Key.Length is > 1 and <= 12 && !Shapes.IsSurelyInflected(token.Key) && !IsMine(token.Key) && !IsAccusative(token) && !IsFuture(token) && !IsPurpose(token);

    /// <summary>ليجهر, لقطعتين: "in order to", or "for" before two of a kind.</summary>
    private static bool IsPurpose(Token token) => token.Key.Length > 4 && token.Key[0] == 'ل' && (token.Key[1] == 'ي' || token.Key.EndsWith("تين", StringComparison.Ordinal)) && Likeness(token.Key) < LikeName - 2;

    /// <summary>سيهبط, فيحلم: a verb of what will be or of what is next, and not سينغر or فيدال, which are spelt like names.</summary>
    public static bool IsFuture(Token token) => token.Class == WordClass.None && ((token.Key.Length is 4 or 5 or 6 && token.Key[0] == 'س' && token.Key[1] is 'ي' or 'ت') || (token.Key.Length == 5 && token.Key[0] == 'ف' && token.Key[1] == 'ي'))
        && Likeness(token.Key) < LikeName - 2;

    /// <summary>مصدران أمنيان, آيتين قرآنيتين: two of a kind and what they are.</summary>
    public static bool IsPairOfThings(Token first, Token next) => first.Class == WordClass.None && next.Class == WordClass.None && first.Key.Length > 5 && next.Key.Length > 5
        && first.Key[^2..] is "ان" or "ين" && next.Key.EndsWith(first.Key[^2..], StringComparison.Ordinal);

    /// <summary>مرتادي البر: a plural with its owner.</summary>
    public static bool IsManyOf(Token first, Token next) => first.Class == WordClass.None && first.Key[^1] == 'ي' && first.Key.Length > 4 && next.Key.StartsWith("ال", StringComparison.Ordinal) && (first.Key[0] == 'م' || !next.Is(WordClass.Name));

    /// <summary>يتذكر, تتسلق: begins as verbs do, and is not spelt like a name from abroad.</summary>
    public static bool IsPresentVerb(Token token) => token.Class == WordClass.None && token.Key.Length is > 3 and < 8 && token.Key[0] is 'ي' or 'ت' && token.Key[^1] != 'ة'
        && (Likeness(token.Key) < LikeName - 2 || (token.Key.Length == 4 && token.Key[0] == 'ي' && token.Key[^1] == 'و'));

    /// <summary>جاءني, أعطوني: a verb and "me".</summary>
    public static bool IsToMe(Token token) => token.Class == WordClass.None && token.Key.Length > 4 && token.Key.EndsWith("ني", StringComparison.Ordinal)
        && Vocabulary.Arabic[token.Key.AsSpan(0, token.Key.Length - 2)] is var verb && (verb & (WordClass.Common | WordClass.SpeechVerb)) != WordClass.None && (verb & (WordClass.Name | WordClass.Place)) == WordClass.None
        && Likeness(token.Key) < LikeName - 3;

    /// <summary>والبولي: "and" before an unlisted thing with ال, and no name from abroad.</summary>
    public static bool IsAndThing(Token token) => token.Class == WordClass.None && token.Key.Length > 5 && token.Key.StartsWith("وال", StringComparison.Ordinal)
        && Likeness(token.Key) < LikeName;

    /// <summary>مترجما, محببا: the ending of an object on a word that is a title, a group or common without it, or on one that is spelt like no name.</summary>
    public static bool IsAccusative(Token token) => token.Class == WordClass.None && !token.IsLatin && token.Key.Length > 4 && token.Key[^1] == 'ا'
        && ((Vocabulary.Arabic[token.Key.AsSpan(0, token.Key.Length - 1)] & (WordClass.Title | WordClass.Group | WordClass.Nationality | WordClass.Common)) != WordClass.None || Likeness(token.Key) < LeastLikeName);

    /// <summary>ضاحكا, متهكما: how something was said, by its shape, and no name of a list.</summary>
    public static bool IsManner(Token token) => token.Class == WordClass.None && !token.IsLatin && token.Key[^1] == 'ا'
        && ((token.Key.Length == 5 && token.Key[1] == 'ا') || (token.Key.Length is 5 or 6 && token.Key[0] == 'م' && token.Key[1] is 'ت' or 'ن' or 'ب'));

    /// <summary>ضاحكا: so, and not spelt like a name from abroad.</summary>
    public static bool IsRatherManner(Token token) => IsManner(token) && Likeness(token.Key) < LikeName - 2;

    /// <summary>فادي زياد ارزيقات، محمد العلي بوخمسين: plural by their endings, and yet the last of a name that a mark or أن ends.</summary>
    public static bool CouldEnd(Token token) => token.IsWord && !token.IsLatin && !token.IsAdverbial && token.Class == WordClass.None
        && token.Key.Length is > 3 and <= 12 && ((token.Key.EndsWith("ات", StringComparison.Ordinal) && token.Key[0] is not ('ب' or 'ل')) || token.Key.EndsWith("ين", StringComparison.Ordinal) || token.Key.EndsWith("ون", StringComparison.Ordinal));

    /// <summary>ستاموس, سيمونز: begins as future verbs do, but stands between a given name and what tells of somebody.</summary>
    public static bool IsForeign(Token token) => token.IsWord && !token.IsLatin && token.Class == WordClass.None && token.Key.Length is > 4 and <= 9
        && token.Key[0] == 'س' && token.Key[^1] is 'س' or 'ز' or 'ر' or 'ن' or 'ي' or 'ش';

    /// <summary>كيتيفان, ماسينيسا: whether the letters are surely those of a name from abroad.</summary>
    public static bool IsSpeltLikeName(Token token) => Likeness(token.Key) > LikeName;

    /// <summary>داو: whether the letters are those of a name from abroad.</summary>
    public static bool MayBeSpeltLikeName(Token token) => Likeness(token.Key) >= LikeName;

    /// <summary>لاعتلاء: whether the letters are hardly ever those of a name.</summary>
    public static bool IsSpeltLikeWord(Token token) => Likeness(token.Key) < LeastLikeName;

    /// <summary>تيك, يي: whether a short word is spelt like part of a name from abroad rather than like a word.</summary>
    public static bool MayBeSyllable(Token token) => Likeness(token.Key) >= LikeName - 3;

    /// <summary>Whether the و the word begins with may be "and": وريمي, but not ويلسون, which is spelt like a name and less so without it.</summary>
    public static bool MayBeAnd(Token token) => token.Key[0] == 'و'
        && !(Likeness(token.Key) is var whole and >= LikeName && whole > Likeness(token.Key.AsSpan(1)) + 1);

    /// <summary>برينو: whether a word that begins as prepositions do is spelt like a name as a whole, and no less than without its first letter.</summary>
    public static bool IsSpeltWhole(Token token) => token.Key.Length > 4
        && Likeness(token.Key) is var whole and >= LikeName + 2 && whole >= Likeness(token.Key.AsSpan(1));

    /// <summary>أستاذي, مديري: "my" behind a title, and no name.</summary>
    public static bool IsMine(string key) => IsMine(key, WordClass.Title | WordClass.Kin);

    /// <summary>أعمالي, أستاذي: "my" behind a word of some class that is no name.</summary>
    public static bool IsMine(string key, WordClass of) => key.Length > 4 && key[^1] is 'ي' or 'ى' && !key.StartsWith("ال", StringComparison.Ordinal)
        && Vocabulary.Arabic[key.AsSpan(0, key.Length - 1)] is var word && (word & of) != WordClass.None && (word & WordClass.Name) == WordClass.None;

    private static int Likeness(ReadOnlySpan<char> word) => NameModel.Arabic.Spelling.LikenessOf(word);
}
