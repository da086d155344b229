namespace NewsBot.Tests.Support;

/// <summary>For tests that measure the whole process, or let time go on when nothing moves: no other test runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
