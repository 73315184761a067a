namespace DealRoom.Domain.Roi.Templates;

/// <summary>総所有コスト: the service beside today's way, whose cost is what is saved. Three years by shortening the horizon.</summary>
internal static class TotalCost
{
    private static readonly Phrase Today = new("現行の契約と実績", "Present contracts and records");

    public static RoiModel Model { get; } =
        new()
        {
            Name = new("総所有コストの比較(TCO)", "Total cost of ownership"),
            HorizonYears = 5,
            DiscountRate = 0.05m,
            LowRate = 0.03m,
            HighRate = 0.1m,
            Inputs =
            [
                Yen("purchase", "機器とライセンスの購入費", "Servers and licences", 12_000_000, Today),
                Yen("maintenance", "年間保守費", "Maintenance a year", 1_800_000, Today),
                Yen("operation", "年間の運用工数", "Operation a year", 2_400_000, Today),
                Yen("renewal", "5年目の更新費", "Renewal in year 5", 0, Today),
                Yen("initial", "初期費用", "Initial cost", 1_500_000, new("見積書・税抜", "From the quotation, tax excluded"), QuoteFigure.Once),
                Yen("migration", "移行と教育の費用", "Migration and training", 0, Today),
                Yen("annual", "年額費用", "Annual cost", 4_800_000, new("見積書・税抜", "From the quotation, tax excluded"), QuoteFigure.Yearly),
                Yen("support", "導入後の運用工数", "Operation with it a year", 600_000, Today),
            ],
            Lines =
            [
                Line("stay", "現状維持の購入", "Today's way: purchase", RoiLineKind.Benefit, "purchase", 0),
                Line("run", "現状維持の保守と運用", "Today's way: running it", RoiLineKind.Benefit, "maintenance + operation"),
                Line("renew", "現状維持の更新", "Today's way: renewal", RoiLineKind.Benefit, "renewal", 5),
                Line("start", "導入の費用", "The service: introduction", RoiLineKind.Cost, "initial + migration", 0),
                Line("use", "利用と運用", "The service: use", RoiLineKind.Cost, "annual + support"),
            ],
        };

    private static RoiInput Yen(string key, string ja, string en, decimal value, Phrase source, QuoteFigure? quote = null) =>
        new()
        {
            Key = key,
            Name = new(ja, en),
            Unit = RoiUnit.Yen,
            Default = value,
            Min = 0,
            Low = value == 0 ? null : value * 0.8m,
            High = value == 0 ? null : value * 1.2m,
            Source = source,
            FilledBy = quote is null ? RoiFiller.Buyer : RoiFiller.Quotation,
            FromQuote = quote,
        };

    private static RoiModelLine Line(string key, string ja, string en, RoiLineKind kind, string formula, int? year = null) =>
        new()
        {
            Key = key,
            Name = new(ja, en),
            Kind = kind,
            Formula = formula,
            OneOffYear = year,
        };
}
