using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Text;

/// <summary>A phrase of two or more words from a lexicon, and what it is.</summary>
internal sealed record Phrase(string[] Words, WordClass Class);

/// <summary>
/// What a language's lexicons say of words and phrases. Words are folded when loaded, so no list depends on spelling.
/// Clitics are tried and never blindly cut: a word that is listed as it stands is taken as it stands.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> LoadedArabic = new(() => new Vocabulary("ar"));
    private static readonly Lazy<Vocabulary> LoadedEnglish = new(() => new Vocabulary("en"));

    private readonly Dictionary<string, WordClass> words = new(20_000);
    private readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, List<Phrase>> phrases = [];

    private Vocabulary(string language)
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (list, read) in VocabularyLists.For(language))
        {
            foreach (var row in Lexicon.Rows($"{language}/{list}.txt"))
            {
                if (read(row) is var what && what != WordClass.None)
                {
                    Add(row[0], what);
                }
            }
        }

        if (language == "ar")
        {
            AddNationalities();
            foreach (var form in SpeechVerbs.Arabic.Forms.Keys)
            {
                Add(form, WordClass.SpeechVerb);
            }
        }

        if (language == "en")
        {
            foreach (var form in EnglishVerbs.Forms.Keys)
            {
                Add(form, WordClass.SpeechVerb);
            }
        }

        foreach (var list in phrases.Values)
        {
            list.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
        }
    }

    public static Vocabulary Arabic => LoadedArabic.Value;

    public static Vocabulary English => LoadedEnglish.Value;

    public WordClass this[ReadOnlySpan<char> key] => lookup.TryGetValue(key, out var found) ? found : WordClass.None;

    /// <summary>The phrases that begin with this word, longest first.</summary>
    public IReadOnlyList<Phrase> PhrasesFrom(string word) => phrases.TryGetValue(word, out var found) ? found : [];

    /// <summary>
    /// Sets what the word is, and what it is without its clitics: first as it stands, then without و or ف, then without
    /// ب ل ك (لل standing for ل + ال), then without both.
    /// </summary>
    public void Describe(Token token)
    {
        var key = token.Key;
        token.Stem = key;
        if (token.IsLatin)
        {
            // Musk's is Musk; Latin words have no clitics before them.
            token.Stem = key.EndsWith("'s", StringComparison.Ordinal) && key.Length > 3 ? key[..^2] : key;
            token.Class = this[token.Stem];
            return;
        }

        if (lookup.TryGetValue(key, out var found))
        {
            token.Class = found;
            if ((found & ~(WordClass.Common | WordClass.Stopword)) != WordClass.None || !IsMoreWithoutClitic(key))
            {
                return;
            }
        }

        if (FinalTwin(key) is { } twin && lookup.TryGetValue(twin, out var spelled) && ((spelled & WordClass.Name) != WordClass.None || (key[^1] == 'ى' && (!spelled.HasFlag(WordClass.Nationality) || key.StartsWith("ال", StringComparison.Ordinal)))))
        {
            // Egyptian papers write ى for ي (المغربى), or the other way round (سلمي).
            token.Class = spelled;
            return;
        }

        if (key.Length < 4)
        {
            TryCut(token, 1);
            return;
        }

        var isCut = TryCut(token, 1) || TryCut(token, 2);
        token.IsAdverbial |= !isCut && key[^1] == 'ا' && key.Length > 4 && IsOnlyCommon(key.AsSpan(0, key.Length - 1));
    }

    /// <summary>مقطعا, احتجاجا: a common word and the ending of an object, written without its vowel mark.</summary>
    private bool IsOnlyCommon(ReadOnlySpan<char> key) => (this[key] & (WordClass.Common | WordClass.Name)) == WordClass.Common;

    /// <summary>
    /// Whether a word that is only known as common says more without its clitic: وقال, بالرياض. A short name is no reason:
    /// بيان (a statement) is not for Ian.
    /// </summary>
    private bool IsMoreWithoutClitic(string key)
    {
        for (var cut = 1; cut <= 2 && key.Length > cut + 2; cut++)
        {
            var clitic = key[cut - 1];
            if (clitic is not ('و' or 'ف' or 'ب' or 'ل' or 'ك'))
            {
                return false;
            }

            var rest = clitic == 'ل' && key[cut] == 'ل' ? $"ا{key.AsSpan(cut)}" : key.AsSpan(cut);
            var what = this[rest] & ~WordClass.Common;
            // لأنه and كأنه are words of their own.
            var isCause = clitic is 'ل' or 'ك' && (what & WordClass.Complementizer) != WordClass.None;
            var isName = (what & WordClass.Name) != WordClass.None && (what & ~(WordClass.Name | WordClass.NameAndWord | WordClass.Masculine | WordClass.Feminine)) == WordClass.None;
            if (what != WordClass.None && !isCause && rest.Length > 2 && (!isName || rest.Length > 4 || (rest.Length > 3 && (clitic is 'و' or 'ف' || (what & WordClass.NameAndWord) == WordClass.None))))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FinalTwin(string key) => key.Length < 4 ? null : key[^1] switch
    {
        'ي' => $"{key.AsSpan(0, key.Length - 1)}ى",
        'ى' => $"{key.AsSpan(0, key.Length - 1)}ي",
        _ => null,
    };

    private bool TryCut(Token token, int clitics)
    {
        var key = token.Key;
        if (key.Length < clitics + 2)
        {
            return false;
        }

        var cut = key[..clitics];
        var allowed = clitics == 1
            ? cut[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك'
            : cut[0] is 'و' or 'ف' && cut[1] is 'ب' or 'ل' or 'ك';
        if (!allowed)
        {
            return false;
        }

        var rest = key.AsSpan(clitics);
        if (cut[^1] == 'ل' && rest[0] == 'ل' && lookup.TryGetValue($"ا{rest}", out var definite))
        {
            (token.Stem, token.Clitics, token.Class) = ($"ا{rest}", cut, definite);
            return true;
        }

        if (lookup.TryGetValue(rest, out var found) && (rest.Length > 2 || (found & ~WordClass.Common) != WordClass.None))
        {
            (token.Stem, token.Clitics, token.Class) = (rest.ToString(), cut, found);
            return true;
        }

        return false;
    }

    /// <summary>صيني is listed without ال and in both genders: الصيني, صينية, الصينية.</summary>
    private void AddNationalities()
    {
        foreach (var row in Lexicon.Rows("ar/nationalities.txt"))
        {
            Add("ال" + row[0], WordClass.Nationality | WordClass.Masculine);
            Add(row[1], WordClass.Nationality | WordClass.Feminine);
            Add("ال" + row[1], WordClass.Nationality | WordClass.Feminine);
        }
    }

    private void Add(string entry, WordClass what)
    {
        // "د." is the word د and its full stop: the tokenizer keeps them apart.
        var parts = ArabicFolding.Fold(entry).TrimEnd('.', '/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
        {
            words[parts[0]] = words.GetValueOrDefault(parts[0]) | what;
        }
        else if (parts.Length > 1)
        {
            if (!phrases.TryGetValue(parts[0], out var list))
            {
                phrases[parts[0]] = list = [];
            }

            list.Add(new Phrase(parts, what));
        }
    }
}
