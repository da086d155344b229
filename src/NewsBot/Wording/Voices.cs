using NewsBot.Analysis;

namespace NewsBot.Wording;

/// <summary>The voices of both languages, made once.</summary>
internal sealed class Voices(ReaderOptions reader)
{
    private readonly Voice arabic = new(Language.Arabic, reader);
    private readonly Voice english = new(Language.English, reader);

    public Voice Default => In(reader.DefaultLanguage);

    public Voice In(Language language) => language == Language.Arabic ? arabic : english;
}
