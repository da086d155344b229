using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NewsBot.Analysis;
using NodaTime;

namespace NewsBot.Wording;

/// <summary>How answers are worded for readers who have not said otherwise.</summary>
internal sealed partial class ReaderOptions
{
    public const string Section = "Reader";

    /// <summary>The language when neither the question, the chat nor the platform tells: ar or en.</summary>
    [Required, RegularExpression("^(ar|en)$", ErrorMessage = "{0} must be ar or en.")]
    public string Language { get; set; } = "ar";

    /// <summary>The Arabic names of the months: gulf (يناير), levant (كانون الثاني), maghreb (جانفي) or morocco (غشت).</summary>
    [Required, RegularExpression("^(gulf|levant|maghreb|morocco)$", ErrorMessage = "{0} must be gulf, levant, maghreb or morocco.")]
    public string Months { get; set; } = "gulf";

    /// <summary>The digits of Arabic answers: latin (123) or arabic (١٢٣).</summary>
    [Required, RegularExpression("^(latin|arabic)$", ErrorMessage = "{0} must be latin or arabic.")]
    public string Digits { get; set; } = "latin";

    /// <summary>The zone whose days "today" and "this week" mean, and in which dates are shown.</summary>
    [Required, TimeZoneName]
    public string TimeZone { get; set; } = "Asia/Riyadh";

    /// <summary>The first day of "this week".</summary>
    [AllowedValues(
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday,
        IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday, ErrorMessage = "{0} must be a day of the week, in English.")]
    public IsoDayOfWeek WeekStart { get; set; } = IsoDayOfWeek.Sunday;

    public Language DefaultLanguage => Language == "en" ? Analysis.Language.English : Analysis.Language.Arabic;

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[TimeZone];

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<ReaderOptions>;
}
