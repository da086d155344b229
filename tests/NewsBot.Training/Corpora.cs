using System.Text;
using NewsBot.Analysis;

namespace NewsBot.Training;

/// <summary>Reads files of a word and its mark a line, and makes of them text as papers print it.</summary>
internal static class Corpora
{
    private static readonly HashSet<string> PeopleOfNewsFane =
        ["Politician", "Athlete", "Artist", "Other_PER", "Religious_PER", "Scientist", "Businessperson", "Lawyer", "Engineer", "Police"];

    private static readonly HashSet<string> Pronouns = ["ه", "ها", "هم", "هما", "نا", "هن", "ء"];

    private static readonly HashSet<string> Clitics = ["و", "ف", "ب", "ل", "ك"];

    /// <summary>NewsFANE cuts clitics and pronouns off (و قال، مسيرة ه) and writes ي for every final ى.</summary>
    public static IEnumerable<Passage> NewsFane(string file) =>
        Sentences(file, '\t', mark => mark.Length > 2 && PeopleOfNewsFane.Contains(mark[2..])).Select(words => Join(Mended(words)));

    /// <summary>AQMAR marks peoples (الصليبيون) as people too.</summary>
    public static IEnumerable<Passage> Aqmar(string file) =>
        Sentences(file, ' ', mark => mark.EndsWith("-PER", StringComparison.Ordinal)).Select(words => Join(WithoutPeoples(words)));

    private static IEnumerable<List<(string Word, char Mark)>> Sentences(string file, char between, Func<string, bool> isPerson)
    {
        var sentence = new List<(string, char)>();
        foreach (var line in File.ReadLines(file))
        {
            var cut = line.Replace("\u200e", "", StringComparison.Ordinal).Replace("\ufeff", "", StringComparison.Ordinal).Trim().Split(between);
            if (cut is [{ Length: > 0 } word, { Length: > 0 } mark])
            {
                sentence.Add((word, isPerson(mark) ? mark[0] : 'O'));
            }
            else if (sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
        }

        if (sentence.Count > 0)
        {
            yield return sentence;
        }
    }

    private static List<(string Word, char Mark)> Mended(List<(string Word, char Mark)> words)
    {
        var mended = new List<(string Word, char Mark)>();
        for (var i = 0; i < words.Count; i++)
        {
            var (word, mark) = words[i];
            var isBare = i > 0 && words[i - 1].Word == "(";
            if (Pronouns.Contains(word) && mark == 'O' && mended.Count > 0 && char.IsLetter(mended[^1].Word[^1]))
            {
                var owner = mended[^1].Word;
                mended[^1] = ((owner[^1] == 'ة' ? owner[..^1] + "ت" : owner) + word, mended[^1].Mark);
            }
            else if (Clitics.Contains(word) && i + 1 < words.Count && !isBare && char.IsLetter(words[i + 1].Word[0]))
            {
                var next = words[i + 1];
                var rest = word == "ل" && next.Word.StartsWith("ال", StringComparison.Ordinal) ? next.Word[1..] : next.Word;
                words[i + 1] = (word + rest, mark == 'O' ? next.Mark : mark);
            }
            else
            {
                mended.Add((mark == 'O' ? Spelled(word) : word, mark));
            }
        }

        return mended;
    }

    private static string Spelled(string word)
    {
        var rest = word.StartsWith("لال", StringComparison.Ordinal) && word.Length > 5 ? "لل" + word[3..] : word;
        return rest switch
        {
            "علي" => "على",
            "الي" => "الى",
            "وعلي" => "وعلى",
            "والي" => "والى",
            _ => rest[^1] == 'ي' && Listed.IsUnknown(rest) && !Listed.IsUnknown(rest[..^1] + "ى") ? rest[..^1] + "ى" : rest,
        };
    }

    private static List<(string Word, char Mark)> WithoutPeoples(List<(string Word, char Mark)> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (word, mark) = words[i];
            var isAlone = mark == 'B' && (i + 1 == words.Count || words[i + 1].Mark != 'I');
            var isPeople = word.EndsWith("ون", StringComparison.Ordinal) || word.EndsWith("ين", StringComparison.Ordinal) || word.EndsWith("ان", StringComparison.Ordinal) || word.EndsWith("ود", StringComparison.Ordinal) || word.EndsWith('ة');
            if (isAlone && isPeople && word.Contains("ال", StringComparison.Ordinal))
            {
                words[i] = (word, 'O');
            }
        }

        return words;
    }

    private static Passage Join(List<(string Word, char Mark)> words)
    {
        var text = new StringBuilder();
        var names = new List<TextSpan>();
        foreach (var (word, mark) in words)
        {
            var glued = word is "." or "،" or "," or ":" or "؛" or ")" or "؟" || (text.Length > 0 && text[^1] == '(');
            text.Append(text.Length == 0 || glued ? "" : " ");
            var start = text.Length;
            text.Append(word);
            if (mark == 'B' || (mark == 'I' && names.Count == 0))
            {
                names.Add(new TextSpan(start, word.Length));
            }
            else if (mark == 'I')
            {
                names[^1] = new TextSpan(names[^1].Start, text.Length - names[^1].Start);
            }
        }

        return new Passage(text.ToString(), names);
    }
}
