using System.Reflection;

namespace NewsBot.Settings;

/// <summary>A section of the settings: its name, and the options class whose properties are the keys it may hold.</summary>
internal sealed record SettingsSection(string Name, Type Options)
{
    /// <summary>The options of each entry, for a section whose keys are names the operator gives; null for any other.</summary>
    public Type? Entry { get; init; }

    // What can only be read, like a parsed form of another key, is no setting.
    private IEnumerable<PropertyInfo> Keys => (Entry ?? Options).GetProperties().Where(key => key.CanWrite);

    /// <summary>The names of the keys that may also come from a file.</summary>
    public IEnumerable<string> Secrets =>
        Keys.Where(key => key.GetCustomAttribute<SecretAttribute>() is not null).Select(key => key.Name);

    public bool Holds(string key) =>
        Keys.Select(known => known.Name).Concat(Secrets.Select(secret => $"{secret}File"))
            .Contains(key, StringComparer.OrdinalIgnoreCase);
}
