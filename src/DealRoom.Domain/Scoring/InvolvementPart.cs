namespace DealRoom.Domain.Scoring;

/// <summary>What the parts of involvement are called.</summary>
public enum InvolvementPartKind
{
    /// <summary>How many persons are active.</summary>
    Breadth,

    /// <summary>意思決定層.</summary>
    DecisionLayer,

    /// <summary>チャンピオン.</summary>
    Champion,

    /// <summary>スポンサー.</summary>
    Sponsor,

    /// <summary>必要部署.</summary>
    Departments,
}
