namespace NewsBot.Accuracy;

/// <summary>What was right, what was wrong and what was missed, and the three figures that follow.</summary>
internal sealed record Tally(string Name, int Right, int Wrong, int Missed)
{
    public double Precision => Share(Right, Right + Wrong);

    public double Recall => Share(Right, Right + Missed);

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>
/// Quotes that have something in common: those that product and reader have, those of them with the right speaker, the same two
/// numbers for quotes that the product gives to a person, and those that no reader has.
/// </summary>
internal sealed record SpeakerTally(string Name)
{
    public required int Quotes { get; init; }

    public required int RightSpeaker { get; init; }

    public required int ByPersons { get; init; }

    public required int RightPerson { get; init; }

    public required int NoQuote { get; init; }

    public double Share => Tally.Share(RightSpeaker, Quotes);

    public double PersonShare => Tally.Share(RightPerson, ByPersons);

    public static SpeakerTally Of(string name, IReadOnlyCollection<JudgedQuote> quotes) => new(name)
    {
        Quotes = quotes.Count(quote => quote.IsFound),
        RightSpeaker = quotes.Count(quote => quote.IsFound && quote.IsRightSpeaker),
        ByPersons = quotes.Count(quote => quote.IsFound && quote.NamesPerson),
        RightPerson = quotes.Count(quote => quote.IsFound && quote.NamesPerson && quote.IsRightSpeaker),
        NoQuote = quotes.Count(quote => quote.Label is null),
    };
}

/// <summary>Quotes of one kind as readers labelled them.</summary>
internal sealed record KindTally(string Name, int Labelled, int Found, int RightSpeaker);
