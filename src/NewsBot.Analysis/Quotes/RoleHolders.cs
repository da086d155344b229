using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>Finds whom an office without a name means: المدير, وزير الخارجية الصيني, سموه.</summary>
internal sealed class RoleHolders(Reading reading, Cast people, Discourse discourse)
{
    private const int ShortLine = 22;

    /// <summary>
    /// The person a bare office means: the latest one introduced by its words. معالي وزير الخارجية is looked up by وزير and
    /// الخارجية, so that no other minister answers.
    /// </summary>
    public Speaker? Of(int head)
    {
        var first = head;
        while (reading[first].Is(WordClass.Honorific) && (reading.PhraseLength(first) == 1 || reading[first].Clitics.Length > 0) && !reading[first].Is(WordClass.Office | WordClass.Profession) && reading.Adjoin(first, first + 1) && reading[first + 1].Is(WordClass.Title))
        {
            first++;
        }

        if (!reading[first].Stem.StartsWith("ال", StringComparison.Ordinal) && reading.PhraseLength(first) < 2 && first == head
            && !(reading.Adjoin(first, first + 1) && reading[first + 1].Key.StartsWith("ال", StringComparison.Ordinal)))
        {
            return null;
        }

        var (office, nations) = OfficeWords(first);

        // Two foreign ministers meet: the one who has been speaking is meant, else the one the article names most.
        var bearers = people.People.FindAll(person => (person.Mentions[0].First < head || IsHeadline(head))
            && person.TitleWords.IsSupersetOf(office) && (office.Count == 0 || person.Offices.Contains(office[0])) && IsOfNation(person, nations));
        if (nations.Count > 0 && bearers.FindAll(person => BearsAll(person, nations)) is { Count: > 0 } countrymen)
        {
            bearers = countrymen;
        }

        if (bearers.Count == 0 && nations.Count > 0 && people.People.Exists(person => person.TitleWords.IsSupersetOf(office)))
        {
            // التقى الرئيس فلان نظيره الروماني علاناً: الرئيس الروماني is علان.
            bearers = people.People.FindAll(person => person.Mentions[0].First < head && person.TitleWords.Contains(Roles.Counterpart) && BearsAll(person, nations));
        }

        if (office.Count > 0 && discourse.LastStranger is { } stranger && NamesOffice(stranger, office[0]))
        {
            // قال مدرب الهلال كذا. وأضاف المدرب: he of whom no name is known, and not the other coach.
            return null;
        }

        var meant = bearers.Find(person => person == discourse.LastPerson) ?? bearers.MaxBy(person => person.Mentions.Count);
        return meant is null ? null : Speaker.Of(reading, meant.Mentions[0]);
    }

    /// <summary>والدها: كلام; ابنه: كلام: the one person whom the text introduces as somebody's father or son.</summary>
    public Speaker? OfKin(int head)
    {
        var kin = Bare(reading[head].Stem);
        Person? only = null;
        foreach (var person in people.People)
        {
            if (person.Mentions.Exists(mention => mention.First > head && reading[mention.First].Paragraph > 0 && IsKin(mention, kin)))
            {
                if (only is not null)
                {
                    return null;
                }

                only = person;
            }
        }

        return only is null ? null : Speaker.Of(reading, only.Mentions[0]);
    }

    /// <summary>والد الطفلة المواطن فلان, ابنه فلان: the noun among the words right before the name, or before its comma.</summary>
    private bool IsKin(Mention mention, string kin)
    {
        for (var i = mention.First - 1; i >= int.Max(0, mention.First - 4) && reading[i].Paragraph == reading[mention.First].Paragraph && people.ByToken[i] is null && (reading[i].IsWord || reading[i].Kind == TokenKind.Comma); i--)
        {
            if (reading[i].Is(WordClass.Kin | WordClass.OnBehalf | WordClass.RelativeOf) && Bare(reading[i].Stem) == kin)
            {
                return i == mention.First - 1 ? Shapes.IsPossessed(reading[i].Stem) : !mention.IsOblique;
            }
        }

        return false;
    }

    /// <summary>والدها, ابنه: without whose it is.</summary>
    private static string Bare(string word) => !Shapes.IsPossessed(word) ? word : word.EndsWith("ها", StringComparison.Ordinal) || word.EndsWith("هم", StringComparison.Ordinal) ? word[..^2] : word[^1] == 'ه' ? word[..^1] : word;

    /// <summary>سموه, فضيلته: those named before with السمو or الفضيلة.</summary>
    public List<Person> OfHonour(int head)
    {
        var word = reading[head].Key[..^1];
        var honour = Roles.Definite(word[^1] == 'ت' ? $"{word.AsSpan(0, word.Length - 1)}ة" : word);
        return people.People.FindAll(person => person.Mentions[0].First < head && person.TitleWords.Contains(honour));
    }

    /// <summary>What stands in a headline, or alone on the line behind it, may be named by the text only.</summary>
    private bool IsHeadline(int i) => reading[i].Paragraph == 0 || (reading[i].Paragraph == 1 && reading.Sentences[reading[i].Sentence].First == i && reading[i].Sentence + 1 < reading.Sentences.Count
        && reading.Sentences[reading[i].Sentence].Last - i < ShortLine && reading[reading.Sentences[reading[i].Sentence].Last].Key != ".");

    private static bool NamesOffice(string phrase, string office)
    {
        var word = phrase.AsSpan(0, phrase.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 ? blank : phrase.Length);

        // لكن نائباً: with the ending of a noun behind لكن.
        return ArabicFolding.Fold(word.ToString()) is var folded && (folded == office || Roles.Definite(folded) == office || (folded[^1] == 'ا' && Roles.Definite(folded[..^1]) == office));
    }

    /// <summary>The words an office is known by, and the adjectives of place after it: وزير الخارجية, الصيني.</summary>
    private (List<string> Office, List<string> Nations) OfficeWords(int first)
    {
        var (office, nations) = (new List<string>(), new List<string>());
        var words = int.Max(reading.PhraseLength(first), reading[first].Stem.StartsWith("ال", StringComparison.Ordinal) ? 1 : 2);
        for (var i = first; i < reading.Count && reading[i].IsWord && (i < first + words || IsNation(reading[i])); i++)
        {
            (IsNation(reading[i]) ? nations : office).Add(Roles.Definite(reading[i].Stem));
        }

        return (office, nations);
    }

    /// <summary>
    /// الرئيس الفلسطيني is of a nation when the titles say so in any form (فلسطين, الفلسطينية), or say nothing of any nation.
    /// </summary>
    private static bool IsOfNation(Person person, List<string> nations)
    {
        foreach (var nation in nations)
        {
            var root = RootOf(nation);
            var matches = person.TitleWords.Any(word => word.AsSpan(2).StartsWith(root, StringComparison.Ordinal));
            var hasOther = person.TitleWords.Any(word => (Vocabulary.Arabic[word] & WordClass.Nationality) != WordClass.None
                || (Vocabulary.Arabic[word.AsSpan(2)] & (WordClass.Nationality | WordClass.Place)) != WordClass.None);
            if (!matches && hasOther)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>الصيني, and الباسكي, which no list has.</summary>
    private static bool IsNation(Token token) => token.Is(WordClass.Nationality) || (token.Class == WordClass.None && Shapes.IsNisba(token.Key));

    private static bool BearsAll(Person person, List<string> nations) =>
        nations.TrueForAll(nation => person.TitleWords.Any(word => word.AsSpan(2).StartsWith(RootOf(nation), StringComparison.Ordinal)));

    /// <summary>فلسطيني and الفلسطينية begin alike.</summary>
    private static string RootOf(string nation) => nation.AsSpan(2, int.Min(4, nation.Length - 2)).ToString();
}
