using NewsBot.Analysis;

namespace NewsBot.Training;

/// <summary>A stretch of text with the names of people that somebody marked in it.</summary>
internal sealed record Passage(string Text, IReadOnlyList<TextSpan> Names);
