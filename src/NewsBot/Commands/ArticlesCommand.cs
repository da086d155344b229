using System.CommandLine;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;

namespace NewsBot.Commands;

/// <summary><c>articles show|remove ID…</c>: one article as the archive holds it, or out with it.</summary>
internal static class ArticlesCommand
{
    public static Command Create(Composition composition) =>
        new("articles", "Look at an article of the archive, or remove it.") { Show(composition), Remove(composition) };

    private static Command Show(Composition composition)
    {
        var id = new Argument<long>("id") { Description = "The number that answers and lists give." };
        var command = new Command("show", "Print an article as it is kept, with whom it names.") { id };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var article = await new ArticleQueries(archive.Database).GetAsync(parsed.GetValue(id), cancellationToken)
                ?? throw new CommandFailedException(NoSuch(parsed.GetValue(id)));

            await Console.Out.WriteLineAsync(PlainLine.Of($"{article.Article.Source} · {Date(article.Article.PublishedAt)} · {article.Article.Url}"));
            foreach (var person in article.People)
            {
                await Console.Out.WriteLineAsync($"names: {PersonArgument.Words(person)}");
            }

            foreach (var other in article.AlsoIn)
            {
                await Console.Out.WriteLineAsync(PlainLine.Of(FormattableString.Invariant($"also in: {other.Id} {other.Source}: {other.Title}")));
            }

            await Console.Out.WriteLineAsync();
            foreach (var line in article.Text.Split('\n'))
            {
                await Console.Out.WriteLineAsync(PlainLine.Of(line));
            }

            return ExitCode.Done;
        });

        return command;
    }

    private static Command Remove(Composition composition)
    {
        var ids = new Argument<long[]>("id") { Description = "The numbers of articles.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("remove", "Take articles, and all that was found in them, out of the archive.") { ids };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var admin = new ArticleAdmin(archive.Database);
            var missing = 0;
            foreach (var id in parsed.GetRequiredValue(ids))
            {
                var removed = await admin.RemoveAsync(id, cancellationToken);
                missing += removed ? 0 : 1;
                await (removed ? Console.Out : Console.Error).WriteLineAsync(removed ? FormattableString.Invariant($"removed {id}") : NoSuch(id));
            }

            return missing == 0 ? ExitCode.Done : ExitCode.Failed;
        });

        return command;
    }

    private static string Date(long? at) =>
        at is { } time ? FormattableString.Invariant($"{DateTimeOffset.FromUnixTimeMilliseconds(time):yyyy-MM-dd}") : "date unknown";

    private static string NoSuch(long id) => FormattableString.Invariant($"{id}: there is no such article.");
}
