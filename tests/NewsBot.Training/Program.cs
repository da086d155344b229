using NewsBot.Training;

// dotnet run -c Release --project tests/NewsBot.Training -- train DATA LABELLED OUT   trains the name tagger: DATA holds ner/ and names/, LABELLED ar/ and many/
// dotnet run -c Release --project tests/NewsBot.Training -- check MODEL FOLDER…       (or list) how many full names with an unlisted word it finds in labelled articles
return args switch
{
    ["train", var data, var labelled, var output] => TrainingRun.Run(data, labelled, output),
    ["check" or "list", var model, .. { Length: > 0 } folders] => Check.Run(model, args[0] == "list", folders),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("train DATA LABELLED OUT | check MODEL FOLDER… | list MODEL FOLDER…");
    return 2;
}
