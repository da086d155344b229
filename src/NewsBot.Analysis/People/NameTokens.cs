namespace NewsBot.Analysis.People;

/// <summary>
/// Joins the words of a name into tokens that are the same however the name is spaced. The rules, in order:
/// 1. بن ابن bin ibn ben between two words are noted on the second one; opening a name they are a token of their own;
/// 2. آل and an al that stands apart are noted on the next word, ال and al- are dropped;
/// 3. عبد and أبو (Abdel, Abu) join the next word, الله and الدين (Eddine) the one before;
/// 4. single letters in a row make one token: J. D. is jd.
/// Example: "عبد الفتاح السيسي" -> عبدفتاح سيسي; "Salman bin Abdul-Aziz Al Saud" -> salman abdaziz saud.
/// </summary>
internal static class NameTokens
{
    private const int MostTokens = 12;

    public static IReadOnlyList<NameToken> Of(IReadOnlyList<NameWord> words)
    {
        var drafts = new List<Draft>();
        var isFather = false;
        var isHouse = false;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            var hasNext = at + 1 < words.Count;
            if (hasNext && NameParticles.IsSon(word))
            {
                isFather = true;
                if (drafts.Count == 0)
                {
                    drafts.Add(new Draft(word with { Text = word.IsArabic ? "بن" : "bin" }) { IsParticle = true });
                }
            }
            else if (hasNext && NameParticles.IsArticle(word, words[at + 1]))
            {
                isHouse = !words[at + 1].AfterHyphen && drafts.Count > 0;
            }
            else if (NameParticles.IsTail(word) && drafts.Count > 0 && !isFather)
            {
                drafts[^1] = drafts[^1].With(word.Text == "الدين" ? "دين" : word.Text);
            }
            else if (word.Text.Length == 1 && drafts.Count > 0 && drafts[^1].IsInitial)
            {
                drafts[^1] = drafts[^1].With(word.Text);
            }
            else
            {
                drafts.Add(Named(words, ref at) with { IsFather = isFather, IsHouse = isHouse, IsInitial = word.Text.Length == 1 });
                isFather = isHouse = false;
            }
        }

        return [.. drafts.Take(MostTokens).Select(draft => draft.Token())];
    }

    /// <summary>Each two words that stand beside each other, written as one.</summary>
    public static IReadOnlyList<NameToken> Joined(IReadOnlyList<NameToken> tokens)
    {
        var pairs = new NameToken[int.Max(0, tokens.Count - 1)];
        for (var at = 0; at < pairs.Length; at++)
        {
            var (head, tail) = (tokens[at], tokens[at + 1]);
            var sound = head.Sounds[0] + tail.Sounds[0];
            pairs[at] = new NameToken
            {
                Text = head.Text + tail.Text,
                Written = head.Written + tail.Written,
                IsArabic = head.IsArabic,
                Sounds = [sound],
                Skeletons = NameSkeleton.Of(sound),
                IsInitial = head.IsInitial || tail.IsInitial,
            };
        }

        return pairs;
    }

    private static Draft Named(IReadOnlyList<NameWord> words, ref int at)
    {
        var word = words[at];
        var joins = NameParticles.IsServant(word) || NameParticles.IsKunya(word);
        var next = at + 1;
        while (joins && next + 1 < words.Count && NameParticles.IsArticle(words[next], words[next + 1]))
        {
            next++;
        }

        if (!joins || next >= words.Count)
        {
            return new Draft(word with { Text = NameParticles.Bare(word) }) { Written = word.Text };
        }

        at = next;
        var head = NameParticles.Head(word);
        var rest = words[next].Text == "الله" ? "له" : NameParticles.Bare(words[next]);
        return new Draft(word with { Text = head + rest }) { Written = word.Text + words[next].Text };
    }

    /// <summary>A token being put together.</summary>
    private sealed record Draft(NameWord Word)
    {
        /// <summary>The letters before articles were cut; null if nothing was.</summary>
        public string? Written { get; init; }

        public bool IsFather { get; init; }

        public bool IsHouse { get; init; }

        public bool IsParticle { get; init; }

        public bool IsInitial { get; init; }

        public Draft With(string tail) => this with { Word = Word with { Text = Word.Text + tail }, Written = Written + tail };

        public NameToken Token()
        {
            var head = NameParticles.HeadLength(Word.Text);
            var sounds = Readings()
                .Select(reading => NameSounds.Of(reading[..head], Word.IsArabic) + NameSounds.Of(reading[head..], Word.IsArabic))
                .ToList();
            if (!Word.IsArabic && head == 0 && NameSounds.WithSoundedH(Word.Text) is { } sounded)
            {
                sounds.Add(sounded);
            }

            return new NameToken
            {
                Text = Word.Text,
                Written = Written ?? Word.Text,
                IsArabic = Word.IsArabic,
                Sounds = [.. sounds],
                Skeletons = [.. sounds.SelectMany(NameSkeleton.Of).Distinct()],
                HeadLength = head,
                IsFather = IsFather,
                IsHouse = IsHouse,
                IsParticle = IsParticle,
                IsInitial = IsInitial,
            };
        }

        // ألتمان has no article, التمان may be the same without its hamza, and Alabbar is العبار written as one word.
        private string[] Readings()
        {
            var text = Word.Text;
            if (Word.IsArabic)
            {
                var hadArticle = Written?.Length == text.Length + 2 && Written.EndsWith(text, StringComparison.Ordinal);
                return !hadArticle ? [text] : Word.HasHamza ? [Written!] : [text, Written!];
            }

            return text.Length >= 6 && text[0] is 'a' or 'e' && text[1] == 'l' ? [text, text[2..]] : [text];
        }
    }
}
