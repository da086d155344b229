namespace NewsBot.Analysis.People;

/// <summary>One word of a name, without article and with its particles joined or noted.</summary>
internal sealed record NameToken
{
    /// <summary>The folded letters: عبدفتاح for عبد الفتاح, sisi for el-Sisi.</summary>
    public required string Text { get; init; }

    /// <summary>The folded letters with what was cut: عبدالفتاح, السيسي. A slip of the keyboard falls into these.</summary>
    public required string Written { get; init; }

    public required bool IsArabic { get; init; }

    /// <summary>
    /// How the word sounds, in the symbols of <see cref="NameSounds"/>; in several ways if its first letters may be an article
    /// (التمان, Alabbar) or an h stands after t or s (Fathi).
    /// </summary>
    public required string[] Sounds { get; init; }

    public required string[] Skeletons { get; init; }

    /// <summary>How many of the letters, and of the sounds, are عبد or أبو, which tell nothing about who is meant.</summary>
    public int HeadLength { get; init; }

    /// <summary>بن or bin stands before it: a father's name, which alone names nobody.</summary>
    public bool IsFather { get; init; }

    /// <summary>آل stands before it: the name of a ruling house, often left out.</summary>
    public bool IsHouse { get; init; }

    /// <summary>بن or bin that opens the name, as in بن لادن.</summary>
    public bool IsParticle { get; init; }

    /// <summary>One or more single letters, as in George W. Bush.</summary>
    public bool IsInitial { get; init; }
}
