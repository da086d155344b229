using NewsBot.Analysis;
using NewsBot.Archive.Query;

namespace NewsBot.Wording;

/// <summary>
/// Words what stands before a quote, so that verbatim words, reported speech and posts are never mistaken for each other, and
/// an uncertain speaker is never named: "قالت ميرا موراتي", "Sam Altman said (reported, not verbatim)", "Post by Elon Musk".
/// </summary>
internal static class Attribution
{
    public static string Lead(Voice voice, QuoteHit quote, string? speaker, Gender gender) =>
        speaker is null
            ? voice[quote.Kind switch
            {
                QuoteKind.Indirect => "lead.unattributed.indirect",
                QuoteKind.Post => "lead.unattributed.post",
                _ => "lead.unattributed",
            }]
            : quote.Kind switch
            {
                QuoteKind.Post => voice.Say("lead.post", ("speaker", speaker)),
                QuoteKind.Indirect => voice.Say("lead.indirect", ("speech", Speech(voice, VerbOf(quote), speaker, gender))),
                _ => Speech(voice, VerbOf(quote), speaker, gender),
            };

    // دعا goes on with إلى and طالب with ب, which the slice begins with.
    private static string VerbOf(QuoteHit quote) =>
        quote is { Kind: QuoteKind.Indirect, Stance: Stance.CalledFor } && quote.Text.StartsWith('ب') ? "demanded" : quote.Stance.ToString().ToLowerInvariant();

    // Of unknown gender: the name and a noun, since an Arabic verb would have to choose.
    private static string Speech(Voice voice, string stance, string speaker, Gender gender) =>
        voice.Say($"{stance}.{gender.ToString().ToLowerInvariant()}", ("speaker", speaker));
}
