namespace DealRoom.Domain.Deals;

/// <summary>Takes the legal form off a folded company name, in front or behind; a name that is nothing else is left alone.</summary>
internal static class LegalForms
{
    private static readonly string[] Japanese = Longest(
        "株式会社",
        "有限会社",
        "合同会社",
        "合資会社",
        "合名会社",
        "相互会社",
        "特例有限会社",
        "特定目的会社",
        "有限責任事業組合",
        "一般社団法人",
        "公益社団法人",
        "社団法人",
        "一般財団法人",
        "公益財団法人",
        "財団法人",
        "学校法人",
        "宗教法人",
        "医療法人",
        "医療法人社団",
        "医療法人財団",
        "社会医療法人",
        "社会福祉法人",
        "特定非営利活動法人",
        "npo法人",
        "独立行政法人",
        "地方独立行政法人",
        "国立大学法人",
        "公立大学法人",
        "国立研究開発法人",
        "監査法人",
        "税理士法人",
        "弁護士法人",
        "かぶしきがいしゃ",
        "かぶしきかいしゃ",
        "ゆうげんがいしゃ",
        "ごうどうがいしゃ",
        "ごうしがいしゃ",
        "ごうめいがいしゃ"
    );

    private static readonly string[] InBrackets = Longest(
        "株",
        "有",
        "同",
        "合",
        "資",
        "名",
        "相",
        "社",
        "財",
        "一社",
        "一財",
        "公社",
        "公財",
        "学",
        "宗",
        "医",
        "医社",
        "福",
        "特非",
        "独",
        "大",
        "株式会社",
        "有限会社",
        "合同会社",
        "合資会社",
        "合名会社"
    );

    private static readonly HashSet<string> LatinBehind =
    [
        "inc",
        "incorporated",
        "co",
        "company",
        "corp",
        "corporation",
        "ltd",
        "limited",
        "llc",
        "llp",
        "lp",
        "plc",
        "kk",
        "gk",
        "yk",
        "kabushiki",
        "godo",
        "yugen",
        "kaisha",
        "gmbh",
        "ag",
        "sa",
        "sas",
        "srl",
        "spa",
        "bv",
        "nv",
        "ab",
        "oy",
        "pte",
        "pty",
        "sdn",
        "bhd",
    ];

    private static readonly HashSet<string> LatinInFront = ["kk", "gk", "yk"];

    /// <summary>Again and again, since 「医療法人社団 (医)…」 and "Co., Ltd." carry two.</summary>
    public static string Strip(string folded)
    {
        var name = folded.Trim();
        while (true)
        {
            var shorter = Once(name).Trim();
            if (shorter.Length == 0 || shorter.Length == name.Length)
            {
                return name;
            }

            name = shorter;
        }
    }

    private static string Once(string name)
    {
        foreach (var form in Japanese)
        {
            if (Without(name, form) is { } rest)
            {
                return rest;
            }
        }

        foreach (var form in InBrackets)
        {
            // In brackets it is unmistakable even in the middle: 青葉商事(株)大阪支店.
            var rest = name.Replace($"({form})", "", StringComparison.Ordinal);
            if (rest.Length < name.Length)
            {
                return rest;
            }
        }

        return WithoutLatin(name);
    }

    private static string? Without(string name, string form)
    {
        if (name.StartsWith(form, StringComparison.Ordinal))
        {
            return name[form.Length..];
        }

        return name.EndsWith(form, StringComparison.Ordinal) ? name[..^form.Length] : null;
    }

    // Whole words only: "Zinc" keeps its end, "Zinc Inc." loses its own.
    private static string WithoutLatin(string name)
    {
        var end = name.TrimEnd(' ', ',', '.');
        var behind = end.LastIndexOfAny([' ', ',', '\u3000']) + 1;
        if (behind > 0 && LatinBehind.Contains(Undotted(end[behind..])))
        {
            return end[..behind].TrimEnd(' ', ',');
        }

        var inFront = name.IndexOf(' ', StringComparison.Ordinal);
        return inFront > 0 && LatinInFront.Contains(Undotted(name[..inFront])) ? name[inFront..] : name;
    }

    private static string Undotted(string word) => word.Replace(".", "", StringComparison.Ordinal);

    private static string[] Longest(params string[] forms) => [.. forms.Select(SearchKey.Fold).OrderByDescending(form => form.Length)];
}
