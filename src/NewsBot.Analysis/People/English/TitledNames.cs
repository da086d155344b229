namespace NewsBot.Analysis.People.English;

/// <summary>Finds names by where their titles begin: Princess Clara begins at Princess.</summary>
internal static class TitledNames
{
    private const int LongestTitle = 8;

    public static Mention? NameWithTitleAt(this Cast people, int first)
    {
        for (var i = first; i < people.ByToken.Count && i - first < LongestTitle; i++)
        {
            if (people.ByToken[i] is { } mention)
            {
                return mention.TitleFirst == first ? mention : null;
            }
        }

        return null;
    }
}
