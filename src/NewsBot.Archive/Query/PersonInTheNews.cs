namespace NewsBot.Archive.Query;

/// <summary>A person and in how many stories the news name them in the time asked for.</summary>
public sealed record PersonInTheNews(PersonRef Person, long Stories);
