using FsCheck;
using FsCheck.Fluent;

namespace NewsBot.Tests.Discord;

/// <summary>Texts of people who want a bot to ping, to break its markup or to run over.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "@everyone", "@here", "<@123>", "<@&9>", "<#5>", "<t:0:R>", "<:a:1>", ":smile:", "**", "__", "~~", "||", "`", "```js\n", "\n> ", "\n>>> ",
        "\n# ", "\n- ", "\n1. ", "\n-# ", "[click](https://evil.example)", "https://evil.example/x_y", "\\", "\\\\", "](", ")", "\u202E", "\u2067", "\u2069",
        "\u200F", "\u0000", "\u0007", "\r\n", "\t", "\uD800", "\uDC00", "😀", "𝔊", "قال", "إن الذكاء", "OpenAI", "GPT-4", "(v2)", "2024-05-20", "50%", " ", "، ", ". ",
        "ــ", "é", "«", "»", "\u2028", "\u00A0", "🇸🇦", "x",
    ];

    public static Arbitrary<string> Texts { get; } = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    public static Arbitrary<string> LongTexts { get; } =
        (from piece in Gen.Elements(Pieces)
         from other in Gen.Elements(Pieces)
         from times in Gen.Choose(0, 1_200)
         select string.Concat(Enumerable.Repeat(piece + other, times))).ToArbitrary();
}
