using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>
/// Answers what no phrase covers: questions about anything, and names nobody bears. Whoever is named in them, or meant by them, is told
/// about; else the articles with their words are shown; else one line says what may be asked.
/// </summary>
internal sealed class QuestionAnswers(GistReader gists, PassageAnswers passages, TogetherAnswers together, LastAnswer last, PeopleQueries people, Buttons buttons)
{
    private const int FewestWords = 2;
    private const int LongestName = 4;
    private const int MostTerms = 8;

    /// <summary>What a question is about, in its own words; of a name nobody bears, what else stands in its place.</summary>
    public Task<Gist> GistAsync(Question question, CancellationToken cancellationToken) => gists.OfAsync(Typed(question.Command), cancellationToken);

    /// <summary>What several people said whose names stand together where one name was looked for; null when there are not several, or they said nothing.</summary>
    public async Task<Reply?> SaidByEachAsync(Question question, CancellationToken cancellationToken) =>
        question.Command is { Name: CommandName.Quotes, Person: { } asked } command && (!command.IsBare || command.Stance is not null)
        && await gists.OfAsync(asked.Readings[0], cancellationToken) is { People.Count: > 1 } gist
            ? await together.SaidByEachAsync(question, gist, cancellationToken)
            : null;

    /// <summary>A question, typed or paged by its button.</summary>
    public async Task<Reply> AnswerAsync(Question question, Gist gist, CancellationToken cancellationToken)
    {
        var typed = Typed(question.Command);

        return await AboutPeopleAsync(question, gist, typed, mustHold: false, cancellationToken)
            ?? (gist.RefersTo is not null ? SettingAnswers.WhoIsAskedAbout(question) : null)
            ?? await passages.WithWordsAsync(question, gist.Words, typed, question.Voice["question.words"], cancellationToken)
            ?? SettingAnswers.NoAnswer(question);
    }

    /// <summary>The next page of passages.</summary>
    public async Task<Reply> PageAsync(Question question, ButtonData pressed, CancellationToken cancellationToken)
    {
        var typed = pressed.Token is null ? "" : await buttons.KeptAsync(pressed.Token, cancellationToken);
        if (typed is null)
        {
            return question.Line(question.Voice["button.old"]);
        }

        var gist = await gists.OfAsync(typed, cancellationToken) with { People = await people.PersonRefsAsync(pressed.Ids, cancellationToken) };

        return await AboutPeopleAsync(question, gist, typed, mustHold: false, cancellationToken)
            ?? await passages.WithWordsAsync(question, gist.Words, typed, question.Voice["question.words"], cancellationToken)
            ?? question.Line(question.Voice["more.none"]);
    }

    /// <summary>
    /// What to show where nobody bears the name that was asked for: "Altman and Musk", "the public library". When the words lead
    /// nowhere either, the first answer stands, which offers the nearest names.
    /// </summary>
    public async Task<Reply> InsteadAsync(Question question, Gist gist, Reply nobody, CancellationToken cancellationToken)
    {
        var command = question.Command;
        var typed = Typed(command);
        var mustHold = gist.People.Count < 2 && nobody.Choices.Count > 0 && !gist.IsAboutDoing && QuestionWords.In(typed).Count <= LongestName;
        if (await AboutPeopleAsync(question, gist, typed, mustHold, cancellationToken) is { } told)
        {
            return told;
        }

        var mayBeTopic = command.IsBare || command.Name is CommandName.Articles or CommandName.Summary or CommandName.About;
        var isBody = command.Name == CommandName.Quotes && !command.IsBare && nobody.Choices.Count == 0;
        var isNobody = command.Name == CommandName.Person && nobody.Choices.Count == 0;
        if (mayBeTopic || isBody || isNobody || (gist.Words.Groups.Count >= FewestWords && !IsNear(nobody, typed)))
        {
            var heading = mayBeTopic ? question.Voice.Say("search.heading", ("words", Excerpt.Echo(typed))) : question.Voice["question.words"];
            var exact = mayBeTopic ? AskedWords.Exactly(SearchText.Terms(typed, MostTerms)) : AskedWords.None;
            if ((await passages.WithWordsAsync(question, exact, typed, heading, cancellationToken)
                ?? await passages.WithWordsAsync(question, gist.Words, typed, heading, cancellationToken)) is { } found)
            {
                return IsNear(nobody, typed) ? found with { Notes = nobody.Notes, Buttons = [.. found.Buttons, .. nobody.Buttons], Choices = nobody.Choices } : found;
            }
        }

        return mayBeTopic && nobody.Choices.Count == 0 ? SettingAnswers.NothingFound(question, typed)
            : isBody ? question.Line(question.Voice.Say("quotes.nobody", ("name", Excerpt.Echo(command.Person!.Readings[0]))))
            : gist.IsAboutDoing ? SettingAnswers.NoAnswer(question)
            : nobody;
    }

    private static string Typed(Command command) =>
        command.Words ?? string.Join(' ', new[] { command.Person?.Readings[0], command.About?.Text }.OfType<string>());

    private async Task<Reply?> AboutPeopleAsync(Question question, Gist gist, string typed, bool mustHold, CancellationToken cancellationToken) => gist switch
    {
        { People.Count: > 1 } => await together.AboutAsync(question, gist, typed, cancellationToken),
        { People: [var one] } => await passages.AboutOneAsync(question, one, gist.Words, typed, mustHold, cancellationToken),
        { RefersTo: { } gender } when await last.PersonAsync(question, gender, cancellationToken) is { } told =>
            await passages.AboutOneAsync(question, told, gist.Words, typed, mustHold, cancellationToken),
        _ => null,
    };

    /// <summary>Whether one of the names on offer has a whole word of what was typed.</summary>
    private static bool IsNear(Reply nobody, string typed)
    {
        var words = NameForm.Of(typed).Key.Split(' ');

        return nobody.Choices.Any(choice => NamesOf(choice.Person).Any(name => name.Split(' ').Intersect(words).Any()));
    }

    private static IEnumerable<string> NamesOf(PersonRef person) =>
        new[] { person.NameArabic, person.NameLatin }.OfType<string>().Select(name => NameForm.Of(name).Key);
}
