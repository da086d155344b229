namespace NewsBot.Analysis.Quotes;

/// <summary>The marks on the scale of confidence that the rest of the product acts on.</summary>
public static class Confidence
{
    /// <summary>Below this the speaker is withheld: an unattributed quote is a pity, a wrong speaker is a scandal.</summary>
    public const double Shown = 0.6;
}
