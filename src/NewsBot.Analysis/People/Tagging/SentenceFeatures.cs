using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People.Tagging;

/// <summary>
/// What the tagger sees of each token of a sentence: kinds of the words around it, the title before it, its spelling when no list
/// has it. Each is one number that chooses a weight; which word it is counts little (<see cref="LexicalFrom"/>).
/// </summary>
internal sealed class SentenceFeatures(Reading reading, Func<Token, int> likenessOf)
{
    public const int Most = 72;

    /// <summary>Two tokens outside on either side need no test.</summary>
    private const int Margin = 2;

    private const WordClass Breaks = WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener | WordClass.SpeechVerb;

    private const WordClass Forgivable = WordClass.Name | WordClass.NameAndWord | WordClass.Common | WordClass.Place | WordClass.Masculine | WordClass.Feminine;

    private byte[] kinds = [];
    private uint[] classes = [];
    private uint[] words = [];
    private uint[] endings = [];
    private byte[] likeness = [];
    private byte[] titles = [];
    private int[] firsts = [];
    private int[] lasts = [];
    private int[] speaking = [];

    /// <summary>How many words and marks the sentence has; سو-يونغ is one.</summary>
    public int Count { get; private set; }

    /// <summary>Where, in the last list given, those begin that name a word itself.</summary>
    public int LexicalFrom { get; private set; }

    /// <summary>Looks at the tokens of one sentence; <see cref="Of"/> then speaks of them.</summary>
    public void Look(int first, int last)
    {
        var most = last - first + 1 + (2 * Margin);
        if (kinds.Length < most)
        {
            var size = most * 3 / 2;
            (kinds, likeness, titles) = (new byte[size], new byte[size], new byte[size]);
            (firsts, lasts, speaking) = (new int[size], new int[size], new int[size]);
            (classes, words, endings) = (new uint[size], new uint[size], new uint[size]);
        }

        Clear(0);
        Clear(1);
        Count = 0;
        for (var i = first; i <= last; i = LastAt(Count++) + 1)
        {
            Join(i, last);
            Describe(reading[speaking[Count]], Margin + Count);
        }

        Clear(Count + Margin);
        Clear(Count + Margin + 1);
        FindTitles();
    }

    /// <summary>The first token of what stands at a place of the sentence.</summary>
    public int FirstAt(int place) => firsts[place];

    /// <summary>The last token of what stands at a place: a word may hold dashes.</summary>
    public int LastAt(int place) => lasts[place];

    public byte KindAt(int place) => kinds[place + Margin];

    /// <summary>Takes the words that dashes join as one, which is what the first of them is that may be a name.</summary>
    private void Join(int first, int end)
    {
        var (last, speaker) = (first, first);
        while (last + 2 <= end && reading.IsInnerDash(last + 1))
        {
            last += 2;
            speaker = MayBeName(speaker) ? speaker : last;
        }

        (firsts[Count], lasts[Count], speaking[Count]) = (first, last, MayBeName(speaker) ? speaker : first);
    }

    private bool MayBeName(int i) => reading[i].Class == WordClass.None || reading[i].Is(WordClass.Name);

    private void Clear(int at)
    {
        (kinds[at], likeness[at], titles[at]) = (WordKind.Edge, 0, 0);
        (classes[at], words[at], endings[at]) = (0, 0, 0);
    }

    private void Describe(Token token, int at)
    {
        var isUnlisted = token.IsWord && !token.IsLatin && token.Class == WordClass.None;
        var like = isUnlisted || MayBeCutWrongly(token) ? likenessOf(token) : 0;
        likeness[at] = (byte)like;
        kinds[at] = WordKind.Of(token, isUnlisted ? like : 0);
        classes[at] = FeatureHash.Mix((uint)token.Class, (uint)((long)token.Class >> 32));
        words[at] = isUnlisted ? kinds[at] : FeatureHash.Of(token.Stem.Length > 0 ? token.Stem : token.Key);
        endings[at] = isUnlisted ? Ending(token.Key, 2) : kinds[at];
    }

    /// <summary>فلاديلين is no ف، ل and اديلين: what was cut off may belong to a name.</summary>
    private static bool MayBeCutWrongly(Token token) => token.Clitics.Length > 0 && (token.Class & ~Forgivable) == WordClass.None;

    private static uint Ending(string key, int letters) => FeatureHash.Of(key.AsSpan(int.Max(0, key.Length - letters)));

    /// <summary>How far behind a title each token stands, with nothing between that would end the title's phrase, and whether a comma came.</summary>
    private void FindTitles()
    {
        var since = 0;
        var comma = 0;
        for (var i = 0; i < Count; i++)
        {
            var token = reading[speaking[i]];
            titles[i + Margin] = (byte)(since == 0 ? 0 : (comma * 8) + (since < 3 ? since : since < 5 ? 3 : since < 9 ? 4 : 5));
            if (token.Is(WordClass.Title))
            {
                (since, comma) = (1, 0);
            }
            else if (since == 0 || since > 14 || token.Is(Breaks) || token.Kind is TokenKind.Stop or TokenKind.Semicolon || (token.Kind == TokenKind.Comma && comma > 1))
            {
                since = 0;
            }
            else
            {
                comma += token.Kind == TokenKind.Comma ? 1 : 0;
                since++;
            }
        }
    }

    /// <summary>The features of the token at a place of the sentence, into a span of at least <see cref="Most"/>; how many there are.</summary>
    public int Of(int place, Span<uint> into)
    {
        var (at, token) = (place + Margin, speaking[place]);
        uint before2 = kinds[at - 2], before = kinds[at - 1], here = kinds[at], after = kinds[at + 1], after2 = kinds[at + 2];
        uint title = titles[at];
        var count = 0;

        Add(into, ref count, 1, here, 0);
        Add(into, ref count, 2, before, 0);
        Add(into, ref count, 3, after, 0);
        Add(into, ref count, 4, before2, 0);
        Add(into, ref count, 5, after2, 0);
        Add(into, ref count, 6, before, here);
        Add(into, ref count, 7, here, after);
        Add(into, ref count, 8, before, after);
        Add(into, ref count, 9, before2, before);
        Add(into, ref count, 10, after, after2);
        Add(into, ref count, 11, before, (here << 8) | after);
        Add(into, ref count, 12, before2, (before << 8) | here);
        Add(into, ref count, 13, here, (after << 8) | after2);
        Add(into, ref count, 14, classes[at], 0);
        Add(into, ref count, 15, classes[at - 1], 0);
        Add(into, ref count, 16, classes[at + 1], 0);
        Add(into, ref count, 17, classes[at - 1], here);
        Add(into, ref count, 18, classes[at + 1], here);
        Add(into, ref count, 19, title, 0);
        Add(into, ref count, 20, title, here);
        Add(into, ref count, 21, title, (here << 8) | after);
        Add(into, ref count, 22, title, (before << 8) | here);
        var where = (reading.IsQuoted(token) ? 1u : 0u) | (reading[token].Paragraph == 0 ? 2u : 0u);
        Add(into, ref count, 23, where, here);
        if (WordKind.IsUnlisted((byte)here))
        {
            AddSpelling(into, ref count, at, reading[token].Key);
        }

        else if (likeness[at] > 0)
        {
            Add(into, ref count, 38, likeness[at], here);
            Add(into, ref count, 39, likeness[at], before);
        }

        Add(into, ref count, 40, endings[at - 1], here);
        Add(into, ref count, 41, endings[at + 1], here);

        LexicalFrom = count;
        Add(into, ref count, 50, words[at], 0);
        Add(into, ref count, 51, words[at - 1], 0);
        Add(into, ref count, 52, words[at + 1], 0);
        Add(into, ref count, 53, words[at - 2], 0);
        Add(into, ref count, 54, words[at - 1], here);
        Add(into, ref count, 55, words[at + 1], here);
        return count;
    }

    private void AddSpelling(Span<uint> into, ref int count, int at, string key)
    {
        uint like = likeness[at];
        Add(into, ref count, 24, like, 0);
        Add(into, ref count, 25, like, likeness[at - 1]);
        Add(into, ref count, 26, like, likeness[at + 1]);
        Add(into, ref count, 27, like, kinds[at - 1]);
        Add(into, ref count, 28, like, kinds[at + 1]);
        Add(into, ref count, 29, Ending(key, 1), 0);
        Add(into, ref count, 30, Ending(key, 2), 0);
        Add(into, ref count, 31, Ending(key, 3), 0);
        Add(into, ref count, 32, FeatureHash.Of(key.AsSpan(0, 1)), 0);
        Add(into, ref count, 33, FeatureHash.Of(key.AsSpan(0, int.Min(2, key.Length))), 0);
        Add(into, ref count, 34, FeatureHash.Of(key.AsSpan(0, int.Min(3, key.Length))), 0);
        Add(into, ref count, 35, (uint)int.Min(key.Length, 12), 0);
        var shape = (Shapes.LooksInflected(key) ? 1u : 0) | (Shapes.IsSurelyInflected(key) ? 2u : 0) | (Shapes.IsPluralOrAdjective(key) ? 4u : 0) | (Shapes.IsNisba(key) ? 8u : 0);
        Add(into, ref count, 36, shape, kinds[at - 1]);
        Add(into, ref count, 37, shape, like);
    }

    private static void Add(Span<uint> into, ref int count, uint template, uint one, uint other) =>
        into[count++] = FeatureHash.Finish((template * 0x27D4EB2Fu) + (one * 0x9E3779B1u) + (other * 0x165667B1u));
}
