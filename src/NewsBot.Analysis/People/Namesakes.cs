using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>Tells where the name of a thing that is called after somebody ends, and the name of somebody else may begin.</summary>
internal static class Namesakes
{
    /// <summary>
    /// مدير مستشفى الملك فهد معيض الرويلي, شيخ قبيلة بني سعد جابر الفيفي: things are called after a king or a forefather by one given name, or by one
    /// that goes on with بن; what comes then is another's.
    /// </summary>
    public static int End(Reading reading, int first, int last)
    {
        if (!reading.Adjoin(first - 1, first) || !reading[first - 1].Is(WordClass.OneName))
        {
            return last;
        }

        var end = first < last && NameChain.IsOneGivenName(reading, first, first + 1) ? first + 1 : first;
        while (end + 1 < last && NameChain.IsPart(reading[end + 1]))
        {
            end += 2;
        }

        return end < last && reading[end + 1].Key.StartsWith("ال", StringComparison.Ordinal) ? last : end;
    }
}
