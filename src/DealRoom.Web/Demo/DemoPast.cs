using System.Security.Claims;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Signals;
using DealRoom.Web.Data;
using DealRoom.Web.Deals;
using DealRoom.Web.Scoring;

namespace DealRoom.Web.Demo;

/// <summary>
/// Twenty small deals that ended before the story's four: without a room worth a visit, but with enough behind them that the score can be held
/// against how they ended. Those with more reading were won more often, not always.
/// </summary>
sealed class DemoPast(DateTimeOffset now, DemoSellers sellers, DemoPens pens)
{
    const int DaysBetween = 4,
        LastEnded = 21,
        Life = 84;

    sealed record Ended(string Company, string Kana, string Industry, int Employees, int Reading, bool Won);

    // how much was read, 0..5, and how it ended
    static readonly Ended[] All =
    [
        new("株式会社つばめ流通", "ツバメリュウツウ", "卸売業", 420, 5, true),
        new("東雲リネン株式会社", "シノノメリネン", "サービス業", 180, 5, true),
        new("光陽メディカル株式会社", "コウヨウメディカル", "卸売業", 650, 5, false),
        new("株式会社北斗ロジスティクス", "ホクトロジスティクス", "運輸業", 1200, 4, true),
        new("かすみ建材株式会社", "カスミケンザイ", "製造業", 310, 4, true),
        new("株式会社アカツキ電装", "アカツキデンソウ", "製造業", 760, 4, false),
        new("翠光ホテルズ株式会社", "スイコウホテルズ", "サービス業", 540, 3, true),
        new("株式会社ミナセ化学", "ミナセカガク", "製造業", 220, 3, false),
        new("若葉給食株式会社", "ワカバキュウショク", "サービス業", 95, 3, false),
        new("株式会社さざなみ水産", "サザナミスイサン", "卸売業", 140, 3, true),
        new("有限会社たけのこ青果", "タケノコセイカ", "卸売業", 40, 2, false),
        new("株式会社ひばり印刷", "ヒバリインサツ", "製造業", 85, 2, false),
        new("あさぎり酒造株式会社", "アサギリシュゾウ", "製造業", 60, 2, false),
        new("株式会社コダマ工具", "コダマコウグ", "卸売業", 130, 1, false),
        new("株式会社やまびこ運送", "ヤマビコウンソウ", "運輸業", 280, 1, true),
        new("せせらぎ包装株式会社", "セセラギホウソウ", "製造業", 175, 1, false),
        new("株式会社いずみ薬品", "イズミヤクヒン", "卸売業", 390, 1, false),
        new("株式会社ほたる照明", "ホタルショウメイ", "製造業", 70, 0, false),
        new("すずらん繊維株式会社", "スズランセンイ", "製造業", 110, 0, false),
        new("株式会社もみじ文具", "モミジブング", "卸売業", 55, 0, false),
    ];

    static readonly (string Name, string Title, string Department)[] People =
    [
        ("佐久間 悠", "担当", "using"),
        ("長谷 実", "課長", "it"),
        ("笠井 聡", "部長", "sponsoring"),
    ];

    static readonly SignalKind[] Kinds =
    [
        SignalKind.ProductView,
        SignalKind.CaseView,
        SignalKind.PricingView,
        SignalKind.ProposalView,
        SignalKind.SecurityView,
        SignalKind.RoiRun,
        SignalKind.QuestionAsked,
        SignalKind.GuideDownload,
    ];

    public IEnumerable<StoryStep> Steps() => All.SelectMany(Steps);

    IEnumerable<StoryStep> Steps(Ended told, int number)
    {
        var owner = sellers.Principal(number % 2 == 0 ? "a.noguchi" : "t.ono");
        var end = now.AddDays(-LastEnded - number * DaysBetween);
        var opened = end.AddDays(-Life);
        var (deal, people) = (default(DealId), new List<MemberId>());
        yield return StoryStep.Of(opened, async ct => deal = await OpenAsync(told, owner, ct));
        for (var p = 0; p <= told.Reading / 2; p++)
        {
            var (name, title, department) = People[p];
            var decides = p == 2;
            yield return StoryStep.Of(
                opened.AddHours(2 + p),
                async ct => people.Add(await JoinAsync(deal, name, title, department, decides, owner, ct))
            );
        }
        for (var n = 0; n < told.Reading * 6 + 2; n++)
        {
            var (at, kind, who) = (opened.AddDays(3 + n * (Life - 8.0) / (told.Reading * 6 + 2)), Kinds[(n * 5 + number) % Kinds.Length], n);
            yield return StoryStep.Of(at, () => Read(deal, people[who % people.Count], kind, at, 20_000 + 37_000 * (who % 5)));
        }
        var stage = told.Won ? "won" : "lost";
        yield return StoryStep.Of(end, async ct => Expect(await pens.Change.DoAsync(deal, new DealInput { Stage = stage }, owner, ct)));
    }

    async Task<DealId> OpenAsync(Ended told, ClaimsPrincipal owner, CancellationToken ct)
    {
        var input = new DealInput
        {
            Name = "受発注クラウドの導入",
            Amount = 1_200_000 + 400_000 * told.Reading,
            Stage = "consideration",
            Company = new()
            {
                Name = told.Company,
                Kana = told.Kana,
                Industry = told.Industry,
                Employees = told.Employees,
            },
            Fit = new() { Industry = told.Reading > 2 ? 0.9 : 0.5, Needs = 0.4 + 0.1 * told.Reading },
            RequiredDepartments = new(["it"]),
        };
        return Expect(await pens.Open.DoAsync(input, owner, ct)).Deal;
    }

    async Task<MemberId> JoinAsync(
        DealId deal,
        string name,
        string title,
        string department,
        bool decides,
        ClaimsPrincipal owner,
        CancellationToken ct
    )
    {
        var input = new MemberInput
        {
            Name = name,
            Title = title,
            Department = department,
            Roles = new([decides ? "decider" : "user"]),
            Champion = department == "using",
        };
        return Expect(await pens.Keep.AddAsync(deal, input, owner, ct));
    }

    static SignalRow Read(DealId deal, MemberId member, SignalKind kind, DateTimeOffset at, long activeMs) =>
        new()
        {
            DealId = deal,
            Id = OrderedIds.Next(at),
            Cause = RowCause.Signal,
            Kind = kind,
            MemberId = member,
            ActiveMs = kind.IsView() ? activeMs : 0,
            At = at,
            ReceivedAt = at,
            OneRow = true,
        };

    static T Expect<T>(Outcome<T> outcome) =>
        outcome is Outcome<T>.Done done ? done.Value : throw new InvalidOperationException("The demo's past was refused.");
}
