using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace NewsBot.Settings;

/// <summary>
/// Reads the settings: first the file, then the environment (<c>Section__Key</c>), then the command line, the later winning.
/// Refuses keys of our own sections that nobody reads, since a misspelt setting would otherwise be silently without effect.
/// </summary>
internal sealed class SettingsReader(IReadOnlyList<SettingsSection> sections)
{
    // The web host and the logging library read these from the same file.
    private static readonly string[] SectionsOfOthers = ["Logging"];

    /// <summary>The settings, checked for unknown keys and with secrets read from their files; values are not validated here.</summary>
    /// <exception cref="SettingsRefusedException">A file cannot be read, a key is unknown, or a secret is given twice.</exception>
    public IConfigurationRoot Read(string? file, IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        var builder = new ConfigurationBuilder();
        if (file is not null)
        {
            var fromFile = FromFile(file);
            RefuseUnknownSections(fromFile, file);
            builder.AddConfiguration(fromFile);
        }

        builder.AddEnvironmentVariables();
        builder.AddInMemoryCollection(commandLine);
        var settings = builder.Build();

        RefuseUnknownKeys(settings);
        builder.AddInMemoryCollection(SecretsFromFiles(settings));

        return builder.Build();
    }

    private static IConfigurationRoot FromFile(string file)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false).Build();
        }
        catch (FileNotFoundException exception)
        {
            throw new SettingsRefusedException($"{file}: there is no such settings file.", exception);
        }
        catch (InvalidDataException exception)
        {
            var reason = exception.InnerException?.InnerException is JsonException json ? json.Message : exception.InnerException?.Message;
            throw new SettingsRefusedException($"{file}: not JSON: {reason}", exception);
        }
    }

    private void RefuseUnknownSections(IConfiguration settings, string file)
    {
        var known = sections.Select(section => section.Name).Concat(SectionsOfOthers);
        foreach (var section in settings.GetChildren().ExceptBy(known, child => child.Key, StringComparer.OrdinalIgnoreCase))
        {
            throw new SettingsRefusedException($"{section.Path}: no such section of settings (in {file}).");
        }
    }

    private void RefuseUnknownKeys(IConfiguration settings)
    {
        foreach (var section in sections)
        {
            var given = settings.GetSection(section.Name).GetChildren();
            foreach (var key in section.Entry is null ? given : given.SelectMany(entry => entry.GetChildren()))
            {
                if (!section.Holds(key.Key))
                {
                    throw new SettingsRefusedException($"{key.Path}: there is no such setting.");
                }
            }
        }
    }

    private Dictionary<string, string?> SecretsFromFiles(IConfiguration settings)
    {
        var secrets = new Dictionary<string, string?>();
        foreach (var key in sections.SelectMany(section => section.Secrets.Select(secret => $"{section.Name}:{secret}")))
        {
            if (settings[$"{key}File"] is not { Length: > 0 } file)
            {
                continue;
            }

            if (!string.IsNullOrEmpty(settings[key]))
            {
                throw new SettingsRefusedException($"{key}: given as well as {key}File; one of them must go.");
            }

            try
            {
                secrets[key] = File.ReadAllText(file).Trim();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new SettingsRefusedException($"{key}File: cannot be read: {exception.Message}", exception);
            }
        }

        return secrets;
    }
}
