using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Tests.Analysis.People;

/// <summary>Who is named in sentences as newspapers write them; the names of a row are parted by |.</summary>
public sealed class NamesInNewsTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Theory]
    [InlineData("وصل الرئيس جاك شيراك إلى القمة. وقال وزير مغربي: وحده الرئيس شيراك زهق من الانتظار.", "جاك شيراك")]
    [InlineData("التقى الوفد الرئيس جاك شيراك في باريس. وسعى الوزراء مع الرئيس شيراك لصرفه عن قراره.", "جاك شيراك")]
    [InlineData("زارت المستشارة أنجيلا ميركل المصنع. ورأى عمال أن المستشارة ميركل نكثت بوعدها.", "أنجيلا ميركل")]
    [InlineData("قال المدرب خورخي سامباولي إن الفوز مهم. وأضاف سامباولي لديا لاعبون شبان.", "خورخي سامباولي")]
    public void A_surname_named_before_takes_no_common_word(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("شارك الطبيب يان فوستر في الندوة. وأفاد بيان صادر عن الوزارة بأن الأشغال انتهت.", "يان فوستر")]
    [InlineData("شارك الطبيب يان فوستر في الندوة. وأوضح بيان مقتضب أن الأشغال انتهت.", "يان فوستر")]
    [InlineData("شارك الرئيسة ميشيل يان في الندوة. وأفاد بيان صادر عن الوزارة بأن الأشغال انتهت.", "ميشيل يان")]
    public void No_clitic_is_cut_off_a_whole_word(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("قال وزير الصحة الباكستاني طارق كريم خان، إن اللقاح وصل.", "طارق كريم خان")]
    [InlineData("دعا وزير الزراعة الأردني عبد الإله الخطيب بعد مشاورات إلى خفض الضرائب.", "عبد الإله الخطيب")]
    [InlineData("وأكد وزير المالية الكويتي عبد الله الحداد خلال اللقاء أن الفائض كبير.", "عبد الله الحداد")]
    [InlineData("وصرح سفير إيران ناصر جميل خان أن الزيارة مؤجلة.", "ناصر جميل خان")]
    [InlineData("قال وزير الصحة الباكستاني طارق عظيم خان، إن اللقاح وصل.", "طارق عظيم خان")]
    [InlineData("وقال سري كنعان المتحدث باسم النقابة لوكالة الأنباء إن الإضراب مستمر.", "سري كنعان")]
    [InlineData("وقال بدري سكيك المتحدث باسم البلدية إن الماء عاد.", "بدري سكيك")]
    [InlineData("وكان بينهم الباحث فهد المطيري واللاعب حسن الراهب وسعد الشهري.", "فهد المطيري|حسن الراهب|سعد الشهري")]
    public void Words_that_are_names_too_go_on_a_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وأيد القس البروتستانتي كريستوف بلاتمان هذه الدعوة.", "كريستوف بلاتمان")]
    [InlineData("وانتقد السياسي الديمقراطي جون براندون مشروع القانون.", "جون براندون")]
    [InlineData("والتقى المطران الكاثوليكي بولس الحايك أعضاء الجمعية.", "بولس الحايك")]
    [InlineData("وطالب النائب الاشتراكي فرانسوا دوبون بالتحقيق.", "فرانسوا دوبون")]
    [InlineData("ورأى المرشح الجمهوري ريك هوفستاتر أن الحملة صعبة.", "ريك هوفستاتر")]
    [InlineData("وقال النائب الشيعي حسن مطلك إن القانون سيمر.", "حسن مطلك")]
    [InlineData("وحضر الأسقف القبطي بيشوي ميخائيل الاحتفال.", "بيشوي ميخائيل")]
    [InlineData("وعاد الكابتن المثقف ماجد الشمراني إلى الفريق.", "ماجد الشمراني")]
    public void An_adjective_behind_a_title_is_no_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وقالت المتحدثة باسم البيت الأبيض لورا فليتشر \"لن نعلق على هذا الحديث أبدا\".", "لورا فليتشر")]
    [InlineData("وقال الرجل الثالث في وزارة الخارجية الأميركية نيكولاس ويلبورن إن المحادثات مستمرة.", "نيكولاس ويلبورن")]
    [InlineData("وقال الناطق باسم الحكومة البريطانية توم كيلينغز إن الموعد لم يحدد.", "توم كيلينغز")]
    [InlineData("وقالت الناطقة باسم الصليب الأحمر دوروتيا كريمتساس إن الإمدادات وصلت.", "دوروتيا كريمتساس")]
    [InlineData("وقالت المتحدثة باسم البيت الأبيض دانا برونسكي \"لن نعلق على هذا الحديث أبدا\".", "دانا برونسكي")]
    public void A_name_is_found_behind_a_long_office(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("استقبل الرئيس التونسي علي \"هامش القمة\" وفدا من رجال الاعمال، وسافر الي روما.", "")]
    [InlineData("واطلع السفير الوزير التونسي علي الاوضاع في المدينة. وكان الوزير ذهب الي العاصمة حتي يلتقي الرئيس.", "")]
    [InlineData("وقال الوزير علي الكعبي ان العمل جار.", "علي الكعبي")]
    public void Ali_without_its_dots_is_a_preposition_or_a_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وقال إيه إن كابور، رئيس لجنة التحقيق، إن النتائج قريبة.", "إيه إن كابور")]
    [InlineData("ألقى الرئيس جون إف. كينيدي خطابا في برلين.", "جون إف. كينيدي")]
    [InlineData("وقال الوزير بي سي ناندا إن القطار سيتأخر.", "بي سي ناندا")]
    [InlineData("احتفل البابا بنديكت الـ 16 بالعيد. وقال البابا بنديكت إن السلام ممكن.", "بنديكت")]
    [InlineData("ودعا البابا بنديكت السادس عشر إلى السلام.", "بنديكت السادس عشر")]
    [InlineData("استقبل البابا بنديكت ال 16 الوفد.", "بنديكت")]
    [InlineData("وقالت الباحثة ستيفاني جيه بارلو إن الدراسة ناقصة.", "ستيفاني جيه بارلو")]
    public void Initials_spelt_out_belong_to_the_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("قالت إذاعة بي بي سي إن الطقس بارد.", "")]
    [InlineData("واستورد الفريق سيارة بي إم دبليو من ألمانيا.", "")]
    [InlineData("وقال في سانتياغو إن المباراة صعبة.", "")]
    [InlineData("وأعلن رئيس بي بي سي استقالته أمس.", "")]
    public void Letters_that_name_a_thing_are_nobody(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("افتتحت الحقول في أوائل أغسطس آب الماضي.", "")]
    [InlineData("ونجحنا بفضل الله في إتمام العمل.", "")]
    [InlineData("وأضاف أنا مؤمن بأن العمل سيكتمل.", "")]
    [InlineData("السلام عليكم ورحمة الله وبركاته، لولا لطف الله لوقع السقف.", "")]
    public void Months_and_pious_phrases_are_nobody(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وتقول أم ماجد، وهي أرملة، إن البيت ضيق. أما أم حسين فذكرت أن الماء مقطوع.", "أم ماجد|أم حسين")]
    [InlineData("وزار القرية مع جدتي مريم وشقيقي أوغستين قبل العيد.", "مريم|أوغستين")]
    public void Relatives_and_mothers_are_named_by_one_word(string text, string names) => Assert.Equal(names, NamesIn(text));

    private static string NamesIn(string text) =>
        string.Join('|', Analyzer.Analyze(new ArticleText("خبر اليوم", text)).People.Select(person => person.Name));
}
