namespace DealRoom.Web.Deals;

/// <summary>The fit as it was typed: each item 0–1, null = unknown.</summary>
public sealed record FitInput
{
    public Optional<double?> Industry { get; init; }
    public Optional<double?> Size { get; init; }
    public Optional<double?> Title { get; init; }
    public Optional<double?> Needs { get; init; }
    public Optional<double?> History { get; init; }
    public Optional<double?> BudgetTiming { get; init; }

    public static FitInput Cleared { get; } =
        new()
        {
            Industry = new(null),
            Size = new(null),
            Title = new(null),
            Needs = new(null),
            History = new(null),
            BudgetTiming = new(null),
        };
}
