using NewsBot.Analysis.People;
using NewsBot.Archive.Query;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>
/// Answers what no phrase covers: questions about anything, and names nobody bears. Whoever is named in them, or meant by them, is told
/// about; else the articles with their words are shown; else one line says what may be asked.
/// </summary>
internal sealed class QuestionAnswers(GistReader gists, PassageAnswers passages, LastAnswer last, PeopleQueries people, Buttons buttons)
{
    private const int FewestWords = 2;

    /// <summary>A question, typed or paged by its button.</summary>
    public async Task<Reply> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Pressed is not { } pressed)
        {
            var typed = question.Command.Words!;
            var gist = await gists.OfAsync(typed, cancellationToken);

            return await AboutPeopleAsync(question, gist, typed, mustHold: false, cancellationToken)
                ?? await passages.WithWordsAsync(question, gist.Words, typed, question.Voice["question.words"], cancellationToken)
                ?? (gist.RefersTo is null ? SettingAnswers.NoAnswer(question) : SettingAnswers.WhoIsAskedAbout(question));
        }

        var kept = pressed.Token is null ? "" : await buttons.KeptAsync(pressed.Token, cancellationToken);
        if (kept is null)
        {
            return question.Line(question.Voice["button.old"]);
        }

        var again = await gists.OfAsync(kept, cancellationToken) with { People = await people.PersonRefsAsync(pressed.Ids, cancellationToken) };

        return await AboutPeopleAsync(question, again, kept, mustHold: false, cancellationToken)
            ?? await passages.WithWordsAsync(question, again.Words, kept, question.Voice["question.words"], cancellationToken)
            ?? question.Line(question.Voice["more.none"]);
    }

    /// <summary>
    /// What to show where nobody bears the name that was asked for: "Altman and Musk", "the public library". When the words lead
    /// nowhere either, the first answer stands, which offers the nearest names.
    /// </summary>
    public async Task<Reply> InsteadAsync(Question question, Reply nobody, CancellationToken cancellationToken)
    {
        var command = question.Command;
        var typed = command.Words ?? string.Join(' ', new[] { command.Person!.Text, command.About?.Text }.OfType<string>());
        var gist = await gists.OfAsync(typed, cancellationToken);
        if (await AboutPeopleAsync(question, gist, typed, mustHold: gist.People.Count < 2 && nobody.Choices.Count > 0, cancellationToken) is { } told)
        {
            return told;
        }

        var mayBeTopic = command.IsBare || command.Name is CommandName.Articles or CommandName.Summary or CommandName.About;
        var heading = mayBeTopic ? question.Voice.Say("search.heading", ("words", Excerpt.Echo(typed))) : question.Voice["question.words"];
        if ((mayBeTopic || gist.Words.Groups.Count >= FewestWords)
            && await passages.WithWordsAsync(question, gist.Words, typed, heading, cancellationToken) is { } found)
        {
            return WithNames(found, nobody, typed, isTopic: mayBeTopic);
        }

        return command.IsBare && nobody.Choices.Count == 0 ? SettingAnswers.NothingFound(question, typed) : nobody;
    }

    private async Task<Reply?> AboutPeopleAsync(Question question, Gist gist, string typed, bool mustHold, CancellationToken cancellationToken) => gist switch
    {
        { People: [var one, var other, ..] } => await passages.AboutTwoAsync(question, one, other, gist.Words, typed, cancellationToken),
        { People: [var one] } => await passages.AboutOneAsync(question, one, gist.Words, typed, mustHold, cancellationToken),
        { RefersTo: { } gender } when await last.PersonAsync(question, gender, cancellationToken) is { } told =>
            await passages.AboutOneAsync(question, told, gist.Words, typed, mustHold, cancellationToken),
        _ => null,
    };

    /// <summary>The names that are near stay on offer beside what was found, if they have a whole word of what was typed.</summary>
    private static Reply WithNames(Reply found, Reply nobody, string typed, bool isTopic)
    {
        var words = NameForm.Of(typed).Key.Split(' ');
        var isNamed = nobody.Choices.Any(choice => NamesOf(choice.Person).Any(name => name.Split(' ').Intersect(words).Any()));
        if (isNamed)
        {
            return found with { Notes = nobody.Notes, Buttons = [.. found.Buttons, .. nobody.Buttons], Choices = nobody.Choices };
        }

        return isTopic ? found : found with { Notes = nobody.Choices.Count == 0 ? nobody.Notes : [] };
    }

    private static IEnumerable<string> NamesOf(PersonRef person) =>
        new[] { person.NameArabic, person.NameLatin }.OfType<string>().Select(name => NameForm.Of(name).Key);
}
