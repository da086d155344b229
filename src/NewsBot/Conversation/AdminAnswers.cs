using System.Globalization;
using NewsBot.Analysis;
using NewsBot.Analysis.Text;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>What those who run the bot may do from a chat: see how it is, mend people, pause digests.</summary>
internal sealed class AdminAnswers(
    PeopleAdmin people, Digests digests, Outbox outbox, ChatStandings standings, WhoIsMeant who, TimeProvider time, ChangeLog changes)
{
    private readonly WordList actions = PhraseBook.Load("commands.txt", Language.English).List("admin");

    /// <summary>
    /// "/admin health", "confirm NAME", "not-a-person NAME", "add NAME" or "add NAME = NAME" in the other script, "merge NAME = NAME",
    /// "alias NAME = NAME", "pause ID", "resume ID"; in Arabic words too.
    /// </summary>
    public async Task<Reply> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (!question.IsOperator)
        {
            return question.Line(question.Voice["admin.refused"]);
        }

        var words = (question.Command.Words ?? "").Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var action = words.Length > 0 ? actions.ValueOf(QuestionWords.In(words[0])) : null;
        var given = words.Length > 1 ? words[1].Split('=', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

        return (action, given) switch
        {
            ("health", _) => await HealthAsync(question, cancellationToken),
            ("confirm" or "reject", [var name]) => await DecideAsync(question, action, name, cancellationToken),
            ("add", [var name, .. { Length: <= 1 } other]) => await AddAsync(question, name, other is [var second] ? second : null, cancellationToken),
            ("merge", [var first, var second]) => await MergeAsync(question, first, second, cancellationToken),
            ("alias", [var first, var second]) => await AliasAsync(question, first, second, cancellationToken),
            ("pause" or "resume", [var number]) when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) =>
                await PauseAsync(question, id, isPause: action == "pause", cancellationToken),
            _ => question.Line(question.Voice["admin.help"]),
        };
    }

    private async Task<Reply> HealthAsync(Question question, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var counts = await outbox.CountsAsync(cancellationToken);
        var all = await digests.AllAsync(cancellationToken);
        var lines = all.Where(digest => digest.Paused is not null || digest.Note is not null).Select(digest => new ReplyItem
        {
            Kind = ItemKind.Line,
            Text = string.Create(CultureInfo.InvariantCulture, $"{digest.Id}: {digest.Wish.Chat}: {Reasons.Worded(voice, digest.Paused ?? digest.Note!)}"),
        });

        return question.Reply() with
        {
            Heading = voice.Say(
                "admin.health",
                ("digests", voice.Number(all.Count)),
                ("waiting", voice.Number(Of(DeliveryState.Due) + Of(DeliveryState.Sending))),
                ("sent", voice.Number(Of(DeliveryState.Sent))),
                ("lost", voice.Number(Of(DeliveryState.Expired) + Of(DeliveryState.GivenUp)))),
            Items = [.. lines],
        };

        long Of(DeliveryState state) => counts.GetValueOrDefault(state);
    }

    private async Task<Reply> DecideAsync(Question question, string action, string name, CancellationToken cancellationToken)
    {
        if (await OneAsync(name, cancellationToken) is not { } person)
        {
            return Nobody(question, name);
        }

        var did = action == "confirm" ? await people.ConfirmAsync(person.Id, cancellationToken) : await people.RejectAsync(person.Id, cancellationToken);

        return Done(question, did, FormattableString.Invariant($"{action} person {person.Id}"));
    }

    private async Task<Reply> AddAsync(Question question, string name, string? other, CancellationToken cancellationToken)
    {
        if (await OneAsync(name, cancellationToken) is { IsKnown: true } known && (IsSame(known.NameArabic, name) || IsSame(known.NameLatin, name)))
        {
            return question.Line(question.Voice.Say("admin.known", ("name", question.Voice.NameOf(known))));
        }

        string?[] names = [name, other];
        var person = new NewPerson(
            names.FirstOrDefault(given => given is not null && IsArabic(given)),
            names.FirstOrDefault(given => given is not null && !IsArabic(given)),
            Gender.Unknown,
            RoleArabic: null,
            RoleEnglish: null);
        if (other is not null && IsArabic(name) == IsArabic(other))
        {
            return question.Line(question.Voice["admin.help"]);
        }

        var id = await people.AddAsync(person, cancellationToken);

        return Done(question, did: true, FormattableString.Invariant($"added person {id}"));
    }

    private async Task<Reply> AliasAsync(Question question, string name, string alias, CancellationToken cancellationToken) =>
        await OneAsync(name, cancellationToken) is { } person
            ? Done(question, await people.AliasAsync(person.Id, alias, cancellationToken), FormattableString.Invariant($"one more name of person {person.Id}"))
            : Nobody(question, name);

    private async Task<Reply> MergeAsync(Question question, string first, string second, CancellationToken cancellationToken)
    {
        if (await OneAsync(first, cancellationToken) is not { } person)
        {
            return Nobody(question, first);
        }

        return await OneAsync(second, cancellationToken) is { } survivor
            ? Done(question, await people.MergeAsync(person.Id, survivor.Id, cancellationToken), FormattableString.Invariant($"person {person.Id} is now person {survivor.Id}"))
            : Nobody(question, second);
    }

    private async Task<Reply> PauseAsync(Question question, long id, bool isPause, CancellationToken cancellationToken)
    {
        if (await digests.FindAsync(id, cancellationToken) is not { } digest)
        {
            return question.Line(question.Voice["admin.failed"]);
        }

        // What was due while it was paused is not made up for.
        var next = isPause ? null : Delivery.Planner.Next(digest.Wish.Schedule, digest.Wish.Zone, time.GetUtcNow());
        await digests.PauseAsync(id, isPause ? Reasons.PausedByOperator : null, next, cancellationToken);
        if (!isPause)
        {
            await standings.IsBackAsync(digest.Wish.Chat, cancellationToken);
        }

        return Done(question, did: true, FormattableString.Invariant($"digest {id} {(isPause ? "paused" : "resumed")}"));
    }

    private Task<PersonRef?> OneAsync(string name, CancellationToken cancellationToken) => who.OneAsync(new Asked(name, [name]), cancellationToken);

    private static bool IsSame(string? known, string name) => known is not null && ArabicFolding.Name(known) == ArabicFolding.Name(name);

    private static bool IsArabic(string name) => CommandParser.LanguageOf(QuestionWords.In(name)) == Language.Arabic;

    private static Reply Nobody(Question question, string name) =>
        question.Line(question.Voice.Say("admin.nobody", ("name", Replies.Excerpt.Echo(name))));

    private Reply Done(Question question, bool did, string what)
    {
        if (did)
        {
            changes.Note(question, question.Chat, what);
        }

        return question.Line(question.Voice[did ? "admin.done" : "admin.failed"]);
    }
}
