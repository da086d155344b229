namespace NewsBot.Analysis.Text;

/// <summary>The stances under the names the lists of verbs give them.</summary>
internal static class StanceWords
{
    public static Stance Of(string column) => column switch
    {
        "said" => Stance.Said,
        "confirmed" => Stance.Confirmed,
        "denied" => Stance.Denied,
        "warned" => Stance.Warned,
        "called-for" => Stance.CalledFor,
        "promised" => Stance.Promised,
        "criticised" => Stance.Criticised,
        "praised" => Stance.Praised,
        "predicted" => Stance.Predicted,
        "announced" => Stance.Announced,
        _ => throw new InvalidOperationException($"speech-verbs.txt: '{column}' is no stance."),
    };
}
