namespace NewsBot.Analysis.People;

/// <summary>What the shape of an Arabic word tells when no list has it.</summary>
internal static class Shapes
{
    private static readonly string[] Endings = ["ات", "ون", "تين", "ها", "هم", "نا", "تم", "وا", "هما", "تها", "ته", "ية", "كم", "ه"];

    /// <summary>Whether the word ends as plurals, verbs and possessed nouns do, or begins as verbs do.</summary>
    public static bool LooksInflected(string key)
    {
        if (IsFeminineFromAbroad(key))
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (key.Length > ending.Length + 1 && key.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return key.Length > 4 && (key[0] is 'ي' or 'ت' or 'ن' || key.StartsWith("ست", StringComparison.Ordinal)
            || key.StartsWith("سي", StringComparison.Ordinal) || key.StartsWith("است", StringComparison.Ordinal)
            || key.StartsWith("مت", StringComparison.Ordinal) || key.StartsWith("لل", StringComparison.Ordinal)
            || (key.Length is > 5 and < 8 && key[0] == 'م' && key[^1] == 'ا' && key[1] is not ('ا' or 'و' or 'ي')));
    }

    /// <summary>Whether the word carries a pronoun or a future or causative beginning: نقلوها, سيكون, استخدم.</summary>
    public static bool IsSurelyInflected(string key) => !IsFeminineFromAbroad(key) && (
        key.EndsWith("ها", StringComparison.Ordinal) || key.EndsWith("هم", StringComparison.Ordinal) || key.EndsWith("نا", StringComparison.Ordinal)
        || key.EndsWith("وا", StringComparison.Ordinal) || key.EndsWith("هما", StringComparison.Ordinal) || key.EndsWith("ته", StringComparison.Ordinal)
        || (key.Length > 5 && key.StartsWith("مست", StringComparison.Ordinal)) || key.EndsWith("ات", StringComparison.Ordinal) || key.StartsWith("لل", StringComparison.Ordinal) || key.StartsWith("است", StringComparison.Ordinal)
        || (key.Length > 5 && key[0] is 'ت' or 'ي' or 'ن' && key[1] == 'س' && key[2] == 'ت')
        || (key.Length > 5 && (key.StartsWith("سي", StringComparison.Ordinal) || key.StartsWith("ست", StringComparison.Ordinal))));

    /// <summary>ترافكينا, كارولينا, تاتيانا: too long for a verb with "we".</summary>
    private static bool IsFeminineFromAbroad(string key) => key.Length > 6 && (key.EndsWith("ينا", StringComparison.Ordinal) || key.EndsWith("يانا", StringComparison.Ordinal));

    /// <summary>الوفيات, المصابين, الوطنية: plurals and feminine adjectives with ال are no surnames.</summary>
    public static bool IsPluralOrAdjective(string key) => key.EndsWith("ات", StringComparison.Ordinal) || key.EndsWith("ون", StringComparison.Ordinal)
        || key.EndsWith("ين", StringComparison.Ordinal) || key.EndsWith("ية", StringComparison.Ordinal) || key[^1] == 'ة' || key.EndsWith("ته", StringComparison.Ordinal);

    /// <summary>الأطراف, الأعضاء: ا before the first letter of the root and before its last.</summary>
    public static bool IsBrokenPlural(string key) => key.Length == 7 && key.StartsWith("الا", StringComparison.Ordinal) && key[^2] == 'ا';

    /// <summary>
    /// الانكشاف, الالتزام, الازدراء, الاستغراب, التكتيم, التهامس: nouns of derived verbs with ال, which no family is called by.
    /// </summary>
    public static bool IsVerbalNoun(string key) => key.StartsWith("ال", StringComparison.Ordinal) && (
        (key.Length == 8 && key[2] == 'ا' && key[^2] == 'ا' && (key[3] == 'ن' || key[4] is 'ت' or 'ط' or 'د'))
        || (key.Length is 8 or 9 && key.StartsWith("الاست", StringComparison.Ordinal) && key[^2] == 'ا')
        || (key.Length == 7 && key[2] == 'ت' && key[^2] == 'ي' && key[^1] is not ('ي' or 'ن' or 'م' or 'ق')) || (key.Length == 7 && key[2] == 'ت' && key[4] == 'ا' && key[^1] is not ('ي' or 'ى' or 'ة' or 'ن')));

    /// <summary>زميلنا, صديقه: a noun with its owner.</summary>
    public static bool IsPossessed(string key) => key.Length > 3 && !key.StartsWith("ال", StringComparison.Ordinal)
        && (key.EndsWith("نا", StringComparison.Ordinal) || key.EndsWith("ها", StringComparison.Ordinal) || key.EndsWith("هم", StringComparison.Ordinal) || key[^1] == 'ه');

    /// <summary>بنبرة غاضبة: ب, a feminine noun and its adjective tell how something was said; so does بالحرف.</summary>
    public static bool IsManner(string key, string? next) => key.Length > 4 && key[0] == 'ب'
        && (key.StartsWith("بال", StringComparison.Ordinal) || (key[^1] == 'ة' && next is [.., 'ة']));

    /// <summary>عليه, منها: a preposition that has its object already.</summary>
    public static bool HasPronoun(string preposition) => preposition.Length > 1 && !preposition.EndsWith("جاه", StringComparison.Ordinal)
        && (preposition[^1] == 'ه' || preposition.EndsWith("ها", StringComparison.Ordinal) || preposition.EndsWith("هم", StringComparison.Ordinal) || preposition.EndsWith("هما", StringComparison.Ordinal));

    /// <summary>الدوسري, الشثري: ال and a final ي.</summary>
    public static bool IsNisba(string key) => key.Length > 5 && key.StartsWith("ال", StringComparison.Ordinal) && key[^1] is 'ي' or 'ى';
}
