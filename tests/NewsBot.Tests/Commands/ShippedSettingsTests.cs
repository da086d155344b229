using System.Reflection;
using Microsoft.Extensions.Configuration;
using NewsBot.Commands;
using NewsBot.Settings;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Commands;

public sealed class ShippedSettingsTests
{
    [Fact]
    public void The_shipped_file_gives_every_setting_its_default()
    {
        var settings = new SettingsReader([.. Composition.Sections]).Read(Repository.PathOf("config", "newsbot.json"), []);

        Assert.All(Composition.Sections.Where(section => section.Entry is null), section =>
        {
            var defaults = Activator.CreateInstance(section.Options)!;
            var shipped = settings.GetSection(section.Name).Get(section.Options) ?? Activator.CreateInstance(section.Options)!;
            var keys = section.Options.GetProperties().Where(key => key.GetSetMethod() is not null).ToList();
            Assert.Equal(keys.Select(key => key.GetValue(defaults)), keys.Select(key => key.GetValue(shipped)));
            Assert.All(
                keys.Where(key => key.GetCustomAttribute<SecretAttribute>() is null),
                key => Assert.Contains(settings.GetSection(section.Name).GetChildren(), given => given.Key == key.Name));
        });
    }
}
