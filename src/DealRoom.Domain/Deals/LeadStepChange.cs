namespace DealRoom.Domain.Deals;

/// <summary>One line of a lead's way from capture to SQL, with what was true at that instant (R6, R89–R92). Never changed afterwards.</summary>
public sealed class LeadStepChange
{
    /// <summary>Row number.</summary>
    public long Id { get; init; }

    /// <summary>The deal.</summary>
    public DealId DealId { get; init; }

    /// <summary>Where it stood; null at the beginning.</summary>
    public LeadStep? From { get; init; }

    /// <summary>Where it stands from then on.</summary>
    public LeadStep To { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who did it; null = the rule.</summary>
    public string? BySellerId { get; init; }

    /// <summary>Why a criterion was passed over, or a lead given back; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Score, tier, matched conditions and BANT at that instant, as JSON.</summary>
    public string Snapshot { get; init; } = "{}";
}
