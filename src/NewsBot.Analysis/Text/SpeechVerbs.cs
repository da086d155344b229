namespace NewsBot.Analysis.Text;

/// <summary>
/// The forms of the Arabic verbs of speech, folded: قال -> قالت، قالوا، يقول، تقول، يقولون، قائلا، قائلة، قائلين.
/// A weak last letter is dropped before an ending (دعا -> دعت, ينفي -> ينفون) and comes back in the participle (ناف -> نافيا).
/// </summary>
internal sealed class SpeechVerbs
{
    private static readonly Lazy<SpeechVerbs> Loaded = new(() => new SpeechVerbs());

    private readonly Dictionary<string, SpeechForm> forms = new(2_000);

    private SpeechVerbs()
    {
        var rows = Lexicon.Rows("ar/speech-verbs.txt").ToList();
        rows.ForEach(Add);

        // طالبا منه is rather "asking him" than "both demanded".
        foreach (var row in rows)
        {
            var past = ArabicFolding.Fold(row[0]);
            Put(past[^1] == 'ى' ? past[..^1] + "يا" : (IsWeak(past[^1]) ? past[..^1] : past) + "ا", VerbOf(row), SpeechTense.Past, Gender.Masculine, isPlural: true);
        }
    }

    public static SpeechVerbs Arabic => Loaded.Value;

    public IReadOnlyDictionary<string, SpeechForm> Forms => forms;

    private void Add(string[] row)
    {
        var (past, present, participle) = (ArabicFolding.Fold(row[0]), ArabicFolding.Fold(row[1]), ArabicFolding.Fold(row[2]));
        var verb = VerbOf(row);

        AddPast(verb, past);
        AddPresent(verb, present);
        if (participle.Length > 0)
        {
            AddParticiple(verb, participle, isWeak: IsWeak(present[^1]) && participle[^1] != 'ي');
        }

        foreach (var form in row[6].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var gender = form.EndsWith("ها", StringComparison.Ordinal) ? Gender.Feminine
                : form.EndsWith('ه') ? Gender.Masculine : Gender.Unknown;
            Put(ArabicFolding.Fold(form), verb, SpeechTense.Masdar, gender, isPlural: form.EndsWith("هم", StringComparison.Ordinal));
        }
    }

    private static SpeechVerb VerbOf(string[] row) => new(row[0], StanceWords.Of(row[3]), FollowsOf(row[4]), PrepositionsOf(row[5]), MarkPrepositionsOf(row[5]));

    private void AddPast(SpeechVerb verb, string past)
    {
        var stem = IsWeak(past[^1]) ? past[..^1] : past;
        Put(past, verb, SpeechTense.Past, Gender.Masculine);
        Put(stem + "ت", verb, SpeechTense.Past, Gender.Feminine);
        Put(stem + "وا", verb, SpeechTense.Past, Gender.Masculine, isPlural: true);
        Put(stem + "تا", verb, SpeechTense.Past, Gender.Feminine, isPlural: true);

        // أبلغنا is "informed us", but أكدنا is "we confirmed": only verbs that are told to somebody.
        foreach (var pronoun in TellsSomebody(verb) ? (string[])["ه", "ها", "هم", "ني", "نا"] : ["ه", "ها", "هم", "ني"])
        {
            Put(stem + (IsWeak(past[^1]) ? "ا" : "") + pronoun, verb, SpeechTense.Past, Gender.Masculine);
            Put(stem + "ت" + pronoun, verb, SpeechTense.Past, Gender.Feminine);
        }
    }

    private static bool TellsSomebody(SpeechVerb verb) => verb.Follows.HasFlag(Follows.Whom) || verb.Follows.HasFlag(Follows.Addressee);

    private void AddPresent(SpeechVerb verb, string present)
    {
        var rest = present[1..];
        var stem = IsWeak(present[^1]) ? present[..^1] : present;
        Put(present, verb, SpeechTense.Present, Gender.Masculine);
        Put("ت" + rest, verb, SpeechTense.Present, Gender.Feminine);
        Put(stem + "ون", verb, SpeechTense.Present, Gender.Masculine, isPlural: true);

        // يجيبه, تقاطعها: only of verbs that have somebody as object; ما يذكره is a thing.
        foreach (var pronoun in TellsSomebody(verb) ? (string[])["ني", "نا", "ه", "ها"] : ["ني"])
        {
            Put(present + pronoun, verb, SpeechTense.Present, Gender.Masculine);
            Put("ت" + rest + pronoun, verb, SpeechTense.Present, Gender.Feminine);
        }
    }

    private void AddParticiple(SpeechVerb verb, string participle, bool isWeak)
    {
        var stem = isWeak ? participle + "ي" : participle;
        Put(stem + "ا", verb, SpeechTense.Participle, Gender.Masculine);
        Put(stem + "ة", verb, SpeechTense.Participle, Gender.Feminine);
        Put(participle + "ين", verb, SpeechTense.Participle, Gender.Masculine, isPlural: true);
    }

    private void Put(string form, SpeechVerb verb, SpeechTense tense, Gender gender, bool isPlural = false) =>
        forms.TryAdd(form, new SpeechForm(verb, tense, gender, isPlural));

    private static bool IsWeak(char letter) => letter is 'ا' or 'ى' or 'ي' or 'و';

    private static Follows FollowsOf(string column)
    {
        var follows = Follows.None;
        foreach (var word in column.Split(','))
        {
            follows |= word switch
            {
                "an" => Follows.Clause,
                "an?" => Follows.ClauseClose,
                "colon" => Follows.Colon,
                "colon?" => Follows.ColonClose,
                "quote" => Follows.Quote,
                "quote?" => Follows.QuoteClose,
                "to" => Follows.Addressee,
                "more" => Follows.More,
                "from" => Follows.Source,
                "whom" => Follows.Whom,
                _ => throw new InvalidOperationException($"speech-verbs.txt: what may follow cannot be '{word}'."),
            };
        }

        return follows;
    }

    private static string[] MarkPrepositionsOf(string column) =>
        [.. column.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "-").Select(word => ArabicFolding.Fold(word.TrimEnd('!', '?')))];

    private static string[] PrepositionsOf(string column) =>
        [.. column.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.EndsWith('?')).Select(word => ArabicFolding.Fold(word.TrimEnd('!')))];
}
