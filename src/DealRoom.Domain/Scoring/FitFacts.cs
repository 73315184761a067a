namespace DealRoom.Domain.Scoring;

/// <summary>How well the prospect matches the ideal customer, each item 0..1 or unknown (R7, R10–R15, T17).</summary>
public sealed record FitFacts(
    double? Industry = null,
    double? Size = null,
    double? Title = null,
    double? Needs = null,
    double? History = null,
    double? BudgetTiming = null
)
{
    /// <summary>Nothing known: F = 0, 暫定.</summary>
    public static FitFacts Unknown { get; } = new();

    /// <summary>F, 0..100, over the known items.</summary>
    public double Score(FitWeights weights)
    {
        var (sum, known) = Sums(weights);
        return known > 0 ? 100 * sum / known : 0;
    }

    /// <summary>Share of the weight that is known, 0..1.</summary>
    public double Completeness(FitWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var all = weights.Industry + weights.Size + weights.Title + weights.Needs + weights.History + weights.BudgetTiming;
        return Sums(weights).Known / all;
    }

    private (double Sum, double Known) Sums(FitWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        double sum = 0,
            known = 0;
        Add(Industry, weights.Industry);
        Add(Size, weights.Size);
        Add(Title, weights.Title);
        Add(Needs, weights.Needs);
        Add(History, weights.History);
        Add(BudgetTiming, weights.BudgetTiming);
        return (sum, known);

        void Add(double? match, double weight)
        {
            if (match is { } value)
            {
                sum += weight * Math.Clamp(value, 0, 1);
                known += weight;
            }
        }
    }
}
