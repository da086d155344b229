using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Quotes;

/// <summary>
/// Reads an interview printed as questions and answers: every paragraph between two questions is the one's words who is
/// interviewed. Paragraphs that speak of that person, or tell who speaks, are the reporter's.
/// Example: "- هل تخشين الرقابة؟" and then "أخشى الرقيب الذي في رأسي.".
/// </summary>
internal sealed class Interview(Reading reading, Cast people)
{
    private const int FewestQuestions = 3;

    /// <summary>A question is no longer than this many tokens.</summary>
    private const int LongestQuestion = 70;

    /// <summary>The answers, when the article is an interview with one person, and nothing of the sort otherwise.</summary>
    public IEnumerable<QuoteDraft> Answers(IReadOnlyList<QuoteDraft> drafts)
    {
        var lines = Lines();
        var bullet = BulletOfQuestions(lines);
        var questions = lines.FindAll(line => IsQuestion(line, bullet));
        if (questions.Count < FewestQuestions || (InHeadline(drafts, questions[0].First) ?? Interviewee(questions[0].First)) is not { } who)
        {
            yield break;
        }

        var quoted = Quoted(drafts);
        var isAsked = false;
        foreach (var line in lines)
        {
            if (IsQuestion(line, bullet))
            {
                isAsked = true;
                continue;
            }

            var first = reading[line.First].IsWord ? line.First : line.First + 1;
            if (isAsked && line.Last - first >= 3 && !Names(line, who.Person!) && !Introduces(line) && quoted.GetValueOrDefault(reading[line.First].Paragraph) * 2 <= line.Last - first)
            {
                yield return new QuoteDraft(QuoteKind.Direct, first, line.Last, null, new Attribution(who, "interview", 0.84));
            }
        }
    }

    /// <summary>
    /// How many tokens of each paragraph the longest words have that were given to somebody: a few that he tells another said (كلما سألت قالوا لي: اصبر) are part of
    /// his answer, but the paragraph that tells who speaks is the reporter's.
    /// </summary>
    private Dictionary<int, int> Quoted(IReadOnlyList<QuoteDraft> drafts)
    {
        var quoted = new Dictionary<int, int>();
        foreach (var draft in drafts)
        {
            var paragraph = reading[draft.First].Paragraph;
            var isReporters = draft.Cue is { } cue && (cue.Token == 0 || reading[cue.Token - 1].Paragraph != paragraph || draft.Who is { Speaker.Kind: SpeakerKind.Person, Rule: not ("carried-on" or "focus" or "same-sentence") });
            quoted[paragraph] = int.Max(quoted.GetValueOrDefault(paragraph), isReporters || reading[draft.Last].Paragraph != paragraph ? reading.Count : draft.Last - draft.First + 1);
        }

        return quoted;
    }

    private List<(int First, int Last)> Lines()
    {
        var lines = new List<(int First, int Last)>();
        var first = 0;
        for (var i = 1; i <= reading.Count; i++)
        {
            if (i == reading.Count || reading[i].Paragraph != reading[first].Paragraph)
            {
                lines.Add((first, i - 1));
                first = i;
            }
        }

        return lines;
    }

    /// <summary>What the questions begin with: of one kind of bullet, when answers have none, that; of two (> and -) the one before more question marks; null for none.</summary>
    private string? BulletOfQuestions(List<(int First, int Last)> lines)
    {
        var kinds = lines.Where(IsBulleted).GroupBy(line => reading[line.First].Key).Where(kind => kind.Count() >= FewestQuestions).ToList();
        return kinds.Count switch
        {
            1 when kinds[0].Count() is var bulleted && bulleted < lines.Count - bulleted + 2 && kinds[0].Count(Asks) * 2 >= lines.Count(Asks) => kinds[0].Key,
            2 => kinds.MaxBy(kind => kind.Count(Asks))!.Key,
            _ => null,
        };
    }

    private bool IsBulleted((int First, int Last) line) => reading[line.First].Kind is TokenKind.Dash or TokenKind.Other && line.Last > line.First + 1;

    private bool Asks((int First, int Last) line) => reading[line.Last].Key is "؟" or "?";

    private bool IsQuestion((int First, int Last) line, string? bullet) =>
        line.First > 0 && line.Last - line.First <= LongestQuestion && (bullet is null ? Asks(line) : reading[line.First].Key == bullet);

    /// <summary>اكتفت بجملة واحدة: «…»: the reporter quotes.</summary>
    private bool Introduces((int First, int Last) line) => Enumerable.Range(line.First, line.Last - line.First)
        .Any(i => reading[i].Kind == TokenKind.Colon && reading[i + 1].Kind is TokenKind.OpenMark or TokenKind.StraightMark);

    private bool Names((int First, int Last) line, Person person)
    {
        for (var i = line.First; i <= line.Last; i++)
        {
            if (people.ByToken[i]?.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>فلان: الملايين لم تغيرني: who speaks above an interview is interviewed.</summary>
    private Speaker? InHeadline(IReadOnlyList<QuoteDraft> drafts, int firstQuestion) =>
        IsInterview(firstQuestion) && drafts.Where(draft => draft.First < firstQuestion && draft.Who is { Rule: "headline", Speaker.Kind: SpeakerKind.Person }).Select(draft => draft.Who.Speaker).DistinctBy(speaker => speaker.Person).ToList() is [var only] ? only : null;

    private bool IsInterview(int firstQuestion) => reading.Tokens.Take(firstQuestion).Any(token => token.Is(WordClass.Interview));

    /// <summary>Who is interviewed: the one person whom the headline names, else the only one named before the first question.</summary>
    private Speaker? Interviewee(int firstQuestion)
    {
        if (!IsInterview(firstQuestion))
        {
            return null;
        }

        var headline = OnlyPerson(0, reading.Tokens.FindIndex(token => token.Paragraph > 0) - 1);

        return headline ?? OnlyPerson(0, firstQuestion - 1);
    }

    private Speaker? OnlyPerson(int first, int last) => people.OnlyIn(first, last + 1, (mention, _) => !mention.IsByline) is { } only ? Speaker.Of(reading, only) : null;
}
