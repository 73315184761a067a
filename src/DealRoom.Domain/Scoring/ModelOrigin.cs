namespace DealRoom.Domain.Scoring;

/// <summary>Where a number of the shipped model comes from.</summary>
public enum ModelOrigin
{
    /// <summary>基準: the method the product follows says so (R106–R110, the bands, the handover, the alert).</summary>
    Seed,

    /// <summary>既定: the method leaves it open; the product's own choice.</summary>
    Default,
}
