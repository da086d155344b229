using Dapper;
using Microsoft.Data.Sqlite;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive.Store;

public sealed class DatabaseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_archive_is_made_as_its_settings_must_be_from_the_first_table()
    {
        await using var archive = await TestArchive.CreateAsync();

        Assert.Equal(2, await archive.NumberAsync("PRAGMA auto_vacuum"));
        Assert.Equal(1, await archive.NumberAsync("PRAGMA foreign_keys"));
        Assert.Equal(5000, await archive.NumberAsync("PRAGMA busy_timeout"));
        Assert.Equal(Migrations.Latest, await archive.NumberAsync("PRAGMA user_version"));
        await using var connection = await archive.Database.ReadAsync(Stop);
        Assert.Equal("wal", await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task An_archive_opens_again_with_what_was_in_it()
    {
        using var folder = new TempFolder();
        await using (var first = await Database.OpenAsync(folder.FullName, Stop))
        {
            await new PeopleAdmin(first).AddAsync(new NewPerson("ليلى حداد", null, default, null, null), Stop);
        }

        await using var again = await Database.OpenAsync(folder.FullName, Stop);
        var known = await new KnownPeople(again).LoadAsync(Stop);

        Assert.Equal("ليلى حداد", Assert.Single(known.People).NameArabic);
    }

    [Fact]
    public async Task A_database_of_a_later_version_stays_as_it_is()
    {
        using var folder = new TempFolder();
        await (await Database.OpenAsync(folder.FullName, Stop)).DisposeAsync();
        Run(folder, "PRAGMA user_version = 999; PRAGMA journal_mode = DELETE");

        await AssertRefusedUntouchedAsync(folder, StoreFailure.Newer);
    }

    [Fact]
    public async Task Another_programs_database_stays_as_it_is()
    {
        using var folder = new TempFolder();
        Run(folder, "CREATE TABLE theirs (id INTEGER)");

        await AssertRefusedUntouchedAsync(folder, StoreFailure.NotOurs);
    }

    [Fact]
    public async Task A_file_that_is_no_database_stays_as_it_is()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.PathOf("newsbot.db"), "meeting notes", Stop);

        await AssertRefusedUntouchedAsync(folder, StoreFailure.Damaged);
    }

    [Fact]
    public async Task A_truncated_database_stays_as_it_is()
    {
        using var folder = new TempFolder();
        await (await Database.OpenAsync(folder.FullName, Stop)).DisposeAsync();
        Run(folder, "PRAGMA journal_mode = DELETE");
        await using (var file = File.Open(folder.PathOf("newsbot.db"), FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        await AssertRefusedUntouchedAsync(folder, StoreFailure.Damaged);
    }

    [Fact]
    public async Task A_database_locked_by_another_process_is_refused()
    {
        using var folder = new TempFolder();
        await (await Database.OpenAsync(folder.FullName, Stop)).DisposeAsync();
        await using var other = new SqliteConnection($"Data Source={folder.PathOf("newsbot.db")};Pooling=False");
        other.Open();
        other.Execute("PRAGMA journal_mode = DELETE; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");

        var refusal = await Assert.ThrowsAsync<StoreException>(() => Database.OpenAsync(folder.FullName, Stop));

        Assert.Equal(StoreFailure.Locked, refusal.Reason);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.PathOf("data"), "a file", Stop);

        var refusal = await Assert.ThrowsAsync<StoreException>(() => Database.OpenAsync(folder.PathOf("data"), Stop));

        Assert.Equal(StoreFailure.NotWritable, refusal.Reason);
    }

    [Fact]
    public async Task A_second_process_reads_and_writes_beside_the_first()
    {
        await using var archive = await TestArchive.CreateAsync();
        await using var second = await Database.OpenAsync(archive.Folder, Stop);
        await archive.QuotedAsync("ليلى حداد", "first");
        await new PeopleAdmin(second).AddAsync(new NewPerson("سامي نور", null, default, null, null), Stop);
        var leila = await archive.QuotedAsync("ليلى حداد", "second");

        var page = await new QuoteQueries(second).ByPersonAsync(leila, about: null, new PageRequest(5), Stop);

        Assert.Equal(2, page.Items.Count);
    }

    [Fact]
    public async Task What_fails_in_a_transaction_leaves_nothing_behind()
    {
        await using var archive = await TestArchive.CreateAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => archive.Database.WriteAsync<int>(
            WriteLane.Chats,
            connection =>
            {
                connection.Execute("INSERT INTO setting (name, value) VALUES ('half', 'done')");
                throw new InvalidOperationException();
            },
            Stop));

        Assert.Equal(0, await archive.NumberAsync("SELECT COUNT(*) FROM setting"));
    }

    [Fact]
    public async Task A_backup_taken_in_use_is_a_whole_archive()
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "kept");
        using var elsewhere = new TempFolder();

        await archive.Database.BackupAsync(elsewhere.PathOf("newsbot.db"), Stop);

        await using var copy = await Database.OpenAsync(elsewhere.FullName, Stop);
        Assert.Null(await copy.DamageAsync(Stop));
        Assert.Single((await new ArticleQueries(copy).LatestAsync(new PageRequest(5), Stop)).Items);
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        await using var archive = await TestArchive.CreateAsync();
        using var elsewhere = new TempFolder();
        await File.WriteAllTextAsync(elsewhere.PathOf("old.db"), "last year", Stop);

        var refusal = await Assert.ThrowsAsync<StoreException>(() => archive.Database.BackupAsync(elsewhere.PathOf("old.db"), Stop));

        Assert.Equal(StoreFailure.TargetExists, refusal.Reason);
        Assert.Equal("last year", await File.ReadAllTextAsync(elsewhere.PathOf("old.db"), Stop));
    }

    private static async Task AssertRefusedUntouchedAsync(TempFolder folder, StoreFailure reason)
    {
        var before = await File.ReadAllBytesAsync(folder.PathOf("newsbot.db"), Stop);

        var refusal = await Assert.ThrowsAsync<StoreException>(() => Database.OpenAsync(folder.FullName, Stop));

        Assert.Equal(reason, refusal.Reason);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.PathOf("newsbot.db"), Stop));
        Assert.Equal(["newsbot.db"], Directory.EnumerateFileSystemEntries(folder.FullName).Select(Path.GetFileName));
    }

    private static void Run(TempFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.PathOf("newsbot.db")};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
