using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace NewsBot.Commands;

/// <summary>Where the archive lies.</summary>
internal sealed partial class DataOptions
{
    public const string Section = "Data";

    /// <summary>The folder of newsbot.db, on a local disk; created when it is not there. The default is data/ in the current folder.</summary>
    [Required(ErrorMessage = "must name a folder")]
    public string Directory { get; init; } = "data";

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<DataOptions>;
}
