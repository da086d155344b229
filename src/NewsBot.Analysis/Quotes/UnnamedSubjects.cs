using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads the noun phrase after a verb of speech that begins with no name: an office means the person introduced by it,
/// المسؤول and معاليه whoever spoke last; ministries, companies and countries are organisations, sources and residents groups.
/// </summary>
internal sealed class UnnamedSubjects(Reading reading, Cast people, Discourse discourse)
{
    public (Attribution Who, int Last)? At(int head, int limit, SpeechForm? form)
    {
        var token = reading[head];
        var end = PhraseEnd(head, limit);
        if (token.Is(WordClass.Generic) || (token.Key == "نفس" && head + 1 < limit && reading[head + 1].Is(WordClass.Generic)))
        {
            var spoken = discourse.Carry(form, token.Paragraph, token.Sentence);
            if (ByRole(head) is { } bearer)
            {
                return (new Attribution(bearer, "role", 0.84), end);
            }

            return spoken.Speaker.Kind == SpeakerKind.Person
                ? (spoken with { Rule = "role", Confidence = double.Min(spoken.Confidence, 0.82) }, end)
                : (new Attribution(Group(head, end, isPlural: false), "verb-role", 0.8), end);
        }

        if (token.Is(WordClass.Group))
        {
            return (new Attribution(Group(head, end, token.Is(WordClass.Plural)), "verb-group", 0.9), end);
        }

        if (token.Is(WordClass.Title))
        {
            return ByRole(head) is { } holder
                ? (new Attribution(holder, "role", 0.84), end)
                : (new Attribution(Group(head, end, isPlural: false), "verb-role", 0.8), end);
        }

        if (token.Is(WordClass.OrganizationHead | WordClass.Organization | WordClass.Place) || token.IsLatin)
        {
            return (new Attribution(Organization(head, end), "verb-organization", 0.9), end);
        }

        if (token.Is(WordClass.Stopword | WordClass.ClauseOpener | WordClass.SpeechVerb) || token.Clitics.Length > 0)
        {
            return null;
        }

        var isDefinite = token.Key.StartsWith("ال", StringComparison.Ordinal);
        return (new Attribution(isDefinite ? Organization(head, end) : Group(head, end, isPlural: false), "verb-noun", 0.7), end);
    }

    /// <summary>
    /// The person a bare office means: the latest one introduced by its words. معالي وزير الخارجية is looked up by وزير and
    /// الخارجية, so that no other minister answers.
    /// </summary>
    public Speaker? ByRole(int head)
    {
        var first = head;
        while (reading[first].Is(WordClass.Honorific) && !reading[first].Is(WordClass.Office | WordClass.Profession) && reading.Adjoin(first, first + 1) && reading[first + 1].Is(WordClass.Title))
        {
            first++;
        }

        if (!reading[first].Stem.StartsWith("ال", StringComparison.Ordinal) && reading.PhraseLength(first) < 2 && first == head
            && !(reading.Adjoin(first, first + 1) && reading[first + 1].Key.StartsWith("ال", StringComparison.Ordinal)))
        {
            return null;
        }

        var office = new List<string>();
        var words = int.Max(reading.PhraseLength(first), reading[first].Stem.StartsWith("ال", StringComparison.Ordinal) ? 1 : 2);
        for (var i = first; i < first + words && i < reading.Count; i++)
        {
            office.Add(Roles.Definite(reading[i].Stem));
        }

        // Two foreign ministers meet: the one who has been speaking is meant, else the one the article names most.
        var bearers = people.People.FindAll(person => (person.Mentions[0].First < head || reading[head].Paragraph == 0) && person.TitleWords.IsSupersetOf(office));
        var meant = bearers.Find(person => person == discourse.LastPerson) ?? bearers.MaxBy(person => person.Mentions.Count);
        return meant is null ? null : Speaker.Of(reading, meant.Mentions[0]);
    }

    public int PhraseEnd(int head, int limit)
    {
        var last = head;
        while (last - head < 9 && last + 1 < limit && reading.Adjoin(last, last + 1)
            && !reading[last + 1].Is(WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener | WordClass.Preposition)
            && !reading[last + 1].Clitics.StartsWith('و') && !(reading[last + 1].Is(WordClass.SpeechVerb) && !reading[last + 1].Is(WordClass.Title)))
        {
            last++;
        }

        return last;
    }

    /// <summary>وأضافت «وول ستريت جورنال» أن: the newspaper speaks, and its name stands in marks.</summary>
    public (Attribution Who, int Last)? InMarks(int open)
    {
        foreach (var mark in reading.Marks)
        {
            if (mark.Open == open && mark.IsClosed && mark.Last - mark.First < 5 && people.ByToken[mark.First] is { } mention)
            {
                return (new Attribution(Speaker.Of(reading, mention), "verb-subject-quote", 0.95), mark.Close);
            }

            if (mark.Open == open && mark.IsClosed && mark.Last - mark.First < 5)
            {
                var speaker = new Speaker(SpeakerKind.Organization, null, reading.Span(mark.First, mark.Last).In(reading.Text), Gender.Unknown, IsPlural: false);
                return (new Attribution(speaker, "verb-organization", 0.85), mark.Close);
            }
        }

        return null;
    }

    public Speaker Organization(int head, int end) =>
        new(SpeakerKind.Organization, null, reading.Span(head, end).In(reading.Text), GenderOf(reading[head]), IsPlural: false);

    private Speaker Group(int head, int end, bool isPlural) =>
        new(SpeakerKind.Group, null, reading.Span(head, end).In(reading.Text), GenderOf(reading[head]), isPlural);

    private static Gender GenderOf(Token token) =>
        token.Is(WordClass.Feminine) != token.Is(WordClass.Masculine) ? token.Is(WordClass.Feminine) ? Gender.Feminine : Gender.Masculine
        : token.Key.EndsWith('ة') ? Gender.Feminine : Gender.Unknown;
}
