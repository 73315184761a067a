using DealRoom.Web.Deals;

namespace DealRoom.Web.Connect;

/// <summary>A deal as a script sends it. In a change, what is absent stays and what is null is cleared.</summary>
public sealed record DealBody(
    string? Name,
    DealBody.CompanyBody? Company,
    long? Amount,
    string? Stage,
    DateTimeOffset? StageAt,
    DateTimeOffset? OpenedAt,
    DealBody.FitBody? Fit,
    IReadOnlyList<string>? RequiredDepartments
)
{
    /// <summary>The company: found by corporate number or name, or made.</summary>
    public sealed record CompanyBody(
        string? Name,
        string? Kana,
        string? Industry,
        int? Employees,
        string? CorporateNumber,
        int? FiscalYearStartMonth
    );

    /// <summary>Each item 0 to 1, null = unknown.</summary>
    public sealed record FitBody(double? Industry, double? Size, double? Title, double? Needs, double? History, double? BudgetTiming);

    internal static DealInput Read(Fields f) =>
        new()
        {
            Name = f.Text("name"),
            Amount = f.Whole("amount"),
            Stage = f.Text("stage"),
            StageAt = f.Instant("stageAt"),
            OpenedAt = f.Instant("openedAt"),
            Company = f.Object("company", ReadCompany),
            Fit = f.Object("fit", ReadFit, FitInput.Cleared),
            RequiredDepartments = f.Texts("requiredDepartments"),
        };

    static CompanyInput ReadCompany(Fields f) =>
        new()
        {
            Name = f.Text("name"),
            Kana = f.Text("kana"),
            Industry = f.Text("industry"),
            Employees = f.Int("employees"),
            CorporateNumber = f.Text("corporateNumber"),
            FiscalYearStartMonth = f.Int("fiscalYearStartMonth"),
        };

    static FitInput ReadFit(Fields f) =>
        new()
        {
            Industry = f.Number("industry"),
            Size = f.Number("size"),
            Title = f.Number("title"),
            Needs = f.Number("needs"),
            History = f.Number("history"),
            BudgetTiming = f.Number("budgetTiming"),
        };
}
