using System.Globalization;
using System.Text;
using NewsBot.Accuracy;

namespace NewsBot.Commands;

/// <summary>The scores of <c>eval</c> for people: what was missed first, the figures last, where a terminal shows them.</summary>
internal static class EvalText
{
    private const int LongestWords = 110;

    /// <summary>The figures, before them the misses that <paramref name="list"/> asks for: all, none, or those of one figure.</summary>
    public static string Lines(Scores scores, string list)
    {
        var text = new StringBuilder();
        foreach (var miss in Miss.In(scores).Where(miss => list == "all" || miss.Figure == list))
        {
            text.Append(PlainLine.Of($"{miss.Article} {miss.Figure}: {Words(miss)}")).Append('\n');
        }

        Add(text, $"{scores.Articles} articles; spans whose offsets do not give their text: {scores.BadSpans}");
        Add(text, $"{"",-22}{"P",7}{"R",7}{"F1",7}   right wrong missed");
        foreach (var figure in scores.Figures)
        {
            Add(text, $"{figure.Name,-22}{figure.Precision,7:0.000}{figure.Recall,7:0.000}{figure.F1,7:0.000}   {figure.Right,5} {figure.Wrong,5} {figure.Missed,6}");
        }

        Add(text, $"\n{"kind, as labelled",-22}{"labelled",9}{"found",7}{"right speaker",15}");
        foreach (var kind in scores.Kinds)
        {
            Add(text, $"{kind.Name,-22}{kind.Labelled,9}{kind.Found,7}{kind.RightSpeaker,15}");
        }

        AddSpeakers(text, "confidence", scores.Bands);
        AddSpeakers(text, "rule", scores.Rules);

        return text.ToString().TrimEnd('\n');
    }

    private static string Words(Miss miss)
    {
        var words = miss.Words.Length > LongestWords ? $"{miss.Words.AsSpan(0, LongestWords)}…" : miss.Words;
        return miss.Fault switch
        {
            Fault.Split => $"split, {words}",
            Fault.Missed when miss.Figure == "people" => $"missed, {words}",
            Fault.Wrong when miss.Figure == "people" => $"nobody, {words}",
            Fault.Missed => $"missed, {miss.Wanted ?? "nobody"} | {words}",
            Fault.Wrong => $"no quote, {miss.Found ?? "nobody"} by {miss.Rule} | {words}",
            _ => $"speaker, {miss.Found ?? "nobody"} by {miss.Rule} should be {miss.Wanted ?? "nobody"} | {words}",
        };
    }

    private static void AddSpeakers(StringBuilder text, string what, IReadOnlyList<SpeakerTally> tallies)
    {
        Add(text, $"\n{what,-22}{"quotes",9}{"right speaker",15}{"share",7}{"by persons",12}{"right",7}{"share",7}{"no quote",10}");
        foreach (var tally in tallies)
        {
            Add(text, $"{tally.Name,-22}{tally.Quotes,9}{tally.RightSpeaker,15}{tally.Share,7:0.000}{tally.ByPersons,12}{tally.RightPerson,7}{tally.PersonShare,7:0.000}{tally.NoQuote,10}");
        }
    }

    private static void Add(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
