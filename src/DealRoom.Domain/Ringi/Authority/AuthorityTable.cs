using DealRoom.Domain.Deals;
using DealRoom.Domain.Roi;
using DealRoom.Domain.Roi.Quotations;

namespace DealRoom.Domain.Ringi.Authority;

/// <summary>
/// 決裁権限表 of a buyer (R45): who decides up to which amount and who is consulted. Every company's differs, so this one is a beginning that is
/// edited for each buyer; which amount it speaks of is asked.
/// </summary>
public sealed record AuthorityTable
{
    /// <summary>Which amount.</summary>
    public AmountBasis Basis { get; init; } = AmountBasis.ContractTotal;

    /// <summary>With or without tax.</summary>
    public TaxBasis Tax { get; init; } = TaxBasis.Excluded;

    /// <summary>The levels, the lowest first; the last has no limit.</summary>
    public IReadOnlyList<AuthorityLevel> Levels { get; init; } =
    [
        new(500_000, new("課長", "Section head"), TitleBand.SectionHead),
        new(3_000_000, new("部長", "Department head"), TitleBand.DepartmentHead),
        new(10_000_000, new("担当役員", "Executive in charge"), TitleBand.Executive),
        new(50_000_000, new("社長", "President"), TitleBand.Executive),
        new(null, new("取締役会", "Board of directors"), TitleBand.Executive, IsBody: true),
    ];

    /// <summary>Joint review.</summary>
    public IReadOnlyList<ConsultRule> Consults { get; init; } =
    [
        new(Department.It, ConsultWhen.Always),
        new(Department.Legal, ConsultWhen.OwnTerms),
        new(Department.Procurement, ConsultWhen.FromAmount, 1_000_000),
        new(Department.Accounting, ConsultWhen.OutsideBudget),
    ];

    /// <summary>What a new deal starts with.</summary>
    public static AuthorityTable Default { get; } = new();

    /// <summary>Who decides, approves and is consulted.</summary>
    public AuthorityAnswer Of(AuthorityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var before = Levels.TakeWhile(level => facts.Amount > level.UpTo).ToList();
        var decider = before.Count < Levels.Count ? Levels[before.Count] : Levels[^1];
        return new(
            decider,
            before.Count > 0 ? before[^1].UpTo : null,
            [.. before.Where(level => level != decider)],
            [.. Consults.Where(rule => rule.Applies(facts))]
        );
    }

    /// <summary>The amount of a quotation on this table's basis.</summary>
    public long AmountOf(Quotation quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var (once, monthly, yearly) = (
            Yen(quote.Totals(QuoteCharge.Once)),
            Yen(quote.Totals(QuoteCharge.Monthly)),
            Yen(quote.Totals(QuoteCharge.Yearly))
        );
        return Basis switch
        {
            AmountBasis.ContractTotal => Yen(quote.Totals()),
            AmountBasis.FirstYear => once + yearly + (12 * monthly),
            _ => yearly + (12 * monthly),
        };
    }

    /// <summary>What is wrong with it; nothing when it may be saved.</summary>
    public IReadOnlyList<AuthorityFault> Check()
    {
        if (Levels.Count is 0 or > 10)
        {
            return [AuthorityFault.LevelCount];
        }

        var faults = new List<AuthorityFault>();
        var limits = Levels.SkipLast(1).Select(level => level.UpTo).ToList();
        Add(Levels[^1].UpTo is not null || limits.Contains(null), AuthorityFault.OpenEnd);
        Add(limits.Any(limit => limit <= 0) || limits.Zip(limits.Skip(1)).Any(pair => pair.Second <= pair.First), AuthorityFault.NotAscending);
        Add(Levels.Any(level => string.IsNullOrWhiteSpace(level.Decider.Ja)), AuthorityFault.NameMissing);
        Add(Consults.Any(rule => rule.When == ConsultWhen.FromAmount && rule.From is null or < 0), AuthorityFault.AmountMissing);
        return faults;

        void Add(bool wrong, AuthorityFault fault)
        {
            if (wrong)
            {
                faults.Add(fault);
            }
        }
    }

    private long Yen(QuoteTotals totals) => Tax == TaxBasis.Excluded ? totals.Net : totals.Gross;
}
