using Microsoft.Data.Sqlite;
using NewsBot.Analysis;

namespace NewsBot.Archive.Store;

/// <summary>Who is in an article: mentions, the stories that name a person, and who meets whom.</summary>
internal sealed class MentionRows(SqliteConnection connection, PeopleRows people)
{
    /// <summary>A list of fifty winners makes no acquaintances.</summary>
    private const int MostMet = 12;

    private readonly Statement insert = new(connection, """
        INSERT INTO mention (article_id, person_id, role, spans, sentences) VALUES (@article, @person, @role, @spans, @sentences)
        """);

    private readonly Statement of = new(connection, "SELECT person_id, spans FROM mention WHERE article_id = @article");
    private readonly Statement delete = new(connection, "DELETE FROM mention WHERE article_id = @article");
    private readonly Statement inStory = new(connection, $"""
        SELECT {ArticleKeys.Columns} FROM article
        JOIN mention ON mention.article_id = article.id AND mention.person_id = @person
        WHERE article.story_id = @story AND article.id <> @article ORDER BY article.id LIMIT 1
        """);

    private readonly Statement see = new(connection, """
        INSERT INTO seen (person_id, sort_at, article_id, is_dated) VALUES (@person, @at, @article, @dated)
        """);

    private readonly Statement unsee = new(connection, """
        DELETE FROM seen WHERE person_id = @person AND sort_at = @at AND article_id = @article
        """);

    private readonly Statement meet = new(connection, """
        INSERT INTO met (person_id, other_id, articles) VALUES (@person, @other, 1) ON CONFLICT DO UPDATE SET articles = articles + 1
        """);

    private readonly Statement part = new(connection, """
        UPDATE met SET articles = articles - 1 WHERE person_id = @person AND other_id = @other
        """);

    private readonly Statement forget = new(connection, """
        DELETE FROM met WHERE person_id = @person AND other_id = @other AND articles <= 0
        """);

    /// <summary>Writes who is in an article; the ids stand as the people stand in the findings.</summary>
    public IReadOnlyList<long> Write(ArticleKeys article, ArticleFindings findings)
    {
        var ids = findings.People
            .Select(person => people.Resolve(person, article.Id, person.Role?.In(findings.Text), findings.Language)).ToList();

        // Two findings may turn out to be one person.
        foreach (var same in ids.Zip(findings.People).GroupBy(pair => pair.First, pair => pair.Second))
        {
            insert.Run(
                article.Id, same.Key, same.Select(person => person.Role?.In(findings.Text)).FirstOrDefault(role => role is not null),
                Spans.Write(same.SelectMany(person => person.Mentions).OrderBy(span => span.Start)),
                Spans.Write(same.SelectMany(person => person.Sentences).OrderByDescending(sentence => sentence.Score)));
            people.Count(same.Key, articles: 1, stories: See(same.Key, article) ? 1 : 0);
        }

        Pair(Of(article.Id), meet);
        foreach (var id in ids.Distinct())
        {
            people.Promote(id);
        }

        return ids;
    }

    /// <summary>Takes back what <see cref="Write"/> wrote; another article of the story takes its place in people's lists.</summary>
    public void Erase(ArticleKeys article)
    {
        var mentions = Of(article.Id);
        Pair(mentions, part);
        Pair(mentions, forget);
        delete.Run(article.Id);
        foreach (var (person, _) in mentions)
        {
            var wasListed = unsee.Run(person, article.SortAt, article.Id) > 0;
            var isListed = wasListed && Other(person, article) is { } other && List(person, other);
            people.Count(person, articles: -1, stories: wasListed && !isListed ? -1 : 0);
        }
    }

    public List<(long Person, IReadOnlyList<TextSpan> Spans)> Of(long articleId) =>
        of.Rows(reader => (reader.GetInt64(0), Spans.Read(reader.GetString(1))), articleId);

    /// <summary>Lists the article as the person's article of its story, unless another one is.</summary>
    private bool See(long person, ArticleKeys article) =>
        (article.StoryId == article.Id || Other(person, article) is null) && List(person, article);

    private bool List(long person, ArticleKeys article) => see.Run(person, article.SortAt, article.Id, article.IsDated ? 1L : 0L) > 0;

    private ArticleKeys? Other(long person, ArticleKeys article) =>
        inStory.Rows(ArticleKeys.Read, person, article.StoryId, article.Id) is [var other] ? other : null;

    private static void Pair(List<(long Person, IReadOnlyList<TextSpan> Spans)> mentions, Statement statement)
    {
        var most = mentions.OrderByDescending(mention => mention.Spans.Count).ThenBy(mention => mention.Person)
            .Take(MostMet).Select(mention => mention.Person).ToList();
        foreach (var person in most)
        {
            foreach (var other in most.Where(other => other != person))
            {
                statement.Run(person, other);
            }
        }
    }
}
