namespace DealRoom.Domain.Ringi.Package;

/// <summary>What is compared with what. Stored by number.</summary>
public enum AlternativeKind
{
    /// <summary>本件</summary>
    Ours = 1,

    /// <summary>他社: its figures need a source.</summary>
    Other = 2,

    /// <summary>現状維持</summary>
    StatusQuo = 3,

    /// <summary>内製</summary>
    InHouse = 4,
}
