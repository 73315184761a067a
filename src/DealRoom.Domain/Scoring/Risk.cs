namespace DealRoom.Domain.Scoring;

/// <summary>What may lose a deal that otherwise looks well. Stored by number.</summary>
public enum Risk
{
    /// <summary>チャンピオン不在: nobody is known to drive it inside (R44).</summary>
    NoChampion = 1,

    /// <summary>From 検討 on a single person is active (R60).</summary>
    SingleThreaded = 2,

    /// <summary>意思決定層未関与: nobody of the decision layer has been active (R41).</summary>
    DecisionLayerAbsent = 3,

    /// <summary>No activity of anybody for the days of silence.</summary>
    Silence = 4,

    /// <summary>The champion is silent while others are active.</summary>
    ChampionSilent = 5,

    /// <summary>Prices were read by procurement alone.</summary>
    PricingByProcurementOnly = 6,

    /// <summary>Somebody new has a mail domain the deal did not know.</summary>
    UnknownDomain = 7,
}
