using System.CommandLine;
using NewsBot.Analysis;
using NewsBot.Analysis.People;
using NewsBot.Analysis.Stories;
using NewsBot.Archive.Sources;

namespace NewsBot.Commands;

/// <summary><c>stories PATH…</c>: which of these articles tell the same. Nothing is stored.</summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders of articles.", Arity = ArgumentArity.OneOrMore };
        var format = OutputFormat.Option();
        var command = new Command("stories", "Say which articles tell the same story: one line a story.") { paths, format };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(paths), parsed.IsJson(format), cancellationToken));

        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool isJson, CancellationToken cancellationToken)
    {
        // Who is named makes no difference to which words two articles share.
        var analyzer = new ArticleAnalyzer(new PeopleDirectory([]));
        var groups = new StoryGroups();
        var stories = new SortedDictionary<int, List<(string Path, string Title)>>();
        var rejected = 0;
        await foreach (var item in new FileSource(paths).ReadAsync(cancellationToken))
        {
            if (item is not ReadItem { Article: var article })
            {
                rejected++;
                await Console.Error.WriteLineAsync(Rejections.Line((RejectedItem)item));
                continue;
            }

            var findings = analyzer.Analyze(new ArticleText(article.Title, article.Body));
            var story = groups.Add(findings);
            stories.TryAdd(story, []);
            stories[story].Add((item.Origin, findings.Text[..findings.TitleLength]));
        }

        foreach (var articles in stories.Values)
        {
            await Console.Out.WriteLineAsync(isJson ? Json(articles) : PlainLine.Of(string.Join(" = ", articles.Select(article => article.Path))));
        }

        return stories.Count > 0 || rejected == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Json(IReadOnlyList<(string Path, string Title)> articles) => JsonLine.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("articles");
        foreach (var (path, title) in articles)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("title", title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
