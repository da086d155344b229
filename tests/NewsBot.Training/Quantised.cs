namespace NewsBot.Training;

/// <summary>Weights as whole numbers of one byte.</summary>
internal static class Quantised
{
    public static sbyte[] Of(float[] weights, float unit) => [.. weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight * unit), -127, 127))];
}
