using System.Text.Json;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Scoring;
using DealRoom.Web.Scoring;
using Microsoft.EntityFrameworkCore;

namespace DealRoom.Web.Tests.Connect;

/// The ledger always sums to the score, whatever order things are told in.
public sealed class LedgerTests(ConnectRoom room) : IClassFixture<ConnectRoom>
{
    static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(9));
    static readonly string[] Kinds =
    [
        "PricingView",
        "CaseView",
        "SecurityView",
        "RoiRun",
        "Forward",
        "GuideDownload",
        "ReportDownload",
        "QuestionAsked",
        "QuoteRequest",
        "CallOrMail",
        "MeetingAttended",
        "MemberJoined",
    ];

    [Fact]
    public async Task Late_rows_replace_the_past_and_say_so()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new { name = "x" },
                openedAt = Start,
            }
        );
        var member = await me.Member(deal, new { name = "x", knownSince = Start });
        await me.Signals(deal, One(member, "PricingView", Start.AddDays(1)), One(member, "CaseView", Start.AddDays(2)));
        var generation = await me.Generation(deal);
        await me.Signals(deal, One(member, "RoiRun", Start.AddDays(3)));
        Assert.Equal(generation, await me.Generation(deal));
        var before = (await me.Get($"/deals/{deal}/moments")).GetArrayLength();
        await me.Signals(deal, One(member, "SecurityView", Start.AddHours(30)));
        Assert.NotEqual(generation, await me.Generation(deal));
        var moments = (await me.Get($"/deals/{deal}/moments")).EnumerateArray().ToList();
        Assert.Equal(["SecurityView", "correction"], moments.Skip(before).Select(m => m.GetProperty("kind").GetString()!));
        Assert.Equal(
            moments.Skip(1).Select(m => m.GetProperty("seq").GetInt64()),
            (await me.Get($"/deals/{deal}/moments?since={moments[0].GetProperty("seq")}"))
                .EnumerateArray()
                .Select(m => m.GetProperty("seq").GetInt64())
        );
        await SumsUp(me, deal);
        await AsTheLogSays(me, deal);
    }

    [Fact]
    public async Task A_long_ledger_sums_up_through_its_pages()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new { name = "x" },
                openedAt = Start,
            }
        );
        var members = new List<string>();
        for (var i = 0; i < 3; i++)
            members.Add(await me.Member(deal, new { name = "x" + i, knownSince = Start }));
        var all = Enumerable.Range(0, 900).Select(i => One(members[i % 3], Kinds[i * 7 % Kinds.Length], Start.AddHours(i * 3))).ToArray();
        await me.Signals(deal, all[..450]);
        await me.Signals(deal, all[450..]);
        var ledger = await me.Ledger(deal);
        Assert.True(ledger.Count > 1000);
        Assert.Equal(Enumerable.Range(1, ledger.Count - 1).Select(i => (long?)i).Append(null), ledger.Select(Seq));
        await SumsUp(me, deal);
        // past the checkpoints: a late one, and facts said of a past that a checkpoint has swallowed
        await me.Signals(deal, One(members[0], "DemoRequest", Start.AddHours(1234.5)));
        await AsTheLogSays(me, deal);
        var late = await me.Member(deal, new { name = "late" });
        await me.Signals(deal, [.. Enumerable.Range(0, 400).Select(i => One(late, Kinds[i % Kinds.Length], Start.AddHours(i * 2)))]);
        await me.Patch(
            $"/deals/{deal}/members/{late}",
            new
            {
                roles = new[] { "decider" },
                sponsor = true,
                knownSince = Start.AddDays(90),
            }
        );
        await AsTheLogSays(me, deal);
        var who = (await me.Score(deal, Start.AddDays(1)))
            .GetProperty("persons")
            .EnumerateArray()
            .Single(p => p.GetProperty("member").GetString() == late);
        Assert.Equal(1.8, who.GetProperty("weight").GetDouble());
        await me.Patch($"/deals/{deal}", new { openedAt = Start.AddDays(-5) });
        await AsTheLogSays(me, deal);
    }

    [Fact]
    public async Task What_was_said_last_holds()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal();
        var member = await me.Member(deal, new { name = "x", title = "担当" });
        await me.Signals(deal, One(member, "PricingView", ConnectRoom.Now));
        foreach (var role in new[] { "user", "decider", "gatekeeper", "buyer", "influencer" })
            await me.Patch($"/deals/{deal}/members/{member}", new { roles = new[] { role } });
        Assert.Equal(1.2, (await me.Score(deal)).GetProperty("persons")[0].GetProperty("weight").GetDouble(), 1e-9);
        await me.Patch($"/deals/{deal}/members/{member}", new { roles = new[] { "decider" }, knownSince = ConnectRoom.Now.AddDays(-2) });
        Assert.Equal(1.5, (await me.Score(deal)).GetProperty("persons")[0].GetProperty("weight").GetDouble(), 1e-9);
        await me.Patch($"/deals/{deal}", new { stage = "ringi", stageAt = ConnectRoom.Now.AddDays(-9) });
        Assert.Equal("ringi", (await me.Get($"/deals/{deal}")).GetProperty("stage").GetString());
        await AsTheLogSays(me, deal);
        await SumsUp(me, deal);
    }

    [Fact]
    public async Task Fifty_histories_told_in_any_order()
    {
        var me = await room.CallerAsync();
        for (var seed = 0; seed < 50; seed++)
        {
            var deal = await TellAsync(me, new Random(seed));
            await SumsUp(me, deal);
            await AsTheLogSays(me, deal);
        }
    }

    [Fact]
    public async Task Many_at_once_are_kept_once()
    {
        var me = await room.CallerAsync();
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new { name = "x" },
                openedAt = Start,
            }
        );
        var member = await me.Member(deal, new { name = "x", knownSince = Start });
        var all = Enumerable.Range(0, 300).Select(i => One(member, Kinds[i % Kinds.Length], Start.AddHours(i * 7919 % 1000))).ToArray();
        var posts = Enumerable
            .Range(0, 12)
            .Select(async i =>
            {
                // everything is sent twice, by different hands, while the deal itself changes
                var answer = await me.Signals(deal, [.. all.Where((_, n) => n % 6 == i % 6)]);
                await me.Patch($"/deals/{deal}/members/{member}", new { roles = new[] { i % 2 == 0 ? "decider" : "user" } });
                await me.Patch($"/deals/{deal}", new { fit = new { needs = i / 12.0 } });
                return answer.GetProperty("accepted").GetInt32();
            });
        Assert.Equal(300, (await Task.WhenAll(posts)).Sum());
        await SumsUp(me, deal);
        await AsTheLogSays(me, deal);
        var needs = (await me.Get($"/deals/{deal}")).GetProperty("fit").GetProperty("needs").GetDouble();
        Assert.Equal(100 * needs, (await me.Score(deal)).GetProperty("fit").GetDouble(), 1e-6);
    }

    internal static async Task<string> TellAsync(Caller me, Random random)
    {
        var deal = await me.Deal(
            new
            {
                name = "x",
                company = new { name = "x" },
                openedAt = Start.AddDays(random.Next(5)),
                fit = new { needs = random.NextDouble() },
                requiredDepartments = new[] { "it", "legal" },
            }
        );
        var members = new List<string>();
        for (var i = random.Next(1, 5); i > 0; i--)
            members.Add(
                await me.Member(
                    deal,
                    new
                    {
                        name = "x",
                        title = random.Next(2) == 0 ? "部長" : null,
                        roles = random.Next(2) == 0 ? new[] { "decider" } : [],
                        department = "it",
                        knownSince = Start.AddDays(random.Next(30)),
                    }
                )
            );
        var signals = Enumerable
            .Range(0, random.Next(10, 60))
            .Select(i =>
                One(
                    members[random.Next(members.Count)],
                    Kinds[random.Next(Kinds.Length)],
                    Start.AddMinutes(random.Next(3) == 0 ? random.Next(60) : random.Next(80_000)),
                    random.Next(300),
                    random.Next(3) == 0 ? "doc" : null
                )
            )
            .ToArray();
        random.Shuffle(signals);
        foreach (var some in signals.Chunk(random.Next(1, 20)))
        {
            await me.Signals(deal, some);
            switch (random.Next(8))
            {
                case 0:
                    await me.Patch(
                        $"/deals/{deal}",
                        new { stage = random.Next(2) == 0 ? "ringi" : "decision", stageAt = Start.AddDays(random.Next(40)) }
                    );
                    break;
                case 1:
                    await me.Patch($"/deals/{deal}/members/{members[0]}", new { champion = true, knownSince = Start.AddDays(random.Next(40)) });
                    break;
                case 2:
                    await me.Patch($"/deals/{deal}", new { fit = new { size = random.NextDouble() } });
                    break;
            }
        }
        return deal;
    }

    static async Task SumsUp(Caller me, string deal)
    {
        var ledger = await me.Ledger(deal);
        var score = (await me.Score(deal)).GetProperty("score").GetDouble();
        Assert.Equal(score, ledger.Sum(r => r.GetProperty("deltaScore").GetDouble()), 1e-6);
        Assert.Equal(score, ledger[^1].GetProperty("scoreAfter").GetDouble(), 1e-6);
        Assert.All(
            ledger,
            r =>
                Assert.Equal(
                    r.GetProperty("deltaScore").GetDouble(),
                    r.GetProperty("deltaFit").GetDouble()
                        + r.GetProperty("deltaTemperature").GetDouble()
                        + r.GetProperty("deltaInvolvement").GetDouble(),
                    1e-9
                )
        );
    }

    /// The stored ledger is what one fold of the whole log in its order makes, row by row; so is the score at any instant.
    async Task AsTheLogSays(Caller me, string deal)
    {
        var id = new DealId(Guid.Parse(deal));
        await me.Score(deal);
        var rows = await room.With(db => db.Signals.AsNoTracking().Where(s => s.DealId == id).ToListAsync());
        var log = new LogReading(
            new Dictionary<DealRoom.Domain.Rooms.GrantId, DealRoom.Domain.Rooms.Grant>(),
            new Dictionary<Guid, DealRoom.Web.Data.RowClass>()
        );
        var events = rows.Select(log.Event).OfType<DealEvent>().Order(DealEvent.Order).ToList();
        var fold = new DealFold(
            ScoreModel.Default,
            null,
            m => events.OfType<MemberLearned>().FirstOrDefault(e => e.Member == m)?.Facts,
            events.OfType<FactsLearned>().First().Facts,
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")
        );
        var halfway = events[events.Count / 2].At;
        ScoreView? then = null;
        var told = new List<LedgerRow>();
        foreach (var e in events)
        {
            if (then is null && e.At > halfway)
                then = fold.At(halfway);
            told.AddRange(fold.Apply(e));
        }
        var ledger = await me.Ledger(deal);
        Assert.Equal(told.Count, ledger.Count - 1);
        for (var i = 0; i < told.Count; i++)
            Assert.Equal(told[i].ScoreAfter, ledger[i].GetProperty("scoreAfter").GetDouble(), 1e-6);
        Same(fold.At(ConnectRoom.Now), await me.Score(deal));
        Same(then ?? fold.At(halfway), await me.Score(deal, halfway));
    }

    static void Same(ScoreView expected, JsonElement told)
    {
        Assert.Equal(expected.Score, told.GetProperty("score").GetDouble(), 1e-6);
        Assert.Equal(expected.WeightedSum, told.GetProperty("weightedSum").GetDouble(), 1e-6);
        Assert.Equal(expected.Involvement, told.GetProperty("involvement").GetDouble(), 1e-6);
    }

    static long? Seq(JsonElement row) => row.GetProperty("seq").ValueKind == JsonValueKind.Null ? null : row.GetProperty("seq").GetInt64();

    static object One(string member, string kind, DateTimeOffset at, double seconds = 70, string? asset = null) =>
        new
        {
            id = Guid.NewGuid(),
            kind,
            member,
            at,
            asset,
            activeSeconds = seconds,
        };
}
