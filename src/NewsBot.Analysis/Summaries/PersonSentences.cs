using NewsBot.Analysis.People;
using NewsBot.Analysis.Quotes;
using NewsBot.Analysis.Text;

namespace NewsBot.Analysis.Summaries;

/// <summary>
/// Chooses at most three sentences of an article for each of its people, those that tell most. The rules:
/// <list type="number">
/// <item>Best are those that name the person fully, near the top, central to the article, with the person as subject.</item>
/// <item>One that hangs on the sentence before it loses its connective when its subject follows: كما أكد حداد gives أكد حداد. When its verb has
/// no subject it is shown behind the name of the person or body that speaks (وأضاف), if that is safe to say. Otherwise it is passed over.</item>
/// <item>One that does not name the person, but is said by them, says so: it is shown behind the name too.</item>
/// <item>A sentence too long to be shown ends at a clause, if it has named the person by then.</item>
/// <item>When nothing else names the person, the headline does.</item>
/// </list>
/// </summary>
internal sealed class PersonSentences
{
    private const int Most = 3;
    private const int LongestWords = 80;

    /// <summary>A subject's name, behind its titles, ends at most so many tokens after the sentence begins.</summary>
    private const int SubjectWithin = 10;
    private const double HeadlineScore = 0.2;

    private readonly Reading reading;
    private readonly Cast cast;
    private readonly List<Sentence> sentences;
    private readonly double[] centrality;
    private readonly ILookup<int, QuoteDraft> spoken;
    private readonly Dictionary<Person, List<SentenceFinding>> found = [];
    private readonly SpeakerNames speakerNames;

    public PersonSentences(Reading reading, Cast cast, List<Sentence> sentences, double[] centrality, List<QuoteDraft> quotes)
    {
        (this.reading, this.cast, this.sentences, this.centrality) = (reading, cast, sentences, centrality);
        speakerNames = new SpeakerNames(reading);
        spoken = quotes.Where(quote => quote.Cue is not null && quote.Who.Confidence >= Confidence.Shown)
            .ToLookup(quote => reading[quote.Cue!.Token].Sentence);
        sentences.ForEach(Read);
        ReadHeadline();
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<SentenceFinding> Of(Person person) =>
        found.TryGetValue(person, out var own) ? [.. own.OrderByDescending(sentence => sentence.Score).Take(Most)] : [];

    private void Read(Sentence sentence)
    {
        var named = MentionsIn(sentence.First, sentence.Last);
        foreach (var mention in named)
        {
            AddNaming(mention, sentence);
        }

        foreach (var speaker in spoken[reading[sentence.First].Sentence].Select(quote => quote.Who.Speaker.Person).OfType<Person>().Distinct())
        {
            var opensWell = reading[sentence.First].IsWord || Dangling.Starts(reading, sentence.First);
            if (opensWell && sentence.Words <= LongestWords && !named.Exists(mention => mention.Person == speaker))
            {
                Add(speaker, mention: null, sentence, namesPerson: false);
            }
        }
    }

    /// <summary>Where each person is named first between two tokens.</summary>
    private List<Mention> MentionsIn(int first, int last)
    {
        var mentions = new Dictionary<Person, Mention>();
        for (var i = first; i <= last; i++)
        {
            if (cast.ByToken[i] is { IsDoubtful: false } mention && mention.First == i && mention.Last <= last)
            {
                mentions.TryAdd(mention.Person, mention);
            }
        }

        return [.. mentions.Values];
    }

    private void AddNaming(Mention mention, Sentence whole)
    {
        var start = Dangling.BehindConnectives(reading, whole.First, whole.Last);
        var sentence = start > whole.First && start <= mention.First && HasSubject(start)
            ? whole with { First = start, Span = reading.Span(start, whole.Last) }
            : whole;
        var hangs = Dangling.Starts(reading, sentence.First);
        var speaker = hangs ? SpeakerOf(sentence) : null;
        var lead = speaker is null ? null : speakerNames.Before(sentence.First, speaker);
        if (hangs && lead is null)
        {
            return;
        }

        var isSpeaker = speaker?.Person == mention.Person;
        var tellsSpeaker = speaker?.Person is { } subject && NamesSubject(sentence, subject);
        var shown = sentence.Words <= LongestWords
            ? sentence
            : ClauseEnds.Beginnings(reading, sentence).LastOrDefault(piece => piece.Words <= LongestWords && piece.Last >= mention.Last);
        if (shown is not null)
        {
            Add(mention.Person, mention, shown, namesPerson: tellsSpeaker || !isSpeaker, tellsSpeaker || isSpeaker ? null : lead);
        }
    }

    /// <summary>A person, an office or a body right behind the verb: a description of somebody else (كان مستشار الزعيم) is none.</summary>
    private bool HasSubject(int verb)
    {
        var next = reading[verb + 1];
        var people = MentionsIn(verb, int.Min(verb + SubjectWithin, reading.Count - 1));
        return people.Exists(mention => mention.TitleFirst <= verb + 1 && !mention.IsOblique && !reading[mention.TitleFirst].Is(WordClass.OnBehalf))
            || (reading[verb].Is(WordClass.SpeechVerb) && next.Is(WordClass.Title | WordClass.Organization | WordClass.OrganizationHead | WordClass.Group) && next.Clitics.Length == 0)
            || spoken[reading[verb].Sentence].Any(quote => quote.Cue!.Token == verb && StandsAt(next, quote.Who.Speaker));
    }

    private bool StandsAt(Token token, Speaker speaker) =>
        speaker.Name is { } name && reading.Text.AsSpan(token.Start).StartsWith(name, StringComparison.Ordinal);

    /// <summary>Whose words the sentence's first verb opens.</summary>
    private Speaker? SpeakerOf(Sentence sentence) =>
        spoken[reading[sentence.First].Sentence].FirstOrDefault(quote => quote.Cue!.Token - sentence.First is >= 0 and <= 2)?.Who.Speaker;

    /// <summary>Whether the verb has its subject after all, a little later: قال اليوم الثلاثاء الناشط السياسي فلان.</summary>
    private bool NamesSubject(Sentence sentence, Person speaker) =>
        MentionsIn(sentence.First, int.Min(sentence.First + SubjectWithin, sentence.Last)).Exists(mention => mention.Person == speaker);

    private void Add(Person person, Mention? mention, Sentence sentence, bool namesPerson, TextSpan? speaker = null)
    {
        if (!found.TryGetValue(person, out var own))
        {
            found[person] = own = [];
        }

        own.Add(new SentenceFinding(sentence.Span, Score(person, mention, sentence, speaker), namesPerson) { Speaker = speaker });
    }

    private double Score(Person person, Mention? mention, Sentence sentence, TextSpan? speaker)
    {
        var names = mention is null ? 0.1 : mention.Last > mention.First ? 0.35 : person.Words.Length > 1 ? 0.28 : 0.22;
        var position = 0.25 * (1 - ((double)sentence.Number / sentences.Count));
        var isSubject = mention is not null && !mention.IsOblique && mention.TitleFirst - sentence.First <= 3;
        var goesOn = mention is not null && reading[sentence.First].Key is ['و' or 'ف', ..] && reading[sentence.First].Is(WordClass.SpeechVerb);
        return double.Max(0.01, names + position + (0.2 * centrality[sentence.Number]) + (isSubject ? 0.2 : 0)
            - (reading[sentence.First].IsWord ? 0 : 0.05) - (goesOn ? 0.15 : 0) - (speaker is null ? 0 : 0.2));
    }

    private void ReadHeadline()
    {
        if (reading.Sentences is [var (first, last), ..] && sentences is [var lead, ..] && last < lead.First && !Dangling.Starts(reading, first))
        {
            foreach (var person in MentionsIn(first, last).Select(mention => mention.Person).Where(person => !found.ContainsKey(person)))
            {
                found[person] = [new SentenceFinding(reading.Span(first, last), HeadlineScore, NamesPerson: true)];
            }
        }
    }
}
