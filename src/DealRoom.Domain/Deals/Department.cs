namespace DealRoom.Domain.Deals;

/// <summary>The closed list of departments that rules speak of (R31, R47). The person's own wording is kept beside it.</summary>
public enum Department
{
    /// <summary>主管部門: the one that sponsors the purchase.</summary>
    Sponsoring = 1,

    /// <summary>利用部門</summary>
    Using = 2,

    /// <summary>情報システム部門</summary>
    It = 3,

    /// <summary>法務部門</summary>
    Legal = 4,

    /// <summary>購買部門</summary>
    Procurement = 5,

    /// <summary>経理部門</summary>
    Accounting = 6,

    /// <summary>経営</summary>
    Executive = 7,

    /// <summary>その他</summary>
    Other = 8,
}
