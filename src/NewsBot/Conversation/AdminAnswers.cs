using System.Globalization;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>
/// What those who run the bot may do from a chat: see how it is, mend people, pause digests. Every change is told to
/// <paramref name="changed"/>, who made it first.
/// </summary>
internal sealed class AdminAnswers(
    PeopleAdmin people, Digests digests, Outbox outbox, WhoIsMeant who, TimeProvider time, Action<string, string> changed)
{
    private const string Paused = "paused by an administrator";

    /// <summary>"/admin health", "confirm NAME", "reject NAME", "merge NAME = NAME", "alias NAME = NAME", "pause ID", "resume ID".</summary>
    public async Task<Reply> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (!question.IsOperator)
        {
            return question.Line(question.Voice["admin.refused"]);
        }

        var words = (question.Command.Words ?? "").Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (verb, rest) = (words.Length > 0 ? words[0].ToLowerInvariant() : "", words.Length > 1 ? words[1] : "");

        return verb switch
        {
            "health" => await HealthAsync(question, cancellationToken),
            "confirm" or "reject" when rest.Length > 0 => await PersonAsync(question, verb, rest, cancellationToken),
            "merge" or "alias" when rest.Split('=', StringSplitOptions.TrimEntries) is [{ Length: > 0 } first, { Length: > 0 } second] =>
                await PairAsync(question, verb, first, second, cancellationToken),
            "pause" or "resume" when long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var id) =>
                await PauseAsync(question, id, isPause: verb == "pause", cancellationToken),
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
            Text = string.Create(CultureInfo.InvariantCulture, $"{digest.Id}: {digest.Wish.Chat}: {digest.Paused ?? digest.Note}"),
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

    private async Task<Reply> PersonAsync(Question question, string verb, string name, CancellationToken cancellationToken)
    {
        if (await OneAsync(name, cancellationToken) is not { } person)
        {
            return Nobody(question, name);
        }

        var did = verb == "confirm" ? await people.ConfirmAsync(person.Id, cancellationToken) : await people.RejectAsync(person.Id, cancellationToken);

        return Done(question, did, $"{verb} {person.Id} ({name})");
    }

    private async Task<Reply> PairAsync(Question question, string verb, string first, string second, CancellationToken cancellationToken)
    {
        if (await OneAsync(first, cancellationToken) is not { } person)
        {
            return Nobody(question, first);
        }

        if (verb == "alias")
        {
            return Done(question, await people.AliasAsync(person.Id, second, cancellationToken), $"alias {person.Id} ({first}) = {second}");
        }

        return await OneAsync(second, cancellationToken) is { } survivor
            ? Done(question, await people.MergeAsync(person.Id, survivor.Id, cancellationToken), $"merge {person.Id} ({first}) into {survivor.Id} ({second})")
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
        await digests.PauseAsync(id, isPause ? Paused : null, next, cancellationToken);

        return Done(question, did: true, string.Create(CultureInfo.InvariantCulture, $"{(isPause ? "pause" : "resume")} digest {id}"));
    }

    private Task<PersonRef?> OneAsync(string name, CancellationToken cancellationToken) => who.OneAsync(new Asked(name, [name]), cancellationToken);

    private static Reply Nobody(Question question, string name) =>
        question.Line(question.Voice.Say("admin.nobody", ("name", Replies.Excerpt.Echo(name))));

    private Reply Done(Question question, bool did, string what)
    {
        if (did)
        {
            changed($"{question.Address.Platform}:{question.Asker}", what);
        }

        return question.Line(question.Voice[did ? "admin.done" : "admin.failed"]);
    }
}
