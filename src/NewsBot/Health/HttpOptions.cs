using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace NewsBot.Health;

/// <summary>Where the host listens for HTTP.</summary>
internal sealed partial class HttpOptions : IValidatableObject
{
    public const string Section = "Http";

    /// <summary>One or more http addresses parted by semicolons, for example http://127.0.0.1:8080 (the default); empty: no HTTP at all.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8080";

    public IReadOnlyList<BindingAddress> Addresses =>
        [.. Urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(BindingAddress.Parse)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        string? fault = null;
        try
        {
            fault = Addresses.Any(address => address.Scheme != "http") ? "only http addresses, please; TLS belongs to the proxy in front" : null;
        }
        catch (FormatException exception)
        {
            fault = exception.Message;
        }

        return fault is null ? [] : [new ValidationResult(fault, [nameof(Urls)])];
    }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<HttpOptions>;
}
