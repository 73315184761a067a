namespace DealRoom.Domain.Roi.Templates;

/// <summary>Benefits and costs year by year, each with its risk, in the manner of Forrester's TEI.</summary>
internal static class RiskAdjusted
{
    private static readonly (string Key, Phrase Name, RoiLineKind Kind, decimal Risk, decimal[] Years)[] Table =
    [
        ("b1", new("作業時間の削減", "Time saved"), RoiLineKind.Benefit, 0.10m, [0, 6_000_000, 9_000_000, 9_000_000]),
        ("b2", new("外注費の削減", "Less outsourcing"), RoiLineKind.Benefit, 0.15m, [0, 2_000_000, 2_500_000, 3_000_000]),
        ("b3", new("売上増による粗利", "Gross profit of more sales"), RoiLineKind.Benefit, 0.20m, [0, 0, 4_000_000, 6_000_000]),
        ("c1", new("サービスの費用", "Service"), RoiLineKind.Cost, 0.05m, [3_000_000, 4_800_000, 4_800_000, 4_800_000]),
        ("c2", new("社内の導入・運用工数", "Own work on it"), RoiLineKind.Cost, 0.15m, [1_500_000, 800_000, 800_000, 800_000]),
    ];

    public static RoiModel Model { get; } =
        new()
        {
            Name = new("リスク調整後の試算(TEI方式)", "Risk-adjusted (TEI)"),
            HorizonYears = 3,
            DiscountRate = 0.1m,
            LowRate = 0.05m,
            HighRate = 0.15m,
            Inputs = [.. Table.SelectMany(Inputs)],
            Lines =
            [
                .. Table.Select(row => new RoiModelLine
                {
                    Key = row.Key,
                    Name = row.Name,
                    Kind = row.Kind,
                    Risk = row.Risk,
                    FromYear = row.Years[0] == 0 ? 1 : 0,
                    Formula = Formula(row.Key, row.Years[0] == 0),
                }),
                new()
                {
                    Key = "flexibility",
                    Name = new("将来の選択肢(柔軟性)", "Flexibility: options later on"),
                    Kind = RoiLineKind.Soft,
                },
            ],
        };

    private static string Formula(string key, bool fromYearOne)
    {
        var later = $"if(year = 1, {key}y1, if(year = 2, {key}y2, {key}y3))";
        return fromYearOne ? later : $"if(year = 0, {key}y0, {later})";
    }

    private static IEnumerable<RoiInput> Inputs((string Key, Phrase Name, RoiLineKind Kind, decimal Risk, decimal[] Years) row)
    {
        for (var year = row.Years[0] == 0 ? 1 : 0; year < row.Years.Length; year++)
        {
            yield return new()
            {
                Key = $"{row.Key}y{year}",
                Name = new(year == 0 ? $"{row.Name.Ja}(導入時)" : $"{row.Name.Ja}({year}年目)", $"{row.Name.En} (year {year})"),
                Unit = RoiUnit.Yen,
                Default = row.Years[year],
                Min = 0,
                Low = row.Years[year] * 0.8m,
                High = row.Years[year] * 1.2m,
                Group = row.Key,
                GroupName = row.Name,
                FilledBy = row.Kind == RoiLineKind.Benefit ? RoiFiller.Buyer : RoiFiller.Seller,
            };
        }
    }
}
