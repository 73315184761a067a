using System.Globalization;
using DealRoom.Domain.Deals;
using DealRoom.Web.Deals;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace DealRoom.Web.Pages.Deals;

/// <summary>A deal as it stands in the form: everything as typed, so that nothing is lost when something is wrong.</summary>
public sealed class DealForm
{
    public string? Company { get; set; }
    public string? Kana { get; set; }
    public string? Industry { get; set; }
    public string? Employees { get; set; }
    public string? FiscalMonth { get; set; } = "4";
    public string? CorporateNumber { get; set; }
    public string? Name { get; set; }
    public string? Amount { get; set; }
    public string? Stage { get; set; }
    public string? Opened { get; set; }
    public List<string> Departments { get; set; } = [];

    /// <summary>What the outside contract calls a field, and what this form does.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["company.name"] = nameof(Company),
        ["company.kana"] = nameof(Kana),
        ["company.industry"] = nameof(Industry),
        ["company.employees"] = nameof(Employees),
        ["company.fiscalYearStartMonth"] = nameof(FiscalMonth),
        ["company.corporateNumber"] = nameof(CorporateNumber),
        ["name"] = nameof(Name),
        ["amount"] = nameof(Amount),
        ["stage"] = nameof(Stage),
        ["openedAt"] = nameof(Opened),
        ["requiredDepartments"] = nameof(Departments),
    };

    public static DealForm Of(Deal deal, Company company, TimeZoneInfo zone) =>
        new()
        {
            Company = company.Name,
            Kana = company.Kana,
            Industry = company.Industry,
            Employees = company.Employees?.ToString(CultureInfo.InvariantCulture),
            FiscalMonth = company.FiscalYearStartMonth.ToString(CultureInfo.InvariantCulture),
            CorporateNumber = company.CorporateNumber,
            Name = deal.Name,
            Amount = deal.Amount is { } amount ? amount.ToString("N0", CultureInfo.InvariantCulture) : "",
            Stage = DealStages.Name(deal.Stage),
            Opened = DayOf(deal.OpenedAt, zone),
            Departments = [.. deal.RequiredDepartments.Select(Domain.Deals.Departments.Code)],
        };

    public static string DayOf(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the deed takes; what can't be read at all is noted beside its field. A day that says what is known already is not a change.</summary>
    public DealInput Read(ModelStateDictionary state, IStringLocalizer texts, TimeZoneInfo zone, string? knownDay, bool withStage) =>
        new()
        {
            Name = new(Name),
            Company = new CompanyInput
            {
                Name = new(Company),
                Kana = new(Kana),
                Industry = new(Industry),
                CorporateNumber = new(CorporateNumber),
                Employees = (int?)Whole(Employees, nameof(Employees), int.MaxValue, state, texts),
                FiscalYearStartMonth = (int?)Whole(FiscalMonth, nameof(FiscalMonth), 12, state, texts),
            },
            Amount = Whole(Amount, nameof(Amount), long.MaxValue, state, texts),
            Stage = withStage && !string.IsNullOrEmpty(Stage) ? new(Stage) : default,
            OpenedAt =
                string.IsNullOrWhiteSpace(Opened) || Opened == knownDay
                    ? default(Optional<DateTimeOffset?>)
                    : Day(Opened, nameof(Opened), zone, state, texts),
            RequiredDepartments = new([.. Departments]),
        };

    static long? Whole(string? typed, string field, long most, ModelStateDictionary state, IStringLocalizer texts)
    {
        if (TypedNumber.TryRead(typed, out var value) && (value ?? 0) <= most)
            return value;
        state.AddModelError("Input." + field, texts["form.number"]);
        return null;
    }

    internal static Optional<DateTimeOffset?> Day(string typed, string field, TimeZoneInfo zone, ModelStateDictionary state, IStringLocalizer texts)
    {
        if (
            DateOnly.TryParseExact(typed.Trim(), ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is > 1 and < 9999
        )
        {
            var local = day.ToDateTime(TimeOnly.MinValue);
            return new(new DateTimeOffset(local, zone.GetUtcOffset(local)));
        }
        state.AddModelError("Input." + field, texts["form.day"]);
        return default;
    }
}
