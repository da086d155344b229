using System.CommandLine;
using NewsBot.Archive.Query;
using NewsBot.Archive.Store;

namespace NewsBot.Commands;

/// <summary><c>people …</c>: who is in the archive. Looking is here, changing in <see cref="PeopleEditing"/>.</summary>
internal static class PeopleCommand
{
    private const int PageSize = 100;

    public static Command Create(Composition composition)
    {
        var command = new Command("people", "Look at the people of the archive, and mend what is known of them.")
        {
            List(composition),
            Show(composition),
            Find(composition),
        };
        PeopleEditing.AddTo(command, composition);

        return command;
    }

    private static Command List(Composition composition)
    {
        var status = new Option<string>("--status") { Description = "known, candidate or rejected.", DefaultValueFactory = _ => "known" };
        status.AcceptOnlyFromAmong("known", "candidate", "rejected");
        var limit = new Option<int>("--limit") { Description = "How many at most.", DefaultValueFactory = _ => PageSize };
        var format = OutputFormat.Option();
        var command = new Command("list", "List people, those of most articles first.") { status, limit, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var people = new PeopleQueries(archive.Database);
            var wanted = Enum.Parse<PersonStatus>(parsed.GetRequiredValue(status), ignoreCase: true);
            var left = parsed.GetValue(limit);
            for (string? cursor = null; left > 0;)
            {
                var page = await people.ListAsync(wanted, new PageRequest(Math.Min(left, PageSize), cursor), cancellationToken);
                foreach (var person in page.Items)
                {
                    await Console.Out.WriteLineAsync(parsed.IsJson(format) ? PeopleJson.Person(person) : PersonArgument.Words(person));
                }

                left -= page.Items.Count;
                if (page.Next is null)
                {
                    break;
                }

                cursor = page.Next;
            }

            return ExitCode.Done;
        });

        return command;
    }

    private static Command Show(Composition composition)
    {
        var who = new Argument<string>("person") { Description = "A number from the lists, or a name." };
        var format = OutputFormat.Option();
        var command = new Command("show", "Show one person: names, roles, counts, company.") { who, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var person = await PersonArgument.ResolveAsync(archive, parsed.GetRequiredValue(who), cancellationToken);
            var card = await new PeopleQueries(archive.Database).CardAsync(person.Id, cancellationToken)
                ?? throw new CommandFailedException($"{parsed.GetValue(who)}: not in the archive any more.");

            foreach (var line in parsed.IsJson(format) ? [PeopleJson.Card(card)] : Lines(card))
            {
                await Console.Out.WriteLineAsync(line);
            }

            return ExitCode.Done;
        });

        return command;
    }

    private static IEnumerable<string> Lines(PersonCard card)
    {
        yield return PersonArgument.Words(card.Person);
        yield return FormattableString.Invariant($"quotes {card.Quotes}, articles {card.Articles}, stories {card.Stories}");
        if (card.Aliases.Count > 0)
        {
            yield return PlainLine.Of($"also: {string.Join(" | ", card.Aliases)}");
        }

        foreach (var role in card.RolesSeen)
        {
            yield return PlainLine.Of($"introduced as: {role}");
        }

        foreach (var related in card.Related)
        {
            yield return $"with: {PersonArgument.Words(related)}";
        }
    }

    private static Command Find(Composition composition)
    {
        var name = new Argument<string>("name") { Description = "A name in either script." };
        var format = OutputFormat.Option();
        var command = new Command("find", "Say whom a name means, and how near others come.") { name, format };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var asked = parsed.GetRequiredValue(name);
            var match = await new PersonFinder(archive.Database).FindAsync(asked, cancellationToken);
            if (parsed.IsJson(format))
            {
                await Console.Out.WriteLineAsync(PeopleJson.Match(asked, match));
                return ExitCode.Done;
            }

            await Console.Out.WriteLineAsync(match.Decision.ToString());
            foreach (var scored in match.People)
            {
                await Console.Out.WriteLineAsync(FormattableString.Invariant($"{scored.Score:0.00}  {PersonArgument.Words(scored.Person)}"));
            }

            return ExitCode.Done;
        });

        return command;
    }
}
