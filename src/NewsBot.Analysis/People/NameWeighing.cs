namespace NewsBot.Analysis.People;

/// <summary>Weighs how the words of one name answer to those of another: see <see cref="NameComparison"/> for the rules.</summary>
internal sealed class NameWeighing(
    NameForm askedForm, NameForm nameForm, List<AlignedWords> pairs, NameStatistics statistics, TokenLikeness likeness)
{
    private const float Accepted = 0.86f;
    private const float Near = 0.84f;
    private const float NearAcross = 0.93f;
    private const float NearAcrossOnly = 0.78f;
    private const float NearAlone = 0.9f;
    private const int LongAlone = 6;
    private const int VeryLongAlone = 8;
    private const float MissingGiven = 0.05f;
    private const float OtherGiven = 0.3f;
    private const float ExtraMiddle = 0.03f;
    private const float OtherMiddle = 0.2f;
    private const int ShortestTelling = 3;
    private const float MissingHouse = 0.03f;
    private const float MissingLast = 0.08f;
    private const float OtherLast = 0.42f;

    private readonly IReadOnlyList<NameToken> asked = askedForm.Tokens;
    private readonly IReadOnlyList<NameToken> name = nameForm.Tokens;
    private readonly int from = int.Min(askedForm.Titles, pairs[0].Asked);
    private bool isSame = true;
    private float loss;

    /// <summary>By how much more than usual the words must agree.</summary>
    public required float Strictness { get; init; }

    public NameVerdict Verdict()
    {
        var agreement = Agreement();
        if (asked.Count - from == pairs[0].AskedLength && pairs[0].NameEnd - pairs[0].Name < name.Count)
        {
            Alone(pairs[0]);
        }
        else
        {
            isSame &= pairs.All(IsNear);
            Start();
            Middle();
            End();
            isSame &= agreement - loss >= Accepted + Strictness;
        }

        return new NameVerdict(float.Clamp(agreement - loss, 0, 0.99f), isSame);
    }

    private float Agreement()
    {
        var (sum, weights) = (0f, 0f);
        foreach (var pair in pairs)
        {
            var weight = 0f;
            for (var at = pair.Name; at < pair.NameEnd; at++)
            {
                weight += statistics.Weight(name[at]);
            }

            sum += weight * pair.Likeness;
            weights += weight;
        }

        return sum / weights;
    }

    private bool IsNear(AlignedWords pair) =>
        pair.NameLength == name.Count ? IsNearAlone(pair)
        : asked[pair.Asked].IsInitial || name[pair.Name].IsInitial ? pair.Likeness >= TokenLikeness.OfInitial
        : asked[pair.Asked].IsArabic == name[pair.Name].IsArabic ? pair.Likeness >= Near
        : pair.Likeness >= (Strictness > 0 ? NearAcross : NearAcrossOnly);

    // A lone word has only itself to be recognised by: it sounds the same, or a long one has a slip.
    private bool IsNearAlone(AlignedWords pair)
    {
        var (word, bearer) = (asked[pair.Asked], name[pair.Name]);
        if (pair.AskedLength > 1 || pair.NameLength > 1)
        {
            return pair.Likeness >= (pair.AskedLength == 1 && pair.NameLength == name.Count ? TokenLikeness.OfSpelling + Strictness : 1);
        }

        return pair.Likeness >= TokenLikeness.OfSpelling + Strictness
            || (word.IsArabic == bearer.IsArabic && pair.Likeness >= NearAlone && IsSlip(word, bearer));
    }

    // One letter more makes Haaland of Hollande: a short word may only sound alike or have two letters swapped.
    private static bool IsSlip(NameToken word, NameToken bearer) =>
        word.Written.Length >= LongAlone && Slips.Likeness(word, bearer, head: 0) >= NearAlone
        && (word.Written.Length >= VeryLongAlone || Slips.AreSwapped(word.Text, bearer.Text)
            || NameSounds.Likeness(word.Sounds[0], bearer.Sounds[0], sameScript: true) >= NearAlone);

    /// <summary>A lone word, or two for one, must be a surname.</summary>
    private void Alone(AlignedWords pair)
    {
        var bearer = name[^1];
        var isFather = bearer.IsFather && !asked[pair.Asked].IsFather;
        var isAfterTitle = nameForm.Titles > 0 && pair.Name <= nameForm.Titles;
        var isGivenName = pair.NameLength == 1 && (statistics.IsGivenName(bearer) || statistics.IsGivenName(asked[^1]));
        var isSurname = pair.NameEnd == name.Count && !isFather && !isAfterTitle && !isGivenName;
        isSame = isSurname && IsNearAlone(pair);
        loss = isSurname ? MissingGiven : OtherGiven;
    }

    private void Start()
    {
        var first = pairs[0];
        var extra = first.Asked - from;
        if (extra == 1 && asked[from].IsParticle && name[first.Name].IsFather)
        {
            loss += MissingGiven;
        }
        else if (extra > 0)
        {
            isSame = false;
            loss += OtherGiven;
        }
        else if (first.Name > nameForm.Titles)
        {
            loss += MissingGiven;

            // In حسن البشير somebody's given name is حسن; it is not what is left of عمر حسن البشير.
            if (statistics.MayBeGivenName(name[first.Name]) && !likeness.IsGivenNameOfPerson(name[first.Name]))
            {
                isSame = false;
                loss += OtherGiven;
            }
        }
    }

    private void Middle()
    {
        for (var at = 1; at < pairs.Count; at++)
        {
            var extra = pairs[at].Asked - pairs[at - 1].AskedEnd;
            var missing = pairs[at].Name - pairs[at - 1].NameEnd;
            var contradicting = int.Min(Telling(asked, pairs[at - 1].AskedEnd, extra), Telling(name, pairs[at - 1].NameEnd, missing));
            loss += (OtherMiddle * contradicting) + (ExtraMiddle * int.Max(0, extra - missing));

            for (var skipped = pairs[at - 1].NameEnd; extra == 0 && skipped < pairs[at].Name; skipped++)
            {
                loss += Skipping(name[skipped], name[pairs[at].Name], pairs[0]);
            }

            // خالد بن سلمان بن عبد العزيز is the nephew of خالد بن عبد العزيز.
            if (extra > missing && asked[pairs[at].Asked - 1].IsFather && name[pairs[at].Name].IsFather)
            {
                loss += OtherMiddle;
            }
        }
    }

    // "de" and "da" contradict nothing.
    private static int Telling(IReadOnlyList<NameToken> tokens, int from, int count) =>
        tokens.Skip(from).Take(count).Count(token => token.Text.Length >= ShortestTelling);

    /// <summary>
    /// Middle names are left out freely, but not the one somebody goes by (محمد المرزوقي is not المنصف المرزوقي), nor a father
    /// between son and grandfather, nor the father of one of the many Mohammeds of a ruling house.
    /// </summary>
    private float Skipping(NameToken skipped, NameToken next, AlignedWords first) =>
        likeness.IsGivenNameOfPerson(skipped)
        || (skipped.IsFather && (next.IsFather || (next.IsHouse && !statistics.IsRare(name[first.Name]))))
            ? OtherMiddle
            : 0;

    private void End()
    {
        var last = pairs[^1];
        if (last.AskedEnd == asked.Count && IsOtherwiseFather(asked[last.Asked], name[last.Name]))
        {
            isSame = false;
            loss += OtherMiddle;
        }

        var extra = asked.Skip(last.AskedEnd).ToList();
        var missing = name.Skip(last.NameEnd).ToList();
        if (extra.Count > 1 && missing.Count == 0 && NameParticles.OpensPlace(extra[0]))
        {
            loss += ExtraMiddle;
        }
        else if (extra.Count > 0)
        {
            var isLineage = missing.Count == 0 && asked[last.AskedEnd - 1].IsFather && extra.TrueForAll(IsOfLineage);
            isSame &= isLineage;
            loss += isLineage ? MissingHouse : OtherLast;
        }
        else if (missing.Count > 0)
        {
            var isHouse = pairs.Count > 1 && missing.TrueForAll(IsOfLineage);
            var isTelling = pairs.Count > 1 && pairs.All(pair => statistics.IsRare(name[pair.Name]));
            isSame &= isHouse || isTelling;
            loss += isHouse ? MissingHouse : isTelling ? MissingLast : OtherLast;
        }
    }

    private static bool IsOfLineage(NameToken token) => token.IsFather || token.IsHouse;

    // محمد سلمان is a Salman, محمد بن سلمان is the son of one; only where one person bears the word بن may be forgotten.
    private bool IsOtherwiseFather(NameToken word, NameToken bearer) => word.IsFather != bearer.IsFather && !statistics.IsRare(bearer);
}
