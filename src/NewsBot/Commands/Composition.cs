using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsBot.Analysis.People;
using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Discord;
using NewsBot.Health;
using NewsBot.Settings;
using NewsBot.Telegram;
using NewsBot.Wording;

namespace NewsBot.Commands;

/// <summary>Puts the program together from its settings: the one place that knows every section and every part.</summary>
internal sealed class Composition(IReadOnlyDictionary<string, string?> overrides)
{
    public static IReadOnlyList<SettingsSection> Sections { get; } =
    [
        new(DataOptions.Section, typeof(DataOptions)),
        new(HttpOptions.Section, typeof(HttpOptions)),
        new(TelegramOptions.Section, typeof(TelegramOptions)),
        new(DiscordOptions.Section, typeof(DiscordOptions)),
        new(ReaderOptions.Section, typeof(ReaderOptions)),
        new(DeliveryOptions.Section, typeof(DeliveryOptions)),
        new(DigestsOptions.Section, typeof(DigestsOptions)) { Entry = typeof(DigestOptions) },
    ];

    public Option<string?> Data { get; } = new("--data")
    {
        Description = "The folder of the archive (default: data).",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string?> Config { get; } = new("--config")
    {
        Description = "The file of settings (default: config/newsbot.json beside the program).",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>The settings of this run, unknown keys refused, values not yet validated.</summary>
    public IConfigurationRoot Settings(ParseResult parsed)
    {
        var file = parsed.GetValue(Config) ?? (File.Exists(ShippedFiles.Settings) ? ShippedFiles.Settings : null);
        var commandLine = new Dictionary<string, string?>(overrides, StringComparer.OrdinalIgnoreCase);
        if (parsed.GetValue(Data) is { } directory)
        {
            commandLine[$"{DataOptions.Section}:{nameof(DataOptions.Directory)}"] = directory;
        }

        return new SettingsReader(Sections).Read(file, commandLine);
    }

    /// <summary>Whether a platform is configured, so that the program without a verb is the host.</summary>
    public bool HasToken(ParseResult parsed)
    {
        var settings = Settings(parsed);
        return !string.IsNullOrEmpty(settings[$"{TelegramOptions.Section}:{nameof(TelegramOptions.Token)}"])
            || !string.IsNullOrEmpty(settings[$"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}"]);
    }

    /// <summary>Registers one validated options class a section, and the clock.</summary>
    public static void AddSettings(IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<DataOptions>, DataOptions.Validator>();
        services.AddSingleton<IValidateOptions<HttpOptions>, HttpOptions.Validator>();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptions.Validator>();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptions.Validator>();
        services.AddSingleton<IValidateOptions<ReaderOptions>, ReaderOptions.Validator>();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptions.Validator>();
        services.AddSingleton<IValidateOptions<DigestsOptions>, DigestsOptions.Validator>();
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section).ValidateOnStart();
        services.AddOptions<HttpOptions>().BindConfiguration(HttpOptions.Section).ValidateOnStart();
        services.AddOptions<TelegramOptions>().BindConfiguration(TelegramOptions.Section).ValidateOnStart();
        services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section).ValidateOnStart();
        services.AddOptions<ReaderOptions>().BindConfiguration(ReaderOptions.Section).ValidateOnStart();
        services.AddOptions<DeliveryOptions>().BindConfiguration(DeliveryOptions.Section).ValidateOnStart();
        services.AddOptions<DigestsOptions>().BindConfiguration(DigestsOptions.Section).ValidateOnStart();
    }

    /// <summary>The parts of a verb that is no host, with every setting validated.</summary>
    public ServiceProvider Services(ParseResult parsed)
    {
        var services = new ServiceCollection();
        AddSettings(services, Settings(parsed));
        var provider = services.BuildServiceProvider();
        RefuseBadValues(provider);

        return provider;
    }

    /// <summary>The archive of this run, opened, made or migrated as needed.</summary>
    public async Task<OpenArchive> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = Services(parsed);
        var data = services.GetRequiredService<IOptions<DataOptions>>().Value;
        var reader = services.GetRequiredService<IOptions<ReaderOptions>>().Value;

        return await OpenArchive.OpenAsync(data.Directory, reader, services.GetRequiredService<TimeProvider>(), cancellationToken);
    }

    /// <summary>Whom a verb that stores nothing knows: the shipped people; with --data, those of that archive.</summary>
    public async Task<PeopleDirectory> PeopleAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Data) is null)
        {
            return new PeopleDirectory(PeopleFile.Read(ShippedFiles.People).Select(listed => listed.Person));
        }

        await using var archive = await OpenAsync(parsed, cancellationToken);
        return await new KnownPeople(archive.Database).LoadAsync(cancellationToken);
    }

    /// <summary>Validates every section at once and names the keys that are wrong.</summary>
    public static void RefuseBadValues(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (Exception exception) when (exception is OptionsValidationException or AggregateException)
        {
            var refusals = exception is AggregateException several
                ? several.InnerExceptions.OfType<OptionsValidationException>()
                : [(OptionsValidationException)exception];
            var faults = refusals.SelectMany(refusal => refusal.Failures.Select(failure => $"{SectionOf(refusal.OptionsType)}:{failure}"));
            throw new SettingsRefusedException(string.Join('\n', faults), exception);
        }
        catch (InvalidOperationException exception)
        {
            // A value that is no number or no truth value: the message of the binder names the key.
            throw new SettingsRefusedException(exception.Message, exception);
        }
    }

    private static string SectionOf(Type options) => Sections.First(section => section.Options == options).Name;
}
