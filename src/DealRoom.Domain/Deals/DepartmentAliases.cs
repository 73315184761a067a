namespace DealRoom.Domain.Deals;

/// <summary>
/// The words departments go by. Judgement calls: 総務 stands with procurement, which it does in most firms without a buying
/// department; 経営企画 with the executives; 経営管理 and controlling with accounting; DX推進 with IT; compliance with legal.
/// </summary>
internal static class DepartmentAliases
{
    private static readonly (Department Department, string[] Aliases)[] Rows =
    [
        (Department.Sponsoring, ["主管部門", "主管部署", "主管", "起案部門", "起案部署", "sponsoring", "sponsor department"]),
        (Department.Using, ["利用部門", "利用部署", "利用", "現場部門", "現場", "ユーザー部門", "using", "user department", "end users"]),
        (
            Department.It,
            [
                "情報システム",
                "情シス",
                "情報セキュリティ",
                "情報技術",
                "情報推進",
                "情報企画",
                "情報管理",
                "情報戦略",
                "社内システム",
                "システム部",
                "システム課",
                "システム管理",
                "システム企画",
                "システム推進",
                "システム統括",
                "ict",
                "it",
                "dx推進",
                "dx",
                "デジタル推進",
                "セキュリティ",
                "csirt",
                "information systems",
                "information system",
                "information technology",
                "information security",
                "security",
                "mis",
                "cio",
                "ciso",
            ]
        ),
        (Department.Legal, ["法務", "法規", "コンプライアンス", "知的財産", "知財", "legal", "general counsel", "counsel", "compliance", "clo"]),
        (Department.Procurement, ["購買", "調達", "資材", "仕入", "総務", "procurement", "purchasing", "sourcing", "general affairs"]),
        (
            Department.Accounting,
            [
                "経理",
                "財務",
                "会計",
                "主計",
                "予算管理",
                "経営管理",
                "accounting",
                "accounts payable",
                "finance",
                "treasury",
                "controlling",
                "fp&a",
                "cfo",
            ]
        ),
        (
            Department.Executive,
            [
                "経営企画",
                "経営戦略",
                "経営会議",
                "経営層",
                "経営陣",
                "経営本部",
                "役員室",
                "役員会",
                "役員",
                "取締役会",
                "社長室",
                "会長室",
                "executive",
                "executives",
                "executive office",
                "corporate planning",
                "corporate strategy",
                "board of directors",
                "c-suite",
            ]
        ),
        (Department.Other, ["その他", "other"]),
    ];

    // Too short to be looked for inside longer names: 経営 is in 店舗経営支援部 and in many more.
    private static readonly Dictionary<string, Department> WholeOnly = new(StringComparer.Ordinal)
    {
        ["経営"] = Department.Executive,
        ["経営部門"] = Department.Executive,
        ["management"] = Department.Executive,
        ["board"] = Department.Executive,
        ["システム"] = Department.It,
    };

    /// <summary>Alias and department, aliases in comparable form.</summary>
    public static IReadOnlyList<(string Alias, Department Department)> Table { get; } =
    [.. Rows.SelectMany(row => row.Aliases.Select(alias => (Words.Comparable(alias), row.Department)))];

    public static Department? Whole(string text) => WholeOnly.TryGetValue(text, out var department) ? department : null;
}
