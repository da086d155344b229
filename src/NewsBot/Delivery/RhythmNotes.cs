using NewsBot.Archive.Query;
using NewsBot.Wording;

namespace NewsBot.Delivery;

/// <summary>
/// Says who was quiet and who is in the news more than usual. Quiet: named in the digest's wish, in the news before, and for a week
/// not at all. Loud: at least three new stories, and three times what the four weeks before would let expect.
/// </summary>
internal sealed class RhythmNotes(RhythmQueries rhythms)
{
    private const int QuietDays = 7;
    private const int FewestStories = 3;
    private const int TimesUsual = 3;

    /// <summary>Whoever was hardly in the news has no usual.</summary>
    private const int FewestBefore = 4;

    private const int MostLoud = 3;

    private static readonly TimeSpan Before = TimeSpan.FromDays(28);

    public async Task<IReadOnlyList<string>> OfAsync(
        Voice voice, IReadOnlyList<PersonRef> wanted, IReadOnlyList<PersonInTheNews> covered, Period period, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        var before = new Period(period.From - (long)Before.TotalMilliseconds, period.From);
        foreach (var (person, stories) in covered.Where(person => person.Stories >= FewestStories).Take(MostLoud))
        {
            var usual = (await rhythms.OfAsync(person.Id, before, period.To, cancellationToken)).Stories;
            var expected = usual * (period.To - period.From) / Before.TotalMilliseconds;
            if (usual >= FewestBefore && stories >= TimesUsual * expected && expected > 0)
            {
                notes.Add(voice.Say(
                    "digest.loud",
                    ("name", voice.NameOf(person)),
                    ("stories", voice.Count("stories", stories)),
                    ("times", voice.Number((long)Math.Round(stories / expected)))));
            }
        }

        foreach (var person in wanted.ExceptBy(covered.Select(person => person.Person.Id), person => person.Id))
        {
            var last = (await rhythms.OfAsync(person.Id, before, period.To, cancellationToken)).LastAt;
            var days = last is { } at ? (period.To - at) / (long)TimeSpan.FromDays(1).TotalMilliseconds : 0;
            if (days >= QuietDays)
            {
                notes.Add(voice.Say("digest.quiet", ("name", voice.NameOf(person)), ("days", voice.Count("days", days))));
            }
        }

        return notes;
    }
}
