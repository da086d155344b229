using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.People;

/// <summary>What a person is, in the article's words: the titles before the name, or an apposition after it.</summary>
internal static class Roles
{
    /// <summary>Among a person's title words: the office is that of somebody else, in another country.</summary>
    public const string Counterpart = "نظير";

    private const string Presided = "برئاسة";
    private const string President = "الرئيس";
    private const int Longest = 9;

    public static void Learn(Reading reading, Mention mention)
    {
        var person = mention.Person;
        // والد الطفل «مشاري»: it is the child who has the name.
        if (mention.TitleFirst < mention.First && !(reading[mention.TitleFirst].Is(WordClass.OnBehalf) && !reading[mention.First - 1].IsWord))
        {
            Add(reading, person, mention.TitleFirst, mention.First - 1);
        }

        AddSecondCharge(reading, mention);
        AddCounterpart(reading, mention);
        AddPresidency(reading, mention);
        AddBeforeComma(reading, mention);
        var first = mention.Last + 1;
        if (first < reading.Count && reading[first].Kind == TokenKind.Comma && reading[first].Paragraph == reading[mention.Last].Paragraph)
        {
            first++;
        }

        if (first >= reading.Count || !reading[first].IsWord || !reading[first].Is(WordClass.Title) || reading[first].Clitics.Length > 0
            || reading[first].Paragraph != reading[mention.Last].Paragraph)
        {
            return;
        }

        var last = first;
        while (last - first < Longest && reading.Adjoin(last, last + 1)
            && !reading[last + 1].Is(WordClass.SpeechVerb | WordClass.Complementizer | WordClass.Relative | WordClass.ClauseOpener)
            && (!reading[last + 1].Clitics.StartsWith('و') || IsSecondCharge(reading, first, last + 1)))
        {
            last++;
        }

        Add(reading, person, first, last);
    }

    /// <summary>وزير المياه والري المهندس فلان: an office of two charges before the name or its title.</summary>
    private static void AddSecondCharge(Reading reading, Mention mention)
    {
        var i = mention.TitleFirst - 1;
        if (i < 2 || !reading.Adjoin(i, i + 1) || reading[i].Clitics != "و" || !reading[i].Stem.StartsWith("ال", StringComparison.Ordinal) || reading[i].Is(WordClass.Title | WordClass.Name))
        {
            return;
        }

        while (i > 0 && mention.TitleFirst - i < Longest && reading.Adjoin(i - 1, i) && reading[i].Stem.StartsWith("ال", StringComparison.Ordinal))
        {
            i--;
        }

        if (reading[i].Is(WordClass.Office) && reading[i].Clitics.Length == 0)
        {
            Add(reading, mention.Person, i, mention.TitleFirst - 1);
        }
    }

    /// <summary>نظيره الروماني فلان: of that country, and of whatever office the one has who is met.</summary>
    private static void AddCounterpart(Reading reading, Mention mention)
    {
        var i = mention.TitleFirst - 1;
        while (i > 0 && reading[i].Is(WordClass.Nationality) && reading.Adjoin(i - 1, i))
        {
            i--;
        }

        if (i >= 0 && i < mention.TitleFirst - 1 && reading[i].Stem.StartsWith(Counterpart, StringComparison.Ordinal))
        {
            mention.Person.TitleWords.Add(Counterpart);
            for (var nation = i + 1; nation < mention.TitleFirst; nation++)
            {
                mention.Person.TitleWords.Add(Definite(reading[nation].Stem));
            }
        }
    }

    /// <summary>وزير الموارد المائية والري: what else he is minister of.</summary>
    private static bool IsSecondCharge(Reading reading, int first, int i) => reading[first].Is(WordClass.Office) && reading[i].Stem.StartsWith("ال", StringComparison.Ordinal)
        && !reading[i].Is(WordClass.Title | WordClass.Name | WordClass.Group);

    /// <summary>المحكمة، برئاسة المستشار فلان: he is the president of what stands before.</summary>
    private static void AddPresidency(Reading reading, Mention mention)
    {
        var presided = mention.TitleFirst - 1;
        if (presided < 1 || reading[presided].Key != Presided || !reading.Adjoin(presided, presided + 1))
        {
            return;
        }

        for (var i = presided - 1; i >= 0 && presided - i <= Longest && reading[i].Sentence == reading[presided].Sentence; i--)
        {
            if (reading[i].Is(WordClass.OrganizationHead))
            {
                mention.Person.TitleWords.UnionWith([President, Definite(reading[i].Stem)]);
                mention.Person.Offices.Add(President);
                return;
            }
        }
    }

    /// <summary>كشف وزير العدل، حافظ بن صالح أن: an office between a verb of speech and a comma is his behind it.</summary>
    private static void AddBeforeComma(Reading reading, Mention mention)
    {
        var comma = mention.TitleFirst - 1;
        if (comma < 2 || reading[comma].Kind != TokenKind.Comma)
        {
            return;
        }

        for (var i = comma - 1; i > 0 && comma - i <= Longest && reading[i].IsWord && !reading[i].Is(WordClass.Complementizer | WordClass.Relative); i--)
        {
            if (reading[i].Is(WordClass.Office | WordClass.Profession) && reading[i].Clitics.Length == 0 && reading.Adjoin(i - 1, i) && reading[i - 1].Is(WordClass.SpeechVerb))
            {
                Add(reading, mention.Person, i, comma - 1);
                return;
            }
        }
    }

    /// <summary>The words a listed person is known for: an article may mean Musk by الملياردير.</summary>
    public static void Learn(Person person, string? role)
    {
        foreach (var word in role?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            person.TitleWords.Add(Definite(ArabicFolding.Fold(word)));
            person.Offices.Add(Definite(ArabicFolding.Fold(word)));
        }
    }

    private static void Add(Reading reading, Person person, int first, int last)
    {
        var isRole = false;
        for (var i = first; i <= last; i++)
        {
            if (reading[i].IsWord)
            {
                person.TitleWords.Add(Definite(reading[i].Stem));
                if (i == first || !IsOfAnother(reading, i))
                {
                    person.Offices.Add(Definite(reading[i].Stem));
                }

                isRole |= reading[i].Is(WordClass.Office | WordClass.Profession);
                if (i == first && person.Gender == Gender.Unknown && reading[i].Is(WordClass.Title) && reading[i].Is(WordClass.Feminine) != reading[i].Is(WordClass.Masculine)
                    && (reading[i].Is(WordClass.Feminine) || (!reading[i].Is(WordClass.Office) && reading[i].Stem.Length > 2)))
                {
                    // نائب المدير فلانة: women hold offices by their masculine names too.
                    person.Gender = reading[i].Is(WordClass.Feminine) ? Gender.Feminine : Gender.Masculine;
                }
            }
        }

        if (isRole)
        {
            person.Role ??= reading.Span(first, last);
        }
    }

    /// <summary>محامي المتهم, نائب الرئيس: an office with ال behind one without it is somebody else's.</summary>
    private static bool IsOfAnother(Reading reading, int i) => reading[i].Stem.StartsWith("ال", StringComparison.Ordinal) && reading.Adjoin(i - 1, i)
        && reading[i - 1].Is(WordClass.Title | WordClass.OnBehalf | WordClass.Kin) && !reading[i - 1].Stem.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>وزير -> الوزير: how the office is spoken of later, without the name.</summary>
    public static string Definite(string word) => word.StartsWith("ال", StringComparison.Ordinal) ? word : "ال" + word;
}
