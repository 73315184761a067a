namespace DealRoom.Domain.Deals;

/// <summary>A need of a customer and, on our side, the value that answers it (R11, R14). Deals carry it as a need, room items as a value.</summary>
public sealed class NeedTag
{
    /// <summary>Number.</summary>
    public int Id { get; init; }

    /// <summary>受発注の二重入力をなくす.</summary>
    public required string Name { get; set; }

    /// <summary>The same in English; empty = the Japanese one.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Order in lists.</summary>
    public int Position { get; set; }

    /// <summary>No longer offered; deals that have it keep it.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>The name in the reader's language.</summary>
    public string NameIn(string language) => language == "en" && NameEn.Length > 0 ? NameEn : Name;
}
