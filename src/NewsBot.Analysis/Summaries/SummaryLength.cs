namespace NewsBot.Analysis.Summaries;

/// <summary>
/// How many words a summary of a given share may take. Readers who were asked for the gist of a text (EASC) kept 45 in 100 words
/// of a text of two hundred and 25 of one of six hundred; so the share holds for a text of usual length, a shorter one keeps
/// more of itself and a longer one less.
/// </summary>
internal static class SummaryLength
{
    private const double UsualWords = 400;
    private const double Slope = 0.25;

    public static int Of(double share, int words) => words == 0
        ? 0
        : (int)double.Round(double.Min(1, share * double.Pow(UsualWords / words, Slope)) * words);
}
