namespace DealRoom.Domain.Roi.Templates;

/// <summary>Calculators to begin with (R54). A seller copies one and changes the copy.</summary>
public static class RoiTemplates
{
    /// <summary>All of them, by the key they are chosen by.</summary>
    public static IReadOnlyDictionary<string, RoiModel> Each { get; } =
        new Dictionary<string, RoiModel>
        {
            ["labour"] = LabourSaving.Model,
            ["tei"] = RiskAdjusted.Model,
            ["tco"] = TotalCost.Model,
        };
}
