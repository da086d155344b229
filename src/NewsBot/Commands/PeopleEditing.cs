using System.CommandLine;
using NewsBot.Analysis;
using NewsBot.Archive.Sources;
using NewsBot.Archive.Store;

namespace NewsBot.Commands;

/// <summary>What an operator changes about people: new ones, more names, two that are one, and candidates decided upon.</summary>
internal static class PeopleEditing
{
    public static void AddTo(Command people, Composition composition)
    {
        people.Add(Add(composition));
        people.Add(Alias(composition));
        people.Add(Merge(composition));
        people.Add(Decide(composition, "confirm", "Say that a candidate is a person to know.", "confirmed", (admin, id, cancel) => admin.ConfirmAsync(id, cancel)));
        people.Add(Decide(composition, "reject", "Say that this is no person, or none to answer for.", "rejected", (admin, id, cancel) => admin.RejectAsync(id, cancel)));
        people.Add(Import(composition));
    }

    private static Command Add(Composition composition)
    {
        var arabic = new Option<string?>("--arabic") { Description = "The name in Arabic script." };
        var latin = new Option<string?>("--latin") { Description = "The name in Latin script." };
        var gender = new Option<string?>("--gender") { Description = "m or f." };
        gender.AcceptOnlyFromAmong("m", "f");
        var roleArabic = new Option<string?>("--role-arabic") { Description = "What the person is known for, in Arabic." };
        var roleEnglish = new Option<string?>("--role-english") { Description = "What the person is known for, in English." };

        var command = new Command("add", "Add a person to know.") { arabic, latin, gender, roleArabic, roleEnglish };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(arabic)) && string.IsNullOrWhiteSpace(result.GetValue(latin)))
            {
                result.AddError("A person needs a name: --arabic, --latin or both.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var person = new NewPerson(
                parsed.GetValue(arabic),
                parsed.GetValue(latin),
                parsed.GetValue(gender) switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown },
                parsed.GetValue(roleArabic),
                parsed.GetValue(roleEnglish));
            var id = await new PeopleAdmin(archive.Database).AddAsync(person, cancellationToken);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"added {id}"));

            return ExitCode.Done;
        });

        return command;
    }

    private static Command Alias(Composition composition)
    {
        var who = new Argument<string>("person") { Description = "A number from the lists, or a name." };
        var alias = new Argument<string>("name") { Description = "One more name of that person." };
        var command = new Command("alias", "Give a person one more name.") { who, alias };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var person = await PersonArgument.ResolveAsync(archive, parsed.GetRequiredValue(who), cancellationToken);
            var done = await new PeopleAdmin(archive.Database).AliasAsync(person.Id, parsed.GetRequiredValue(alias), cancellationToken);

            return await SayAsync(done, $"{PersonArgument.Words(person)} is also {PlainLine.Of(parsed.GetRequiredValue(alias))}");
        });

        return command;
    }

    private static Command Merge(Composition composition)
    {
        var who = new Argument<string>("person") { Description = "Who turned out to be the other one." };
        var survivor = new Argument<string>("survivor") { Description = "Whose number and name stay." };
        var command = new Command("merge", "Make one person of two; quotes, names and old links go to the survivor.") { who, survivor };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var person = await PersonArgument.ResolveAsync(archive, parsed.GetRequiredValue(who), cancellationToken);
            var into = await PersonArgument.ResolveAsync(archive, parsed.GetRequiredValue(survivor), cancellationToken);
            var done = await new PeopleAdmin(archive.Database).MergeAsync(person.Id, into.Id, cancellationToken);

            return await SayAsync(done, $"{PersonArgument.Words(person)} is now {PersonArgument.Words(into)}");
        });

        return command;
    }

    private static Command Decide(
        Composition composition, string name, string description, string outcome, Func<PeopleAdmin, long, CancellationToken, Task<bool>> decide)
    {
        var who = new Argument<string>("person") { Description = "A number from the lists, or a name." };
        var command = new Command(name, description) { who };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            var person = await PersonArgument.ResolveAsync(archive, parsed.GetRequiredValue(who), cancellationToken);
            var done = await decide(new PeopleAdmin(archive.Database), person.Id, cancellationToken);

            return await SayAsync(done, $"{outcome}: {PersonArgument.Words(person)}");
        });

        return command;
    }

    private static Command Import(Composition composition)
    {
        var file = new Argument<string>("file") { Description = "A file like seeds/people.tsv." };
        var command = new Command("import", "Take in people from a file of eight columns like seeds/people.tsv.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var count = PeopleFile.Read(path).Count;
            await using var archive = await composition.OpenAsync(parsed, cancellationToken);
            await new KnownPeople(archive.Database).SeedAsync(path, cancellationToken);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"took in {count} people"));

            return ExitCode.Done;
        });

        return command;
    }

    private static async Task<int> SayAsync(bool done, string outcome)
    {
        if (!done)
        {
            throw new CommandFailedException("That cannot be done to this person.");
        }

        await Console.Out.WriteLineAsync(outcome);
        return ExitCode.Done;
    }
}
