namespace NewsBot.Tests.Support;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsbot");

    public string FullName => folder.FullName;

    public string PathOf(string name) => Path.Combine(FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
