using System.Text;
using NewsBot.Archive.Sources;

namespace NewsBot.Tests.Archive.Sources;

public sealed class TextEncodingTests
{
    private const string Arabic = "قال الوزير سامر حداد: «لن نرفع الأسعار هذا العام»، في مؤتمر بالرياض.\nوأضاف أن القرار نهائي.";
    private const string English = "“We are not closing the café,” said Nadia Haddad.\nThe naïve plan cost £5.";

    private static readonly string[] Names = ["utf-8", "utf-8 mark", "utf-16le mark", "utf-16be mark", "utf-16le", "utf-16be", "utf-32 mark"];

    public static TheoryData<string, string> Encodings => new(Names.SelectMany(name => new[] { (Arabic, name), (English, name) }));

    [Theory, MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_encoding_it_was_written_in(string text, string name)
    {
        Encoding encoding = name.Split(' ')[0] switch
        {
            "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            "utf-32" => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        };
        byte[] bytes = [.. name.EndsWith("mark", StringComparison.Ordinal) ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        Assert.Equal(text, TextEncoding.Decode(bytes));
    }

    [Theory]
    [InlineData(Arabic, 1256)]
    [InlineData(English, 1252)]
    public void Old_windows_files_are_read_by_what_makes_sense(string text, int codePage)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);

        Assert.Equal(text, TextEncoding.Decode(bytes));
    }

    [Theory]
    [InlineData(Arabic)]
    [InlineData(English)]
    public void A_file_cut_inside_a_character_is_still_utf8(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 3)) + "é")[..^1];

        Assert.StartsWith(text, TextEncoding.Decode(bytes)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_with_control_characters_are_no_text()
    {
        Assert.Null(TextEncoding.Decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]));
        Assert.Null(TextEncoding.Decode("%PDF\u0001\u0002\u0003\u0004 some words"u8));
    }

    [Fact]
    public void A_page_may_declare_its_encoding()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(28596)!.GetBytes("<meta charset=\"iso-8859-6\"><p>قال الوزير</p>");

        Assert.Contains("قال الوزير", TextEncoding.DecodePage(bytes), StringComparison.Ordinal);
    }
}
