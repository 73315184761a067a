namespace DealRoom.Web.Deals;

/// <summary>A company as it was typed.</summary>
public sealed record CompanyInput
{
    public Optional<string?> Name { get; init; }
    public Optional<string?> Kana { get; init; }
    public Optional<string?> Industry { get; init; }
    public Optional<int?> Employees { get; init; }
    public Optional<string?> CorporateNumber { get; init; }

    /// <summary>1–12.</summary>
    public Optional<int?> FiscalYearStartMonth { get; init; }
}
