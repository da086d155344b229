using NewsBot.Analysis.People;
using NewsBot.Analysis.Text;
using NewsBot.Analysis.Text.English;

namespace NewsBot.Analysis.Quotes.English;

/// <summary>
/// Tells whose the quoted words of a headline are that no verb gives to a person:
/// 1. the only one named in it, when the headline says that he speaks on something ('Nobody asked me': Ann Roe on rain);
/// 2. the one person who says the same words in the text;
/// 3. nobody's, when they open the headline and somebody without a name follows a dash.
/// </summary>
internal sealed class HeadlineSpeakers(EnglishWords words, Cast people, Sayings sayings)
{
    private const int FewestWords = 2;
    private const int FewestAlone = 4;
    private const int MostMarks = 6;
    private const int LongestMark = 60;

    public void Settle()
    {
        for (var m = 0; m < words.Reading.Marks.Count && m < MostMarks && words.ParagraphOrdinal[words.Reading.Marks[m].Open] == 0; m++)
        {
            var mark = words.Reading.Marks[m];
            var at = sayings.Drafts.FindIndex(draft => draft.Mark == m);
            var count = mark.Last - mark.First + 1;
            var isOpen = at < 0 ? !sayings.IsTaken(mark.Open) : sayings.Drafts[at].Who.Speaker.Kind != SpeakerKind.Person;
            if (mark.Depth > 0 || !isOpen || count is < FewestWords or > LongestMark || (OnSomething(mark) ?? Echo(mark) ?? (at < 0 ? Opening(mark) : null)) is not { } who)
            {
                continue;
            }

            if (at < 0)
            {
                sayings.Mark(m, null, who);
            }
            else
            {
                sayings.Drafts[at] = sayings.Drafts[at] with { Who = who };
            }
        }
    }

    /// <summary>Ann Roe on why the roads need "less paint"; "…": Ann Roe on rain.</summary>
    private Attribution? OnSomething(MarkedSpan mark)
    {
        Mention? only = null;
        var last = 0;
        for (var i = 0; i < words.Count && words.ParagraphOrdinal[i] == 0; last = i++)
        {
            if (people.ByToken[i] is { } mention && mention != only)
            {
                if (only is not null)
                {
                    return null;
                }

                only = mention;
            }
        }

        if (only is null || words.IsPossessive(only.Last) || words[only.Last + 1].Key != "on" || !mark.IsClosed)
        {
            return null;
        }

        var isLed = words.IsKind(mark.Close + 1, TokenKind.Colon) && mark.Close < only.TitleFirst;
        return isLed || (mark.Open > only.Last && last - mark.Close <= 1) ? new Attribution(Speaker.Of(words.Reading, only), "headline", 0.8) : null;
    }

    /// <summary>'I lost all my goats' - farmer, 82: somebody's words, though the headline does not say whose.</summary>
    private Attribution? Opening(MarkedSpan mark) => mark.Open == 0 && mark.IsClosed && words.IsKind(mark.Close + 1, TokenKind.Dash) && mark.Last - mark.First >= FewestAlone
        && words.IsWord(mark.Close + 2) ? Attribution.None : null;

    private Attribution? Echo(MarkedSpan mark)
    {
        Attribution? only = null;
        foreach (var draft in sayings.Drafts)
        {
            if (draft.Kind != QuoteKind.Direct || words.ParagraphOrdinal[draft.First] == 0 || !Holds(draft, mark))
            {
                continue;
            }

            if (draft.Who.Speaker.Kind != SpeakerKind.Person || (only is not null && only.Speaker.Person != draft.Who.Speaker.Person))
            {
                return null;
            }

            only = draft.Who;
        }

        return only is null ? null : only with { Rule = "headline", Confidence = double.Min(only.Confidence, 0.8) };
    }

    /// <summary>Whether the words of the mark stand in the draft, one after the other.</summary>
    private bool Holds(QuoteDraft draft, MarkedSpan mark)
    {
        for (var start = draft.First; start <= draft.Last; start++)
        {
            var (i, k, same) = (start, mark.First, 0);
            while (k <= mark.Last && i <= draft.Last && words[i].Key == words[k].Key && words.IsWord(i))
            {
                (i, k, same) = (i + 1, k + 1, same + 1);
            }

            var isEnd = k > mark.Last || (k == mark.Last && !words.IsWord(k));
            if (isEnd && (same > FewestWords || (same == FewestWords && words.IsKind(mark.Open - 1, TokenKind.Colon))))
            {
                return true;
            }
        }

        return false;
    }
}
