namespace NewsBot.Analysis.People.Tagging;

/// <summary>
/// The best tags of a sentence, and by how much each is better than the best reading of the sentence with another tag there.
/// The best score up to each token and from each token on are both kept, so one look at each is enough.
/// </summary>
internal sealed class TaggedSentence
{
    private const int Never = -1_000_000;

    private int[] scores = [];
    private int[] forward = [];
    private int[] backward = [];
    private byte[] kinds = [];

    public byte[] Tags { get; private set; } = [];

    public int[] Margins { get; private set; } = [];

    public void Read(NameModel model, SentenceFeatures features)
    {
        var count = features.Count;
        if (Tags.Length < count)
        {
            (Tags, Margins, kinds) = (new byte[count * 3 / 2], new int[count * 3 / 2], new byte[count * 3 / 2]);
            (scores, forward, backward) = (new int[Tags.Length * 3], new int[Tags.Length * 3], new int[Tags.Length * 3]);
        }

        Span<uint> ids = stackalloc uint[SentenceFeatures.Most];
        for (var i = 0; i < count; i++)
        {
            kinds[i] = features.KindAt(i);
            scores[i * 3] = 0;
            (scores[(i * 3) + 1], scores[(i * 3) + 2]) = model.Score(ids[..features.Of(i, ids)]);
        }

        Forward(model, count);
        Backward(model, count);
        Choose(count);
    }

    private void Forward(NameModel model, int count)
    {
        for (var i = 0; i < count; i++)
        {
            for (var tag = 0; tag < 3; tag++)
            {
                var best = Never;
                for (var before = 0; before < 3; before++)
                {
                    // Nothing goes on behind the outside; a sentence begins outside.
                    if ((tag == 2 && before == 0) || (i == 0 && before > 0))
                    {
                        continue;
                    }

                    best = int.Max(best, (i == 0 ? 0 : forward[((i - 1) * 3) + before]) + model.Step(kinds[i], before, tag));
                }

                forward[(i * 3) + tag] = best + scores[(i * 3) + tag];
            }
        }
    }

    private void Backward(NameModel model, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            for (var tag = 0; tag < 3; tag++)
            {
                var best = i == count - 1 ? 0 : Never;
                for (var after = 0; i < count - 1 && after < 3; after++)
                {
                    if (after != 2 || tag != 0)
                    {
                        var at = ((i + 1) * 3) + after;
                        best = int.Max(best, backward[at] + scores[at] + model.Step(kinds[i + 1], tag, after));
                    }
                }

                backward[(i * 3) + tag] = best;
            }
        }
    }

    private void Choose(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (outside, begin, inside) = (Through(i, 0), Through(i, 1), Through(i, 2));
            var best = outside >= begin && outside >= inside ? 0 : begin >= inside ? 1 : 2;
            var (bestScore, second) = best switch
            {
                0 => (outside, int.Max(begin, inside)),
                1 => (begin, int.Max(outside, inside)),
                _ => (inside, int.Max(outside, begin)),
            };
            (Tags[i], Margins[i]) = ((byte)best, bestScore - second);
        }
    }

    private int Through(int i, int tag) => forward[(i * 3) + tag] + backward[(i * 3) + tag];
}
