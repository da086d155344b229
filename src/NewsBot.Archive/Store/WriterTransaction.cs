using Microsoft.Data.Sqlite;

namespace NewsBot.Archive.Store;

/// <summary>Begins and ends the writer's transactions, and the parts of one that may fail alone.</summary>
internal sealed class WriterTransaction(SqliteConnection writer)
{
    private readonly Statement begin = new(writer, "BEGIN IMMEDIATE");
    private readonly Statement commit = new(writer, "COMMIT");
    private readonly Statement rollBack = new(writer, "ROLLBACK");
    private readonly Statement beginPart = new(writer, "SAVEPOINT part");
    private readonly Statement undoPart = new(writer, "ROLLBACK TO part");
    private readonly Statement endPart = new(writer, "RELEASE part");

    public void Begin() => begin.Run();

    public void Commit() => commit.Run();

    public void RollBack() => rollBack.Run();

    public void BeginPart() => beginPart.Run();

    public void UndoPart() => undoPart.Run();

    public void EndPart() => endPart.Run();
}
