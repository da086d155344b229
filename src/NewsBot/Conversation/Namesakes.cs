using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;

namespace NewsBot.Conversation;

/// <summary>
/// Whom else a few words may mean, so that nobody is taken for the only one, and nobody is offered who has nothing of them:
/// 1. a single name that only unknown people bear alone ("محمد") is also the first name of known ones;
/// 2. "the interior minister" names nobody, but some are described so;
/// 3. whoever is offered for a name nobody bears shares a word with it, but for one slip of the finger.
/// </summary>
internal sealed class Namesakes(PersonFinder finder, PeopleQueries people, WordFamilies families)
{
    private const int Most = 8;
    private const int MostDescribed = 40;
    private const int MostCompleted = 20;
    private const int PageSize = 50;
    private const int MostPages = 40;
    private const int ShortestMisspelt = 4;
    private const string Article = "ال";

    private static readonly HashSet<string> Joining = ["the", "of", "a", "an", "for", "في", "من"];

    private static readonly WordList Former = GistWords.List("former");

    /// <summary>The match with the known people of the same first name, when only unknown ones bear it alone.</summary>
    public async Task<PersonMatch> WithAsync(Asked asked, PersonMatch match, CancellationToken cancellationToken)
    {
        if (match.Decision is not (MatchDecision.One or MatchDecision.Several) || match.People.Any(found => found.Person.IsKnown))
        {
            return match;
        }

        var key = NameForm.Of(asked.Text).Key;
        if (key.Contains(' ', StringComparison.Ordinal) || match.People.Any(found => !NamesOf(found.Person).Contains(key)))
        {
            return match;
        }

        var named = (await finder.CompleteAsync(asked.Text, MostCompleted, cancellationToken))
            .Where(person => person.IsKnown && NamesOf(person).Any(name => name.StartsWith($"{key} ", StringComparison.Ordinal)))
            .Take(Most - 1)
            .Select(person => new ScoredPerson(person, 1, Latest: null))
            .ToList();

        return named.Count == 0 ? match : new PersonMatch(MatchDecision.Several, [.. named, .. match.People]);
    }

    /// <summary>
    /// Those of the people in most stories whose description has all these words, the shortest first, and nobody who held the office once; in Arabic, whose it begins with: "the president's wife"
    /// begins with another word there, and the president's is all he is.
    /// </summary>
    public async Task<IReadOnlyList<ScoredPerson>> DescribedAsync(Asked asked, CancellationToken cancellationToken)
    {
        var words = Telling(asked.Readings[0]);
        var said = families.Of(string.Join(' ', QuestionWords.In(asked.Readings[0]).Select(word => word.Text).Where(word => !Joining.Contains(word.ToLowerInvariant()))));

        var described = new List<ScoredPerson>();
        var page = new PageRequest(PageSize);
        for (var at = 0; at < MostPages && described.Count < MostDescribed; at++)
        {
            var known = await people.ListAsync(PersonStatus.Known, page, cancellationToken);
            described.AddRange(known.Items
                .Where(person => Telling(person.RoleArabic).Take(words.Count).SequenceEqual(words) || words.TrueForAll(Telling(person.RoleEnglish).Contains) || IsSaidOf(said, person.RoleArabic) || IsSaidOf(said, person.RoleEnglish))
                .Select(person => new ScoredPerson(person, 1, Latest: null)));
            if (known.Next is null)
            {
                break;
            }

            page = page with { Cursor = known.Next };
        }

        // "رئيسة" is asked for: no man is offered.
        var isFeminine = QuestionWords.In(asked.Readings[0]) is [var office, ..] && FeminineTitles.Contain(office.Text);
        described.RemoveAll(person => isFeminine && person.Person.Gender == Gender.Masculine);
        var held = described.FindAll(person => IsFormer(asked.Readings[0]) || !IsFormer(person.Person.RoleEnglish ?? person.Person.RoleArabic));

        return [.. held.OrderBy(person => Telling(person.Person.RoleEnglish ?? person.Person.RoleArabic).Count).Take(Most)];
    }

    // "Ex-minister" is one word of a question.
    private static bool IsFormer(string? role) => QuestionWords.In((role ?? "").Replace('-', ' ')).Any(word => Former.ValueOf([word]) is not null);

    /// <summary>Whether a description says the same in other words, and begins with the same office: "رئيس OpenAI" is the chief executive of it.</summary>
    private static bool IsSaidOf(AskedWords said, string? role)
    {
        var words = SearchText.Of(role ?? "").Split(' ');

        return said.Groups.Count > 1 && words.Length >= said.Groups.Count
            && said.HeldBy(words.ToHashSet()) == said.Groups.Count && new AskedWords([said.Groups[0]]).HeldBy(words.Take(1).ToHashSet()) == 1;
    }

    /// <summary>The match, but that a thing ("الماء") means nobody whose name is only nearly that ("العلماء").</summary>
    public PersonMatch WithoutThings(Asked asked, PersonMatch match) =>
        match.Decision == MatchDecision.Several && IsThing(asked.Text) && families.IsThing(asked.Text) ? match with { Decision = MatchDecision.Near }
        : match is { Decision: MatchDecision.One, People: [var only, ..] } && IsThing(asked.Text) && !AreAlike(asked, only.Person)
            ? match with { Decision = MatchDecision.Near }
            : match;

    /// <summary>Whether a person's name has a word of what was asked for; names in another script cannot be compared, and pass.</summary>
    public static bool AreAlike(Asked asked, PersonRef person)
    {
        var words = asked.Readings.SelectMany(reading => NameForm.Of(reading).Key.Split(' ')).ToHashSet();
        var names = NamesOf(person).SelectMany(name => name.Split(' ')).ToList();
        if (IsThing(asked.Text))
        {
            return names.Exists(words.Contains);
        }

        return !names.Exists(name => words.Any(word => IsLatin(word) == IsLatin(name)))
            || names.Exists(name => words.Any(word => word == name || (IsLong(word) && IsLong(name) && Misspelling.IsOneSlip(word, name))));
    }

    /// <summary>Whether it is a single word with its article: a thing, or a name spelt as it is. Sports (الرياضة) are no slip for somebody called رياض.</summary>
    public static bool IsThing(string name) => name.StartsWith(Article, StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(PersonRef person) =>
        new[] { person.NameArabic, person.NameLatin }.OfType<string>().Select(name => NameForm.Of(name).Key);

    // "وزير الداخلية" and "وزير داخلية تونس" describe the same office.
    private static List<string> Telling(string? text) =>
        [
            .. QuestionWords.In(text ?? "").Select(word => word.Key.StartsWith(Article, StringComparison.Ordinal) ? word.Key[Article.Length..] : word.Key)
                .Where(word => !Joining.Contains(word)),
        ];

    private static bool IsLong(string word) => word.Length >= ShortestMisspelt;

    private static bool IsLatin(string word) => word.Length > 0 && char.IsAsciiLetter(word[0]);
}
