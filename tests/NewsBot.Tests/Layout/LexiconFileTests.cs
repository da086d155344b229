using System.Text;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Layout;

/// <summary>Vocabulary is data: each list says what it is and where it is from, holds something, and stays easy to review.</summary>
public sealed class LexiconFileTests
{
    public static TheoryData<string> Lists { get; } = [.. Repository.Files("src/NewsBot.Analysis/Lexicons", ".txt")];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_says_what_it_is_and_under_which_licence(string file)
    {
        var header = File.ReadLines(Repository.PathOf(file)).TakeWhile(line => line.StartsWith('#')).ToList();

        Assert.NotEmpty(header);
        Assert.Contains(header, line => line.Contains("Licence:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_holds_entries_in_ordinal_order_each_once(string file)
    {
        var entries = File.ReadLines(Repository.PathOf(file)).SkipWhile(line => line.StartsWith('#')).ToList();

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Order(StringComparer.Ordinal).Distinct(), entries);
        Assert.DoesNotContain(entries, string.IsNullOrWhiteSpace);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_has_no_byte_order_mark(string file)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf(file));

        Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    [Fact]
    public void There_are_lists_for_both_languages()
    {
        var languages = Lists.Select(row => row.Data.Split('/')[^2]).Distinct().ToHashSet();

        Assert.Superset(new HashSet<string> { "ar", "en" }, languages);
    }
}
