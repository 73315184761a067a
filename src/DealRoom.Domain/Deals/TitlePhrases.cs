namespace DealRoom.Domain.Deals;

/// <summary>
/// Titles and the band they stand in. Judgement calls: a deputy or assistant (代理, 補佐, 副, deputy, assistant) stands one band
/// below the one he serves, except that 副社長 and 副会長 are executives and that a deputy 本部長 or 事業部長 still heads a department;
/// 次長 and 室長 lead sections; 顧問 and 相談役 advise and stand nowhere. A phrase without band only keeps a shorter one from being read.
/// </summary>
internal static class TitlePhrases
{
    private static readonly (TitleBand? Band, string[] Phrases)[] Rows =
    [
        (null,
        [
            "取締役会", "役員会", "役員室", "社長室", "会長室", "ceo室", "coo室", "cfo室", "cto室", "cio室", "ciso室", "cmo室", "cdo室", "cso室", "社長付", "役員付", "取締役付", "顧問", "相談役", "アドバイザー", "advisor", "ceo office",
            "office of the ceo", "office of the president", "president's office", "president office", "to the president", "to the ceo", "to ceo", "to president",
        ]),
        (TitleBand.Executive,
        [
            "代表取締役", "取締役", "代表執行役", "執行役", "執行役員", "社長", "副社長", "会長", "副会長", "頭取", "副頭取", "専務", "常務", "役員",
            "代表社員", "代表理事", "理事長", "理事", "監査役", "監事", "学長", "総長", "病院長", "院長", "副院長", "最高経営責任者", "最高執行責任者", "最高財務責任者",
            "最高技術責任者", "最高情報責任者", "代表", "創業者", "経営者", "プレジデント", "ceo", "coo", "cfo", "cto", "cio", "ciso", "cso", "cmo", "cdo",
            "cpo", "cro", "chro", "clo", "cao", "cxo", "president", "chairman", "chairwoman", "chairperson", "chair", "founder", "co-founder", "owner",
            "managing director", "executive director", "representative director", "board director", "board member", "member of the board",
            "executive officer", "chief executive officer", "chief operating officer", "chief financial officer", "chief technology officer",
            "chief information officer", "chief information security officer", "chief marketing officer", "chief digital officer",
            "executive vice president", "evp", "managing partner",
        ]),
        (TitleBand.DepartmentHead,
        [
            "本部長", "副本部長", "本部長代理", "本部長補佐", "事業部長", "副事業部長", "事業部長代理", "事業本部長", "統括部長", "部長", "部門長", "局長",
            "事務局長", "事務長", "支社長", "副支社長", "支店長", "工場長", "研究所長", "総支配人", "校長", "園長", "センター長", "カンパニー長", "社長補佐", "事業責任者", "部門責任者",
            "本部責任者", "ゼネラルマネージャー", "ジェネラルマネージャー", "gm", "ディレクター", "バイスプレジデント", "vp", "svp", "avp", "vice president",
            "senior vice president", "director", "head of", "department head", "head", "general manager", "division manager", "department manager",
            "plant manager", "branch manager", "general counsel", "controller",
        ]),
        (TitleBand.SectionHead,
        [
            "次長", "課長", "支配人", "室長", "社長室長", "会長室長", "役員室長", "所長", "店長", "部長代理", "部長補佐", "副部長", "支店長代理", "副支店長", "副工場長", "室長代理", "グループ長", "グループリーダー",
            "グループマネージャー", "課長級", "ユニット長", "マネージャー", "管理職", "manager", "senior manager", "section chief", "section head", "section manager",
            "deputy general manager", "deputy director", "assistant director", "associate director", "assistant general manager", "deputy head",
            "group leader", "chief of section",
        ]),
        (TitleBand.Staff,
        [
            "課長代理", "課長補佐", "副課長", "係長", "主任", "主査", "主事", "主幹", "班長", "職長", "チームリーダー", "リーダー", "サブリーダー", "チーフ", "担当",
            "担当者", "一般社員", "社員", "スタッフ", "メンバー", "職員", "係員", "営業代表", "エンジニア", "秘書", "社長秘書", "会長秘書", "役員秘書", "アシスタント", "アシスタントマネージャー", "プロジェクトマネージャー",
            "プロダクトマネージャー", "アカウントマネージャー", "プロダクトオーナー", "webディレクター", "アートディレクター", "クリエイティブディレクター", "staff", "assistant",
            "assistant manager", "deputy manager", "associate", "engineer", "analyst", "specialist", "coordinator", "administrator", "clerk", "buyer",
            "secretary", "executive assistant", "executive secretary", "project manager", "product manager", "product owner", "account manager",
            "community manager", "team lead", "team leader", "lead", "supervisor", "art director", "creative director", "officer",
        ]),
    ];

    /// <summary>Phrase and band in comparable form, the longest first.</summary>
    public static IReadOnlyList<(string Phrase, TitleBand? Band)> Longest { get; } =
    [
        .. Rows.SelectMany(row => row.Phrases.Select(phrase => (Phrase: Words.Comparable(phrase), row.Band)))
            .OrderByDescending(row => row.Phrase.Length),
    ];
}
