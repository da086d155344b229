using NewsBot.Analysis;

namespace NewsBot.Accuracy;

/// <summary>
/// Compares the people found in one article with those a reader found. A person counts once an article, and is found when any
/// name fits; a second finding of the same person is wrong; the author of the article neither counts nor costs.
/// </summary>
internal static class PeopleJudge
{
    public static IEnumerable<JudgedPerson> Compare(LabelledArticle article, ArticleFindings findings)
    {
        var counted = article.Labels.People.Where(person => !person.Byline).ToList();
        var authors = article.Labels.People.Where(person => person.Byline);
        var left = counted.ToList();
        foreach (var found in findings.People)
        {
            var names = NamesOf(found, findings.Text);
            if (left.Find(person => PlainName.Meet(names, person.Forms)) is { } label)
            {
                left.Remove(label);
                yield return new JudgedPerson(article.Id, found.Name, label.Name);
            }
            else if (!authors.Any(author => PlainName.Meet(names, author.Forms)))
            {
                yield return new JudgedPerson(article.Id, found.Name, Label: null)
                {
                    IsSplit = counted.Exists(person => PlainName.Meet(names, person.Forms)),
                };
            }
        }

        foreach (var missed in left)
        {
            yield return new JudgedPerson(article.Id, Found: null, missed.Name);
        }
    }

    /// <summary>Every name the product has for a person of this article.</summary>
    public static IReadOnlyList<PlainName> NamesOf(PersonFinding person, string text) =>
        PlainName.AllOf([person.Name, person.NameLatin, .. person.Mentions.Select(mention => mention.In(text))]);
}
