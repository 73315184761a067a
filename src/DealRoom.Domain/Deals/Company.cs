namespace DealRoom.Domain.Deals;

/// <summary>A prospect company (見込み客企業). Its name carries the legal form; search goes by <see cref="SearchKey"/> (R12).</summary>
public sealed class Company
{
    /// <summary>Names the company.</summary>
    public CompanyId Id { get; init; }

    /// <summary>The name with its legal form, as it stands on a letter: 株式会社〇〇.</summary>
    public required string Name { get; set; }

    /// <summary>The reading in kana, empty when unknown.</summary>
    public string Kana { get; set; } = "";

    /// <summary>業種, in the seller's words; empty when unknown.</summary>
    public string Industry { get; set; } = "";

    /// <summary>従業員数; null when unknown.</summary>
    public int? Employees { get; set; }

    /// <summary>The month the company's fiscal year starts, 1–12; 4 unless known otherwise (R48).</summary>
    public int FiscalYearStartMonth { get; set; } = 4;

    /// <summary>法人番号, thirteen digits with a valid check digit; null when unknown.</summary>
    public string? CorporateNumber { get; set; }

    /// <summary>What search compares: the name and the kana without legal form, width, kana kind and old letter forms.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>When the company was entered.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
