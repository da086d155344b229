using NewsBot.Analysis;

namespace NewsBot.Wording;

/// <summary>The form a counted word takes, by the rules of CLDR.</summary>
internal static class PluralRules
{
    public static IReadOnlyList<string> FormsOf(Language language) =>
        language == Language.Arabic ? ["zero", "one", "two", "few", "many", "other"] : ["zero", "one", "other"];

    /// <summary>
    /// Arabic has six forms: zero, one, two, few (3-10, 103-110), many (11-99, 111-199) and other (100, 101, 102, 200);
    /// English has one and other, and says "no articles" for zero.
    /// </summary>
    public static string FormOf(Language language, long count) =>
        language == Language.Arabic
            ? count switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ => (count % 100) switch
                {
                    >= 3 and <= 10 => "few",
                    >= 11 => "many",
                    _ => "other",
                },
            }
            : count switch { 0 => "zero", 1 => "one", _ => "other" };
}
