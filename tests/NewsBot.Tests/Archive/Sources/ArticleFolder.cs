using System.Text;
using NewsBot.Archive.Articles;
using NewsBot.Archive.Sources;

namespace NewsBot.Tests.Archive.Sources;

/// <summary>A folder of files to read articles from, gone when the test is over. In it, today is 14 March 2026.</summary>
internal sealed class ArticleFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("newsbot-").FullName;

    public static TimeProvider Today { get; } = new Clock();

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public Task<List<SourceItem>> ReadAsync(params string[] names) =>
        ReadAsync(new FileSource(names.Length == 0 ? [Root] : [.. names.Select(PathOf)], time: Today));

    public static async Task<List<SourceItem>> ReadAsync(FileSource source)
    {
        var items = new List<SourceItem>();
        await foreach (var item in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>The only article the file of this name and text gives.</summary>
    public async Task<Article> OneAsync(string name, string text)
    {
        Write(name, text);
        return Assert.IsType<ReadItem>(Assert.Single(await ReadAsync(name))).Article;
    }

    /// <summary>Why the only item of this file is none.</summary>
    public async Task<RejectedItem> RefusalAsync(string name) => Assert.IsType<RejectedItem>(Assert.Single(await ReadAsync(name)));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);
    }
}
