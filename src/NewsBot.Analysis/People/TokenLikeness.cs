namespace NewsBot.Analysis.People;

/// <summary>
/// How alike a word asked for and a word of a person's name are, from 0 to 1. The best of: the same letters; the same sounds; a
/// pet form (Jeff, Jeffrey); two spellings somebody is known to have (تايلور, تيلور); an initial; a slip of the keyboard in a long
/// word (<see cref="Slips"/>).
/// </summary>
internal readonly struct TokenLikeness(NameCandidate person, NameStatistics statistics, bool isOnlyScript)
{
    /// <summary>Less than this is no likeness at all.</summary>
    public const float Least = 0.7f;

    public const float OfInitial = 0.8f;

    /// <summary>From here on it is one name spelt in two ways.</summary>
    public const float OfSpelling = 0.955f;

    private const float OfPetName = 0.9f;
    private const float OfOwnSpelling = 0.85f;
    private const float OfOtherWord = 0.6f;

    /// <summary>
    /// The likeness of two words in the same place of their names. A surname <paramref name="isVouchedFor"/> if it follows a given
    /// name that this person alone bears: إيلون ماسم can only be Musk.
    /// </summary>
    public float Of(NameToken asked, NameToken name, bool isSurname, bool isVouchedFor)
    {
        var sameScript = asked.IsArabic == name.IsArabic;
        if (sameScript && asked.Text == name.Text)
        {
            return 1;
        }

        if (asked.IsInitial || name.IsInitial)
        {
            return InitialsAgree(asked, name) ? OfInitial : 0;
        }

        var head = isSurname ? int.Min(asked.HeadLength, name.HeadLength) : 0;
        var sound = Sound(asked, name, head, sameScript);
        if (sameScript ? sound >= OfSpelling : isOnlyScript)
        {
            return sound;
        }

        if (sameScript && !isSurname && PetNames.AreOne(asked.Text, name.Text))
        {
            return float.Max(sound, OfPetName);
        }

        if (sameScript && statistics.AreVariants(asked, name))
        {
            return float.Max(sound, OfSpelling);
        }

        // محمد is no misspelling of محمود, because there are people called محمد; but this person may bear it in an alias.
        if (!isVouchedFor && statistics.IsSpelling(asked))
        {
            return !person.Bears(asked, isSurname) ? float.Min(sound, OfOtherWord)
                : sound >= OfOwnSpelling ? float.Max(sound, OfSpelling)
                : sound;
        }

        return sameScript ? float.Max(sound, Slips.Likeness(asked, name, head, isVouchedFor)) : sound;
    }

    /// <summary>The same of two words written as one: جينبينغ and جين بينغ, بنزيما and بن زيما.</summary>
    public static float OfJoined(NameToken whole, NameToken pair)
    {
        if (whole.IsInitial || pair.IsInitial)
        {
            return 0;
        }

        var sameScript = whole.IsArabic == pair.IsArabic;
        return sameScript && whole.Text == pair.Text ? 1 : NameSounds.Likeness(whole.Sounds[0], pair.Sounds[0], sameScript);
    }

    /// <summary>Whether some name of this person begins with the word.</summary>
    public bool IsGivenNameOfPerson(NameToken token) => person.GoesBy(token);

    private static float Sound(NameToken asked, NameToken name, int head, bool sameScript)
    {
        var best = 0f;
        foreach (var one in asked.Sounds)
        {
            foreach (var other in name.Sounds)
            {
                best = float.Max(best, NameSounds.Likeness(one[head..], other[head..], sameScript));
            }
        }

        return best;
    }

    private static bool InitialsAgree(NameToken asked, NameToken name) =>
        asked.IsInitial && name.IsInitial
            ? asked.Text.StartsWith(name.Text, StringComparison.Ordinal) || name.Text.StartsWith(asked.Text, StringComparison.Ordinal)
            : (asked.IsInitial ? asked : name).Text.Length == 1
                && NameSounds.Likeness(asked.Sounds[0][..1], name.Sounds[0][..1], asked.IsArabic == name.IsArabic) > OfInitial;
}
