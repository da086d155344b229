using System.Text.Json;
using NewsBot.Accuracy;

namespace NewsBot.Commands;

/// <summary>The scores of <c>eval</c> for programs, with every miss.</summary>
internal static class EvalJson
{
    public static string Line(Scores scores) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("articles", scores.Articles);
        json.WriteNumber("badSpans", scores.BadSpans);
        WriteFigures(json, scores.Figures);
        WriteKinds(json, scores.Kinds);
        WriteSpeakers(json, "confidence", scores.Bands);
        WriteSpeakers(json, "rules", scores.Rules);
        WriteMisses(json, Miss.In(scores));
        json.WriteEndObject();
    });

    private static void WriteFigures(Utf8JsonWriter json, IReadOnlyList<Tally> figures)
    {
        json.WriteStartObject("figures");
        foreach (var figure in figures)
        {
            json.WriteStartObject(figure.Name);
            json.WriteNumber("precision", Math.Round(figure.Precision, 4));
            json.WriteNumber("recall", Math.Round(figure.Recall, 4));
            json.WriteNumber("f1", Math.Round(figure.F1, 4));
            json.WriteNumber("right", figure.Right);
            json.WriteNumber("wrong", figure.Wrong);
            json.WriteNumber("missed", figure.Missed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteKinds(Utf8JsonWriter json, IReadOnlyList<KindTally> kinds)
    {
        json.WriteStartObject("kinds");
        foreach (var kind in kinds)
        {
            json.WriteStartObject(kind.Name);
            json.WriteNumber("labelled", kind.Labelled);
            json.WriteNumber("found", kind.Found);
            json.WriteNumber("rightSpeaker", kind.RightSpeaker);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSpeakers(Utf8JsonWriter json, string what, IReadOnlyList<SpeakerTally> tallies)
    {
        json.WriteStartObject(what);
        foreach (var tally in tallies)
        {
            json.WriteStartObject(tally.Name);
            json.WriteNumber("quotes", tally.Quotes);
            json.WriteNumber("rightSpeaker", tally.RightSpeaker);
            json.WriteNumber("byPersons", tally.ByPersons);
            json.WriteNumber("rightPerson", tally.RightPerson);
            json.WriteNumber("noQuote", tally.NoQuote);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteMisses(Utf8JsonWriter json, IEnumerable<Miss> misses)
    {
        json.WriteStartArray("misses");
        foreach (var miss in misses)
        {
            json.WriteStartObject();
            json.WriteString("article", miss.Article);
            json.WriteString("figure", miss.Figure);
            json.WriteString("fault", JsonNamingPolicy.CamelCase.ConvertName(miss.Fault.ToString()));
            json.WriteString("found", miss.Found);
            json.WriteString("wanted", miss.Wanted);
            json.WriteString("rule", miss.Rule);
            json.WriteString("words", miss.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
