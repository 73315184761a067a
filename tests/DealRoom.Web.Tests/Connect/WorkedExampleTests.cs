using System.Globalization;

namespace DealRoom.Web.Tests.Connect;

/// The two worked examples of the score, told by a script.
public sealed class WorkedExampleTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    static readonly DateTimeOffset Opened = At("06-01 09:00");

    sealed record Event(string At, string Who, string Kind, double? Seconds, double Points, double Score);

    static readonly Event[] Deal =
    [
        new("06-01 10:00", "sato", "ProposalView", 200, 12, 35.0377),
        new("06-01 10:05", "sato", "PricingView", 70, 12, 41.5258),
        new("06-02 14:00", "sato", "RoiRun", null, 12, 46.8400),
        new("06-03 09:00", "sato", "Forward", null, 15, 52.4242),
        new("06-03 11:00", "takahashi", "ProposalView", 95, 9.6, 62.2638),
        new("06-03 11:03", "takahashi", "CaseView", 40, 8, 64.5581),
        new("06-05 16:00", "suzuki", "SecurityView", 240, 12, 68.9283),
        new("06-09 10:00", "takahashi", "PricingView", 65, 12, 70.7600),
        new("06-10 18:30", "tanaka", "PricingView", 190, 15, 78.3659),
        new("06-11 09:00", "sato", "RingiExport", null, 25, 81.7631),
        new("06-11 13:00", "ito", "PricingView", 80, 12, 85.5692),
        new("06-12 10:00", "tanaka", "PricingView", 75, 14, 87.2964),
        new("06-12 10:04", "tanaka", "RingiView", 185, 15, 88.8176),
        new("06-12 15:00", "sato", "QuoteRequest", null, 60, 90.285851),
    ];

    [Fact]
    public async Task A_one_person()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "A",
                company = new { name = "A社" },
                openedAt = Opened,
            }
        );
        var who = await me.Member(deal, new { name = "佐藤 健", knownSince = Opened });
        await me.Signals(deal, One(who, "DemoRequest", Opened), One(who, "DemoWebinar", Opened));
        foreach (
            var (day, score) in new[]
            {
                (0, 70),
                (7, 62.845061),
                (14, 56.421453),
                (22, 49.880158),
                (30, 44.097237),
                (45, 35),
                (90, 17.5),
                (180, 4.375),
            }
        )
            Assert.Equal(score, await PersonScore(me, deal, Opened.AddDays(day)), 1e-6);
    }

    [Fact]
    public async Task A_replay_vector_in_any_order()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "A2",
                company = new { name = "A社" },
                openedAt = Opened,
            }
        );
        var who = await me.Member(deal, new { name = "佐藤 健", knownSince = Opened });
        foreach (
            var (day, kind) in new[] { (31, "DemoRequest"), (3.5, "Forward"), (0, "MeetingAttended"), (10, "DemoWebinar"), (3, "ReportDownload") }
        )
            await me.Signals(deal, One(who, kind, Opened.AddDays(day)));
        Assert.Equal(74.600739321739, await PersonScore(me, deal, Opened.AddDays(40)), 1e-9);
    }

    [Fact]
    public async Task B_a_deal()
    {
        var me = await room.CallerAsync();
        var (deal, people) = await CommitteeAsync(me);
        Assert.Equal(20.55, (await me.Score(deal, Opened)).GetProperty("score").GetDouble(), 1e-9);
        foreach (var e in Deal)
        {
            await me.Signals(deal, One(people[e.Who], e.Kind, At(e.At), e.Seconds));
            Assert.Equal(e.Score, (await me.Score(deal, At(e.At))).GetProperty("score").GetDouble(), 1e-4);
        }
        await CheckAsync(me, deal);
    }

    [Fact]
    public async Task B_told_backwards_in_one_call()
    {
        var me = await room.CallerAsync();
        var (deal, people) = await CommitteeAsync(me);
        await me.Signals(deal, [.. Deal.Reverse().Select(e => One(people[e.Who], e.Kind, At(e.At), e.Seconds))]);
        await CheckAsync(me, deal);
    }

    [Fact]
    public async Task B_in_ringi_the_clock_is_slow()
    {
        var me = await room.CallerAsync();
        var (deal, people) = await CommitteeAsync(me);
        await me.Signals(deal, [.. Deal.Select(e => One(people[e.Who], e.Kind, At(e.At), e.Seconds))]);
        Assert.Equal(84.138058, (await me.Score(deal, At("07-12 15:00"))).GetProperty("temperature").GetDouble(), 1e-6);
        await me.Patch($"/deals/{deal}", new { stage = "ringi", stageAt = At("06-12 15:00") });
        var score = await me.Score(deal, At("07-12 15:00"));
        Assert.Equal(90.170936, score.GetProperty("temperature").GetDouble(), 1e-6);
        Assert.Equal(86.958232, score.GetProperty("score").GetDouble(), 1e-6);
    }

    /// Example B, told in one call.
    public static async Task<string> DealAsync(Caller me)
    {
        var (deal, people) = await CommitteeAsync(me);
        await me.Signals(deal, [.. Deal.Select(e => One(people[e.Who], e.Kind, At(e.At), e.Seconds))]);
        return deal;
    }

    static async Task CheckAsync(Caller me, string deal)
    {
        foreach (var e in Deal)
            Assert.Equal(e.Score, (await me.Score(deal, At(e.At))).GetProperty("score").GetDouble(), 1e-4);
        var ledger = await me.Ledger(deal);
        var own = ledger.Where(r => r.GetProperty("cause").GetString() == "signal").ToList();
        Assert.Equal(
            Deal.Select(e => (e.Kind, e.Points)),
            own.Select(r => (r.GetProperty("kind").GetString()!, Math.Round(r.GetProperty("points").GetDouble(), 9)))
        );
        Assert.Equal(
            [14.4877, 6.4884, 5.5266, 5.7672, 9.8619, 2.2949, 4.9932, 2.8941, 7.9867, 3.5568, 3.8450, 1.9190, 1.5218, 1.5010],
            own.Select(r => Math.Round(r.GetProperty("deltaScore").GetDouble(), 4))
        );
        var end = await me.Score(deal, At("06-12 15:00"));
        Assert.Equal(
            [90.285851, 94.621702, 91.25, 253.002394, 78, 1],
            new[] { "score", "temperature", "involvement", "weightedSum", "fit", "fitCompleteness" }.Select(f =>
                Math.Round(end.GetProperty(f).GetDouble(), 6)
            )
        );
        Assert.Equal(90, end.GetProperty("display").GetInt32());
        Assert.Equal(
            [1.2, 1.2, 0.9, 1.8, 1.1],
            end.GetProperty("persons").EnumerateArray().Select(p => Math.Round(p.GetProperty("weight").GetDouble(), 9))
        );
        Assert.Equal(100, end.GetProperty("persons")[0].GetProperty("score").GetDouble());
        foreach (var (day, score) in new[] { (7, 89.349566), (14, 87.630450), (30, 77.696500), (60, 62.413067), (90, 50.240769) })
            Assert.Equal(score, (await me.Score(deal, At("06-12 15:00").AddDays(day))).GetProperty("score").GetDouble(), 1e-6);
        Assert.Contains(
            "+8: 田中 (CFO) viewed Pricing for 3m10s (temperature +4",
            own[8].GetProperty("text").GetProperty("en").GetString(),
            StringComparison.Ordinal
        );
    }

    static async Task<(string Deal, Dictionary<string, string> People)> CommitteeAsync(Caller me)
    {
        var deal = await me.Deal(
            new
            {
                name = "B",
                company = new { name = "B社" },
                openedAt = Opened,
                requiredDepartments = new[] { "sponsoring", "it", "procurement", "legal" },
                // 78: 25 + 20 + 0 + 13 + 10 + 10
                fit = new
                {
                    industry = 1,
                    size = 1,
                    title = 0,
                    needs = 0.65,
                    history = 1,
                    budgetTiming = 1,
                },
            }
        );
        return (
            deal,
            new()
            {
                ["sato"] = await me.Member(
                    deal,
                    new
                    {
                        name = "佐藤 健",
                        roles = new[] { "initiator" },
                        champion = true,
                        department = "sponsoring",
                        knownSince = Opened,
                    }
                ),
                ["takahashi"] = await me.Member(
                    deal,
                    new
                    {
                        name = "髙橋 亮",
                        title = "部長",
                        roles = new[] { "influencer" },
                        department = "主管部門",
                        knownSince = Opened,
                    }
                ),
                ["suzuki"] = await me.Member(
                    deal,
                    new
                    {
                        name = "鈴木 葵",
                        title = "情シス課長",
                        roles = new[] { "gatekeeper" },
                        department = "it",
                        knownSince = Opened,
                    }
                ),
                ["tanaka"] = await me.Member(
                    deal,
                    new
                    {
                        name = "田中 誠",
                        title = "CFO",
                        roles = new[] { "decider" },
                        sponsor = true,
                        knownSince = Opened,
                    }
                ),
                ["ito"] = await me.Member(
                    deal,
                    new
                    {
                        name = "伊藤 遥",
                        roles = new[] { "buyer" },
                        department = "購買",
                        knownSince = Opened,
                    }
                ),
            }
        );
    }

    static object One(string member, string kind, DateTimeOffset at, double? seconds = null) =>
        new
        {
            id = Guid.NewGuid(),
            kind,
            member,
            at,
            activeSeconds = seconds,
        };

    static async Task<double> PersonScore(Caller me, string deal, DateTimeOffset at) =>
        (await me.Score(deal, at)).GetProperty("persons")[0].GetProperty("score").GetDouble();

    static DateTimeOffset At(string monthDay) => DateTimeOffset.Parse($"2026-{monthDay}:00+09:00", CultureInfo.InvariantCulture);
}
