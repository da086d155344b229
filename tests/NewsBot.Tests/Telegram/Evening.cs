using System.Text;
using NewsBot.Fakes.Telegram;

namespace NewsBot.Tests.Telegram;

/// <summary>
/// Five people, their private chats, a group and a forum with two topics, on a fake Telegram that refuses what is sent too fast; and the
/// built program on the starter library, as an operator would run it.
/// </summary>
internal sealed class Evening(FakeTelegram telegram)
{
    // Commands of other bots reach ours in a group, which has to keep quiet.
    private static readonly string[] Silent = ["/frobnicate"];

    private readonly Dictionary<string, FakeUser> people = [];
    private readonly Dictionary<string, EveningPlace> places = [];
    private readonly Dictionary<string, SentRequest> offers = [];

    public async Task<string> PlayAsync(IReadOnlyList<string> lines)
    {
        Gather();
        var steps = new List<(string Line, List<SentRequest> Answers)>();
        foreach (var line in lines)
        {
            var answers = new List<SentRequest>();
            steps.Add((line, answers));
            await DoAsync(EveningLine.Read(line), answers);
        }

        foreach (var place in places.Values)
        {
            await place.SettleAsync();
        }

        return string.Join('\n', steps.Select(step => Show(step.Line, step.Answers)));
    }

    private void Gather()
    {
        foreach (var (id, name, language) in new[] { (7001, "أمل", "ar"), (7002, "سالم", "ar"), (7003, "Omar", "en"), (7004, "Maya", "en"), (7005, "لينا", "fr") })
        {
            people[name] = telegram.User(id, name, language);
            places[name] = new EveningPlace(telegram, telegram.PrivateChat(people[name]));
        }

        var forum = telegram.Forum("منتدى", people["سالم"], people["Maya"]);
        places["newsroom"] = new EveningPlace(telegram, telegram.Group("غرفة الأخبار", [.. people.Values]));
        places["forum/politics"] = new EveningPlace(telegram, forum, telegram.Topic(forum, "سياسة"));
        places["forum/tech"] = new EveningPlace(telegram, forum, telegram.Topic(forum, "تقنية"));
    }

    private async Task DoAsync(EveningLine line, List<SentRequest> answers)
    {
        var user = people[line.Name];
        var place = places[line.Place ?? line.Name];
        await place.BeginAsync(answers);
        switch (line.Deed)
        {
            case EveningDeed.AsksInline:
                var offer = await telegram.Inline(user, line.Words).AnswerAsync();
                answers.Add(offer);
                offers[line.Name] = offer;
                break;
            case EveningDeed.Shares:
                if (InlineResults.Of(offers[line.Name]).Count >= line.Number)
                {
                    telegram.Share(user, offers[line.Name], line.Number - 1, place.Chat);
                }

                break;
            case EveningDeed.Presses:
                if (place.Button(line.Number) is { } data)
                {
                    await telegram.Press(place.LastWithButtons!.Message!, user, data).AnswerAsync();
                    await place.HearAsync();
                }

                break;
            default:
                var words = line.Deed == EveningDeed.Opens ? $"/start {offers[line.Name].Parameters["button"]!["start_parameter"]}" : line.Words;
                var replyTo = line.Deed == EveningDeed.Replies ? place.LastMessage : null;
                telegram.Say(place.Chat, user, words, replyTo, place.Thread);
                if (telegram.LastWasDelivered && !Silent.Contains(line.Words.Split(' ')[0]))
                {
                    await place.HearAsync();
                }

                break;
        }
    }

    private static string Show(string line, List<SentRequest> answers)
    {
        var text = new StringBuilder($"> {line}\n");
        if (answers.Count == 0)
        {
            text.Append("(nothing)\n");
        }

        foreach (var answer in answers)
        {
            text.Append(answer.Method == "answerInlineQuery" ? EveningOffer.Of(answer) : EveningText.Of(answer));
        }

        return text.ToString();
    }
}
