namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>Why somebody's turn comes when it does (R49), in the usual order. Stored by number.</summary>
public enum NemawashiTurn
{
    /// <summary>起案者の直属課長</summary>
    Superior = 1,

    /// <summary>利用部門のキーパーソン</summary>
    Users = 2,

    /// <summary>情報システム部門: its answers take longest, so it comes early.</summary>
    It = 3,

    /// <summary>購買と法務, at the same time</summary>
    ProcurementAndLegal = 4,

    /// <summary>経理: the budget item</summary>
    Accounting = 5,

    /// <summary>部長</summary>
    DepartmentHead = 6,

    /// <summary>反対しそうな影響者, alone</summary>
    LikelyAgainst = 7,

    /// <summary>担当役員・スポンサー</summary>
    Executive = 8,
}
