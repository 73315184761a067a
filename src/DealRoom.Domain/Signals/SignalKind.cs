namespace DealRoom.Domain.Signals;

/// <summary>
/// What a buyer did. The names are the outside contract; the points of each are in the score model (R106–R110).
/// The numbers are stored: never reuse one.
/// </summary>
public enum SignalKind
{
    /// <summary>料金ページ閲覧, 10 points (R106).</summary>
    PricingView = 1,

    /// <summary>導入事例閲覧, 8 points (R106).</summary>
    CaseView = 2,

    /// <summary>ブログ閲覧, 3 points (R106). Reading a guide, report or beginner's text pays this kind too.</summary>
    BlogView = 3,

    /// <summary>製品ページ閲覧, 5 points (default; the seed names it without points, T11).</summary>
    ProductView = 4,

    /// <summary>提案書閲覧, 8 points (default).</summary>
    ProposalView = 5,

    /// <summary>セキュリティ資料閲覧, 8 points (default).</summary>
    SecurityView = 6,

    /// <summary>稟議資料閲覧, 10 points (default).</summary>
    RingiView = 7,

    /// <summary>契約書案閲覧, 12 points (default).</summary>
    ContractView = 8,

    /// <summary>アーカイブ視聴, 8 points (R109).</summary>
    ArchiveView = 9,

    /// <summary>導入ガイドのダウンロード, 15 points (R108).</summary>
    GuideDownload = 20,

    /// <summary>業界レポートのダウンロード, 8 points (R108).</summary>
    ReportDownload = 21,

    /// <summary>初心者向け資料のダウンロード, 5 points (R108).</summary>
    BeginnerDownload = 22,

    /// <summary>Any other file saved: activity worth 0 points.</summary>
    FileDownload = 23,

    /// <summary>ROI試算の実行, 12 points (default).</summary>
    RoiRun = 30,

    /// <summary>稟議資料のコピー・出力, 25 points (default).</summary>
    RingiExport = 31,

    /// <summary>社内転送・招待, 15 points to the one who forwards, once per recipient, at most three a week (default).</summary>
    Forward = 40,

    /// <summary>新メンバー参加, 5 points to the one who joins; not activity (default).</summary>
    MemberJoined = 41,

    /// <summary>質問・コメント, 5 points (default).</summary>
    QuestionAsked = 42,

    /// <summary>製品デモのウェビナー参加, 20 points (R109).</summary>
    DemoWebinar = 50,

    /// <summary>業界トレンドのウェビナー参加, 12 points (R109).</summary>
    TrendWebinar = 51,

    /// <summary>ウェビナーでの質問・チャット, 5 points, once per event (R109, T10).</summary>
    WebinarQuestion = 52,

    /// <summary>一般問い合わせ, 30 points (R110).</summary>
    GeneralInquiry = 60,

    /// <summary>デモ申込み, 50 points, a hot action (R110).</summary>
    DemoRequest = 61,

    /// <summary>見積依頼, 60 points, a hot action (R110).</summary>
    QuoteRequest = 62,

    /// <summary>自己申告: 導入予定あり, 20 points (R23).</summary>
    DeclaredIntent = 70,

    /// <summary>自己申告: 情報収集, 5 points (R23).</summary>
    DeclaredResearch = 71,

    /// <summary>会議出席(オフライン), 10 points (R38).</summary>
    MeetingAttended = 80,

    /// <summary>電話・メール往復, 3 points, at most 9 a week; not activity (R38).</summary>
    CallOrMail = 81,
}
