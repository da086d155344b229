namespace NewsBot.Analysis.People;

/// <summary>Some words of the name asked for that stand for some words of a person's name.</summary>
internal readonly record struct AlignedWords(int Asked, int AskedLength, int Name, int NameLength, float Likeness)
{
    public int AskedEnd => Asked + AskedLength;

    public int NameEnd => Name + NameLength;
}

/// <summary>Lays the words of two names beside each other, in order, so that the most agree; two words may stand for one.</summary>
internal static class NameAlignment
{
    private const float OfJoined = 0.9f;
    private const float OfJoining = 0.2f;
    private const int ShortestVouching = 3;

    public static List<AlignedWords> Of(NameForm asked, NameForm name, TokenLikeness likeness, NameStatistics statistics)
    {
        var (rows, columns) = (asked.Tokens.Count, name.Tokens.Count);
        var isVouchedFor = columns > 1 && asked.Tokens[0].Text.Length >= ShortestVouching && asked.Tokens[0].Text == name.Tokens[0].Text
            && statistics.IsRare(name.Tokens[0]);
        var best = new float[rows + 1, columns + 1];
        var chosen = new AlignedWords[rows, columns];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                best[i, j] = float.Max(best[i + 1, j], best[i, j + 1]);
                var isSurname = j == columns - 1;
                var alike = likeness.Of(asked.Tokens[i], name.Tokens[j], isSurname, isSurname && isVouchedFor && i > 0);
                Take(new AlignedWords(i, 1, j, 1, alike), TokenLikeness.Least);
                if (j + 1 < columns)
                {
                    Take(new AlignedWords(i, 1, j, 2, TokenLikeness.OfJoined(asked.Tokens[i], name.Pairs[j])), OfJoined);
                }

                if (i + 1 < rows)
                {
                    Take(new AlignedWords(i, 2, j, 1, TokenLikeness.OfJoined(name.Tokens[j], asked.Pairs[i])), OfJoined);
                }
            }
        }

        return Path(chosen, best);

        void Take(AlignedWords words, float least)
        {
            var joined = words.AskedLength + words.NameLength - 2;
            var gain = (words.Likeness * (joined + 1)) - (OfJoining * joined) + best[words.AskedEnd, words.NameEnd];
            if (words.Likeness >= least && gain > best[words.Asked, words.Name])
            {
                best[words.Asked, words.Name] = gain;
                chosen[words.Asked, words.Name] = words;
            }
        }
    }

    private static List<AlignedWords> Path(AlignedWords[,] chosen, float[,] best)
    {
        var path = new List<AlignedWords>();
        for (var (i, j) = (0, 0); i < chosen.GetLength(0) && j < chosen.GetLength(1);)
        {
            if (chosen[i, j].AskedLength > 0)
            {
                path.Add(chosen[i, j]);
                (i, j) = (chosen[i, j].AskedEnd, chosen[i, j].NameEnd);
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return path;
    }
}
