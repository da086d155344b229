using NewsBot.Settings;

namespace NewsBot.Tests.Settings;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot-settings");

    private readonly SettingsReader reader = new([new("Paper", typeof(PaperOptions))]);

    [Fact]
    public void The_command_line_overrules_the_file()
    {
        var file = Write("""{ "Paper": { /* a comment */ "Title": "from the file", "Pages": 12, }, }""");

        var settings = reader.Read(file, [new("paper:title", "from the line")]);

        Assert.Equal("from the line", settings["Paper:Title"]);
        Assert.Equal("12", settings["Paper:Pages"]);
    }

    [Theory]
    [InlineData("""{ "Paper": { "Titel": "misspelt" } }""", "Paper:Titel")]
    [InlineData("""{ "Papr": { "Title": "misspelt" } }""", "Papr")]
    public void A_key_that_nobody_reads_is_refused_by_name(string json, string key)
    {
        var file = Write(json);

        var refusal = Assert.Throws<SettingsRefusedException>(() => reader.Read(file, []));

        Assert.StartsWith($"{key}:", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_refused_with_its_name()
    {
        var file = Write("""{ "Paper": """);

        var refusal = Assert.Throws<SettingsRefusedException>(() => reader.Read(file, []));

        Assert.StartsWith(file, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public void A_missing_file_that_was_asked_for_is_refused()
    {
        var refusal = Assert.Throws<SettingsRefusedException>(() => reader.Read(Path.Combine(folder.FullName, "none.json"), []));

        Assert.Contains("none.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_may_come_from_a_mounted_file()
    {
        var settings = reader.Read(null, [new("Paper:KeyFile", Write("s3cret\n"))]);

        Assert.Equal("s3cret", settings["Paper:Key"]);
    }

    [Fact]
    public void A_secret_given_twice_is_refused()
    {
        var refusal = Assert.Throws<SettingsRefusedException>(
            () => reader.Read(null, [new("Paper:Key", "one"), new("Paper:KeyFile", Write("two"))]));

        Assert.StartsWith("Paper:Key:", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_whose_file_is_not_there_is_refused()
    {
        var refusal = Assert.Throws<SettingsRefusedException>(
            () => reader.Read(null, [new("Paper:KeyFile", Path.Combine(folder.FullName, "none"))]));

        Assert.StartsWith("Paper:KeyFile:", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_secret_has_a_file_beside_it()
    {
        Assert.Throws<SettingsRefusedException>(() => reader.Read(null, [new("Paper:TitleFile", "title.txt")]));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string text)
    {
        var file = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}");
        File.WriteAllText(file, text);
        return file;
    }

    private sealed class PaperOptions
    {
        public string? Title { get; init; }

        public int Pages { get; init; }

        [Secret]
        public string? Key { get; init; }
    }
}
