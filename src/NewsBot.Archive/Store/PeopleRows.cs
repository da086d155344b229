using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Archive.Store;

/// <summary>Where a person's name comes from.</summary>
internal enum NameOrigin
{
    Shipped,
    Operator,
    News,
}

/// <summary>People and their names: finds the person a finding means, or makes a candidate of somebody new.</summary>
internal sealed class PeopleRows(SqliteConnection connection)
{
    /// <summary>So many of a candidate's latest articles are looked at for two sources in two stories.</summary>
    private const int Witnesses = 50;

    private readonly Statement bySlug = new(connection, "SELECT COALESCE(merged_into, id) FROM person WHERE slug = @slug");
    private readonly Statement byIdentity = new(connection, "SELECT COALESCE(merged_into, id) FROM person WHERE identity = @identity");
    private readonly Statement byName = new(connection, "SELECT person_id FROM person_name WHERE key = @key LIMIT 2");
    private readonly Statement survivor = new(connection, "SELECT COALESCE(merged_into, id) FROM person WHERE id = @id");
    private readonly Statement status = new(connection, "SELECT status FROM person WHERE id = @id");
    private readonly Statement insert = new(connection, """
        INSERT INTO person (slug, identity, status, gender, name_ar, name_latin, role_ar, role_en)
        VALUES (@slug, @identity, @status, @gender, @arabic, @latin, @roleArabic, @roleEnglish)
        RETURNING id
        """);

    private readonly Statement complete = new(connection, """
        UPDATE person SET name_latin = COALESCE(name_latin, @latin), gender = CASE gender WHEN 0 THEN @gender ELSE gender END
        WHERE id = @id AND ((name_latin IS NULL AND @latin IS NOT NULL) OR (gender = 0 AND @gender <> 0))
        """);

    private readonly Statement become = new(connection, "UPDATE person SET status = @status, slug = COALESCE(slug, @slug) WHERE id = @id");
    private readonly Statement count = new(connection, """
        UPDATE person SET articles = articles + @articles, stories = stories + @stories, quotes = quotes + @quotes WHERE id = @id
        """);

    private readonly Statement addName = new(connection, """
        INSERT INTO person_name (key, person_id, name, origin) VALUES (@key, @person, @name, @origin) ON CONFLICT DO NOTHING
        """);

    private readonly Statement namesOf = new(connection, "SELECT name FROM person_name WHERE person_id = @person");
    private readonly Statement addWord = new(connection, """
        INSERT OR IGNORE INTO person_word (is_known, word, person_id) VALUES (@known, @word, @person)
        """);

    private readonly Statement addToken = new(connection, """
        INSERT OR IGNORE INTO person_token (skeleton, is_known, person_id) VALUES (@skeleton, @known, @person)
        """);

    private readonly Statement dropWords = new(connection, "DELETE FROM person_word WHERE person_id = @person");
    private readonly Statement dropTokens = new(connection, "DELETE FROM person_token WHERE person_id = @person");
    private readonly Statement witnesses = new(connection, $"""
        SELECT article.source, article.story_id FROM mention JOIN article ON article.id = mention.article_id
        WHERE mention.person_id = @person ORDER BY mention.article_id DESC LIMIT {Witnesses}
        """);

    /// <summary>
    /// The person a finding means: a listed one by id; else whoever goes by exactly this full name, when only one does;
    /// else a candidate. A single word ("Khaled") is somebody else in every article.
    /// </summary>
    public long Resolve(PersonFinding finding, long articleId, string? role, Language language)
    {
        var known = finding.KnownId is { } slug ? bySlug.Number(slug) : null;
        if (known is { } id)
        {
            return id;
        }

        var form = NameForm.Of(finding.Name);
        var identity = IsFull(form) ? form.Key : string.Create(CultureInfo.InvariantCulture, $"{form.Key}@{articleId}");
        if ((byIdentity.Number(identity) ?? OnlyBearer(form) ?? OnlyBearer(finding.NameLatin)) is { } met)
        {
            complete.Run(finding.NameLatin, (long)finding.Gender, met);
            return met;
        }

        var isArabic = Scripts.IsArabic(finding.Name);
        var created = insert.Number(
            null, identity, (long)PersonStatus.Candidate, (long)finding.Gender,
            isArabic ? finding.Name : null, isArabic ? finding.NameLatin : finding.Name,
            language == Language.Arabic ? role : null, language == Language.English ? role : null)!.Value;
        AddNames(created, new[] { finding.Name, finding.NameLatin }.OfType<string>(), NameOrigin.News);

        return created;
    }

    public long Add(string? slug, NewPerson person) => insert.Number(
        slug, null, (long)PersonStatus.Known, (long)person.Gender,
        person.NameArabic, person.NameLatin, person.RoleArabic, person.RoleEnglish)!.Value;

    public void AddNames(long personId, IEnumerable<string> names, NameOrigin origin)
    {
        foreach (var name in names)
        {
            if (NameForm.Of(name) is { Key.Length: > 0 } form)
            {
                addName.Run(form.Key, personId, name, (long)origin);
            }
        }

        IndexAgain(personId);
    }

    public PersonStatus? StatusOf(long personId) => (PersonStatus?)status.Number(personId);

    /// <summary>The person who stands for <paramref name="personId"/> now: itself, or whom it was merged into.</summary>
    public long Survivor(long personId) => survivor.Number(personId) ?? personId;

    public long? BySlug(string slug) => bySlug.Number(slug);

    public long? ByIdentity(string identity) => byIdentity.Number(identity);

    public void Count(long personId, long articles = 0, long stories = 0, long quotes = 0) =>
        count.Run(articles, stories, quotes, personId);

    public void SetStatus(long personId, PersonStatus to)
    {
        var slug = to == PersonStatus.Known ? string.Create(CultureInfo.InvariantCulture, $"#{personId}") : null;
        become.Run((long)to, slug, personId);
        IndexAgain(personId);
    }

    /// <summary>Makes the beginnings and consonants of all names of a person anew.</summary>
    public void IndexAgain(long personId)
    {
        dropWords.Run(personId);
        dropTokens.Run(personId);
        var known = StatusOf(personId) == PersonStatus.Known ? 1L : 0L;
        var forms = namesOf.Rows(reader => NameForm.Of(reader.GetString(0)), personId);
        foreach (var beginning in forms.SelectMany(form => form.Beginnings).Distinct())
        {
            addWord.Run(known, beginning, personId);
        }

        foreach (var skeleton in forms.SelectMany(form => form.Skeletons).Distinct())
        {
            addToken.Run(skeleton, known, personId);
        }
    }

    /// <summary>A candidate becomes known when two sources in two stories name it.</summary>
    public void Promote(long personId)
    {
        if (StatusOf(personId) != PersonStatus.Candidate)
        {
            return;
        }

        var articles = witnesses.Rows(
            reader => (Source: reader.IsDBNull(0) ? null : reader.GetString(0), Story: reader.GetInt64(1)), personId);
        var newest = articles[0];
        if (newest.Source is not null
            && articles.Exists(other => other.Source is not null && other.Source != newest.Source && other.Story != newest.Story))
        {
            SetStatus(personId, PersonStatus.Known);
        }
    }

    /// <summary>True for a name of several words, which means the same person in every article.</summary>
    public static bool IsFull(NameForm form) => form.Key.Contains(' ', StringComparison.Ordinal);

    private long? OnlyBearer(string? name) => name is null ? null : OnlyBearer(NameForm.Of(name));

    private long? OnlyBearer(NameForm form) =>
        IsFull(form) && byName.Numbers(form.Key) is [var only] ? only : null;
}
