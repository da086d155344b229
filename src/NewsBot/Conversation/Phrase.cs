namespace NewsBot.Conversation;

/// <summary>A stretch of the question's words that a slot of a phrase kept, and what it means (empty when only the asker knows).</summary>
internal readonly record struct Slot(WordRange Range, string Value);

/// <summary>
/// A way to ask: parts that must follow each other and cover all words. Meaning and argument are what stands before the
/// equals sign: <c>language(ar)</c> means language, with the argument ar.
/// </summary>
internal sealed record Phrase(string Meaning, string Argument, IReadOnlyList<PhrasePart> Parts)
{
    private readonly int listParts = Parts.Count(part => part is ListPart);
    private readonly int mostWords = Parts.Sum(part => part.MostWords);
    private readonly WordList? last = (Parts[^1] as ListPart)?.List;

    /// <summary>The keys of the words it may begin with, but for a clitic; null when it may begin with any.</summary>
    public IReadOnlyCollection<string>? FirstKeys => (Parts[0] as ListPart)?.List.FirstKeys;

    /// <summary>The slots of this phrase when it covers exactly these words; null when it does not.</summary>
    public IReadOnlyDictionary<string, Slot>? In(IReadOnlyList<Word> words, WordRange range) =>
        MayCover(words, range) ? Match(words, range, slips: 0) : null;

    /// <summary>
    /// The same, but one fixed word may be misspelt. A phrase with a single fixed word has nothing else to be known by,
    /// and never matches here.
    /// </summary>
    public IReadOnlyDictionary<string, Slot>? NearlyIn(IReadOnlyList<Word> words, WordRange range) =>
        listParts > 1 ? Match(words, range, slips: 1) : null;

    // Every part takes a word at least. Most phrases end here, before anything is looked at closely.
    private bool MayCover(IReadOnlyList<Word> words, WordRange range) =>
        range.End - range.Start >= Parts.Count && range.End - range.Start <= mostWords && Parts[0].MayBegin(words[range.Start]) && last?.MayEndWith(words[range.End - 1].Key) != false;

    private Dictionary<string, Slot>? Match(IReadOnlyList<Word> words, WordRange range, int slips)
    {
        var end = range.End;
        Dictionary<string, Slot>? slots = null;
        return Follows(0, range.Start, slips) ? slots ?? [] : null;

        bool Follows(int index, int at, int slipsLeft)
        {
            if (index == Parts.Count)
            {
                return at == end;
            }

            var part = Parts[index];
            foreach (var found in part.EndsFrom(words, at, end))
            {
                if (Follows(index + 1, found.End, slipsLeft))
                {
                    Keep(part, at, found);
                    return true;
                }
            }

            return slipsLeft > 0 && at < end && part is ListPart { Slot: null } list
                && list.List.IsNearly(words[at]) && Follows(index + 1, at + 1, slipsLeft - 1);
        }

        void Keep(PhrasePart part, int at, Recognised found)
        {
            if (part.Slot is { } slot)
            {
                (slots ??= [])[slot] = new Slot(new WordRange(at, found.End), found.Value);
            }
        }
    }
}
