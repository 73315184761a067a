namespace DealRoom.Domain.Rooms;

/// <summary>
/// Whom an item speaks to. A tag only lifts the item to the top for its readers ("for you"); it never hides it from the others.
/// The numbers are stored.
/// </summary>
[Flags]
public enum Audience
{
    /// <summary>Everyone alike.</summary>
    None = 0,

    /// <summary>主管部門: the one that sponsors the purchase.</summary>
    Sponsoring = 1,

    /// <summary>利用部門</summary>
    Using = 2,

    /// <summary>情報システム部門</summary>
    It = 4,

    /// <summary>法務部門</summary>
    Legal = 8,

    /// <summary>購買部門</summary>
    Procurement = 16,

    /// <summary>経理部門, and a CFO.</summary>
    Accounting = 32,

    /// <summary>経営層</summary>
    Executive = 64,
}
