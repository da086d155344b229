using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Text;

/// <summary>
/// A text cut into tokens, sentences and quoted stretches: what all finders look at. Sentences are token ranges; a full stop
/// inside quotation marks ends none, and neither does one after an initial.
/// </summary>
internal sealed class Reading
{
    /// <summary>No sentence has so many words and marks; rules that look through a sentence again for each of its verbs must not meet a longer one.</summary>
    private const int LongestSentence = 1_500;

    private readonly int[] phraseLength;
    private readonly bool[] spelt;

    private Reading(string text, Language language, List<Token> tokens, Vocabulary vocabulary)
    {
        Text = text;
        Language = language;
        Tokens = tokens;
        Marks = language == Language.English ? EnglishMarks.In(text, tokens) : QuotationMarks.In(text, tokens);
        Posts = Analysis.Text.Posts.In(text, tokens, language);
        phraseLength = new int[tokens.Count];
        spelt = new bool[tokens.Count];
        DropLoneInitials();
        FindPhrases(vocabulary);
        FindSpeltLetters();
        MarkDepths();
        CutSentences();
    }

    public string Text { get; }

    public Language Language { get; }

    public List<Token> Tokens { get; }

    public IReadOnlyList<MarkedSpan> Marks { get; }

    public IReadOnlyList<Post> Posts { get; }

    /// <summary>First and last token of each sentence.</summary>
    public List<(int First, int Last)> Sentences { get; } = [];

    /// <summary>For each token: the number in <see cref="Marks"/> of the innermost closed stretch around it, or -1.</summary>
    public int[] InMark { get; private set; } = [];

    public int Count => Tokens.Count;

    public Token this[int i] => Tokens[i];

    public static Reading Of(string text, Language language)
    {
        var vocabulary = language == Language.Arabic ? Vocabulary.Arabic : Vocabulary.English;
        return new Reading(text, language, Tokenizer.Cut(text, vocabulary), vocabulary);
    }

    /// <summary>How many tokens the phrase that begins here takes (رئيس الوزراء: 2); 1 for any other word.</summary>
    public int PhraseLength(int i) => int.Max(1, phraseLength[i]);

    /// <summary>The text between two tokens, both included.</summary>
    public TextSpan Span(int first, int last) => new(Tokens[first].Start, Tokens[last].End - Tokens[first].Start);

    /// <summary>Whether both tokens are words with nothing but spaces between them.</summary>
    public bool Adjoin(int i, int next) =>
        next < Count && i >= 0 && Tokens[i].Paragraph == Tokens[next].Paragraph && next == i + 1 && Tokens[next].IsWord && Tokens[i].IsWord;

    /// <summary>كلاوس-ديتر: whether a dash stands here between two words with no blank on either side.</summary>
    public bool IsInnerDash(int i) => i > 0 && i + 1 < Count && Tokens[i].Kind == TokenKind.Dash && Tokens[i - 1].IsWord && Tokens[i - 1].End == Tokens[i].Start
        && Tokens[i + 1].IsWord && Tokens[i + 1].Start == Tokens[i].End;

    public bool IsQuoted(int i) => InMark[i] >= 0;

    /// <summary>سي. إن. إن, ا ف ب with full stops: letters spelt out are no words, and their stops end no sentence.</summary>
    private void FindSpeltLetters()
    {
        for (var i = 0; i + 4 < Count; i++)
        {
            var last = i;
            while (IsLetter(last) && last + 2 < Count && Tokens[last + 1].Key == "." && IsLetter(last + 2) && Tokens[last + 2].Paragraph == Tokens[i].Paragraph)
            {
                last += 2;
            }

            if (last - i < 4)
            {
                continue;
            }

            for (; i <= last; i++)
            {
                (Tokens[i].Class, Tokens[i].Clitics, Tokens[i].Stem) = (WordClass.None, "", Tokens[i].Key);
                spelt[i] = Tokens[i].Kind == TokenKind.Stop;
            }
        }
    }

    private bool IsLetter(int i) => Tokens[i] is { IsWord: true, IsLatin: false, Length: <= 3 } token && !token.Is(WordClass.Honorific);

    /// <summary>م is an engineer only in "م." or "م/": in a date it is the era. Sen without its full stop is a name.</summary>
    private void DropLoneInitials()
    {
        for (var i = 0; i < Count; i++)
        {
            var token = Tokens[i];
            var next = i + 1 < Count ? Tokens[i + 1].Key : "";
            var isLone = Language == Language.English
                ? next != "." && Abbreviations.NeedsDot(token.Key)
                : token.Length <= 2 && token.Is(WordClass.Honorific) && next is not ("." or "/") && token.Key != "د";
            token.Class &= isLone ? ~WordClass.Title : token.Class;
        }
    }

    private void FindPhrases(Vocabulary vocabulary)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!Tokens[i].IsWord)
            {
                continue;
            }

            var (phrase, cut) = Longest(vocabulary, i);
            if (phrase is null)
            {
                continue;
            }

            phraseLength[i] = phrase.Words.Length;
            for (var k = 0; k < phrase.Words.Length; k++)
            {
                Tokens[i + k].Class |= phrase.Class;
            }

            if (cut > 0)
            {
                Tokens[i].Clitics = Tokens[i].Key[..cut];
                Tokens[i].Stem = phrase.Words[0];
            }
        }
    }

    private (Phrase? Phrase, int Cut) Longest(Vocabulary vocabulary, int i)
    {
        var key = Tokens[i].Key;
        foreach (var phrase in vocabulary.PhrasesFrom(key))
        {
            if (Continues(i, phrase))
            {
                return (phrase, 0);
            }
        }

        if (Language != Language.Arabic || key.Length < 4)
        {
            return (null, 0);
        }

        for (var cut = 1; cut <= 2; cut++)
        {
            if (key[cut - 1] is not ('و' or 'ف' or 'ب' or 'ل' or 'ك'))
            {
                break;
            }

            var rest = key[cut - 1] == 'ل' && key[cut] == 'ل' ? "ا" + key[cut..] : key[cut..];
            foreach (var phrase in vocabulary.PhrasesFrom(rest))
            {
                if (Continues(i, phrase))
                {
                    return (phrase, cut);
                }
            }
        }

        return (null, 0);
    }

    private bool Continues(int i, Phrase phrase)
    {
        for (var k = 1; k < phrase.Words.Length; k++)
        {
            if (!Adjoin(i + k - 1, i + k) || !IsWrittenAs(Tokens[i + k].Key, phrase.Words[k]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>سيمبا التنزانى: Egyptian papers write ى for the last ي.</summary>
    private static bool IsWrittenAs(string key, string word) => key == word
        || (key.Length == word.Length && key[^1] == 'ى' && word[^1] == 'ي' && key.AsSpan(0, key.Length - 1).SequenceEqual(word.AsSpan(0, word.Length - 1)));

    private void MarkDepths()
    {
        InMark = new int[Count];
        Array.Fill(InMark, -1);
        for (var m = 0; m < Marks.Count; m++)
        {
            if (Marks[m].IsClosed || Language == Language.English)
            {
                Array.Fill(InMark, m, Marks[m].First, Marks[m].Last - Marks[m].First + 1);
            }
        }
    }

    private void CutSentences()
    {
        var english = Language == Language.English ? new EnglishSentences(this) : null;
        var first = 0;
        for (var i = 0; i < Count; i++)
        {
            var isLast = i + 1 == Count || Tokens[i + 1].Paragraph != Tokens[i].Paragraph;
            if (!isLast && i - first < LongestSentence && !(english?.EndAt(i) ?? (Tokens[i].Kind == TokenKind.Stop && EndsSentence(i))))
            {
                continue;
            }

            var last = i;
            while (!isLast && last + 1 < Count && Tokens[last + 1].Paragraph == Tokens[i].Paragraph
                && Tokens[last + 1].Kind is TokenKind.Stop or TokenKind.CloseBracket)
            {
                last++;
            }

            for (var k = first; k <= last; k++)
            {
                Tokens[k].Sentence = Sentences.Count;
            }

            Sentences.Add((first, last));
            (first, i) = (last + 1, last);
        }
    }

    private bool EndsSentence(int stop)
    {
        if (IsQuoted(stop) || Tokens[stop].Key == "…")
        {
            return false;
        }

        // A short word and its full stop are an initial or a title: "كيه. شانموجام", "د. سامر".
        var before = stop > 0 ? Tokens[stop - 1] : null;
        var spaced = Tokens[stop].End < Text.Length && char.IsWhiteSpace(Text[Tokens[stop].End]);
        if (Tokens[stop].Key != ".")
        {
            return true;
        }

        // د. and أ.د. but not الفريق.
        if (before is { IsWord: true, Length: <= 4 } && before.Is(WordClass.Honorific))
        {
            return false;
        }

        if (before is { IsWord: true, IsLatin: true })
        {
            return spaced && before.Length > 1 && !before.Key.Contains('.', StringComparison.Ordinal);
        }

        if (before is { IsWord: true, Length: <= 3 } && Adjoin(stop - 2, stop - 1) && Tokens[stop - 2].Is(WordClass.SpeechVerb | WordClass.Title))
        {
            return false;
        }

        if (spelt[stop])
        {
            return false;
        }

        // Two dots in a row are a pause, not an end.
        var isPause = stop + 1 < Count && Tokens[stop + 1].Start == Tokens[stop].End && Tokens[stop + 1].Key == ".";
        return !isPause && !(before is { IsWord: true, Length: 1 });
    }
}
