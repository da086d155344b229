namespace NewsBot.Analysis.Text.English;

/// <summary>What may follow an English verb of speech: the words of Lexicons/en/speech-verbs.txt.</summary>
[Flags]
internal enum Takes
{
    None = 0,
    Quote = 1 << 0,
    Clause = 1 << 1,
    That = 1 << 2,
    To = 1 << 3,
    Addressee = 1 << 4,
    ObjectTo = 1 << 5,
    Ing = 1 << 6,
    Noun = 1 << 7,
    Of = 1 << 8,
    On = 1 << 9,
    For = 1 << 10,
    Against = 1 << 11,
    Label = 1 << 12,
    Wh = 1 << 13,

    /// <summary>claims, notes, calls: nouns as well.</summary>
    NounToo = 1 << 14,

    /// <summary>tell: nothing is told without saying whom.</summary>
    NeedsAddressee = 1 << 15,

    /// <summary>point out, put it, make clear: no verb of speech without the second word.</summary>
    WithOut = 1 << 16,
    WithIt = 1 << 17,
    WithClear = 1 << 18,
    WithOn = 1 << 19,
    WithIn = 1 << 21,
    WithBack = 1 << 22,
    WithUp = 1 << 23,

    /// <summary>began, went on: words only after a comma or a colon, or before the verb.</summary>
    AfterComma = 1 << 20,
}

internal enum EnglishTense
{
    Past,

    /// <summary>written: after have and had, where it is not the past as well.</summary>
    Perfect,

    /// <summary>says: he, she or it.</summary>
    Present,

    /// <summary>say: they, or after to and would.</summary>
    Base,
    Participle,
}

/// <summary>One form of an English verb of speech.</summary>
internal sealed record EnglishForm(EnglishTense Tense, Takes Takes, Stance Stance)
{
    /// <summary>The word that must follow; null for none.</summary>
    public string? Second { get; } = Takes.HasFlag(Takes.WithOut) ? "out"
        : Takes.HasFlag(Takes.WithIt) ? "it"
        : Takes.HasFlag(Takes.WithClear) ? "clear"
        : Takes.HasFlag(Takes.WithOn) ? "on"
        : Takes.HasFlag(Takes.WithIn) ? "in"
        : Takes.HasFlag(Takes.WithBack) ? "back"
        : Takes.HasFlag(Takes.WithUp) ? "up" : null;

    public bool May(Takes anyOf) => (Takes & anyOf) != Takes.None;
}

/// <summary>The forms of the English verbs of speech, from Lexicons/en/speech-verbs.txt.</summary>
internal static class EnglishVerbs
{
    private static readonly Lazy<Dictionary<string, EnglishForm>> Loaded = new(Load);

    public static IReadOnlyDictionary<string, EnglishForm> Forms => Loaded.Value;

    public static EnglishForm? Of(string key) => Loaded.Value.GetValueOrDefault(key);

    private static Dictionary<string, EnglishForm> Load()
    {
        var forms = new Dictionary<string, EnglishForm>();
        foreach (var row in Lexicon.Rows("en/speech-verbs.txt"))
        {
            var takes = TakesOf(row[5]);
            var stance = StanceWords.Of(row[4]);
            var (past, perfect) = row[2].Split('/') is [var simple, var other] ? (simple, other) : (row[2], row[2]);
            forms.TryAdd(past, new EnglishForm(EnglishTense.Past, takes, stance));
            forms.TryAdd(perfect, new EnglishForm(EnglishTense.Perfect, takes, stance));
            forms.TryAdd(row[1], new EnglishForm(EnglishTense.Present, takes, stance));
            forms.TryAdd(row[3], new EnglishForm(EnglishTense.Participle, takes, stance));
            forms.TryAdd(row[0], new EnglishForm(EnglishTense.Base, takes, stance));
        }

        return forms;
    }

    private static Takes TakesOf(string column)
    {
        var takes = Takes.None;
        foreach (var word in column.Split(','))
        {
            takes |= word switch
            {
                "quote" => Takes.Quote,
                "clause" => Takes.Clause | Takes.That,
                "that" => Takes.That,
                "to" => Takes.To,
                "addressee" => Takes.Addressee,
                "needs-addressee" => Takes.Addressee | Takes.NeedsAddressee,
                "object-to" => Takes.ObjectTo,
                "ing" => Takes.Ing,
                "noun" => Takes.Noun,
                "of" => Takes.Of,
                "on" => Takes.On,
                "for" => Takes.For,
                "against" => Takes.Against,
                "label" => Takes.Label,
                "wh" => Takes.Wh,
                "with-out" => Takes.WithOut,
                "with-it" => Takes.WithIt,
                "with-clear" => Takes.WithClear,
                "with-on" => Takes.WithOn,
                "with-in" => Takes.WithIn,
                "with-back" => Takes.WithBack,
                "with-up" => Takes.WithUp,
                "comma" => Takes.AfterComma,
                "noun-too" => Takes.NounToo,
                _ => throw new InvalidOperationException($"speech-verbs.txt: what may follow cannot be '{word}'."),
            };
        }

        return takes;
    }
}
