using NewsBot.Archive.Query;

namespace NewsBot.Tests.Archive.Query;

public sealed class CursorTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1716206400000, 2147483647)]
    [InlineData(-86400000, 35)]
    [InlineData(253402300799999, 4294967295)]
    public void A_cursor_reads_as_it_was_written(long at, long id)
    {
        var cursor = Cursor.Write(at, id);

        Assert.Equal([at, id], Cursor.Read(cursor, 2) ?? []);
        Assert.True(cursor.Length <= 24);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("1.٢")]
    [InlineData("1.-")]
    [InlineData("zzzzzzzzzzzzz.1")]
    public void What_nobody_wrote_is_no_cursor(string? cursor) => Assert.Null(Cursor.Read(cursor, 2));
}
