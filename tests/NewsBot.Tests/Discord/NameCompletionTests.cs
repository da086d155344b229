using Microsoft.Extensions.Logging.Abstractions;
using NewsBot.Archive.Query;
using NewsBot.Discord.Completion;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord;

public sealed class NameCompletionTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Whoever_the_news_alone_names_is_offered_unless_there_is_a_crowd(bool isCrowd, int offered)
    {
        await using var archive = await TestArchive.CreateAsync();
        await archive.QuotedAsync("ليلى حداد", "نحتاج إلى وقت");
        using var names = new NameCompletion(
            new KnownNames(archive.Database), new PersonFinder(archive.Database), archive.Clock, NullLogger<NameCompletion>.Instance);

        var found = await names.CompleteAsync("ليل", limit: 25, isCrowd, TestContext.Current.CancellationToken);

        Assert.Equal(offered, found.Count);
    }
}
