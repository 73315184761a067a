namespace DealRoom.Domain.Deals;

/// <summary>The criteria agreed for a step, and who answers for it (R51, R93). Unmet criteria ask for a reason; they never forbid.</summary>
public sealed class LeadGate
{
    /// <summary>Which step.</summary>
    public LeadStep Step { get; init; }

    /// <summary>The role that judges it.</summary>
    public string OwnerRole { get; set; } = "";

    /// <summary>The highest person score, at least (points as shown); null = not asked.</summary>
    public int? PersonScore { get; set; }

    /// <summary>The fit, at least (0–100); null = not asked.</summary>
    public int? Fit { get; set; }

    /// <summary>How many of the four BANT items are confirmed, at least.</summary>
    public int BantConfirmed { get; set; }

    /// <summary>The agreement in words.</summary>
    public string Words { get; set; } = "";

    /// <summary>Last change; null = as delivered.</summary>
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>By whom.</summary>
    public string? ChangedBy { get; set; }

    /// <summary>As delivered: 70 points for MQL (R62), two confirmed BANT items for SQL (R92).</summary>
    public static IReadOnlyList<LeadGate> Delivered() =>
        [
            new()
            {
                Step = LeadStep.Mql,
                OwnerRole = "Marketing",
                PersonScore = 70,
            },
            new() { Step = LeadStep.Sal, OwnerRole = "InsideSales" },
            new()
            {
                Step = LeadStep.Sql,
                OwnerRole = "FieldSales",
                BantConfirmed = 2,
            },
        ];

    /// <summary>Which criteria are not met. A hot action stands for the person score (T6).</summary>
    public IReadOnlyList<GateCriterion> Unmet(GateFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var unmet = new List<GateCriterion>();
        if (PersonScore is { } score && !facts.HotAction && (facts.PersonScore ?? 0) < score)
        {
            unmet.Add(GateCriterion.PersonScore);
        }

        if (Fit is { } fit && (facts.Fit ?? 0) < fit)
        {
            unmet.Add(GateCriterion.Fit);
        }

        if (facts.BantConfirmed < BantConfirmed)
        {
            unmet.Add(GateCriterion.Bant);
        }

        return unmet;
    }
}
