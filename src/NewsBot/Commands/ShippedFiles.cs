namespace NewsBot.Commands;

/// <summary>Where a built or published program finds what it is shipped with: beside itself, wherever it is started from.</summary>
internal static class ShippedFiles
{
    public static string Settings => Path.Combine(AppContext.BaseDirectory, "config", "newsbot.json");

    public static string People => Path.Combine(AppContext.BaseDirectory, "seeds", "people.tsv");

    /// <summary>The starter library, imported while an archive is empty.</summary>
    public static string Articles => Path.Combine(AppContext.BaseDirectory, "seeds", "articles");
}
