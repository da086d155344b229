using System.Globalization;
using System.Runtime.CompilerServices;

namespace NewsBot.Tests.Support;

/// <summary>
/// Runs the whole assembly as a Saudi reader's machine would: there .NET prints 2026-03-14 as 1447-09-25 and hides marks
/// before minus signs, so whatever is formatted or compared by culture goes visibly wrong.
/// </summary>
internal static class ArabicCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        var culture = CultureInfo.GetCultureInfo("ar-SA");
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
#pragma warning disable RS0030 // The one place that sets the culture instead of naming one.
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
#pragma warning restore RS0030
    }
}
