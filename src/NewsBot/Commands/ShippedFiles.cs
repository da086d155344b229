namespace NewsBot.Commands;

/// <summary>Where a built or published program finds what it is shipped with: beside itself, wherever it is started from.</summary>
internal static class ShippedFiles
{
    public static string People => Path.Combine(AppContext.BaseDirectory, "seeds", "people.tsv");
}
