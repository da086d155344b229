namespace NewsBot.Analysis.People;

/// <summary>A name made ready to be compared, in Arabic or Latin script.</summary>
public sealed class NameForm
{
    private NameForm(string key, IReadOnlyList<string> skeletons)
    {
        Key = key;
        Skeletons = skeletons;
    }

    /// <summary>The same for two spellings that differ only in hamza, ة/ه, ى/ي, marks, case, "al-", "bin" or the space after عبد.</summary>
    public string Key { get; }

    /// <summary>The consonants of each word in one alphabet for both scripts: what an index looks candidates up by.</summary>
    public IReadOnlyList<string> Skeletons { get; }

    public static NameForm Of(string name) => new(name, name.Split(' '));
}
