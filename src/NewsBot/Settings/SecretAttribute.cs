namespace NewsBot.Settings;

/// <summary>Marks a setting X that may also be given as XFile: the path of a mounted file that holds it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : Attribute;
