using System.ComponentModel.DataAnnotations;

namespace NewsBot.Delivery;

/// <summary>Accepts a whole number between two, both inside.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NumberWithinAttribute(int least, int most)
    : ValidationAttribute(FormattableString.Invariant($"{{0}} must be a number from {least} to {most}."))
{
    public override bool IsValid(object? value) => value is int number && number >= least && number <= most;
}
