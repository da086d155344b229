using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Tests.Analysis.People;

/// <summary>Names whose words are common words, prepositions or offices elsewhere, and things and greetings that are nobody; the names of a row are parted by |.</summary>
public sealed class NamesThatAreWordsTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Theory]
    [InlineData("وقال سفر بن ناصر القنعي إن السوق مغلق.", "سفر بن ناصر القنعي")]
    [InlineData("وقال خلف بن ناصر القنعي إن السوق مغلق.", "خلف بن ناصر القنعي")]
    [InlineData("وقال رئيس لجنة التجار مقعد علي القنعي: «السوق مغلق».", "مقعد علي القنعي")]
    [InlineData("وأوضحت أمل القحطاني (المشرفة) أن الباب مفتوح.", "أمل القحطاني")]
    [InlineData("وقال المهندس طلال بن صدقة ناظر، إن العمل بدأ.", "طلال بن صدقة ناظر")]
    [InlineData("وأكد مهدي علي قاضي أن الموعد لم يتغير.", "مهدي علي قاضي")]
    [InlineData("وأكد عساف بن علي مغربي أن الموعد لم يتغير.", "عساف بن علي مغربي")]
    [InlineData("وقال وزير الصحة والسكان حازم صادق إن الدواء متوفر.", "حازم صادق")]
    [InlineData("وأكد لافي القنعي أن الطريق آمن.", "لافي القنعي")]
    [InlineData("لكن عيد السلمي، مستثمر عقاري، حذر من ذلك.", "عيد السلمي")]
    public void A_name_that_is_a_word_is_found_where_only_a_name_can_stand(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وقال سحر مدفون في المقبرة.", "")]
    [InlineData("وقرأ قصيدة (صباح الخير يا بحر) أمام الجمهور.", "")]
    [InlineData("وأكد عضو شرف النادي أن الديون سددت.", "")]
    [InlineData("ونبه مرتادي البر إلى السيول.", "")]
    [InlineData("وتحدث وعيناه محمرتان عن الحادث.", "")]
    [InlineData("وطالب ملاك الإبل بالتعويض.", "")]
    [InlineData("وقضت المحكمة على الطبيب سمير عبدالرازق بالسجن، ثم رفعت الجلسة.", "سمير عبدالرازق")]
    public void A_thing_is_nobody(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("ودخل مدير جامعة الملك سعود رابح القنعي القاعة.", "رابح القنعي")]
    [InlineData("وافتتح الأمير مستشفى الملك خالد الجامعي.", "")]
    [InlineData("وزار الوفد جامعة الأمير محمد بن فهد بالخبر.", "")]
    public void A_thing_called_after_a_king_takes_one_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    private static string NamesIn(string text) =>
        string.Join('|', Analyzer.Analyze(new ArticleText(Title: "خبر قصير من المدينة", Body: text)).People.Select(person => person.Name));
}
