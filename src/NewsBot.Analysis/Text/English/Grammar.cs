namespace NewsBot.Analysis.Text.English;

/// <summary>What a small English word does in a sentence, from Lexicons/en/grammar.txt; a word may do several things.</summary>
[Flags]
internal enum Grammar : long
{
    None = 0,
    He = 1 << 0,
    She = 1 << 1,
    It = 1 << 2,
    They = 1 << 3,

    /// <summary>Any other pronoun: it may begin a clause, and stands for no speaker.</summary>
    OtherPronoun = 1 << 4,
    Possessive = 1 << 5,
    Determiner = 1 << 6,
    Be = 1 << 7,
    Have = 1 << 8,
    Modal = 1 << 9,
    Not = 1 << 10,
    Preposition = 1 << 11,
    Conjunction = 1 << 12,
    That = 1 << 13,
    Wh = 1 << 14,
    Relative = 1 << 15,

    /// <summary>May stand between a subject and its verb.</summary>
    Adverb = 1 << 16,
    Day = 1 << 17,

    /// <summary>May stand between a verb of speech and the words: said later, said Tuesday.</summary>
    Time = 1 << 18,

    /// <summary>A small word inside names: van, de, bin.</summary>
    Particle = 1 << 19,

    /// <summary>Opens the name of a place: Port Selwyn, St. Jude's.</summary>
    PlaceOpener = 1 << 20,

    /// <summary>The name after it is a relative's: his sister, Margarethe.</summary>
    Kin = 1 << 21,
    Female = 1 << 22,
    Male = 1 << 23,

    /// <summary>went on to say, used to say: what follows "to" is said indeed.</summary>
    LeadsToSay = 1 << 24,

    /// <summary>was quoted as saying, was heard saying: the words are the subject's.</summary>
    Quoted = 1 << 25,

    /// <summary>Perez's answer was short: what somebody says.</summary>
    Statement = 1 << 26,

    /// <summary>KC, OBE, MP after a name.</summary>
    Postnominal = 1 << 27,

    /// <summary>Asked whether she would go, …; While he called it "…", …: opens a clause that is not what the main verb tells.</summary>
    Concedes = 1 << 28,

    /// <summary>Another, who did not want to be named, said: somebody, but nobody we know.</summary>
    Unnamed = 1 << 29,

    /// <summary>gave her name as Joy, identified as Karim: the name after it is what somebody unnamed is called.</summary>
    Naming = 1 << 30,

    /// <summary>a note titled "…", under the slogan "…": the words in marks are a name, and nobody's speech.</summary>
    Entitles = 1L << 31,

    /// <summary>I, we, our: only somebody's own words have them.</summary>
    Speaker = 1L << 32,

    /// <summary>the Dane, the midfielder: means who was just named.</summary>
    Epithet = 1L << 33,

    /// <summary>Tuohy received a note: "…": who does it does not say the words.</summary>
    Receives = 1L << 34,

    /// <summary>wrote a note, left a message: whoever does it says what it reads.</summary>
    Sends = 1L << 35,

    /// <summary>A note, a card, a message.</summary>
    Writing = 1L << 36,

    /// <summary>Yes, no: answers a question.</summary>
    Replies = 1L << 37,

    /// <summary>Wrote on Bluesky: where posts stand.</summary>
    Network = 1L << 38,

    Pronoun = He | She | It | They,
    Auxiliary = Be | Have | Modal,
}

/// <summary>Looks up what small words do.</summary>
internal static class GrammarWords
{
    private static readonly Dictionary<string, Grammar> Words = Load();

    public static Grammar Of(string key) => Words.GetValueOrDefault(key);

    private static Dictionary<string, Grammar> Load()
    {
        var words = new Dictionary<string, Grammar>();
        foreach (var row in Lexicon.Rows("en/grammar.txt"))
        {
            var key = ArabicFolding.Fold(row[0]);
            words[key] = words.GetValueOrDefault(key) | KindOf(row[1]);
        }

        return words;
    }

    private static Grammar KindOf(string kind) => kind switch
    {
        "he" => Grammar.He,
        "she" => Grammar.She,
        "it" => Grammar.It,
        "they" => Grammar.They,
        "other-pronoun" => Grammar.OtherPronoun,
        "possessive" => Grammar.Possessive,
        "determiner" => Grammar.Determiner,
        "be" => Grammar.Be,
        "have" => Grammar.Have,
        "modal" => Grammar.Modal,
        "not" => Grammar.Not,
        "preposition" => Grammar.Preposition,
        "conjunction" => Grammar.Conjunction,
        "that" => Grammar.That,
        "wh" => Grammar.Wh,
        "relative" => Grammar.Relative,
        "adverb" => Grammar.Adverb,
        "day" => Grammar.Day,
        "time" => Grammar.Time,
        "particle" => Grammar.Particle,
        "place-opener" => Grammar.PlaceOpener,
        "kin" => Grammar.Kin,
        "leads-to-say" => Grammar.LeadsToSay,
        "quoted" => Grammar.Quoted,
        "statement" => Grammar.Statement,
        "unnamed" => Grammar.Unnamed,
        "concedes" => Grammar.Concedes,
        "speaker" => Grammar.Speaker,
        "receives" => Grammar.Receives,
        "epithet" => Grammar.Epithet,
        "sends" => Grammar.Sends,
        "network" => Grammar.Network,
        "replies" => Grammar.Replies,
        "writing" => Grammar.Writing,
        "naming" => Grammar.Naming,
        "entitles" => Grammar.Entitles,
        "postnominal" => Grammar.Postnominal,
        "female" => Grammar.Female,
        "male" => Grammar.Male,
        _ => throw new InvalidOperationException($"grammar.txt: '{kind}' is no kind of word."),
    };
}
