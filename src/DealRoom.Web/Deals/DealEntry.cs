using DealRoom.Domain.Deals;

namespace DealRoom.Web.Deals;

/// <summary>Puts a typed deal onto a deal.</summary>
static class DealEntry
{
    const long MostYen = 999_999_999_999_999;

    /// <summary>Name, amount, fit and departments; stage and instants belong to the deed.</summary>
    public static void Read(DealInput input, Deal deal, Entry entry, Slips slips)
    {
        entry.Line("name", input.Name, 200, name => (deal.Name, deal.SearchKey) = (name, Entry.Key(name)), required: true);
        entry.Whole("amount", input.Amount, 0, MostYen, amount => deal.Amount = amount);
        if (input.Fit is { } fit)
            Read(fit, deal, entry);
        if (input.RequiredDepartments is { Given: true, Value: var words })
            deal.RequiredDepartments = Departments(words ?? [], deal.RequiredDepartments, slips);
    }

    public static DealStage? Stage(DealInput input, Slips slips)
    {
        if (!input.Stage.Given)
            return null;
        var stage = DealStages.Parse(input.Stage.Value);
        if (stage is null)
            slips.Add("stage", "entry.stage", string.Join(", ", DealStages.Names));
        return stage;
    }

    public static Company Read(CompanyInput input, Company company, Entry entry, Slips slips)
    {
        entry.Line("company.name", input.Name, 200, name => company.Name = name, required: true);
        entry.Line("company.kana", input.Kana, 200, kana => company.Kana = kana);
        entry.Line("company.industry", input.Industry, 100, industry => company.Industry = industry);
        entry.Whole("company.employees", Long(input.Employees), 0, int.MaxValue, employees => company.Employees = (int?)employees);
        entry.Whole(
            "company.fiscalYearStartMonth",
            Long(input.FiscalYearStartMonth),
            1,
            12,
            month => company.FiscalYearStartMonth = (int)(month ?? 4)
        );
        if (input.CorporateNumber is { Given: true, Value: var typed })
            company.CorporateNumber = Number(typed, slips);
        company.SearchKey = Entry.Key(company.Name, company.Kana);
        return company;
    }

    // what somebody sets by hand is no longer what the ideal customer proposed
    static void Read(FitInput fit, Deal deal, Entry entry)
    {
        void Set(FitItems item, double? before, double? after)
        {
            if (before != after)
                deal.FitFromIdeal &= ~item;
        }
        entry.Share("fit.industry", fit.Industry, v => Set(FitItems.Industry, deal.FitIndustry, deal.FitIndustry = v));
        entry.Share("fit.size", fit.Size, v => Set(FitItems.Size, deal.FitSize, deal.FitSize = v));
        entry.Share("fit.title", fit.Title, v => Set(FitItems.Title, deal.FitTitle, deal.FitTitle = v));
        entry.Share("fit.needs", fit.Needs, v => Set(FitItems.Needs, deal.FitNeeds, deal.FitNeeds = v));
        entry.Share("fit.history", fit.History, v => Set(FitItems.History, deal.FitHistory, deal.FitHistory = v));
        entry.Share("fit.budgetTiming", fit.BudgetTiming, v => Set(FitItems.BudgetTiming, deal.FitBudgetTiming, deal.FitBudgetTiming = v));
    }

    static List<Department> Departments(IReadOnlyList<string?> words, List<Department> before, Slips slips)
    {
        var found = words.Select(Domain.Deals.Departments.Parse).ToList();
        if (!found.Contains(null))
            return [.. found.OfType<Department>().Distinct()];
        slips.Add("requiredDepartments", "entry.departments", string.Join(", ", Domain.Deals.Departments.Each.Select(Domain.Deals.Departments.Code)));
        return before;
    }

    static string? Number(string? typed, Slips slips)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        switch (CorporateNumber.Read(typed))
        {
            case CorporateNumberReading.Accepted accepted:
                return accepted.Number.Digits;
            case CorporateNumberReading.Refused refused:
                slips.Add("company.corporateNumber", "entry.corporate-number." + refused.Reason);
                break;
        }
        return null;
    }

    static Optional<long?> Long(Optional<int?> whole) => whole.Given ? new(whole.Value) : default;
}
