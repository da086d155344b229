using NewsBot.Archive.Query;
using NewsBot.Archive.Store;
using NewsBot.Delivery;
using NewsBot.Replies;

namespace NewsBot.Conversation;

/// <summary>Answers about the digests of a chat: which there are, when and what the next will be, and what it would look like now.</summary>
internal sealed class DigestAnswers(
    Digests digests, DigestWriter writer, NewsQueries news, DigestWords words, Targets targets, Buttons buttons, TimeProvider time, ChangeLog changes)
{
    // What a test shows when nothing is new: it is there to be looked at.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <summary>"list", "next", "test" or "off", of this chat, or of a channel the asker administers; a pressed button ends the one it names.</summary>
    public async Task<Reply> AnswerAsync(
        Question question, string readerZone, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        if (question.Command.Channel is { } channel)
        {
            var target = await targets.ToChangeAsync(question, channel, mayChange, cancellationToken);
            if (target.Refusal is not null)
            {
                return target.Refusal;
            }

            question = question with { Elsewhere = target.Address };
        }

        return question.Command.Words switch
        {
            "next" => await NextAsync(question, cancellationToken),
            "test" => await TestAsync(question, readerZone, cancellationToken),
            "off" => await OffAsync(question, mayChange, cancellationToken),
            _ when question.Ids.Count > 0 => await OffAsync(question, mayChange, cancellationToken),
            _ => await ListAsync(question, cancellationToken),
        };
    }

    private async Task<Reply> ListAsync(Question question, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var found = await OfAsync(question, cancellationToken);
        if (found.Count == 0)
        {
            return question.Line(voice.Say("digest.none", ("example", question.Example("digest.example"))));
        }

        var lines = new List<ReplyItem>();
        foreach (var digest in found)
        {
            lines.AddRange((await words.LinesAsync(voice, digest, withChat: question.IsTerminal, cancellationToken)).Select(Line));
        }

        return question.Reply() with { Heading = voice["digest.list.heading"], Items = lines, Buttons = await StopsAsync(question, found, cancellationToken) };
    }

    /// <summary>When the next is due, and what it would say now.</summary>
    private async Task<Reply> NextAsync(Question question, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var next = (await OfAsync(question, cancellationToken)).Where(digest => digest is { NextAt: not null, Paused: null }).MinBy(digest => digest.NextAt);
        if (next is null)
        {
            return await ListAsync(question, cancellationToken);
        }

        var reply = await writer.WriteAsync(next, new NewsWindow(next.SeenArticle, await news.NewestAsync(cancellationToken)), cancellationToken);

        return reply with
        {
            Question = question.Understood,
            Heading = voice.Say("digest.next", ("moment", DigestWords.Moment(voice, next))),
            Notes =
            [
                .. reply.Items.Count == 0 && !next.Wish.SaysWhenEmpty ? [voice["digest.next.empty"]] : Array.Empty<string>(),
                .. reply.Notes.Where(_ => reply.Items.Count > 0 || next.Wish.SaysWhenEmpty),
            ],
        };
    }

    /// <summary>What the digest would say, for the asker's eyes only; nothing counts as told.</summary>
    private async Task<Reply> TestAsync(Question question, string readerZone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var digest = (await OfAsync(question, cancellationToken)).MinBy(digest => digest.NextAt ?? long.MaxValue) ?? Everything(question, readerZone, now);
        var newest = await news.NewestAsync(cancellationToken);
        var reply = await writer.WriteAsync(digest, new NewsWindow(digest.SeenArticle, newest), cancellationToken);
        if (reply.Items.Count == 0)
        {
            reply = await writer.WriteAsync(digest, new NewsWindow(await news.BeforeAsync(now - Lately, cancellationToken), newest), cancellationToken);
        }

        return reply with
        {
            Question = question.Understood,
            IsForAskerOnly = true,
            Notes = [.. reply.Notes, question.Voice["digest.test"]],
        };
    }

    /// <summary>Ends the digest a button names, or the only one; offers a choice of several.</summary>
    private async Task<Reply> OffAsync(Question question, Func<CancellationToken, Task<bool>> mayChange, CancellationToken cancellationToken)
    {
        var voice = question.Voice;
        var found = question.Ids is [var id, ..]
            ? await digests.FindAsync(id, cancellationToken) is { } named ? [named] : []
            : await OfAsync(question, cancellationToken);
        if (found.Count == 0)
        {
            return question.Line(voice.Say("digest.none", ("example", question.Example("digest.example"))));
        }

        if (found.Count > 1)
        {
            return question.Reply() with { Heading = voice["digest.off.which"], Buttons = await StopsAsync(question, found, cancellationToken) };
        }

        var digest = found[0];
        if (!await targets.MayChangeAsync(question, digest.Wish.Chat, mayChange, cancellationToken))
        {
            return question.Line(voice["administrators-only"]);
        }

        if (digest.Name is not null)
        {
            return question.Line(voice.Say("digest.off.settings", ("name", digest.Name)));
        }

        await digests.RemoveAsync(digest.Id, cancellationToken);
        changes.Note(question, digest.Wish.Chat, FormattableString.Invariant($"digest {digest.Id} ended"));

        return question.Line(voice.Say("digest.off", ("schedule", DigestWords.Schedule(voice, digest.Wish))));
    }

    private static ReplyItem Line(string text) => new() { Kind = ItemKind.Line, Text = text };

    private static StoredDigest Everything(Question question, string readerZone, DateTimeOffset now) => new()
    {
        Id = 0,
        Name = null,
        Wish = new DigestWish
        {
            Chat = question.Chat,
            Schedule = "daily 09:00",
            Zone = readerZone,
            Language = question.LanguageCode,
            Items = DigestSetting.ItemsUnlessTold,
            SaysWhenEmpty = true,
            CatchUp = TimeSpan.Zero,
        },
        NextAt = null,
        NextWall = null,
        Paused = null,
        SeenArticle = long.MaxValue,
        LastAt = null,
        Note = null,
        MadeAt = (now - Lately).ToUnixTimeMilliseconds(),
    };

    // In the terminal sits the operator, who sees them all.
    private Task<IReadOnlyList<StoredDigest>> OfAsync(Question question, CancellationToken cancellationToken) =>
        question.IsTerminal ? digests.AllAsync(cancellationToken) : digests.OfChatAsync((question.Elsewhere ?? question.Address).Key, cancellationToken);

    private async Task<IReadOnlyList<ReplyButton>> StopsAsync(Question question, IReadOnlyList<StoredDigest> found, CancellationToken cancellationToken)
    {
        var stops = new List<ReplyButton>();
        foreach (var digest in found.Where(digest => digest.Name is null))
        {
            var label = question.Voice.Say("button.stop", ("schedule", DigestWords.Schedule(question.Voice, digest.Wish)));
            stops.Add(await buttons.MakeAsync(label, question.Button(CommandName.Digest, digest.Id), cancellationToken));
        }

        return stops;
    }
}
