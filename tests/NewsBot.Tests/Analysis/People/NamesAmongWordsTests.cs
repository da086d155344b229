using NewsBot.Analysis;
using NewsBot.Analysis.People;

namespace NewsBot.Tests.Analysis.People;

/// <summary>Where a name ends among common words, which titles are none of it, and who is named by one word; the names of a row are parted by |.</summary>
public sealed class NamesAmongWordsTests
{
    private static readonly ArticleAnalyzer Analyzer = new(new PeopleDirectory([]));

    [Theory]
    [InlineData("والتزم مدير المصنع سالم الدغيري الصمت حيال الحريق.", "سالم الدغيري")]
    [InlineData("ورد الكاتب نبيل الشاطبي بالنفي، وقال إن الرواية قديمة.", "نبيل الشاطبي")]
    [InlineData("ولزمت الوزيرة لورا فيشر التكتم حول الموعد.", "لورا فيشر")]
    [InlineData("وأصر الرئيس مراد الدغيري الاستمساك بالخطة.", "مراد الدغيري")]
    [InlineData("وتعثر رده عند انكشاف أمره.", "")]
    public void What_somebody_does_is_no_part_of_his_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وكرّم باحشوان زملاءه في المساء.", "")]
    [InlineData("وبحسب الحاج عمر يوسف فإن نصف البيوت خالية.", "عمر يوسف")]
    [InlineData("وعن غياب علي سالم قال المدرب إنه مصاب. وعلى الباب حارس.", "علي سالم")]
    public void Marks_that_are_written_tell_a_word_from_a_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وتحت رعاية سمو الشيخ منصور بن خالد بن ناصر آل حمدان، رئيس النادي.", "منصور بن خالد بن ناصر آل حمدان")]
    [InlineData("وقال ناظر الدعوى فضيلة الشيخ ناصر العجمي إنه مختص.", "ناصر العجمي")]
    [InlineData("وبين مدير متحف الوكرة السيد خليفة عبدالله العبيدلي أن البيت قديم.", "خليفة عبدالله العبيدلي")]
    public void An_honorific_between_a_title_and_a_name_is_no_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وأدار الأمسية الأستاذ حمد بن صالح القاضي، وحضرها كثيرون.", "حمد بن صالح القاضي")]
    [InlineData("واعتذر مدرب نجران فتحي الجبال عن الحضور.", "فتحي الجبال")]
    [InlineData("وفي رده على النائب السابق مصلح الدراوشة، شكره.", "مصلح الدراوشة")]
    [InlineData("ودافع المستثمر المعروف توماس برغمان - ليندت، أحد المؤسسين، عن القرار.", "توماس برغمان - ليندت")]
    public void A_surname_that_is_a_word_too_belongs_to_the_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("ورعى الحفل المستشار عزت عبدالحميد أمس.", "عزت عبدالحميد")]
    [InlineData("وضمت اللجنة المستشارين هادى زين الدين وعمر فهمي.", "هادى زين الدين|عمر فهمي")]
    [InlineData("وأوقفت البائعة حواء آدم إسماعيل أمس.", "حواء آدم إسماعيل")]
    [InlineData("وفي الشوط الثاني عادل جهاد الحسين من ركلة.", "جهاد الحسين")]
    [InlineData("وشكرت سعادة الشيخة المزيونة بنت راشد بن سعيد.", "المزيونة بنت راشد بن سعيد")]
    [InlineData("وحذرت رازيا خان، كبيرة اقتصاديي البنك، من الركود.", "رازيا خان")]
    [InlineData("واستقبل الأمير سفير كوريا كوون بيونغ وو، الذي زاره.", "كوون بيونغ وو")]
    [InlineData("وقال مسؤول أميركي رفيع فضل عدم ذكر اسمه إن القوات باقية.", "")]
    [InlineData("وقالت عمتي أم زوجي الله يحفظها إنها بخير.", "")]
    public void What_stands_around_a_weak_given_name_decides(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وأسعد الأوروجوياني خورخي مدرب الفريق جماهيره.", "خورخي")]
    [InlineData("وأسعد الأنقولي ألفيرا مدرب الفريق جماهيره.", "ألفيرا")]
    [InlineData("وقال تركي إن الطريق مغلق.", "تركي")]
    [InlineData("وقالت هالينا (58 عاما) التي تسكن القرية إنها خائفة.", "هالينا")]
    [InlineData("يتذكر هولمستروم، وهو كبير المهندسين في الشركة، أول يوم.", "هولمستروم")]
    public void Somebody_named_by_one_word_is_found(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("أما ابنته الصغرى لمى (7 سنوات) فرسمت البيت.", "لمى")]
    [InlineData("وسقط ولد جارنا نواف في الحفرة.", "نواف")]
    [InlineData("وكان ابن المالك، عايض، لم يحضر.", "عايض")]
    [InlineData("وثالثهما، إسماعيل، يعمل في الميناء.", "إسماعيل")]
    [InlineData("وكان أولادي محمد وعبدالرحمن ومشعل في البيت.", "محمد|عبدالرحمن|مشعل")]
    [InlineData("وأصيب ابن خالته تركي بإصابات بالغة.", "تركي")]
    [InlineData("وتعلمت من جدتي هيلة رحمها الله.", "هيلة")]
    [InlineData("وماذا عن ابنتك مى؟ قالت إنها بخير.", "مى")]
    [InlineData("وأحيلت قضية الطفلة «زهرة» إلى اللجنة.", "زهرة")]
    [InlineData("ومات ابنه علي في الحادث، وعثر على السيارة.", "علي")]
    [InlineData("وجاء شقيقه الأكبر علي إلى المحكمة، ثم غادر على عجل.", "علي")]
    public void Kin_are_found_by_their_given_names(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وأبلغ مصدران أمنيان الصحيفة بالخبر. ورأى زورقان سريعان تابعان للجيش الدخان.", "")]
    [InlineData("والعميد يصحح أخطاء الجنود، والمواطن يحبذ الهدوء.", "")]
    [InlineData("ويعمل أستاذ فلسفة في المعهد مع مهندس مدني، وباعت سيدة اقتنت الأرض بيتها.", "")]
    [InlineData("وكان الطفل يلهو قرب البحيرة.", "")]
    [InlineData("وقال جابرييل للصحفيين إن الأمر صعب.", "جابرييل")]
    [InlineData("وأصيب قرب عقبة الملك خالد، وزار دارة الملك عبدالعزيز.", "")]
    public void Words_that_look_like_names_are_nobody(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وحضر مدير شرطة المنطقة اللواء بدر بن محمد الطالب.", "بدر بن محمد الطالب")]
    [InlineData("وعبرت المشاركة أم عبدالمجيد المطلق عن شكرها.", "أم عبدالمجيد المطلق")]
    [InlineData("ولم تخف أم ريان، وهي معلمة متقاعدة، قلقها.", "أم ريان")]
    [InlineData("وأوقفت اللجنة مدربه عبد الرحيم طالب أربع مباريات.", "عبد الرحيم طالب")]
    [InlineData("وقال عمدة بلدة تشورتكيف فولوديمير شماتكو إن المدرسة أصيبت.", "فولوديمير شماتكو")]
    [InlineData("وتقدم الأبيض بهدف سجله المغربى حميد أحداد فى الدقيقة الأخيرة.", "حميد أحداد")]
    [InlineData("وأصيب سائق يدعى عزت جندي ملطاوي بكدمات.", "عزت جندي ملطاوي")]
    public void A_name_is_found_whole_whatever_else_its_words_mean(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وتوفي الفنان سالم الدغيري فجر اليوم.", "سالم الدغيري")]
    [InlineData("«لم أكن هناك» يقول علي حسن ضاحكا.", "علي حسن")]
    [InlineData("وهنأ نجيب ساويرس الفائزين.", "نجيب ساويرس")]
    [InlineData("وقالت الوكالة إن كريم بنزيما سيصل غدا.", "كريم بنزيما")]
    public void Time_manner_and_verbs_end_a_name(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وألقى صالح كامل كلمة في الحفل.", "صالح كامل")]
    [InlineData("وجالس أمل كريم في المقهى.", "أمل كريم")]
    [InlineData("ولم يحضر بن علي يلدريم الجلسة.", "بن علي يلدريم")]
    [InlineData("وبحسب صالح كامل، فإن الأسعار ترتفع.", "صالح كامل")]
    [InlineData("وكان صالح كامل قد زار المدينة أمس.", "صالح كامل")]
    [InlineData("وأصيب صالح كامل (45 عاما) في الحادث.", "صالح كامل")]
    [InlineData("بحضور صالح كامل وعدد من الضيوف.", "صالح كامل")]
    [InlineData("أما صالح كامل فقال إن الأمر مختلف.", "صالح كامل")]
    [InlineData("وظهر في الحفل حسين فهمي، وليلى حداد، هالة صدقي، رانيا خوري.", "حسين فهمي|ليلى حداد|هالة صدقي|رانيا خوري")]
    [InlineData("وجاء الهدف عن طريق روبرتو فيرنانديز في النهاية.", "روبرتو فيرنانديز")]
    [InlineData("وجاء ذلك في كلمة لسالم الدغيري أمام الطلاب.", "سالم الدغيري")]
    [InlineData("وفاز الإكوادوري لويس فالنسيا على زميله.", "لويس فالنسيا")]
    public void A_weak_name_is_somebody_where_only_people_stand(string text, string names) => Assert.Equal(names, NamesIn(text));

    [Theory]
    [InlineData("وقالت الشاعرة أمل كريم إن الأمر صعب.", "أمل كريم")]
    [InlineData("وقالت وزيرة الدولة لشؤون الأسرة أمل كريم إن الأمر صعب.", "أمل كريم")]
    [InlineData("وزار الممثل الكبير سالم الدغيري المدينة أمس.", "سالم الدغيري")]
    [InlineData("والتقى الوفد المجني عليه صالح كامل في مكتبه.", "صالح كامل")]
    [InlineData("وقال سمو الشيخ ييبو سكوغلاند إن الأمر صعب.", "ييبو سكوغلاند")]
    [InlineData("وزار والي صفاقس ييبو سكوغلاند المدينة أمس.", "ييبو سكوغلاند")]
    [InlineData("وجاء ذلك في كلمة لنور الدين البحيري أمام الطلاب.", "نور الدين البحيري")]
    public void Behind_a_title_the_name_begins_where_the_title_ends(string text, string names) => Assert.Equal(names, NamesIn(text));

    private static string NamesIn(string text) =>
        string.Join('|', Analyzer.Analyze(new ArticleText("خبر اليوم", text)).People.Select(person => person.Name));
}
