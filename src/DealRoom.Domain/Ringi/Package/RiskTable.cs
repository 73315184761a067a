using DealRoom.Domain.Roi;

namespace DealRoom.Domain.Ringi.Package;

/// <summary>リスクと対策: three to five rows, the usual ones to begin with.</summary>
public static class RiskTable
{
    /// <summary>The fewest rows a reviewer takes seriously.</summary>
    public const int Fewest = 3;

    /// <summary>The most that fit.</summary>
    public const int Most = 5;

    /// <summary>What is asked of every cloud service.</summary>
    public static IReadOnlyList<Phrase> Usual { get; } =
    [
        new("情報セキュリティ", "Information security"),
        new("移行の不備", "Migration"),
        new("定着の遅れ", "Slow adoption"),
        new("提供元の継続性", "Vendor continuity"),
        new("解約時のデータ", "Data at termination"),
    ];

    /// <summary>The usual rows, their measures still open.</summary>
    public static IReadOnlyList<RiskRow> Begin(string language) => [.. Usual.Select(risk => new RiskRow(risk.In(language), ""))];

    /// <summary>Has it neither too few nor too many rows?</summary>
    public static bool Holds(IReadOnlyCollection<RiskRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.Count is >= Fewest and <= Most;
    }
}
