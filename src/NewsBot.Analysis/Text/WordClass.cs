namespace NewsBot.Analysis.Text;

/// <summary>What the lexicons say of a word; a word may be several things.</summary>
[Flags]
internal enum WordClass : long
{
    None = 0,
    Stopword = 1 << 0,
    Common = 1 << 1,
    GivenName = 1 << 2,
    FamilyName = 1 << 3,

    /// <summary>A name that is a common word too (أمل, كريم): it needs better company than others.</summary>
    NameAndWord = 1 << 4,
    NamePart = 1 << 5,
    Honorific = 1 << 6,
    Office = 1 << 7,
    Profession = 1 << 8,
    Nationality = 1 << 9,
    Place = 1 << 10,
    OrganizationHead = 1 << 11,
    Organization = 1 << 12,
    Group = 1 << 13,
    NamedAfter = 1 << 14,
    SpeechVerb = 1 << 15,
    Preposition = 1 << 16,

    /// <summary>أن، إن، بأنه: opens a reported clause.</summary>
    Complementizer = 1 << 17,
    Relative = 1 << 18,
    ClauseOpener = 1 << 19,
    Feminine = 1 << 20,
    Masculine = 1 << 21,
    Plural = 1 << 22,

    /// <summary>باسم، نجل، مستشار: the name after it is another's, and the speaker may follow.</summary>
    OnBehalf = 1 << 23,
    Month = 1 << 24,

    /// <summary>أهمية، ضرورة، استعداد: opens a reported phrase right after a verb such as أكد.</summary>
    ReportedNoun = 1 << 25,

    /// <summary>فيلم، جمعية، صحيفة: what stands in quotation marks after it is a name or a title.</summary>
    QuotedThing = 1 << 26,

    /// <summary>بعد، يجب، إلا: an أن after it opens no reported clause.</summary>
    BlocksClause = 1 << 27,

    /// <summary>المسؤول، معاليه، الرجل: means the person spoken of last.</summary>
    Generic = 1 << 28,

    /// <summary>وصف، طلب، رد: a verb's form that is a noun as well.</summary>
    MasdarToo = 1 << 29,

    /// <summary>يذكر، يشار: opens a sentence of the newspaper itself: it is recalled that.</summary>
    Impersonal = 1 << 30,

    /// <summary>تصريحات، منشور: words of somebody; with له they are his.</summary>
    Statement = 1L << 31,

    /// <summary>أمس، أيضا، له: may stand between a verb and its subject.</summary>
    Aside = 1L << 32,

    /// <summary>الملك، الشيخ: stands between a street and whom it is named after.</summary>
    Honoured = 1L << 33,

    /// <summary>في حين، لكن: begins a clause that may have a subject of its own.</summary>
    NewSubject = 1L << 34,

    /// <summary>إلا أن، غير أن: what comes is no longer what was reported.</summary>
    Exception = 1L << 35,

    /// <summary>بحسب، وفقا: whoever comes next is the source of what the sentence says.</summary>
    According = 1L << 36,

    /// <summary>الأول، الثاني: counts somebody, and names nobody unless it ends a name (عبدالله الثاني).</summary>
    Ordinal = 1L << 37,

    /// <summary>حوار، مقابلة، التقيناها: says that questions and answers follow.</summary>
    Interview = 1L << 38,

    /// <summary>ذاته، نفسها: the one before is the one spoken of already.</summary>
    Same = 1L << 39,

    /// <summary>يدعى، المدعو: a name comes next.</summary>
    Called = 1L << 40,

    /// <summary>عاما، سنة: with a number before it, an age.</summary>
    Years = 1L << 41,

    /// <summary>كتب، حاوره: the name of who wrote the article comes next.</summary>
    Writes = 1L << 42,

    /// <summary>السابق، المتقاعد: stands between an office and the name of who holds it no more.</summary>
    Former = 1L << 43,

    /// <summary>ابنه، زميلتها: a given name may stand alone behind it.</summary>
    Kin = 1L << 44,

    /// <summary>أنا، لدينا: the one who speaks speaks of himself.</summary>
    FirstPerson = 1L << 45,

    /// <summary>سؤال، اتصال: whom a sentence that opens with it names is asked, and answers.</summary>
    Asked = 1L << 46,

    /// <summary>الرجل، الشاب، الستيني: means the person whom the sentence before was about.</summary>
    Anaphor = 1L << 47,

    /// <summary>بحضور، برئاسة: whoever comes next was there.</summary>
    Presence = 1L << 48,

    /// <summary>تداول، أشيع، جاء: behind ما it means what was told, which somebody denies.</summary>
    Told = 1L << 49,

    /// <summary>عدم، الكشف، ذكر: behind طلب and a comma it says on what condition a source spoke.</summary>
    Secrecy = 1L << 50,

    /// <summary>الأكبر، الصغرى، الراحل: tells which brother or daughter, between kin and a given name.</summary>
    Age = 1L << 51,

    /// <summary>الملك، الأمير، بني: what is called after such a one bears one given name of his.</summary>
    OneName = 1L << 52,

    /// <summary>والد، أرملة: with a word for a victim or a child behind it, it tells whose relative somebody is.</summary>
    RelativeOf = 1L << 53,

    Title = Honorific | Office | Profession,
    Name = GivenName | FamilyName,
}
