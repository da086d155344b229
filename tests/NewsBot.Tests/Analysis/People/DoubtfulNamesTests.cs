using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Tests.Analysis.People;

/// <summary>Names that lists alone would not find, or would find where nobody is named; the names of a row are parted by |.</summary>
public sealed class DoubtfulNamesTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Theory]
    [InlineData("وقبض على وافد باكستاني يدعى نديم يبلغ من العمر 30 عاما.", "نديم")]
    [InlineData("ونزلت من القطار سيدة مسنة اسمها هالينا، معها قطة.", "هالينا")]
    [InlineData("وروى شاب يدعى ماسينيسا أنه سمع صراخا.", "ماسينيسا")]
    [InlineData("وكان أخي موسى هو السائق.", "موسى")]
    [InlineData("وتدخل حفيدها إسماعيل مترجما كلام جدته.", "إسماعيل")]
    [InlineData("وزار القرية مع مراته شيماء وبنته جنى في العيد.", "شيماء|جنى")]
    [InlineData("والتقت الصحيفة والدتها \"سلمى\" وخالها \"ماجد\" أمس.", "سلمى|ماجد")]
    [InlineData("وشاهد الزائرون وجه الأميرة للرسام تيتانوف، وأعمال الرسام الفرنسي تولوتران الذي سكن باريس.", "تيتانوف|تولوتران")]
    [InlineData("ماجد، والد أحد الطلاب، قال إن المدرسة بعيدة.", "ماجد")]
    [InlineData("واعتبر الونتسو أن السباق صعب.", "الونتسو")]
    public void Somebody_is_named_alone_by_what_he_is_to_others(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("والضحيتان هما الشقيقان مازن ومعاذ الشرعبي.", "معاذ الشرعبي|مازن")]
    public void Relatives_of_a_list_are_each_somebody(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("ونجا زميله مؤمن الدكش من الحادث.", "مؤمن الدكش")]
    [InlineData("ودعت رئيسة جمعية المهندسات م. طيبة القناعي إلى الحوار.", "طيبة القناعي")]
    [InlineData("وسجل الهدف المغربي حميد هرماشي في الدقيقة الأخيرة.", "حميد هرماشي")]
    [InlineData("وقال مدير المدرسة، بشارة الصويص، إن المعلمة أوقفت.", "بشارة الصويص")]
    [InlineData("اغتيل في برلين أربعة معارضين بينهم صادق شرفكندي ورفاقه.", "صادق شرفكندي")]
    [InlineData("وحضر الإداري منصور الأحمد مع زملائه.", "منصور الأحمد")]
    [InlineData("وقال الرئيس الأسبق بن علي من منفاه إن الوقت حان.", "بن علي")]
    public void What_stands_before_a_doubtful_name_vouches_for_it(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("مؤسسة تدعى أمل تعمل في المدينة، وسفينة تسمى حرية.", "")]
    [InlineData("ونشر الفريق الواحد روح التعاون. وفاز الفريق القوي في المباراة.", "")]
    [InlineData("ولم يكن اللاعب محببا لدى المدرب.", "")]
    [InlineData("قدم الرئيس السوداني عمر البشير خطة لنشر جندي سوداني في الإقليم.", "عمر البشير")]
    [InlineData("وبحسب الدبلوماسي فان \"الجولة المقبلة ستكون حاسمة في المفاوضات\".", "")]
    [InlineData("وقال الأب الأرثوذكسي إن الكنيسة مفتوحة.", "")]
    [InlineData("وغرقت السفينة \"ماريا بريجيت\" قبالة الساحل. وقرأ كتاب \"طه حسين\" كله.", "")]
    [InlineData("وحضر سمو ولي العهد وسمو ولي ولي العهد الحفل.", "")]
    [InlineData("ويسكن جدها في قرية بعيدة. وطعن شقيقه ويرديه الطبيب حيا.", "")]
    [InlineData("وقال الخبير كوجي فوكايا ان الين سيهبط.", "كوجي فوكايا")]
    [InlineData("وينتج المصنع الإثيلين والبولي بروبيلين والملح الناعم.", "")]
    [InlineData("واتخذه الجاهلون سلما لاعتلاء كرسي الرئاسة.", "")]
    public void Teams_things_towns_and_adverbs_are_nobody(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وقال عمدة شانغهاي يانغ شيونغ إن البنك جديد.", "يانغ شيونغ")]
    [InlineData("وقالت الدكتورة هند سمير باريس، رئيسة القسم، إن العمل جار.", "هند سمير باريس")]
    public void A_town_is_no_part_of_a_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وشارك القائد والشيخ أحمد سيف الدين من زعماء الجنوب.", "أحمد سيف الدين")]
    [InlineData("ومنحت جائزة نوبل للسلام. وقال حائز جائزة نوبل إيلي فوستر، إن العالم تغير.", "إيلي فوستر")]
    public void A_title_with_and_is_no_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وأعلن عن إعدام جانغ سونغ تيك، زوج عمة الزعيم.", "جانغ سونغ تيك")]
    [InlineData("وقالت المشاركة في الدراسة، نام غونغ يون-آه: الرائحة كانت رائحة قهوة.", "نام غونغ يون-آه")]
    [InlineData("وغاب رجل الأعمال الهارب لو داو هان، ولو شاء لعاد.", "لو داو هان")]
    [InlineData("يقول وانغ يي فان، أستاذ الاقتصاد، إن البنوك سليمة.", "وانغ يي فان")]
    public void Names_of_syllables_are_found_whole(string text, string names) => Assert.Equal(names, NamesIn(text));

    private static string NamesIn(string text) =>
        string.Join('|', Analyzer.Analyze(new ArticleText("خبر اليوم", text)).People.Select(person => person.Name));
}
