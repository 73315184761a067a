namespace DealRoom.Domain.Deals;

/// <summary>What a gate asks for (R93).</summary>
public enum GateCriterion
{
    /// <summary>The highest person score.</summary>
    PersonScore = 1,

    /// <summary>The fit.</summary>
    Fit = 2,

    /// <summary>Confirmed BANT items.</summary>
    Bant = 3,
}
