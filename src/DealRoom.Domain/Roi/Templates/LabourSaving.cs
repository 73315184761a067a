namespace DealRoom.Domain.Roi.Templates;

/// <summary>工数削減: persons × hours × 12 × hourly rate × share reached.</summary>
internal static class LabourSaving
{
    private static readonly Phrase Hearing = new("現場への聞き取り", "Asked in the department");
    private static readonly Phrase Quote = new("見積書・税抜", "From the quotation, tax excluded");

    public static RoiModel Model { get; } =
        new()
        {
            Name = new("工数削減の試算", "Labour saving"),
            HorizonYears = 3,
            DiscountRate = 0.1m,
            LowRate = 0.05m,
            HighRate = 0.15m,
            Inputs =
            [
                new()
                {
                    Key = "persons",
                    Name = new("対象人数", "Persons"),
                    UnitName = new("人", "persons"),
                    Default = 40,
                    Min = 0,
                    Max = 1_000_000,
                    Low = 35,
                    High = 45,
                    Source = Hearing,
                },
                new()
                {
                    Key = "hours",
                    Name = new("削減時間", "Hours saved"),
                    UnitName = new("時間", "hours"),
                    Default = 3,
                    Min = 0,
                    Max = 400,
                    Low = 2,
                    High = 4,
                    Help = new("1人あたり、月間", "Per person and month"),
                    Source = Hearing,
                },
                new()
                {
                    Key = "wage",
                    Name = new("時間単価", "Hourly rate"),
                    Unit = RoiUnit.Yen,
                    Default = 3500,
                    Min = 0,
                    Max = 1_000_000,
                    Low = 3000,
                    High = 4000,
                    Help = new("(年収+賞与+法定福利費等)÷年間実働時間", "(Salary + bonus + statutory welfare) ÷ hours worked a year"),
                    Source = Hearing,
                },
                Adoption(1, 0.6m, 0.5m, 0.7m),
                Adoption(2, 0.9m, 0.8m, 1),
                Adoption(3, 1, 0.9m, 1),
                new()
                {
                    Key = "initial",
                    Name = new("初期費用", "Initial cost"),
                    Unit = RoiUnit.Yen,
                    Default = 1_200_000,
                    Min = 0,
                    Source = Quote,
                    FilledBy = RoiFiller.Quotation,
                    FromQuote = QuoteFigure.Once,
                },
                new()
                {
                    Key = "annual",
                    Name = new("年額費用", "Annual cost"),
                    Unit = RoiUnit.Yen,
                    Default = 2_400_000,
                    Min = 0,
                    Low = 2_160_000,
                    High = 2_640_000,
                    Source = Quote,
                    FilledBy = RoiFiller.Quotation,
                    FromQuote = QuoteFigure.Yearly,
                },
            ],
            Lines =
            [
                new()
                {
                    Key = "saving",
                    Name = new("人件費削減効果", "Labour saved"),
                    Formula = "persons × hours × 12 × wage",
                    Adoption = ["adoption1", "adoption2", "adoption3"],
                },
                new()
                {
                    Key = "start",
                    Name = new("導入の費用", "Introduction"),
                    Kind = RoiLineKind.Cost,
                    OneOffYear = 0,
                    Formula = "initial",
                },
                new()
                {
                    Key = "fee",
                    Name = new("利用料", "Charges"),
                    Kind = RoiLineKind.Cost,
                    Formula = "annual",
                },
                new()
                {
                    Key = "errors",
                    Name = new("転記誤りの減少", "Fewer copying errors"),
                    Kind = RoiLineKind.Soft,
                },
                new()
                {
                    Key = "succession",
                    Name = new("引き継ぎの円滑化", "Easier succession"),
                    Kind = RoiLineKind.Soft,
                },
            ],
        };

    private static RoiInput Adoption(int year, decimal share, decimal low, decimal high) =>
        new()
        {
            Key = $"adoption{year}",
            Name = new($"定着率{year}年目", $"Adoption year {year}"),
            Unit = RoiUnit.Percent,
            Default = share,
            Min = 0,
            Max = 1,
            Low = low,
            High = high,
            Group = "adoption",
            GroupName = new("定着率", "Adoption"),
            Help = new("実際に使われる割合", "The share that is really used"),
            Source = new("同種の導入での目安", "Usual for this kind of introduction"),
        };
}
