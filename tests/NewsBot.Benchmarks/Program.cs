using System.Globalization;
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks;

// dotnet run -c Release --project tests/NewsBot.Benchmarks -- measure CORPUS…     figures of a whole import, and of every kind of answer
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- check-summaries CORPUS…   faults in the summaries of everybody known
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- speed [CORPUS…]    articles a second on one core; texts that could take for ever
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- discord [QUESTIONS BREAKS] [PROGRAM.dll]   a crowd on Discord, and a connection that breaks
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- talk QUESTIONS DATA   what one answer costs, step by step
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- memory [PROGRAM.dll]   the program serving both platforms, idle and after crowds
// dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*'        micro-benchmarks against their yardsticks
if (args is ["measure", .. var corpus])
{
    return corpus.Length > 0 ? await Measure.RunAsync(corpus) : Measure.Usage();
}

if (args is ["check-summaries", .. var articles])
{
    return articles.Length > 0 ? await SummaryCheck.RunAsync(articles) : SummaryCheck.Usage();
}

if (args is ["speed", .. var texts])
{
    return await Speed.RunAsync(texts);
}

if (args is [BareClient.Verb, var apiBase, var token])
{
    return await BareClient.RunAsync(new Uri(apiBase), token);
}

if (args is ["discord", .. var given])
{
    var published = given.FirstOrDefault(one => one.EndsWith(".dll", StringComparison.Ordinal));
    int[] counts = [.. given.Where(one => one != published).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
    return await DiscordTrial.RunAsync(counts is [var questions, ..] ? questions : 5000, counts is [_, var breaks] ? breaks : 200, published is null ? "newsbot.dll" : Path.GetFullPath(published));
}

if (args is ["talk", .. var files])
{
    return files is [var asked, var data] ? await Talk.RunAsync(asked, data) : Talk.Usage();
}

if (args is ["memory", .. var chosen])
{
    return await MemoryTrial.RunAsync(chosen is [var path] ? Path.GetFullPath(path) : "newsbot.dll");
}

BenchmarkSwitcher.FromAssembly(typeof(Measure).Assembly).Run(args);
return 0;
